using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>Somebody who just meets a whole pathway: the plan of a file in which it is known that nothing is documented, carried out (S54).</summary>
internal static class PathwayExemplars
{
    /// <summary>Hours of RS/C in a month beside those that a plan counts on: a cycle has one year for all of it.</summary>
    private static readonly ClockHours?[] Paces = [null, new ClockHours(40 * 60)];

    /// <param name="rules">The rules.</param>
    /// <param name="category">The category as they call it.</param>
    /// <param name="pathway">The pathway.</param>
    /// <param name="circumstances">Circumstances that are given, one after the other.</param>
    public static IEnumerable<Exemplar> Of(Ruleset rules, string category, Pathway pathway, IEnumerable<Circumstances?> circumstances)
    {
        foreach (var given in circumstances)
        {
            foreach (var pace in Paces)
            {
                if (Planned(rules, category, pathway, given, pace) is { } found)
                {
                    yield return found;
                    break;
                }
            }
        }
    }

    private static Exemplar? Planned(Ruleset rules, string category, Pathway pathway, Circumstances? circumstances, ClockHours? pace)
    {
        var question = new Question(category, rules.EffectiveFrom, pathway);
        var file = Empty(rules, circumstances);
        if (pathway.HasCycle())
        {
            file = file with { Endorsements = [Held(rules, category)] };
            if (!rules.TryDetermine(file, question, out var known, out _) || known.Cycle is not { } cycle)
            {
                return null;
            }

            question = question with { AsOf = LocalDate.Max(cycle.From, rules.EffectiveFrom), CycleYear = cycle.To.Year };
        }

        return rules.Open(file).TryPlan(question, out var plan, out _, pace) && plan is { Date: { } day, Then.Outcome: Outcome.Met }
            ? new Exemplar(plan.Candidate, question with { AsOf = day })
            : null;
    }

    private static HeldEndorsement Held(Ruleset rules, string category) =>
        new()
        {
            Category = category,
            Association = rules.Association,
            From = rules.EffectiveFrom.PlusYears(-1),
            Status = EndorsementStatus.Active,
        };

    /// <summary>The file of somebody of whom it is known that nothing is documented (S6): what is added to it is all that there is.</summary>
    public static Candidate Empty(Ruleset rules, Circumstances? circumstances = null) =>
        new()
        {
            Id = "witness",
            Residence = rules.Jurisdiction.IsEmpty ? null : rules.Jurisdiction[0],
            Circumstances = circumstances,
            Education = [],
            Work = [],
            Training = [],
            ReflectiveSupervision = [],
            People = [],
            References = [],
            Memberships = [],
            Agreements = [],
            Examinations = [],
            Reviews = [],
            Endorsements = [],
        };
}
