using System.Globalization;
using System.Text;
using NodaTime;

namespace Endorsement.Rules.Testing.Building;

/// <summary>Looks for somebody who just meets a category: the plan of an empty file, carried out.</summary>
/// <remarks>
/// What a plan adds it has made as little as it can be (S56). What it cannot add, since it lies before the plan begins, is tried: circumstances that
/// requirements name, and at renewal the endorsement that is renewed.
/// </remarks>
internal sealed class JustMeeting(Ruleset ruleset, string category, Pathway pathway)
{
    private const int MostRounds = 6;

    /// <summary>Hours of RS/C in a month, when those that the ruleset counts on do not suffice: a renewal has one year for all of it.</summary>
    private static readonly ClockHours?[] Paces = [null, 12.ClockHours(), 40.ClockHours()];

    private Attempt? _nearest;

    public ExampleCandidate Find(LocalDate? wanted)
    {
        // A category or pathway that is not there is said as of any question.
        var known = ruleset.Determine(With(EndorsementStatus.Active, FirstDay), Asked(wanted ?? FirstDay));
        foreach (var pace in Paces)
        {
            foreach (var circumstances in NamedCircumstances.Of(ruleset, category, pathway))
            {
                foreach (var status in Held())
                {
                    var found = known.Cycle is null
                        ? Begin(circumstances, status, pace, wanted)
                        : InCycle(circumstances, status, pace, wanted, known.Cycle);
                    if (found is not null)
                    {
                        return JustMet.Of(found);
                    }
                }
            }
        }

        throw Refusal();
    }

    private LocalDate FirstDay => ruleset.EffectiveFrom;

    private Question Asked(LocalDate asOf, int? cycleYear = null) => new(category, asOf, pathway, cycleYear);

    /// <summary>What was held before: nothing, or what is renewed or taken up again.</summary>
    private IEnumerable<EndorsementStatus?> Held() =>
        pathway switch
        {
            Pathway.Renewal => [EndorsementStatus.Active],
            Pathway.Reinstatement => [null, EndorsementStatus.Inactive, EndorsementStatus.Active],
            Pathway.Initial or Pathway.Emerging => [null],
            _ => throw new ArgumentOutOfRangeException(nameof(pathway), pathway, "There is no such pathway."),
        };

    private Candidate With(EndorsementStatus? status, LocalDate first)
    {
        var empty = EmptyFile.Of(ruleset);
        return status is not { } held
            ? empty
            : empty with
            {
                Endorsements =
                [
                    new HeldEndorsement
                    {
                        Category = category,
                        Association = ruleset.Association,
                        From = first.PlusYears(-1),
                        Status = held,
                    },
                ],
            };
    }

    /// <summary>Begins on a day so that all is met on the day that is wanted: by trying, since months and cut-overs differ in length.</summary>
    private ExampleCandidate? Begin(Circumstances? circumstances, EndorsementStatus? status, ClockHours? pace, LocalDate? wanted)
    {
        var first = wanted ?? FirstDay;
        for (var round = 0; round < MostRounds; round++)
        {
            var file = With(status, first) with { Circumstances = circumstances };
            if (Planned(file, Asked(first), pace) is not { } found)
            {
                return null;
            }

            if (wanted is not { } day || found.Question.AsOf == day)
            {
                return found;
            }

            if (
                round == MostRounds - 1
                && found.Question.AsOf < day
                && found.AsOf(day) is var later
                && later.Determine().Outcome == Outcome.Met
            )
            {
                return later;
            }

            first = first.PlusDays(Period.DaysBetween(found.Question.AsOf, day));
        }

        return null;
    }

    /// <summary>At renewal all is done within the cycle, from its first day on.</summary>
    private ExampleCandidate? InCycle(
        Circumstances? circumstances,
        EndorsementStatus? status,
        ClockHours? pace,
        LocalDate? wanted,
        RenewalPeriod cycle
    )
    {
        while (wanted is null && cycle.From < FirstDay)
        {
            var next = ruleset.Determine(
                With(status, cycle.From),
                Asked(cycle.To.PlusDays(1), cycle.To.PlusDays(1).PlusYears(1).PlusDays(-1).Year)
            );
            cycle = next.Cycle is { } later && later.From > cycle.From ? later : throw Refusal();
        }

        var file = With(status, cycle.From) with { Circumstances = circumstances };
        var found = Planned(file, Asked(cycle.From, cycle.To.Year), pace);
        return found is null || wanted is not { } day || found.Question.AsOf == day ? found
            : found.AsOf(day) is var then && then.Determine().Outcome == Outcome.Met ? then
            : null;
    }

    private ExampleCandidate? Planned(Candidate file, Question question, ClockHours? pace)
    {
        if (!ruleset.Open(file).TryPlan(question, out var plan, out _, pace))
        {
            return null;
        }

        if (_nearest is null || plan.Remaining.Length < _nearest.Plan.Remaining.Length)
        {
            _nearest = new Attempt(plan);
        }

        return plan.Date is { } day && plan.Then?.Outcome == Outcome.Met
            ? new ExampleCandidate(plan.Candidate, ruleset, question with { AsOf = day })
            : null;
    }

    private CannotBeMetException Refusal()
    {
        var plan = _nearest?.Plan;
        var text = new StringBuilder(
            string.Create(CultureInfo.InvariantCulture, $"nobody can be made up who just meets {category} ({pathway}) under {ruleset.Key}")
        );
        foreach (var id in plan?.Remaining ?? [])
        {
            var remedy = plan!.Remedies.FirstOrDefault(each => each.RequirementId == id);
            text.Append("\n  ").Append(id).Append(": ").Append(remedy is null ? "" : Language.English.Of(remedy, plan));
        }

        text.Append("\n  help: begin with `A.Candidate.WithNothingDocumented` and add what no plan can");
        return new CannotBeMetException(text.ToString(), plan?.Remaining ?? []);
    }

    private sealed record Attempt(CandidatePlan Plan);
}
