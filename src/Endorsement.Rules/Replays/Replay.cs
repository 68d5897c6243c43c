using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Documents;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Replays;

/// <summary>Saved determinations asked again, of the same candidate under the same ruleset version: the same answer, or what differs (S45).</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Replay
{
    private static readonly DocumentLimits Limits = new()
    {
        MaxDepth = 200,
        MaxBytes = 256 * 1024 * 1024,
        MaxEntries = 1_000_000,
    };

    private Replay(ImmutableArray<ReplayedDetermination> determinations) => Determinations = determinations;

    /// <summary>One replay per saved determination, in the order of the document.</summary>
    public ImmutableArray<ReplayedDetermination> Determinations { get; }

    /// <summary>Whether every answer is the same.</summary>
    public bool IsSame => Determinations.All(d => d.IsSame);

    /// <summary>Reads saved determinations and asks each again; never throws for bad data.</summary>
    /// <param name="utf8">One determination or a list of them, as <see cref="Determination.ToJson"/> writes them, in UTF-8.</param>
    /// <param name="candidate">The candidate as documented today.</param>
    /// <param name="catalog">Where the ruleset that decided is found, by its version.</param>
    /// <param name="replay">The replay, when there is no error.</param>
    /// <param name="diagnostics">Every problem of the document; a ruleset that is not at hand is one.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <returns>Whether there is a replay.</returns>
    public static bool TryRun(
        ReadOnlyMemory<byte> utf8,
        Candidate candidate,
        RulesetCatalog catalog,
        [NotNullWhen(true)] out Replay? replay,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "determination.json"
    )
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(catalog);
        var problems = new Problems(Limits);
        var replayed = Read(new JsonText(file, utf8), problems)
            .Select(saved => Run(saved, candidate, catalog, problems))
            .ToImmutableArray();
        diagnostics = problems.ToImmutable();
        replay = problems.HasErrors ? null : new Replay([.. replayed.OfType<ReplayedDetermination>()]);
        return replay is not null;
    }

    private static List<JsonNode> Read(JsonText source, Problems problems)
    {
        if (JsonParser.Parse(source, problems) is not { } root)
        {
            return [];
        }

        new ShapeValidator(problems).Check(root, DeterminationShape.Document);
        if (!problems.HasErrors && root is { Kind: JsonKind.Array, Items.Count: 0 })
        {
            problems.Error("ER4002", root, "the list holds no determination", "save one with `endorse evaluate --format json`");
        }

        return problems.HasErrors ? []
            : root.Kind == JsonKind.Array ? root.Items
            : [root];
    }

    private static ReplayedDetermination? Run(JsonNode saved, Candidate candidate, RulesetCatalog catalog, Problems problems)
    {
        var decided = saved["ruleset"]!;
        var key = $"{decided.Text("association")}@{decided.Text("version")}";
        if (catalog.Find(key) is not { } ruleset)
        {
            problems.Error(
                "ER4001",
                decided,
                $"the ruleset `{key}` that decided is not at hand",
                Suggestion.Help(key, [.. catalog.Rulesets.Select(r => r.Key)], "at hand")
            );
            return null;
        }

        var (category, pathway) = (saved.Text("category")!, saved.Text("pathway")!);
        var cycleYear = saved["cycle"]?.Day("to")?.Year;
        if (!ruleset.Compile().Has(category, pathway) || !HasCycle(ruleset, pathway, cycleYear))
        {
            // The hash says that the rules are others; without a question there is nothing further to compare.
            var gone = new ReplayDifference(
                null,
                cycleYear is null ? "question" : "cycle",
                $"{category} {pathway}",
                null,
                IsDecisive: true
            );
            return new ReplayedDetermination(key, category, pathway, null, [.. DeterminationDifferences.OfHash(decided, ruleset), gone]);
        }

        var determination = ruleset
            .Compile()
            .Evaluate(candidate, category, saved.Day("asOf")!.Value, pathway, cycleYear, decided.Text("selected"));
        var now = JsonParser.Parse(new JsonText("replay", determination.ToJson(indented: false)), new Problems(Limits))!;
        return new ReplayedDetermination(key, category, pathway, determination, DeterminationDifferences.Between(saved, now));
    }

    private static bool HasCycle(Ruleset ruleset, string pathway, int? year) =>
        year is not { } wanted
        || !RulesetPathway.HasCycle(pathway)
        || ruleset.Cycle is not { Ends: not null } cycle
        || cycle.EndingIn(wanted) is not null;
}
