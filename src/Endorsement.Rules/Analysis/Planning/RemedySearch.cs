using Endorsement.Rules.Remedies;
using Endorsement.Rules.Requirements;
using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>Looks for the nearest cure of one requirement (S54): facts, then judgements, then what comes first in time.</summary>
/// <param name="rules">The rules that decide on the as-of date.</param>
/// <param name="setting">For whom, and for which days.</param>
/// <param name="last">The last day that a plan looks at.</param>
/// <param name="timeline">What is found of the file as it is.</param>
internal sealed class RemedySearch(Ruleset rules, RemedySetting setting, LocalDate last, Sequence<TimelineSpan> timeline)
{
    /// <summary>Training may be done on fewer minutes in another way; of what has no minutes the first way that leads there is taken.</summary>
    private const int MostCompared = 8;

    private readonly FactSearch _facts = new(new FactValues(rules, setting));

    /// <summary>Of requirements that ask one of several, the ways that were not taken.</summary>
    public List<OtherWays> Others { get; } = [];

    public Cure? Cure(Requirement requirement, PlanState state, LocalDate by)
    {
        if (state.IsMet(requirement.Id, by))
        {
            return new Cure(state, by);
        }

        if (_facts.Supply(requirement.Id, state, by) is { } supplied)
        {
            return new Cure(supplied, by);
        }

        var parts = requirement.Children.Where(part => part.Level == RequirementLevel.Required).ToArray();
        var added =
            Kinds.Of(requirement).PartsToMeet(requirement) is not { } wanted ? Add(requirement, state, by)
            : wanted == 1 ? Nearest(requirement, parts, state, by)
            : Several(requirement, parts, state, by);
        var waited = Wait(requirement.Id, state, by, added?.Date ?? last);
        return waited is not null && waited.IsNearerThan(added) ? waited : added;
    }

    /// <summary>Why nothing cures it.</summary>
    public RemedyReason Why(Requirement requirement, PlanState state, LocalDate by)
    {
        if (state.FindingOf(requirement.Id, by)?.Open.Any(open => open is OpenFact.BeyondLimit) == true)
        {
            return RemedyReason.Limit;
        }

        if (setting.Cycle is { } cycle && cycle.To < setting.From)
        {
            return RemedyReason.Over;
        }

        var own = requirement.SelfAndParts().Select(part => Kinds.Of(part).Incurable).FirstOrDefault(reason => reason is not null);
        return own ?? (setting.Cycle is not null ? RemedyReason.Over : RemedyReason.NotInTime);
    }

    private Cure? Wait(string requirement, PlanState state, LocalDate by, LocalDate until) =>
        until > by && FirstMet(requirement, state, by.PlusDays(1), until) is { } day ? new Cure(state, day) : null;

    /// <summary>Of the file as it is the years to come are known.</summary>
    private LocalDate? FirstMet(string requirement, PlanState state, LocalDate from, LocalDate until)
    {
        if (!state.Facts.IsEmpty || !state.Additions.IsEmpty || !timeline.Any(span => IsOf(span, requirement)))
        {
            return state.FirstMet(requirement, from, until);
        }

        foreach (var span in timeline)
        {
            if (span.To >= from && span.Requirements.Any(each => each.RequirementId == requirement && each.Outcome.IsMet()))
            {
                return LocalDate.Max(from, span.From) is var day && day <= until ? day : null;
            }
        }

        return null;
    }

    private static bool IsOf(TimelineSpan span, string requirement) => span.Requirements.Any(each => each.RequirementId == requirement);

    private Cure? Nearest(Requirement whole, Requirement[] parts, PlanState state, LocalDate by)
    {
        var ways = parts
            .Select(part => (Part: part, Cure: Cure(part, state, by)))
            .Select(way => (way.Part, Cure: way.Cure is { } cure && cure.State.IsMet(whole.Id, cure.Date) ? cure : null))
            .ToList();
        Cure? nearest = null;
        foreach (var (_, cure) in ways)
        {
            nearest = cure is not null && cure.IsNearerThan(nearest) ? cure : nearest;
        }

        if (nearest is not null)
        {
            Others.Add(
                new OtherWays(
                    whole.Id,
                    [.. ways.Where(way => way.Cure != nearest).Select(way => new OtherWay(way.Part.Id, way.Cure?.Date))]
                )
            );
        }

        return nearest;
    }

    /// <summary>The nearest parts, as many as are asked for beyond those that are met; what one adds the next may use.</summary>
    private Cure? Several(Requirement whole, Requirement[] parts, PlanState state, LocalDate by)
    {
        var left = parts.ToList();
        while (!state.IsMet(whole.Id, by))
        {
            var (nearest, taken) = ((Cure?)null, (Requirement?)null);
            foreach (var part in left.Where(part => !state.IsMet(part.Id, by)))
            {
                if (Cure(part, state, by) is { } cure && cure.IsNearerThan(nearest))
                {
                    (nearest, taken) = (cure, part);
                }
            }

            if (nearest is null)
            {
                return null;
            }

            left.Remove(taken!);
            (state, by) = (nearest.State, LocalDate.Max(by, nearest.Date));
        }

        return new Cure(state, by);
    }

    private Cure? Add(Requirement requirement, PlanState state, LocalDate by)
    {
        var ways = Kinds.Of(requirement).Ways(requirement, setting with { By = by, Planned = state.Additions }).ToArray();
        Cure? nearest = null;
        var compared = 0;
        foreach (var way in ways.Where(way => way.ByMonths is null))
        {
            if (Tried(requirement.Id, way, state, by) is { } cure)
            {
                nearest = cure.IsNearerThan(nearest) ? cure : nearest;
                if (way.Additions.All(addition => addition.Minutes == 0) || ++compared == MostCompared)
                {
                    break;
                }
            }
        }

        return nearest ?? Paced(requirement.Id, [.. ways.Where(way => way.ByMonths is not null)], state, by);
    }

    private Cure? Tried(string requirement, RemedyWay way, PlanState state, LocalDate by)
    {
        var first = state.Additions.Length;
        var tried = way.InPlaceOfPlanned is { } instead ? state.With(instead) : state.Plus(way.Additions);
        var day = by;
        if (!tried.IsMet(requirement, by))
        {
            if (!way.IsGrowing || tried.FirstMet(requirement, by.PlusDays(1), last) is not { } grown)
            {
                return null;
            }

            day = grown;
        }

        if (way.IsGrowing)
        {
            var ended = tried.With([.. tried.Additions.Select((addition, place) => place < first ? addition : addition.Until(day))]);
            tried = ended.IsMet(requirement, day) ? ended : tried;
        }

        return new Cure(Shrinking.Additions(tried, way.InPlaceOfPlanned is null ? first : 0, less => less.IsMet(requirement, day)), day);
    }

    /// <summary>S55: the fewest months after which it is enough, and then the fewest minutes.</summary>
    private Cure? Paced(string requirement, RemedyWay[] ways, PlanState state, LocalDate by)
    {
        var first = state.Additions.Length;
        var leading = ways.Where(way => IsMetAfter(way, way.MostMonths)).ToList();
        for (var months = 1; leading.Count > 0 && Day(months) <= last; months++)
        {
            foreach (var way in leading.Where(way => months <= way.MostMonths))
            {
                if (IsMetAfter(way, months))
                {
                    var day = Day(months);
                    var tried = state.Plus(way.ByMonths!(months));
                    return new Cure(Shrinking.Additions(tried, first, less => less.IsMet(requirement, day)), day);
                }
            }

            if (months >= leading.Max(way => way.MostMonths))
            {
                return null;
            }
        }

        return null;

        LocalDate Day(int months) => LocalDate.Max(by, setting.From.PlusMonths(months));

        bool IsMetAfter(RemedyWay way, int months) =>
            Day(months) <= last && state.Plus(way.ByMonths!(months)).IsMet(requirement, Day(months));
    }
}
