using Endorsement.Rules.Differences;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Analysis;

/// <summary>Looks for somebody whom two requirements, or two pathways, part: first among the candidates of cases as they are, then around them (S61).</summary>
internal sealed class PartingSearch(
    Ruleset before,
    Ruleset after,
    IReadOnlyList<RulesetCase> casesBefore,
    IReadOnlyList<RulesetCase> casesAfter
)
{
    private static Candidate Nobody { get; } = Candidate.Read("""{"id":"witness"}""");

    private readonly WitnessFinder _search = new(before, casesBefore.Count > 0 ? casesBefore : casesAfter);

    /// <param name="pathway">The pathway.</param>
    /// <param name="pair">The requirement in both.</param>
    /// <param name="tighter">Whether it is proved that nobody meets the newer one alone.</param>
    /// <param name="looser">Whether it is proved that nobody meets the older one alone.</param>
    public Parting Of(PathwayPair pathway, RequirementPair pair, bool tighter, bool looser)
    {
        if (pair.Before is null || pair.After is null || !RequirementProof.Asks(pair.Before) || !RequirementProof.Asks(pair.After))
        {
            return Alone(pathway, pair);
        }

        var wanted =
            tighter ? WitnessWanted.FirstAlone
            : looser ? WitnessWanted.SecondAlone
            : WitnessWanted.Both;
        var found = _search.Find(pair.Before.Id, after, wanted, pair.After.Id, casesAfter);
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

    /// <summary>Somebody of a case who meets the whole of the one and not of the other.</summary>
    public Parting OfPathway(PathwayPair pathway, CancellationToken cancellation)
    {
        var parting = default(Parting);
        foreach (var start in Starts(pathway))
        {
            cancellation.ThrowIfCancellationRequested();
            if (
                before.TryDetermine(start.Candidate, start.Question with { Category = pathway.Before }, out var was, out _)
                && after.TryDetermine(start.Candidate, start.Question with { Category = pathway.After }, out var now, out _)
                && was.Outcome.IsMet() != now.Outcome.IsMet()
                && (was.Cycle?.From, was.Cycle?.To) == (now.Cycle?.From, now.Cycle?.To)
            )
            {
                var witness = new Witness
                {
                    Candidate = start.Candidate,
                    Question = start.Question with { Category = pathway.Before },
                    RequirementId = "",
                    First = was.Outcome,
                    Second = now.Outcome,
                };
                parting = was.Outcome.IsMet() ? parting with { BeforeAlone = witness } : parting with { AfterAlone = witness };
                if (parting is { BeforeAlone: not null, AfterAlone: not null })
                {
                    break;
                }
            }
        }

        return parting;
    }

    /// <summary>Where the one asks nothing, whoever does not meet the other parts them: somebody of whom nothing is known, or of a case.</summary>
    private Parting Alone(PathwayPair pathway, RequirementPair pair)
    {
        var (rules, asked) =
            pair.After is { } now && RequirementProof.Asks(now) ? (after, now)
            : pair.Before is { } was && RequirementProof.Asks(was) ? (before, was)
            : (null, null);
        if (rules is null || asked is null)
        {
            return default;
        }

        foreach (
            var start in Starts(pathway)
                .Select(start => start with { Candidate = Nobody })
                .DistinctBy(s => s.Question)
                .Concat(Starts(pathway))
        )
        {
            var question = start.Question with { Category = rules == after ? pathway.After : pathway.Before };
            if (rules.Open(start.Candidate).DecideOne(question, asked.Id) is { } outcome && !outcome.IsMet())
            {
                var witness = new Witness
                {
                    Candidate = start.Candidate,
                    Question = question,
                    RequirementId = asked.Id,
                    First = rules == after ? Outcome.NotApplicable : outcome,
                    Second = rules == after ? outcome : Outcome.NotApplicable,
                };
                return rules == after ? new Parting(witness, null) : new Parting(null, witness);
            }
        }

        return default;
    }

    private IEnumerable<Exemplar> Starts(PathwayPair pathway) =>
        casesBefore
            .Concat(casesAfter)
            .Where(given => given.Question.Pathway == pathway.Pathway)
            .Where(given => given.Question.Category == pathway.Before || given.Question.Category == pathway.After)
            .Select(given => new Exemplar(given.Candidate, given.Question with { Association = null }))
            .Append(
                new Exemplar(
                    Nobody,
                    new Question(
                        pathway.Before,
                        NodaTime.LocalDate.Min(after.EffectiveFrom.PlusYears(1), after.EffectiveUntil ?? NodaTime.LocalDate.MaxIsoValue),
                        pathway.Pathway
                    )
                )
            );
}
