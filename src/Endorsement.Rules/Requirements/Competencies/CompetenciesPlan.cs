using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>Each listed area has a supporting entry; a passed portfolio review settles it too.</summary>
internal sealed class CompetenciesPlan(ulong areas, ulong portfolio, bool education, bool work, bool training) : RequirementPlan
{
    private static readonly ReasonCodes Reasons = new("competencies");

    protected override Outcome Decide(Inquiry inquiry)
    {
        if (ReviewPlan.Ask(inquiry, portfolio) == Outcome.Met)
        {
            return Outcome.Met;
        }

        var (found, possible, isComplete) = Found(inquiry);
        return (found & areas) == areas ? Outcome.Met
            : !isComplete || ((found | possible) & areas) == areas ? Outcome.Unknown
            : ReviewPlan.MayBeMisspelt(inquiry, portfolio) ? Outcome.Unknown
            : ReviewPlan.MayBePassed(inquiry, portfolio) ? Outcome.NeedsReview
            : Outcome.NotMet;
    }

    protected override IEnumerable<Figure> FiguresAsked() =>
        [new("areas", FindingDraft.Number(((CompetenciesRequirement)Requirement).Areas.Length))];

    protected override Finding Describe(Inquiry inquiry, FindingDraft draft)
    {
        var outcome = Decide(inquiry);
        var (found, _, _) = Found(inquiry);
        var names = ((CompetenciesRequirement)Requirement).Areas;
        draft.Actual("areas", FindingDraft.Number(System.Numerics.BitOperations.PopCount(found & areas)));
        var missing = names.Where(name => (found & inquiry.CompetencyBits![name]) == 0).ToImmutableArray();
        if (!missing.IsEmpty)
        {
            draft.Shortfall("areas", new FigureValue.List(missing));
        }

        DescribeEntries(inquiry, draft, areas & ~found);
        DescribeReviews(inquiry, draft);
        return draft.Finish(outcome, Reasons.Of(outcome));
    }

    /// <summary>A passed portfolio review settles the areas; one passed on a day that is not known may.</summary>
    private void DescribeReviews(Inquiry inquiry, FindingDraft draft)
    {
        foreach (var (entry, isDated) in ReviewPlan.Passed(inquiry, portfolio))
        {
            var id = EntryNames.Of(draft.Source.Reviews!.Value[entry].Id, "reviews", entry);
            if (isDated)
            {
                draft.Count(id);
            }
            else
            {
                draft.SetAside(id, "open", "date");
                draft.Open(id, "date", SettledBy.Reviewer);
            }
        }
    }

    private void DescribeEntries(Inquiry inquiry, FindingDraft draft, ulong missing)
    {
        var dossier = inquiry.Dossier;
        if (education)
        {
            Given(draft, dossier.Education.IsGiven, "education");
            foreach (ref readonly var entry in dossier.Education.Entries)
            {
                var source = draft.Source.Education!.Value[entry.Entry];
                Entry(draft, source.Id, entry.Competencies, Education(inquiry, in entry), missing, "conferred", source.Conferred);
            }
        }

        if (work)
        {
            Given(draft, dossier.Work.IsGiven, "work");
            foreach (ref readonly var entry in dossier.Work.Entries)
            {
                var source = draft.Source.Work!.Value[entry.Entry];
                Entry(draft, source.Id, entry.Competencies, Work(inquiry, in entry), missing, "from", source.From);
            }
        }

        if (training)
        {
            Given(draft, dossier.Training.IsGiven, "training");
            foreach (ref readonly var entry in dossier.Training.Entries)
            {
                var source = draft.Source.Training!.Value[entry.Entry];
                Entry(draft, source.Id, entry.Competencies, Training(inquiry, in entry), missing, "date", source.Date ?? source.From);
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

    private void Entry(FindingDraft draft, string id, CodeSet own, Grade dated, ulong missing, string dateName, DocumentedDate? on)
    {
        if (dated.IsNo)
        {
            draft.SetAsideFuture(id, on);
        }
        else if (own.IsGiven && !own.Any(areas) && !own.MayBeAny(areas))
        {
            draft.SetAside(id, "other-areas");
        }
        else if (own.IsGiven && dated.IsYes && own.Any(areas))
        {
            draft.Count(id);
            if (own.MayBeAny(missing))
            {
                draft.Open(id, "competencies");
            }
        }
        else if (missing == 0 || (own.IsGiven && !own.Any(missing) && !own.MayBeAny(missing)))
        {
            // Every area that it may support has evidence already (S14b).
            draft.SetAside(id, "incomplete", own.IsGiven && own.Any(areas) ? dateName : "competencies");
        }
        else
        {
            var isSaid = own.IsGiven && own.Any(missing);
            draft.SetAside(id, "open", isSaid ? dateName : "competencies");
            if (!isSaid || own.MayBeAny(missing))
            {
                draft.Open(id, "competencies");
            }

            if (!dated.IsYes)
            {
                draft.Open(id, dateName);
            }
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
        possible |= own.Bits | own.Misspelt;
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
