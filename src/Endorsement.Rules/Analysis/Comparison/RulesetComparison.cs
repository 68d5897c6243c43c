using System.Buffers;
using System.Text.Json;
using Endorsement.Rules.Reports;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Analysis;

/// <summary>How what a ruleset asks stands to what another asked, requirement by requirement and as a whole (S60).</summary>
/// <remarks>
/// <para>
/// That whoever meets the one meets the other is proved from the tables of parameters; that not everybody does is proved by somebody who does not, looked for
/// among the candidates of cases and around them. What no change touches is not compared. Never wrong: where no proof is found, it is
/// <see cref="RuleComparison.Undecided"/>.
/// </para>
/// <para>Immutable and safe to share between threads once made.</para>
/// </remarks>
public sealed class RulesetComparison
{
    private readonly ComparisonCases _cases;
    private readonly WitnessFinder _finder;

    private RulesetComparison(RulesetDifference difference, ComparisonCases cases, WitnessFinder finder) =>
        (Difference, _cases, _finder) = (difference, cases, finder);

    /// <summary>What changed.</summary>
    public RulesetDifference Difference { get; }

    /// <summary>Each requirement at the top of a pathway that a change touches, in the rulesets' order.</summary>
    public Sequence<ComparedRequirement> Requirements { get; private init; }

    /// <summary>Each pathway that both rulesets have and that a change touches.</summary>
    public Sequence<ComparedPathway> Pathways { get; private init; }

    /// <summary>Each change with the candidates who show it; empty where nobody was looked for (<see cref="WithWitnesses"/>).</summary>
    public Sequence<WitnessedChange> WitnessedChanges { get; private init; } = [];

    /// <summary>Compares.</summary>
    /// <param name="difference">What changed.</param>
    /// <param name="before">Cases of the older ruleset, among whose candidates somebody is looked for whom the two part.</param>
    /// <param name="after">Cases of the newer ruleset.</param>
    /// <param name="progress">Is told how far it has come, from any thread, one at a time.</param>
    /// <param name="cancellation">Stops the search, which may take minutes where much changed.</param>
    public static RulesetComparison Of(
        RulesetDifference difference,
        IReadOnlyList<RulesetCase>? before = null,
        IReadOnlyList<RulesetCase>? after = null,
        IProgress<ComparisonProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(difference);
        var cases = new ComparisonCases(before ?? [], after ?? []);
        var finder = new WitnessFinder(difference.Before, cases.First);
        var comparer = new RequirementComparer(difference, cases, finder, new ParallelSearch(progress, cancellation));
        var requirements = comparer.Requirements();
        return new RulesetComparison(difference, cases, finder) { Requirements = requirements, Pathways = comparer.Pathways(requirements) };
    }

    /// <summary>
    /// The same, with candidates who show each change alone, in each direction in which any are found: they meet a requirement of the older ruleset only without
    /// the change, or only with it. Of a change that nobody shows, the reason why (S61).
    /// </summary>
    /// <param name="progress">Is told how far it has come, from any thread, one at a time.</param>
    /// <param name="cancellation">Stops the search, which may take minutes where much changed.</param>
    public RulesetComparison WithWitnesses(IProgress<ComparisonProgress>? progress = null, CancellationToken cancellation = default)
    {
        var searching = new ParallelSearch(progress, cancellation);
        var search = new ChangeWitnessSearch(Difference, _cases, _finder, cancellation);
        return new RulesetComparison(Difference, _cases, _finder)
        {
            Requirements = Requirements,
            Pathways = Pathways,
            WitnessedChanges = [.. searching.Each(ComparisonStep.Witnesses, Difference.Changes, search.Of)],
        };
    }

    /// <summary>How the requirement stands that is, or holds, the one with this id; <see langword="null"/>: no change touches it.</summary>
    /// <param name="id">Its id in either ruleset.</param>
    public ComparedRequirement? Find(string id) =>
        Requirements.FirstOrDefault(compared =>
            (compared.Requirement.After is { } after && RulesetIds.IsSameOrPart(id, after))
            || (compared.Requirement.Before is { } before && RulesetIds.IsSameOrPart(id, before))
        );

    /// <summary>The changes as release notes, for the terminal, each with how it compares.</summary>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    public string Explain(Language? language = null) =>
        DifferenceText.Of(Difference, language ?? Language.English, Told(language), Shown(language));

    /// <summary>The same as one HTML page that asks nothing of any server.</summary>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    /// <param name="command">The command that makes it again, to stand at its foot.</param>
    public string ToHtml(Language? language = null, string? command = null) =>
        HtmlPage.Of(DifferenceReport.Of(Difference, language ?? Language.English, Told(language), Shown(language), command));

    /// <summary>The same in Markdown.</summary>
    /// <inheritdoc cref="ToHtml"/>
    public string ToMarkdown(Language? language = null, string? command = null) =>
        MarkdownPage.Of(DifferenceReport.Of(Difference, language ?? Language.English, Told(language), Shown(language), command));

    /// <summary>The same as a document (docs/differences.md), indented.</summary>
    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonWriting.Indented))
        {
            DifferenceJson.Write(json, this);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>
    /// The candidates who show each change, as pairs of case files: the same candidate under both rulesets, each with what is found. They are proofs, ready to be
    /// kept beside the rulesets. None where nobody was looked for (<see cref="WithWitnesses"/>).
    /// </summary>
    /// <param name="language">The language of their names; <see langword="null"/>: English.</param>
    public Sequence<WitnessCase> Witnesses(Language? language = null) =>
        WitnessCases.Of(Difference, WitnessedChanges, language ?? Language.English).ToSequence();

    private Sequence<ToldWitnesses> Shown(Language? language) =>
        WitnessTelling.Of(Difference, WitnessedChanges, language ?? Language.English);

    private Func<ChangedRequirement, string?> Told(Language? language) =>
        touched =>
            Find(touched.Id) is { Asks: true } compared
                ? (language ?? Language.English).Differences.Compared(compared.Comparison, compared.AsksNoLess, compared.AsksNoMore)
                : null;
}
