using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>A day that a rule names: a date, or a moment of the question.</summary>
internal sealed class DayPlan(RuleDayKind kind, int date)
{
    /// <summary>Whether it is the day on which the application was submitted.</summary>
    public bool IsSubmission => kind == RuleDayKind.Submitted;

    public DayRange Day(Case facts) =>
        kind switch
        {
            RuleDayKind.Date => new(date, date),
            RuleDayKind.AsOf => new(facts.AsOf, facts.AsOf),
            RuleDayKind.CycleStart => Cycle(facts, facts.CycleFirst),
            RuleDayKind.CycleEnd => Cycle(facts, facts.CycleLast),
            RuleDayKind.CycleDue => Cycle(facts, facts.CycleDue),
            RuleDayKind.Submitted => facts.SubmittedOrAsOf,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Where the day is not known: the candidate's fact that would tell it.</summary>
    public string Fact => kind == RuleDayKind.Submitted ? "application/submitted" : "endorsements";

    private static DayRange Cycle(Case facts, int day) => facts.HasCycle ? new(day, day) : new(Days.First, Days.Never);
}
