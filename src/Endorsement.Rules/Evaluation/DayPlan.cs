using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>A day that a rule names: a date, or a moment of the question; or one so much later or earlier.</summary>
internal sealed class DayPlan(RuleDayKind kind, int date, CalendarSpan? later = null, CalendarSpan? earlier = null)
{
    /// <summary>Any day at all: the fact that would tell it is missing.</summary>
    public static DayRange Unknown { get; } = new(Days.First, Days.Never);

    /// <summary>The days that it may be, kept between the first and the last that documents could name.</summary>
    public DayRange Day(Case facts)
    {
        var day = Named(facts);
        return day == Unknown ? day
            : later is { } span ? Within(span.After(day.First), span.After(day.Last))
            : earlier is { } back ? Within(back.LatestStart(day.First), back.LatestStart(day.Last))
            : day;
    }

    /// <summary>Where the day is not known: the candidate's fact that would tell it.</summary>
    public string Fact =>
        kind switch
        {
            RuleDayKind.Submitted => "application/submitted",
            RuleDayKind.Registered => "application/registered",
            _ => "endorsements",
        };

    /// <summary>What would tell the day to the day (S14b); nothing where it is known.</summary>
    public IEnumerable<(string Entry, string Attribute)> Lacking(Case facts)
    {
        var day = Day(facts);
        return day.IsDay ? []
            : kind == RuleDayKind.Removed && facts.Dossier.Endorsements.IsGiven ? RemovalDay.Lacking(facts)
            : [("candidate", Fact)];
    }

    private DayRange Named(Case facts) =>
        kind switch
        {
            RuleDayKind.Date => new(date, date),
            RuleDayKind.AsOf => new(facts.AsOf, facts.AsOf),
            RuleDayKind.CycleStart => Cycle(facts, facts.CycleFirst),
            RuleDayKind.CycleEnd => Cycle(facts, facts.CycleLast),
            RuleDayKind.CycleDue => Cycle(facts, facts.CycleDue),
            RuleDayKind.Submitted => Given(facts.Dossier.Submitted),
            RuleDayKind.Registered => Given(facts.Dossier.Registered),
            RuleDayKind.Removed => RemovalDay.Of(facts),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static DayRange Within(int first, int last) =>
        new(Math.Clamp(first, Days.First, Days.Never - 1), Math.Clamp(last, Days.First, Days.Never - 1));

    private static DayRange Given(DayRange day) => day.IsGiven ? day : Unknown;

    private static DayRange Cycle(Case facts, int day) => facts.HasCycle ? new(day, day) : Unknown;
}
