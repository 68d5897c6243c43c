using System.Collections.Immutable;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>A candidate, a question and what must come out: rules tested as data, by anybody's tests and by the <c>endorse</c> tool.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed partial class RulesetCase
{
    private readonly JsonNode _expect;

    private RulesetCase(JsonNode expect) => _expect = expect;

    /// <summary>What must come out, as it is written.</summary>
    internal JsonNode Expect => _expect;

    /// <summary>What the case shows.</summary>
    public required string Name { get; init; }

    /// <summary>The file it was read from.</summary>
    public required string File { get; init; }

    /// <summary>The version that must decide, as <c>association@version</c>; <see langword="null"/> where the dates choose it, as for anybody.</summary>
    public string? RulesetKey { get; init; }

    /// <summary>The association whose rules apply.</summary>
    public required string Association { get; init; }

    /// <summary>What is asked about the candidate; it names a category.</summary>
    public required Question Question { get; init; }

    /// <summary>Which figure the case stands at, and on which side; <see langword="null"/> when it does not say.</summary>
    public string? Boundary { get; init; }

    /// <summary>Why the case is there; <see langword="null"/> when it does not say.</summary>
    public string? Because { get; init; }

    /// <summary>The candidate.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>The requirements about which the case expects something, in its order.</summary>
    public ImmutableArray<ExpectedRequirement> Expected =>
        [
            .. (_expect["requirements"]?.Members ?? []).Select(m => new ExpectedRequirement(
                m.Name,
                m.Value.Closed<Outcome>("outcome", ClosedCodes.Outcomes)
            )),
        ];

    /// <summary>Asks the question and compares.</summary>
    /// <param name="catalog">Where the version is found.</param>
    /// <returns>The differences; none when the case passes.</returns>
    public ImmutableArray<string> Run(RulesetCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return RulesetKey is not { } key ? Run(catalog.Open(Candidate))
            : catalog.Find(key) is { } named ? Run(named)
            : Differing($"the ruleset `{key}` is not at hand");
    }

    /// <summary>What it shows, and where it stands: as test runners list it.</summary>
    public override string ToString() => $"{Name} ({File})";

    private static ImmutableArray<string> Differing(string difference) => [difference];

    /// <summary>Asks the question under one version, whichever the case names, and compares: a draft under the cases of what it changes.</summary>
    /// <param name="ruleset">The version that decides.</param>
    /// <returns>The differences; none when the case passes.</returns>
    public ImmutableArray<string> Run(Ruleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        return Run(ruleset.Open(Candidate));
    }

    private ImmutableArray<string> Run(CandidateFile file) =>
        file.TryDetermine(Question, out var determination, out var diagnostics)
            ? ExpectationMatcher.Compare(_expect, determination)
            : [.. diagnostics.Select(d => d.Help is { } help ? $"{d.Message}; {help}" : d.Message)];
}

/// <summary>A requirement about which a case expects something.</summary>
/// <param name="Id">The requirement's id.</param>
/// <param name="Outcome">The outcome expected; <see langword="null"/>: the case expects something else of it.</param>
public readonly record struct ExpectedRequirement(string Id, Outcome? Outcome);
