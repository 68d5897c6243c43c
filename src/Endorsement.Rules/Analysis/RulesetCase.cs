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

    /// <summary>The ruleset that must decide, as <c>association@version</c>; the association alone where the dates choose the version.</summary>
    public required string Ruleset { get; init; }

    /// <summary>Whether the version is chosen by the dates, as for anybody.</summary>
    public bool IsChosenByDate => !Ruleset.Contains('@', StringComparison.Ordinal);

    /// <summary>Which figure the case stands at, and on which side; <see langword="null"/> when it does not say.</summary>
    public string? Boundary { get; init; }

    /// <summary>Why the case is there; <see langword="null"/> when it does not say.</summary>
    public string? Because { get; init; }

    /// <summary>The category code.</summary>
    public required string Category { get; init; }

    /// <summary>The pathway.</summary>
    public required string Pathway { get; init; }

    /// <summary>The determination date.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The year in which the wanted renewal cycle ends, if the case asks for one.</summary>
    public int? CycleYear { get; init; }

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

    /// <summary>Evaluates the candidate and compares.</summary>
    /// <param name="catalog">Where the ruleset is found.</param>
    /// <returns>The differences; none when the case passes.</returns>
    public ImmutableArray<string> Run(RulesetCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (!IsChosenByDate && catalog.Find(Ruleset) is null)
        {
            return [$"the ruleset `{Ruleset}` is not at hand"];
        }

        try
        {
            var (rules, reason, year) = Choose(catalog);
            return rules.Has(Category, Pathway)
                ? ExpectationMatcher.Compare(_expect, rules.Evaluate(Candidate, Category, AsOf, Pathway, year, reason))
                : [$"{rules.Ruleset.Key} has no pathway `{Pathway}` of a category `{Category}`"];
        }
        catch (RulesetSelectionException exception)
        {
            return [exception.Help is { } help ? $"{exception.Message}; {help}" : exception.Message];
        }
        catch (ArgumentException exception)
        {
            return [exception.Message];
        }
    }

    /// <summary>Evaluates the candidate under one version, whichever the case names, and compares: a draft under the cases of what it changes.</summary>
    /// <param name="rules">The version that decides.</param>
    /// <returns>The differences; none when the case passes.</returns>
    public ImmutableArray<string> Run(CompiledRuleset rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (!rules.Has(Category, Pathway))
        {
            return [$"{rules.Ruleset.Key} has no pathway `{Pathway}` of a category `{Category}`"];
        }

        try
        {
            return ExpectationMatcher.Compare(
                _expect,
                rules.Evaluate(Candidate, Category, AsOf, Pathway, CycleYear, "given by the caller")
            );
        }
        catch (ArgumentException exception)
        {
            return [exception.Message];
        }
    }

    /// <summary>The version that the case names, or the one that its dates choose.</summary>
    private RulesetSelection Choose(RulesetCatalog catalog) =>
        catalog.Find(Ruleset) is { } named
            ? new RulesetSelection(named.Compile(), "given by the caller", CycleYear)
            : catalog.SelectFor(Ruleset, Candidate, Pathway, AsOf, CycleYear);

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

        return new RulesetCase(document["expect"]!)
        {
            Name = document.Text("name")!,
            File = file,
            Ruleset = document.Text("ruleset") ?? document.Text("association")!,
            Boundary = document.Text("boundary"),
            Because = document.Text("because"),
            Category = document.Text("category")!,
            Pathway = document.Text("pathway") ?? "initial",
            AsOf = document.Day("asOf")!.Value,
            CycleYear = document.Whole("cycle"),
            Candidate = candidate,
        };
    }
}
