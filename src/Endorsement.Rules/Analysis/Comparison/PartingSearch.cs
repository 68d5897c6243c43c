using System.Text.Json.Nodes;
using Endorsement.Rules.Differences;
using Endorsement.Rules.Requirements;
using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>Looks for somebody whom two requirements, or two pathways, part: first among the candidates of cases as they are, then around them (S61).</summary>
/// <param name="before">The older ruleset.</param>
/// <param name="after">The newer one, or the older one with one change.</param>
/// <param name="cases">Cases of both.</param>
/// <param name="finder">The search around candidates of the older ruleset, which remembers whom it made.</param>
/// <param name="cancellation">Stops the search.</param>
internal sealed class PartingSearch(
    Ruleset before,
    Ruleset after,
    ComparisonCases cases,
    WitnessFinder finder,
    CancellationToken cancellation
)
{
    private static Candidate Nobody { get; } = Candidate.Read("""{"id":"witness"}""");

    /// <param name="pathway">The pathway.</param>
    /// <param name="pair">The requirement in both.</param>
    /// <param name="tighter">Whether it is proved that nobody meets the newer one alone.</param>
    /// <param name="looser">Whether it is proved that nobody meets the older one alone.</param>
    /// <param name="newer">Where the newer one is only the older one with one change: the ruleset that has all of them.</param>
    public Parting Of(PathwayPair pathway, RequirementPair pair, bool tighter, bool looser, NewerSide? newer = null)
    {
        if (pair.Before is null || pair.After is null || !RequirementProof.Asks(pair.Before) || !RequirementProof.Asks(pair.After))
        {
            return Alone(pathway, pair, newer);
        }

        var wanted =
            tighter ? WitnessWanted.FirstAlone
            : looser ? WitnessWanted.SecondAlone
            : WitnessWanted.Both;
        var found = finder.Find(pair.Before.Id, after, wanted, pair.After.Id, cases.After, newer, cancellation);
        return new Parting(OfOneCycle(found.FirstAlone, pathway), OfOneCycle(found.SecondAlone, pathway));
    }

    /// <summary>Who is asked about two cycles is asked two questions, and parts nothing.</summary>
    private Witness? OfOneCycle(Witness? witness, PathwayPair pathway) =>
        witness is null || !pathway.Pathway.HasCycle() ? witness
        : before.TryDetermine(witness.Candidate, witness.Question, out var was, out _)
        && after.TryDetermine(witness.Candidate, witness.Question with { Category = pathway.After }, out var now, out _)
        && (was.Cycle?.From, was.Cycle?.To) == (now.Cycle?.From, now.Cycle?.To)
            ? witness
        : null;

    /// <summary>A witness of one category asked again as of another, whose rules say the same of it; <see langword="null"/>: they do not part there.</summary>
    public Witness? Moved(Witness? witness, PathwayPair pathway, RequirementPair pair)
    {
        if (witness is null || pair is not { Before: { } was, After: { } now })
        {
            return null;
        }

        var (from, to) = (RulesetIds.Category(witness.RequirementId), RulesetIds.Category(was.Id));
        var document = WitnessDocument.Of(witness.Candidate);
        foreach (var leaf in WitnessDocument.Leaves(document).Where(leaf => leaf.Text == from).ToArray())
        {
            WitnessDocument.Put(JsonValue.Create(to), leaf.Value);
        }

        var question = witness.Question with { Category = to };
        return
            WitnessDocument.Read(document) is { } candidate
            && new TwoSides(before, was.Id, after, now.Id).On(candidate, question) is { } sides
            && (sides.First.IsMet(), sides.Second.IsMet()) == (witness.First.IsMet(), witness.Second.IsMet())
            ? OfOneCycle(
                witness with
                {
                    Candidate = candidate,
                    Question = question,
                    RequirementId = was.Id,
                    First = sides.First,
                    Second = sides.Second,
                },
                pathway
            )
            : null;
    }

    /// <summary>Where the one asks nothing, whoever does not meet the other parts them: somebody of whom nothing is documented, or of a case.</summary>
    private Parting Alone(PathwayPair pathway, RequirementPair pair, NewerSide? newer)
    {
        var (rules, asked) =
            pair.After is { } now && RequirementProof.Asks(now) ? (after, now)
            : pair.Before is { } was && RequirementProof.Asks(was) ? (before, was)
            : (null, null);
        if (rules is null || asked is null)
        {
            return default;
        }

        var category = rules == after ? pathway.After : pathway.Before;
        var found = Starts(pathway)
            .Select(start => start with { Question = start.Question with { Category = category } })
            .Select(start => (Start: start, Outcome: rules.Open(start.Candidate).DecideOne(start.Question, asked.Id)))
            .Where(one => one.Outcome is { } outcome && !outcome.IsMet());
        var (who, told) = found.FirstOrDefault(one => one.Outcome == Outcome.NotMet) is { Start: not null } best
            ? best
            : found.FirstOrDefault();
        if (who is null || told is not { } outcome)
        {
            return default;
        }

        var least = WitnessShrinking.Shrink(who.Candidate, candidate => rules.Open(candidate).DecideOne(who.Question, asked.Id) == outcome);
        var witness = new Witness
        {
            Candidate = least,
            Question = who.Question,
            RequirementId = asked.Id,
            First = rules == after ? Outcome.NotApplicable : outcome,
            Second = rules == after ? outcome : Outcome.NotApplicable,
            Newer = newer?.On(least, who.Question),
        };
        return rules == after ? new Parting(witness, null) : new Parting(null, witness);
    }

    /// <summary>Somebody in whose file nothing stands, as of each question of the cases; then who is asked about in the cases.</summary>
    private IEnumerable<Exemplar> Starts(PathwayPair pathway)
    {
        var asked = cases
            .All.Where(given => given.Question.Pathway == pathway.Pathway)
            .Where(given => given.Question.Category == pathway.Before || given.Question.Category == pathway.After)
            .Select(given => new Exemplar(given.Candidate, given.Question with { Association = null }))
            .ToList();
        var usual = new Question(
            pathway.Before,
            LocalDate.Min(after.EffectiveFrom.PlusYears(1), after.EffectiveUntil ?? LocalDate.MaxIsoValue),
            pathway.Pathway
        );
        return asked
            .Select(start => start.Question)
            .Append(usual)
            .Distinct()
            .SelectMany(question => new[] { Nobody, Nothing }.Select(who => new Exemplar(who, question)))
            .Concat(asked);
    }

    private Candidate Nothing { get; } = PathwayExemplars.Empty(before);
}
