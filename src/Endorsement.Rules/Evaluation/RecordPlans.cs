using System.Collections.Immutable;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Evaluation;

/// <summary>A signed statement: ever, or within the cycle up to its due date (S36).</summary>
internal sealed class AgreementPlan(ulong kind, bool inCycle) : RequirementPlan
{
    protected override Outcome Decide(Inquiry inquiry)
    {
        if (!inquiry.Dossier.Agreements.IsGiven)
        {
            return Outcome.Unknown;
        }

        var best = Grade.No;
        foreach (ref readonly var entry in inquiry.Dossier.Agreements.Entries)
        {
            best |= Ask(inquiry, in entry, null);
        }

        return Bounds(best.IsYes, !best.IsNo, best);
    }

    protected override Finding Describe(Inquiry inquiry, FindingDraft draft)
    {
        var outcome = Decide(inquiry);
        draft.Required("agreement", FindingDraft.Text(((AgreementRequirement)Requirement).Agreement));
        if (!inquiry.Dossier.Agreements.IsGiven)
        {
            draft.Open("candidate", "agreements");
        }

        foreach (ref readonly var entry in inquiry.Dossier.Agreements.Entries)
        {
            if ((entry.Kind & kind) != 0)
            {
                draft.Notes.Clear();
                draft.Place(
                    EntryNames.Of(draft.Source.Agreements!.Value[entry.Entry].Id, "agreements", entry.Entry),
                    Ask(inquiry, in entry, draft.Notes)
                );
            }
        }

        return draft.Finish(outcome, $"agreement.{Documents.ClosedCodes.Spell(outcome)}");
    }

    private Grade Ask(Inquiry inquiry, in RecordFacts entry, EntryNotes? notes)
    {
        if ((entry.Kind & kind) == 0)
        {
            return Grade.No;
        }

        if (!entry.Date.IsGiven)
        {
            return notes.Lack("signed");
        }

        if (entry.Date.First > inquiry.AsOf)
        {
            return notes.Fails("future");
        }

        var first = inCycle ? inquiry.CycleFirst : Days.First;
        var last = inCycle ? Math.Min(inquiry.CycleDue, inquiry.AsOf) : inquiry.AsOf;
        return entry.Date.Last < first || entry.Date.First > last ? notes.Fails("outside-cycle")
            : first <= entry.Date.First && entry.Date.Last <= last && (!inCycle || inquiry.HasCycle) ? Grade.Yes
            : notes.Lack("signed");
    }
}

/// <summary>An examination passed, with all its parts; a pass ever counts, also beside a fail.</summary>
internal sealed class ExaminationPlan(ulong kind, ImmutableArray<ulong> parts) : RequirementPlan
{
    protected override Outcome Decide(Inquiry inquiry)
    {
        if (!inquiry.Dossier.Examinations.IsGiven)
        {
            return Outcome.Unknown;
        }

        // One pass of the whole does for all parts at once.
        var whole = Best(inquiry, 0);
        var every = Grade.Yes;
        foreach (var part in parts)
        {
            every &= whole | Best(inquiry, part);
        }

        var grade = parts.IsEmpty ? whole : every;
        return Bounds(grade.IsYes, !grade.IsNo, grade);
    }

    protected override Finding Describe(Inquiry inquiry, FindingDraft draft)
    {
        var outcome = Decide(inquiry);
        var author = (ExaminationRequirement)Requirement;
        draft.Required("examination", FindingDraft.Text(author.Examination));
        if (!parts.IsEmpty)
        {
            draft.Required("parts", new FigureValue.List(author.Parts));
            var whole = Best(inquiry, 0).IsYes;
            draft.Actual("passed", new FigureValue.List([.. author.Parts.Where((_, i) => whole || Best(inquiry, parts[i]).IsYes)]));
        }

        if (!inquiry.Dossier.Examinations.IsGiven)
        {
            draft.Open("candidate", "examinations");
        }

        foreach (ref readonly var entry in inquiry.Dossier.Examinations.Entries)
        {
            if ((entry.Kind & kind) != 0)
            {
                draft.Notes.Clear();
                var isPart = entry.HasPart && (entry.Part == 0 || !parts.Contains(entry.Part));
                var grade = isPart ? draft.Notes.Fails("other-part") : Ask(inquiry, in entry, draft.Notes);
                draft.Place(EntryNames.Of(draft.Source.Examinations!.Value[entry.Entry].Id, "examinations", entry.Entry), grade);
            }
        }

        return draft.Finish(outcome, $"examination.{Documents.ClosedCodes.Spell(outcome)}");
    }

    /// <param name="inquiry">Whose examinations they are.</param>
    /// <param name="part">The part's bit; 0 for the whole.</param>
    private Grade Best(Inquiry inquiry, ulong part)
    {
        var best = Grade.No;
        foreach (ref readonly var entry in inquiry.Dossier.Examinations.Entries)
        {
            if ((entry.Kind & kind) != 0 && (part == 0 ? !entry.HasPart : entry.Part == part))
            {
                best |= Ask(inquiry, in entry, null);
            }
        }

        return best;
    }

    private static Grade Ask(Inquiry inquiry, in RecordFacts entry, EntryNotes? notes)
    {
        if (entry.Date is { IsGiven: true } date && date.First > inquiry.AsOf)
        {
            return notes.Fails("future");
        }

        var grade = notes.Flag(entry.Passed, wanted: true, "result", "failed");
        return grade.IsNo || (entry.Date.IsGiven && entry.Date.Last <= inquiry.AsOf) ? grade : grade & notes.Lack("date");
    }
}

/// <summary>A reviewer's determination; undecided, a reviewer is needed.</summary>
internal sealed class ReviewPlan(ulong kind) : RequirementPlan
{
    /// <summary>Whether such a review was passed; used for `competencies` too.</summary>
    public static Outcome Ask(Inquiry inquiry, ulong kind)
    {
        var outcome = Outcome.NotApplicable;
        foreach (ref readonly var entry in inquiry.Dossier.Reviews.Entries)
        {
            if ((entry.Kind & kind) == 0 || entry.Date is { IsGiven: true } date && date.First > inquiry.AsOf)
            {
                continue;
            }

            var isDated = entry.Date.IsGiven && entry.Date.Last <= inquiry.AsOf;
            switch (entry.Passed)
            {
                case Truth.Yes when isDated:
                    return Outcome.Met;
                case Truth.No when isDated:
                    outcome = outcome == Outcome.NotApplicable ? Outcome.NotMet : outcome;
                    break;
                case Truth.No:
                    // Whenever it was, it does not help, and what else there is decides.
                    break;
                default:
                    outcome = Outcome.NeedsReview;
                    break;
            }
        }

        return outcome == Outcome.NotApplicable ? Outcome.NeedsReview : outcome;
    }

    /// <summary>Whether a review is under way, or was passed on a day that is not known.</summary>
    public static bool MayBePassed(Inquiry inquiry, ulong kind)
    {
        foreach (ref readonly var entry in inquiry.Dossier.Reviews.Entries)
        {
            if ((entry.Kind & kind) != 0 && entry.Passed == Truth.Yes && !(entry.Date.IsGiven && entry.Date.First > inquiry.AsOf))
            {
                return true;
            }
        }

        return false;
    }

    protected override Outcome Decide(Inquiry inquiry) => Ask(inquiry, kind);

    protected override Finding Describe(Inquiry inquiry, FindingDraft draft)
    {
        var outcome = Decide(inquiry);
        draft.Required("review", FindingDraft.Text(((ReviewRequirement)Requirement).Review));
        if (outcome == Outcome.NeedsReview)
        {
            draft.Open("candidate", "reviews", SettledBy.Reviewer);
        }

        foreach (ref readonly var entry in inquiry.Dossier.Reviews.Entries)
        {
            if ((entry.Kind & kind) == 0)
            {
                continue;
            }

            var id = EntryNames.Of(draft.Source.Reviews!.Value[entry.Entry].Id, "reviews", entry.Entry);
            var isDated = entry.Date.IsGiven && entry.Date.Last <= inquiry.AsOf;
            if (entry.Date is { IsGiven: true } date && date.First > inquiry.AsOf)
            {
                draft.SetAside(id, "future");
            }
            else if (entry.Passed == Truth.Yes && isDated)
            {
                draft.Count(id);
            }
            else
            {
                draft.SetAside(id, entry.Passed == Truth.No ? "failed" : "open");
            }
        }

        return draft.Finish(outcome, $"review.{Documents.ClosedCodes.Spell(outcome)}");
    }
}

/// <summary>Each listed area has a supporting entry; a passed portfolio review settles it too.</summary>
internal sealed class CompetenciesPlan(ulong areas, ulong portfolio, bool education, bool work, bool training) : RequirementPlan
{
    protected override Outcome Decide(Inquiry inquiry)
    {
        if (ReviewPlan.Ask(inquiry, portfolio) == Outcome.Met)
        {
            return Outcome.Met;
        }

        var (found, possible, isComplete) = Found(inquiry);
        return (found & areas) == areas ? Outcome.Met
            : !isComplete || ((found | possible) & areas) == areas ? Outcome.Unknown
            : ReviewPlan.MayBePassed(inquiry, portfolio) ? Outcome.NeedsReview
            : Outcome.NotMet;
    }

    protected override Finding Describe(Inquiry inquiry, FindingDraft draft)
    {
        var outcome = Decide(inquiry);
        var (found, _, _) = Found(inquiry);
        var names = ((CompetenciesRequirement)Requirement).Areas;
        draft.Required("areas", FindingDraft.Number(names.Length));
        draft.Actual("areas", FindingDraft.Number(System.Numerics.BitOperations.PopCount(found & areas)));
        var missing = names.Where(name => (found & inquiry.CompetencyBits![name]) == 0).ToImmutableArray();
        if (!missing.IsEmpty)
        {
            draft.Shortfall("areas", new FigureValue.List(missing));
        }

        DescribeEntries(inquiry, draft);
        return draft.Finish(outcome, $"competencies.{Documents.ClosedCodes.Spell(outcome)}");
    }

    private void DescribeEntries(Inquiry inquiry, FindingDraft draft)
    {
        var dossier = inquiry.Dossier;
        if (education)
        {
            Given(draft, dossier.Education.IsGiven, "education");
            foreach (ref readonly var entry in dossier.Education.Entries)
            {
                Entry(draft, draft.Source.Education!.Value[entry.Entry].Id, entry.Competencies, Education(inquiry, in entry));
            }
        }

        if (work)
        {
            Given(draft, dossier.Work.IsGiven, "work");
            foreach (ref readonly var entry in dossier.Work.Entries)
            {
                Entry(draft, draft.Source.Work!.Value[entry.Entry].Id, entry.Competencies, Work(inquiry, in entry));
            }
        }

        if (training)
        {
            Given(draft, dossier.Training.IsGiven, "training");
            foreach (ref readonly var entry in dossier.Training.Entries)
            {
                Entry(draft, draft.Source.Training!.Value[entry.Entry].Id, entry.Competencies, Training(inquiry, in entry));
            }
        }
    }

    private static void Given(FindingDraft draft, bool isGiven, string section)
    {
        if (!isGiven)
        {
            draft.Open("candidate", section);
        }
    }

    private void Entry(FindingDraft draft, string id, CodeSet own, Grade dated)
    {
        if (dated.IsNo)
        {
            draft.SetAside(id, "future");
        }
        else if (!own.IsGiven)
        {
            draft.SetAside(id, "open");
            draft.Open(id, "competencies");
        }
        else if (!own.Any(areas))
        {
            draft.SetAside(id, "other-areas");
        }
        else if (dated.IsYes)
        {
            draft.Count(id);
        }
        else
        {
            draft.SetAside(id, "open");
            draft.Open(id, "date");
        }
    }

    /// <summary>Areas with evidence, areas with evidence that may be too late, and whether every entry says which areas it supports.</summary>
    private (ulong Found, ulong Possible, bool IsComplete) Found(Inquiry inquiry)
    {
        var dossier = inquiry.Dossier;
        var (found, possible, isComplete) = (0UL, 0UL, true);
        if (education)
        {
            isComplete &= dossier.Education.IsGiven;
            foreach (ref readonly var entry in dossier.Education.Entries)
            {
                Take(entry.Competencies, Education(inquiry, in entry), ref found, ref possible, ref isComplete);
            }
        }

        if (work)
        {
            isComplete &= dossier.Work.IsGiven;
            foreach (ref readonly var entry in dossier.Work.Entries)
            {
                Take(entry.Competencies, Work(inquiry, in entry), ref found, ref possible, ref isComplete);
            }
        }

        if (training)
        {
            isComplete &= dossier.Training.IsGiven;
            foreach (ref readonly var entry in dossier.Training.Entries)
            {
                Take(entry.Competencies, Training(inquiry, in entry), ref found, ref possible, ref isComplete);
            }
        }

        return (found, possible, isComplete);
    }

    private static void Take(CodeSet own, Grade dated, ref ulong found, ref ulong possible, ref bool isComplete)
    {
        if (dated.IsNo)
        {
            return;
        }

        found |= dated.IsYes ? own.Bits : 0;
        possible |= own.Bits;
        isComplete &= own.IsGiven;
    }

    /// <summary>Evidence counts from the day it is there: a degree when it is conferred, coursework in progress as it stands.</summary>
    private static Grade Education(Inquiry inquiry, in EducationFacts entry) =>
        !entry.Conferred.IsGiven || entry.Conferred.Last <= inquiry.AsOf ? Grade.Yes
        : entry.Conferred.First > inquiry.AsOf ? Grade.No
        : Grade.Unknown;

    private static Grade Work(Inquiry inquiry, in WorkFacts entry) =>
        !entry.From.IsGiven ? Grade.Unknown
        : entry.From.Last <= inquiry.AsOf ? Grade.Yes
        : entry.From.First > inquiry.AsOf ? Grade.No
        : Grade.Unknown;

    private static Grade Training(Inquiry inquiry, in TrainingFacts entry) =>
        entry.Dating.First > inquiry.AsOf ? Grade.No
        : entry.Dating.IsInside(Days.First, inquiry.AsOf) ? Grade.Yes
        : Grade.Unknown;
}

/// <summary>What to call an entry that has no id: its place (S14).</summary>
internal static class EntryNames
{
    public static string Of(string? id, string section, int index) => id ?? FormattableString.Invariant($"{section}/{index}");
}
