using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Candidates;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>A candidate, a question and what must come out: rules tested as data, by anybody's tests and by the <c>endorse</c> tool.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class RulesetCase
{
    private readonly JsonNode _expect;

    private RulesetCase(JsonNode expect) => _expect = expect;

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

    /// <summary>The ids of the requirements about which the case expects something, with the outcome expected (if any).</summary>
    public ImmutableArray<(string Id, string? Outcome)> Expected =>
        [.. (_expect["requirements"]?.Members ?? []).Select(m => (m.Name, m.Value.Text("outcome")))];

    /// <summary>Reads a case document; never throws for bad data.</summary>
    /// <param name="utf8">One JSON object in UTF-8.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="readBase">Reads another case file of the same folder by its name; <see langword="null"/> when there is none.</param>
    /// <param name="result">The case, when there is no error.</param>
    /// <param name="diagnostics">Every problem found.</param>
    /// <returns>Whether there is a case.</returns>
    public static bool TryParse(
        ReadOnlyMemory<byte> utf8,
        string file,
        Func<string, ReadOnlyMemory<byte>?> readBase,
        [NotNullWhen(true)] out RulesetCase? result,
        out ImmutableArray<Diagnostic> diagnostics
    )
    {
        ArgumentNullException.ThrowIfNull(readBase);
        var problems = new Problems(DocumentLimits.Default);
        result = Read(new JsonText(file, utf8), readBase, problems, []) is { } document ? Bind(document, file, problems) : null;
        diagnostics = problems.ToImmutable();
        result = problems.HasErrors ? null : result;
        return result is not null;
    }

    /// <summary>Asks the question and compares.</summary>
    /// <param name="catalog">Where the version is found.</param>
    /// <returns>The differences; none when the case passes.</returns>
    public ImmutableArray<string> Run(RulesetCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return RulesetKey is not { } key ? Run(catalog.Open(Candidate))
            : catalog.Find(key) is { } named ? Run(named)
            : [$"the ruleset `{key}` is not at hand"];
    }

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

    private static JsonNode? Read(
        JsonText source,
        Func<string, ReadOnlyMemory<byte>?> readBase,
        Problems problems,
        ImmutableArray<string> chain
    )
    {
        if (JsonParser.Parse(source, problems) is not { } document)
        {
            return null;
        }

        new ShapeValidator(problems).Check(document, CaseShape.Document);
        if (problems.HasErrors || document["base"] is not { } baseName)
        {
            return problems.HasErrors ? null : document;
        }

        if (chain.Contains(baseName.Text) || chain.Length > 8)
        {
            problems.Error(
                "ER3102",
                baseName,
                $"the case `{JsonNode.Short(baseName.Text)}` is built on itself",
                "one of them must hold the candidate"
            );
            return null;
        }

        // An empty file holds no case either; and a missing array turns into empty memory unasked.
        if (readBase(baseName.Text) is not { IsEmpty: false } bytes)
        {
            problems.Error(
                "ER3101",
                baseName,
                $"there is no case file `{JsonNode.Short(baseName.Text)}` in this folder",
                "write the file's name, with .json"
            );
            return null;
        }

        var below = Read(new JsonText(baseName.Text, bytes), readBase, problems, chain.Add(baseName.Text));
        if (below is null)
        {
            return null;
        }

        // Which version it is, how it is chosen and why the case is there are each case's own.
        var own = document["ruleset"] ?? document["association"];
        var taken = below.Without("expect", "with", "because", "boundary");
        var merged = document.Without("base", "with").Over(own is null ? taken : taken.Without("ruleset", "association"));
        return document["with"] is { } patch ? merged.With("candidate", patch.MergeDeep(below["candidate"])) : merged;
    }

    private static RulesetCase? Bind(JsonNode document, string file, Problems problems)
    {
        foreach (var name in (string[])["ruleset", "category", "asOf", "candidate"])
        {
            if (document[name] is null && (name != "ruleset" || document["association"] is null))
            {
                problems.Error("ER1102", document, $"a case lacks `{name}`", "say it here or in the base");
            }
        }

        if (document["ruleset"] is { } key && !key.Text.Contains('@', StringComparison.Ordinal))
        {
            problems.Error(
                "ER3103",
                key,
                $"`{key.Text}` names no version",
                "write association@version, or `association` for the version that the dates choose"
            );
        }

        if (problems.HasErrors || CandidateReader.Read(document["candidate"]!, problems) is not { } candidate)
        {
            return null;
        }

        var association = document.Text("association") ?? document.Text("ruleset")!.Split('@')[0];
        return new RulesetCase(document["expect"]!)
        {
            Name = document.Text("name")!,
            File = file,
            RulesetKey = document.Text("ruleset"),
            Association = association,
            Question = new Question(
                document.Text("category")!,
                document.Day("asOf")!.Value,
                document.Closed<Pathway>("pathway", Pathways.Codes) ?? Pathway.Initial,
                document.Whole("cycle"),
                association
            ),
            Boundary = document.Text("boundary"),
            Because = document.Text("because"),
            Candidate = candidate,
        };
    }
}
