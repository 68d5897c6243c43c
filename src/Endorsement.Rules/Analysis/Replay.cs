using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Analysis;

/// <summary>Saved determinations asked again, of the same candidate under the same ruleset version: the same answer, or what differs (S45).</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Replay
{
    private Replay(ImmutableArray<ReplayedDetermination> determinations) => Determinations = determinations;

    /// <summary>One replay per saved determination, in the order of the document.</summary>
    public ImmutableArray<ReplayedDetermination> Determinations { get; }

    /// <summary>Whether every answer is the same.</summary>
    public bool IsSame => Determinations.All(d => d.IsSame);

    /// <summary>Reads saved determinations of one candidate and asks each again; never throws for a bad document.</summary>
    /// <param name="utf8">
    /// One determination or a list of them, as <see cref="Determination.ToJson"/> writes them, or a result row of a batch that holds them whole;
    /// in UTF-8.
    /// </param>
    /// <param name="candidate">The candidate as documented today.</param>
    /// <param name="catalog">Where the ruleset that decided is found, by its version.</param>
    /// <param name="replay">The replay, when there is no error.</param>
    /// <param name="diagnostics">Every problem of the document; a ruleset that is not at hand is one (ER4001).</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <returns>Whether there is a replay.</returns>
    /// <exception cref="DocumentException">A candidate was built by a program and is not valid; see <see cref="Candidate.Validate"/>.</exception>
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
        var problems = new Problems(SavedDeterminations.Limits);
        var replayed = ImmutableArray.CreateBuilder<ReplayedDetermination>();
        foreach (var saved in SavedDeterminations.Read(new JsonText(file, utf8), problems))
        {
            var one = Run(saved, _ => candidate, catalog.Find);
            replayed.Add(one);
            if (one.Status == ReplayStatus.NoRuleset)
            {
                problems.Error(
                    "ER4001",
                    saved["ruleset"]!,
                    $"the ruleset `{JsonNode.Short(one.RulesetKey)}` that decided is not at hand",
                    Suggestion.Help(one.RulesetKey, catalog.Keys, "at hand")
                );
            }
        }

        diagnostics = problems.ToImmutable();
        replay = problems.HasErrors ? null : new Replay(replayed.ToImmutable());
        return replay is not null;
    }

    /// <summary>
    /// Reads saved determinations of any candidates and asks each again, to learn which earlier decisions this library or these rules would
    /// change; never throws for a bad document. Call it once for each document: nothing is kept from one call to the next.
    /// </summary>
    /// <param name="utf8">
    /// One determination or a list of them, as <see cref="Determination.ToJson"/> writes them, or a result row of a batch that holds them whole;
    /// in UTF-8. Documents from before <c>engine</c> and <c>wordsHash</c> are read too.
    /// </param>
    /// <param name="candidates">The candidate with an id, as documented today, or <see langword="null"/>: the decision is then <see cref="ReplayStatus.NoCandidate"/>.</param>
    /// <param name="rulesets">
    /// The ruleset with a key such as <c>mi-aimh@2018</c>, as <see cref="RulesetCatalog.Find"/> gives it, or <see langword="null"/>: the decision is
    /// then <see cref="ReplayStatus.NoRuleset"/>.
    /// </param>
    /// <param name="replay">The replay, when there is no error; without determinations for a row that says why it was not decided.</param>
    /// <param name="diagnostics">Every problem of the document.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <returns>Whether there is a replay.</returns>
    /// <exception cref="DocumentException">A candidate was built by a program and is not valid; see <see cref="Candidate.Validate"/>.</exception>
    public static bool TryRun(
        ReadOnlyMemory<byte> utf8,
        Func<string, Candidate?> candidates,
        Func<string, Ruleset?> rulesets,
        [NotNullWhen(true)] out Replay? replay,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "determination.json"
    )
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(rulesets);
        var problems = new Problems(SavedDeterminations.Limits);
        var saved = SavedDeterminations.Read(new JsonText(file, utf8), problems);
        diagnostics = problems.ToImmutable();
        replay = problems.HasErrors ? null : new Replay([.. saved.Select(one => Run(one, candidates, rulesets))]);
        return replay is not null;
    }

    private static ReplayedDetermination Run(JsonNode saved, Func<string, Candidate?> candidates, Func<string, Ruleset?> rulesets)
    {
        var decided = saved["ruleset"]!;
        var key = $"{decided.Text("association")}@{decided.Text("version")}";
        var replayed = new ReplayedDetermination(
            saved.Text("candidate")!,
            key,
            Asked(saved),
            saved.Closed<Outcome>("outcome", ClosedCodes.Outcomes)!.Value
        )
        {
            Engine = saved.Text("engine"),
            Rules = ReplayRules.Unknown,
        };
        if (rulesets(key) is not { } ruleset)
        {
            return replayed with { Status = ReplayStatus.NoRuleset };
        }

        replayed = replayed with { Rules = DeterminationDifferences.Rules(decided, ruleset) };
        return candidates(replayed.CandidateId) is { } candidate
            ? Ask(replayed, saved, candidate, ruleset)
            : replayed with
            {
                Status = ReplayStatus.NoCandidate,
            };
    }

    private static ReplayedDetermination Ask(ReplayedDetermination replayed, JsonNode saved, Candidate candidate, Ruleset ruleset)
    {
        var question = replayed.Question;
        if (!ruleset.Open(candidate, saved["ruleset"]!.Text("selected")).TryDetermine(question, out var determination, out _))
        {
            // The hash says that the rules are others; without a question there is nothing further to compare.
            var isThere = ruleset.Categories.Any(c => c.Code == question.Category && c.Has(question.Pathway));
            var what = isThere && question.CycleYear is not null ? "cycle" : "question";
            var gone = new ReplayDifference(null, what, $"{question.Category} {question.Pathway.Code()}", null, IsDecisive: true);
            return replayed with
            {
                Status = ReplayStatus.NoQuestion,
                Differences = [.. DeterminationDifferences.OfHash(saved["ruleset"]!, ruleset), gone],
            };
        }

        var now = JsonParser.Parse(
            new JsonText("replay", determination.ToJson(indented: false)),
            new Problems(SavedDeterminations.Limits)
        )!;
        var answered = replayed with
        {
            Determination = determination,
            Differences = DeterminationDifferences.Between(saved, now, id => CalledNow(ruleset, determination.Category, id)),
        };
        return answered with { Status = Status(answered) };
    }

    /// <summary>What a requirement is called that was renamed since (S44), with what it is a part of too; its id where it was not.</summary>
    private static string CalledNow(Ruleset ruleset, string category, string id)
    {
        foreach (var renamed in ruleset.Renamed)
        {
            if (RulesetIds.In(renamed.Old, category) is var old && RulesetIds.IsSameOrPart(id, old))
            {
                return RulesetIds.In(renamed.New, category) + id[old.Length..];
            }
        }

        return id;
    }

    private static Question Asked(JsonNode saved)
    {
        var pathway = saved.Closed<Pathway>("pathway", PathwayCodes.Codes)!.Value;
        return new Question(
            saved.Text("category")!,
            saved.Day("asOf")!.Value,
            pathway,
            pathway.HasCycle() ? saved["cycle"]?.Day("to")?.Year : null
        );
    }

    /// <summary>Why it is another answer, told by what the document names: first the rules, then the library, else the candidate's file.</summary>
    private static ReplayStatus Status(ReplayedDetermination replayed) =>
        replayed.Rules == ReplayRules.Changed ? ReplayStatus.Rules
        : replayed.IsSameAnswer
            ? replayed.Differences.All(d => d.What is "engine" or "ruleset.wordsHash" or ReplayDifference.OfRules) ? ReplayStatus.Same
                : ReplayStatus.Words
        : replayed.Engine != EngineVersion.Text ? ReplayStatus.Engine
        : ReplayStatus.Candidate;
}
