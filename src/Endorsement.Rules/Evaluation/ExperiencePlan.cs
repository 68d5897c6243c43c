using System.Collections.Immutable;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Model;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Evaluation;

internal sealed record CreditPlan(WorkFilterPlan Work, AfterPlan? After, CalendarSpan UpTo);

internal readonly record struct FamilyPlan(bool Prenatal, bool InfantToddler, bool EarlyChildhood, int Minimum)
{
    public int Sum(FamilyCounts families) =>
        (Prenatal ? families.Prenatal : 0) + (InfantToddler ? families.InfantToddler : 0) + (EarlyChildhood ? families.EarlyChildhood : 0);
}

/// <summary>At least a period, or so many hours, of qualifying work, and families served (S16 to S22).</summary>
internal sealed class ExperiencePlan : RequirementPlan
{
    public required WorkFilterPlan Work { get; init; }

    public CalendarSpan? Period { get; init; }

    public long Minutes { get; init; }

    /// <summary>A full-time week in minutes, when length is measured in full-time equivalents (S22); else 0.</summary>
    public int FullTimeWeek { get; init; }

    public AfterPlan? After { get; init; }

    public ImmutableArray<CreditPlan> Credit { get; init; } = [];

    public ImmutableArray<FamilyPlan> Families { get; init; } = [];

    public CalendarSpan? Within { get; init; }

    public override int Cost => 20;

    protected override Outcome Decide(Inquiry inquiry) => Decide(inquiry, Measure(inquiry).Length);

    private Outcome Decide(Inquiry inquiry, LengthBounds length)
    {
        var certain = length.Certain && Families.IsEmpty;
        var possible = length.Possible;
        if (!Families.IsEmpty && possible)
        {
            certain = length.Certain;
            foreach (var family in Families)
            {
                var (least, most) = FamilyTally.Count(inquiry, this, family);
                certain &= least >= family.Minimum;
                possible &= most >= family.Minimum;
            }
        }

        return certain ? Outcome.Met
            : !possible ? Outcome.NotMet
            : Bounds(certain, possible, Open(inquiry));
    }

    /// <summary>From which days on work surely, and possibly, counts.</summary>
    public (int Certain, int Possible) Start(Inquiry inquiry)
    {
        var recent = Within is { } within ? within.EarliestReaching(inquiry.AsOf) : Days.First;
        var (certain, possible) = After?.From(inquiry) ?? (Days.First, Days.First);
        return (Math.Max(recent, certain), Math.Max(recent, possible));
    }

    private (LengthBounds Length, int CertainDays, int PossibleDays, int ShortDays) Measure(Inquiry inquiry)
    {
        var start = Start(inquiry);
        Work.Collect(inquiry, Days.First, start, inquiry.WorkCertain, inquiry.WorkPossible);
        foreach (var credit in Credit)
        {
            var creditStart = credit.After?.From(inquiry) ?? (Days.First, Days.First);
            var recent = Within is { } within ? within.EarliestReaching(inquiry.AsOf) : Days.First;
            credit.Work.Collect(inquiry, recent, creditStart, inquiry.CreditCertain, inquiry.CreditPossible);
            inquiry.WorkCertain.AddCredit(inquiry.CreditCertain, credit.UpTo);
            inquiry.WorkPossible.AddCredit(inquiry.CreditPossible, credit.UpTo);
        }

        var isGiven = inquiry.Dossier.Work.IsGiven;
        if (Period is not { } period)
        {
            var (least, most) = WorkHours.Count(inquiry, this, start);
            return (new(least >= Minutes, !isGiven || most >= Minutes), 0, 0, 0);
        }

        if (FullTimeWeek > 0)
        {
            var (least, most, shortDays) = FullTimeEquivalent.Measure(inquiry, this, start, period);
            return (
                new(shortDays == 0, !isGiven || FullTimeEquivalent.PossiblyReaches(inquiry, this, start, period)),
                least,
                most,
                shortDays
            );
        }

        var missing = inquiry.WorkCertain.DaysShortOf(period, inquiry.AsOf);
        var possible = !isGiven || inquiry.WorkPossible.DaysShortOf(period, inquiry.AsOf) == 0;
        return (new(missing == 0, possible), inquiry.WorkCertain.TotalDays, inquiry.WorkPossible.TotalDays, missing);
    }

    protected override long MinutesShort(Inquiry inquiry) =>
        Period is null ? Math.Max(0, Minutes - WorkHours.Count(inquiry, this, Start(inquiry)).Least) : 0;

    protected override IEnumerable<Figure> FiguresAsked()
    {
        yield return ((ExperienceRequirement)Requirement).Period is { } period
            ? new("period", FindingDraft.Length(period))
            : new("hours", FindingDraft.Hours(Minutes));
        foreach (var family in Families)
        {
            yield return new("families", FindingDraft.Number(family.Minimum));
        }
    }

    protected override Finding Describe(Inquiry inquiry, FindingDraft draft)
    {
        var (length, certainDays, possibleDays, shortDays) = Measure(inquiry);
        var outcome = Decide(inquiry, length);
        if (Period is not null)
        {
            draft.ActualNumbers("days", certainDays, "possibleDays", possibleDays);
            if (shortDays > 0)
            {
                draft.Shortfall("days", FindingDraft.Number(shortDays));
            }
        }
        else
        {
            var (least, most) = WorkHours.Count(inquiry, this, Start(inquiry));
            draft.ActualHours(least, most);
            if (least < Minutes)
            {
                draft.Shortfall("hours", FindingDraft.Hours(Minutes - least));
            }
        }

        var familiesShort = DescribeFamilies(inquiry, draft);
        DescribeEntries(inquiry, draft);
        var reason = outcome switch
        {
            Outcome.Met => "experience.met",
            Outcome.NotMet => !length.Possible ? "experience.length-short" : "experience.families-short",
            _ => length.Certain && familiesShort ? "experience.families-open" : "experience.open",
        };
        return draft.Finish(outcome, reason);
    }

    private bool DescribeFamilies(Inquiry inquiry, FindingDraft draft)
    {
        var isShort = false;
        foreach (var family in Families)
        {
            var (least, most) = FamilyTally.Count(inquiry, this, family);
            draft.ActualNumbers("families", least, "possibleFamilies", Math.Min(most, int.MaxValue));
            if (least < family.Minimum)
            {
                isShort = true;
                draft.Shortfall("families", FindingDraft.Number(family.Minimum - least));
            }

            if (least < family.Minimum && most >= family.Minimum)
            {
                draft.Open("candidate", "families");
            }
        }

        return isShort;
    }

    private void DescribeEntries(Inquiry inquiry, FindingDraft draft)
    {
        if (!inquiry.Dossier.Work.IsGiven)
        {
            draft.Open("candidate", "work");
        }

        if (After is not null && !inquiry.Dossier.Education.IsGiven)
        {
            draft.Open("candidate", "education");
        }

        var start = Start(inquiry);
        foreach (ref readonly var spell in inquiry.Dossier.Work.Entries)
        {
            var id = draft.Source.Work!.Value[spell.Entry].Id;
            draft.Notes.Clear();
            var grade = Grade(inquiry, in spell, start, draft.Notes);
            var (credited, after) = (Evaluation.Grade.No, default((int, int)));
            foreach (var credit in Credit)
            {
                after = credit.After?.From(inquiry) ?? (Days.First, Days.First);
                credited |= Grade(inquiry, in spell, after, credit.Work, null);
            }

            if (grade.IsNo && !credited.IsNo)
            {
                draft.Notes.Clear();
                grade = credited;
            }

            draft.Place(id, grade.IsNo ? grade : grade & WeekIsKnown(in spell, draft.Notes));
        }
    }

    /// <summary>Hours of work, and full-time equivalents, are not known without the hours of a week.</summary>
    private Grade WeekIsKnown(in WorkFacts spell, EntryNotes? notes) =>
        (FullTimeWeek > 0 || Minutes > 0) && spell.WeekMinutes == Dossier.Missing ? notes.Lack("hoursPerWeek") : Evaluation.Grade.Yes;

    private Grade Open(Inquiry inquiry)
    {
        var open =
            !inquiry.Dossier.Work.IsGiven || (After is not null && !inquiry.Dossier.Education.IsGiven) ? Evaluation.Grade.Unknown : default;
        var start = Start(inquiry);
        foreach (ref readonly var spell in inquiry.Dossier.Work.Entries)
        {
            var grade = Grade(inquiry, in spell, start, null);
            open &= grade.IsNo ? Evaluation.Grade.Yes : grade & WeekIsKnown(in spell, null);
            if (grade.IsYes && start.Certain <= SpellDays.Of(in spell, inquiry.AsOf).CertainFirst)
            {
                // All its days count already: as credit it could add none.
                continue;
            }

            foreach (var credit in Credit)
            {
                if (
                    Grade(inquiry, in spell, credit.After?.From(inquiry) ?? (Days.First, Days.First), credit.Work, null) is
                    { IsNo: false } credited
                )
                {
                    open &= credited;
                }
            }
        }

        foreach (var family in Families)
        {
            var (least, most) = FamilyTally.Count(inquiry, this, family);
            open &=
                least < family.Minimum && most >= family.Minimum && !FamilyTally.IsOpenByReviewOnly(inquiry, this, family)
                    ? Evaluation.Grade.Unknown
                    : default;
        }

        return open;
    }

    /// <summary>Whether a spell counts: by filter, and by its days, which must not all lie outside.</summary>
    public Grade Grade(Inquiry inquiry, in WorkFacts spell, (int Certain, int Possible) start, EntryNotes? notes) =>
        Grade(inquiry, in spell, start, Work, notes);

    private static Grade Grade(
        Inquiry inquiry,
        in WorkFacts spell,
        (int Certain, int Possible) start,
        WorkFilterPlan filter,
        EntryNotes? notes
    )
    {
        if (spell.IsDuplicate)
        {
            return notes.Fails("duplicate");
        }

        var days = SpellDays.Of(in spell, inquiry.AsOf);
        if (days.PossibleFirst > inquiry.AsOf)
        {
            return notes.Fails("future");
        }

        if (days.PossibleLast < start.Possible)
        {
            return notes.Fails(start.Possible == Days.Never ? "no-qualifying-degree" : "before-start");
        }

        var grade = filter.Ask(inquiry, in spell, notes);
        if (grade.IsNo)
        {
            return grade;
        }

        if (!spell.From.IsGiven || spell.From.First != spell.From.Last)
        {
            grade &= notes.Lack("from");
        }

        if (spell.To.IsGiven && spell.To.First != spell.To.Last && spell.To.Last <= inquiry.AsOf)
        {
            grade &= notes.Lack("to");
        }

        return start.Certain > start.Possible && days.PossibleFirst < start.Certain ? grade & notes.Lack("from") : grade;
    }

    private readonly record struct LengthBounds(bool Certain, bool Possible);
}
