using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Evaluation;

/// <summary>A condition ready to be asked; its atoms have been given values before (S7).</summary>
internal abstract class ConditionPlan
{
    public Truth Ask(QuestionInHand hand) => Ask(hand, default);

    /// <param name="hand">The question.</param>
    /// <param name="session">The session, where a provider row asks about the candidate at the session.</param>
    public abstract Truth Ask(QuestionInHand hand, AtSession session);
}

/// <summary>A day of a session, and the highest degree that the candidate is taken to have had then.</summary>
internal readonly record struct AtSession(int Day, int Degree);

internal sealed class AtomReference(int index) : ConditionPlan
{
    public override Truth Ask(QuestionInHand hand, AtSession session) => hand.Assumptions[index];
}

internal sealed class NotPlan(ConditionPlan part) : ConditionPlan
{
    public override Truth Ask(QuestionInHand hand, AtSession session) => part.Ask(hand, session).Not();
}

internal sealed class AllPlan(ImmutableArray<ConditionPlan> parts) : ConditionPlan
{
    public override Truth Ask(QuestionInHand hand, AtSession session)
    {
        var result = Truth.Yes;
        foreach (var part in parts)
        {
            switch (part.Ask(hand, session))
            {
                case Truth.No:
                    return Truth.No;
                case Truth.Unknown:
                    result = Truth.Unknown;
                    break;
            }
        }

        return result;
    }
}

internal sealed class AnyPlan(ImmutableArray<ConditionPlan> parts) : ConditionPlan
{
    public override Truth Ask(QuestionInHand hand, AtSession session)
    {
        var result = Truth.No;
        foreach (var part in parts)
        {
            switch (part.Ask(hand, session))
            {
                case Truth.Yes:
                    return Truth.Yes;
                case Truth.Unknown:
                    result = Truth.Unknown;
                    break;
            }
        }

        return result;
    }
}

/// <summary>In a provider row asked at the session: the candidate's degree then, one possible degree at a time.</summary>
internal sealed class SessionDegreePlan(int degree) : ConditionPlan
{
    public override Truth Ask(QuestionInHand hand, AtSession session) => Truths.Of(session.Degree >= degree);
}

/// <summary>In a provider row asked at the session: an endorsement of the candidate on its days.</summary>
internal sealed class SessionHoldsPlan(TenurePlan tenure) : ConditionPlan
{
    public override Truth Ask(QuestionInHand hand, AtSession session)
    {
        var answer = tenure.Ask(hand, session.Day);
        return session.Day <= hand.Case.AsOf || answer == tenure.Ask(hand, hand.Case.AsOf) ? answer : Truth.Unknown;
    }
}

/// <summary>A question about one fact of the candidate. Where the fact is missing, both answers are tried (S7).</summary>
internal abstract class Atom
{
    /// <summary>The name of the fact, as a finding lists it when it is open.</summary>
    public abstract string Fact { get; }

    /// <summary>What would decide it: the fact, or where its section is in the file the entries that do not tell it exactly (S14b).</summary>
    /// <param name="facts">The question; of a candidate whose entries have names.</param>
    public virtual IEnumerable<(string Entry, string Attribute)> Lacking(Case facts) => Fact.Length == 0 ? [] : [("candidate", Fact)];

    /// <summary>The candidate's own endorsements that are not dated to the day, or do not name what is asked.</summary>
    protected static IEnumerable<(string Entry, string Attribute)> LackingEndorsements(Case facts, Func<HeldFacts, string?> lacks)
    {
        var held = facts.Dossier.Endorsements;
        if (!held.IsGiven)
        {
            return [("candidate", "endorsements")];
        }

        var lacking = new List<(string, string)>();
        foreach (ref readonly var entry in held.Entries)
        {
            if (lacks(entry) is { } attribute)
            {
                lacking.Add((held.Name(in entry), attribute));
            }
        }

        return lacking;
    }

    public abstract Truth Ask(QuestionInHand hand);
}

internal sealed class GivesRscAtom : Atom
{
    public override string Fact => "providesReflectiveSupervision";

    public override Truth Ask(QuestionInHand hand) => hand.Case.Dossier.ProvidesRsc;
}

internal sealed class CircumstanceAtom(string code, ulong bit) : Atom
{
    public override string Fact => $"circumstances/{code}";

    public override Truth Ask(QuestionInHand hand) =>
        (hand.Case.Dossier.CircumstancesKnown & bit) == 0 ? Truth.Unknown : Truths.Of((hand.Case.Dossier.CircumstancesTrue & bit) != 0);
}

internal sealed class DegreeAtom(int degree, DayPlan on) : Atom
{
    public override string Fact => "education";

    public int Degree => degree;

    public int Day(Case facts) => on.Day(facts).First;

    public override IEnumerable<(string Entry, string Attribute)> Lacking(Case facts)
    {
        var education = facts.Dossier.Education;
        if (!education.IsGiven)
        {
            return base.Lacking(facts);
        }

        var lacking = new List<(string, string)>();
        foreach (ref readonly var entry in education.Entries)
        {
            if (entry.Conferred is { IsGiven: true, IsDay: false })
            {
                lacking.Add((education.Name(in entry), "conferred"));
            }
        }

        return lacking;
    }

    public override Truth Ask(QuestionInHand hand)
    {
        var (first, last) = on.Day(hand.Case);
        var (least, most) = hand.Case.DegreeOn(first, last);
        return least >= degree ? Truth.Yes
            : most < degree ? Truth.No
            : Truth.Unknown;
    }
}

internal sealed class HoldsAtom(TenurePlan tenure, DayPlan at) : Atom
{
    public override string Fact => "endorsements";

    public override IEnumerable<(string Entry, string Attribute)> Lacking(Case facts) =>
        LackingEndorsements(
            facts,
            e =>
                !e.From.IsDay ? "from"
                : e.To is { IsGiven: true, IsDay: false } ? "to"
                : e.LacksAssociation ? "association"
                : null
        );

    public override Truth Ask(QuestionInHand hand)
    {
        var (first, last) = at.Day(hand.Case);
        var answer = tenure.Ask(hand, first);
        return first == last || answer == tenure.Ask(hand, last) ? answer : Truth.Unknown;
    }
}

/// <summary>A day of the candidate's award lies in a range: the day it began, or the day its application was submitted.</summary>
internal sealed class AwardAtom(
    ulong categories,
    bool anyCategory,
    ulong associations,
    bool anyAssociation,
    bool ofSubmission,
    DayPlan? from,
    DayPlan? before
) : Atom
{
    public override string Fact => ofSubmission ? "endorsements/submitted" : "endorsements/from";

    public override IEnumerable<(string Entry, string Attribute)> Lacking(Case facts) =>
        LackingEndorsements(
            facts,
            e =>
                !(ofSubmission ? e.Submitted : e.From).IsDay ? (ofSubmission ? "submitted" : "from")
                : e.LacksAssociation ? "association"
                : null
        );

    public override Truth Ask(QuestionInHand hand)
    {
        if (!hand.Case.Dossier.Endorsements.IsGiven)
        {
            return Truth.Unknown;
        }

        var result = Truth.No;
        foreach (ref readonly var held in hand.Case.Dossier.Endorsements.Entries)
        {
            // S12: an award dated after the as-of date is not one yet.
            if (
                (held.From.IsGiven && held.From.First > hand.Case.AsOf)
                || (!anyCategory && (held.PossibleCategory & categories) == 0)
                || (!anyAssociation && held.IsNotOf(associations))
            )
            {
                continue;
            }

            var inRange = RangeTruth.Ask(ofSubmission ? Submission(in held) : held.From, from, before, hand.Case);
            var isOpen = (!anyAssociation && !held.HasAssociation) || (!anyCategory && (held.Category & categories) == 0);
            inRange = inRange == Truth.Yes && isOpen ? Truth.Unknown : inRange;
            if (inRange == Truth.Yes)
            {
                return Truth.Yes;
            }

            result = inRange == Truth.Unknown ? Truth.Unknown : result;
        }

        return result;
    }

    /// <summary>S36: an award without `submitted` was submitted no later than the award.</summary>
    private static DayRange Submission(in HeldFacts held) =>
        held.Submitted.IsGiven || !held.From.IsGiven ? held.Submitted : new DayRange(Math.Min(Days.First, held.From.Last), held.From.Last);
}

internal sealed class SubmittedAtom(DayPlan? from, DayPlan? before) : Atom
{
    public override string Fact => "application/submitted";

    public override Truth Ask(QuestionInHand hand) => RangeTruth.Ask(hand.Case.Dossier.Submitted, from, before, hand.Case);
}

/// <summary>A provider row's application cut-over; the as-of date stands in for a missing submission (S32).</summary>
internal sealed class ApplicationRangeAtom(int from, int until) : Atom
{
    public override string Fact => "application/submitted";

    public override Truth Ask(QuestionInHand hand)
    {
        var (first, last) = hand.Case.SubmittedOrAsOf;
        return from <= first && last <= until ? Truth.Yes
            : last < from || until < first ? Truth.No
            : Truth.Unknown;
    }
}

internal sealed class ResidenceAtom(ulong places) : Atom
{
    public override string Fact => "residence";

    public override Truth Ask(QuestionInHand hand) =>
        hand.Case.Dossier.Residence is { IsGiven: true } home ? Truths.Of(home.Any(places)) : Truth.Unknown;
}

internal sealed class CycleYearAtom(int from, int until) : Atom
{
    public override string Fact => "endorsements/from";

    public override IEnumerable<(string Entry, string Attribute)> Lacking(Case facts) =>
        LackingEndorsements(facts, e => e.From.IsDay ? null : "from");

    public override Truth Ask(QuestionInHand hand) =>
        hand.Case.HasCycle ? Truths.Of(hand.Case.CycleYear >= from && hand.Case.CycleYear <= until) : Truth.Unknown;
}

/// <summary>Whether a fact is in the file at all; never open itself.</summary>
internal sealed class GivenAtom(Func<Dossier, bool> isGiven) : Atom
{
    public override string Fact => "";

    public override Truth Ask(QuestionInHand hand) => Truths.Of(isGiven(hand.Case.Dossier));
}

internal static class RangeTruth
{
    public static Truth Ask(DayRange date, DayPlan? from, DayPlan? before, Case facts)
    {
        if (!date.IsGiven)
        {
            return Truth.Unknown;
        }

        var afterStart = from is null ? Truth.Yes : NotBefore(date, from.Day(facts));
        var beforeEnd = before is null ? Truth.Yes : NotBefore(date, before.Day(facts)).Not();
        return afterStart == Truth.No || beforeEnd == Truth.No ? Truth.No
            : afterStart == Truth.Yes && beforeEnd == Truth.Yes ? Truth.Yes
            : Truth.Unknown;
    }

    private static Truth NotBefore(DayRange date, DayRange day) =>
        date.First >= day.Last ? Truth.Yes
        : date.Last < day.First ? Truth.No
        : Truth.Unknown;
}

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
