using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>Each listed area has a supporting entry; a passed portfolio review settles it too.</summary>
/// <param name="bits">The bit of each area, in the order in which the requirement names them.</param>
/// <param name="portfolio">The kind of review that settles all of them.</param>
/// <param name="education">Whether entries of education support areas.</param>
/// <param name="work">Whether spells of work do.</param>
/// <param name="training">Whether training does.</param>
internal sealed class CompetenciesPlan(ImmutableArray<ulong> bits, ulong portfolio, bool education, bool work, bool training)
    : RequirementPlan
{
    private readonly ulong _areas = bits.Aggregate(0UL, (areas, bit) => areas | bit);

    private static readonly OutcomeReasons Because = new(
        CompetenciesReasons.Met,
        CompetenciesReasons.NotMet,
        CompetenciesReasons.Unknown,
        CompetenciesReasons.NeedsReview
    );

    protected override Outcome Decide(QuestionInHand hand) =>
        ReviewRecords.Ask(hand.Case, portfolio) == Outcome.Met ? Outcome.Met : ByEntries(hand.Case, Found(hand.Case));

    private Outcome Decide(Case facts, (ulong Found, ulong Possible, bool IsComplete) evidence) =>
        ReviewRecords.Ask(facts, portfolio) == Outcome.Met ? Outcome.Met : ByEntries(facts, evidence);

    private Outcome ByEntries(Case facts, (ulong Found, ulong Possible, bool IsComplete) evidence) =>
        (evidence.Found & _areas) == _areas ? Outcome.Met
        : !evidence.IsComplete || ((evidence.Found | evidence.Possible) & _areas) == _areas ? Outcome.Unknown
        : ReviewRecords.MayBeMisspelt(facts, portfolio) ? Outcome.Unknown
        : ReviewRecords.MayBePassed(facts, portfolio) ? Outcome.NeedsReview
        : Outcome.NotMet;

    protected override IEnumerable<Figure> FiguresAsked() =>
        [new(Figures.Areas, FindingDraft.Number(((CompetenciesRequirement)Requirement).Areas.Length))];

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var evidence = Found(hand.Case);
        var (outcome, found) = (Decide(hand.Case, evidence), evidence.Found);
        var names = ((CompetenciesRequirement)Requirement).Areas;
        draft.Actual(Figures.Areas, FindingDraft.Number(System.Numerics.BitOperations.PopCount(found & _areas)));
        if ((found & _areas) != _areas)
        {
            var missing = Missing(names, found);
            draft.Shortfall(Figures.MissingAreas, new FigureValue.List(missing));
        }

        if (draft.TellsEntries)
        {
            DescribeEntries(hand.Case, draft, _areas & ~found);
            DescribeReviews(hand.Case, draft);
        }

        return draft.Finish(outcome, Because.Of(outcome));
    }

    private ImmutableArray<string> Missing(Sequence<string> names, ulong found) =>
        names.Where((_, i) => (found & bits[i]) == 0).ToImmutableArray();

    /// <summary>A passed portfolio review settles the areas; one passed on a day that is not known may.</summary>
    private void DescribeReviews(Case facts, FindingDraft draft)
    {
        foreach (var (entry, isDated) in ReviewRecords.Passed(facts, portfolio))
        {
            var id = facts.Dossier.Reviews.Name(in facts.Dossier.Reviews.Entries[entry]);
            if (isDated)
            {
                draft.Count(id);
            }
            else
            {
                draft.SetAside(id, SetAsideReason.Open, "date");
                draft.Open(id, "date", SettledBy.Reviewer);
            }
        }
    }

    private void DescribeEntries(Case facts, FindingDraft draft, ulong missing)
    {
        var dossier = facts.Dossier;
        if (education)
        {
            Given(draft, dossier.Education.IsGiven, "education");
            foreach (ref readonly var entry in dossier.Education.Entries)
            {
                var id = dossier.Education.Name(in entry);
                Entry(draft, id, entry.Competencies, Education(facts, in entry), missing, "conferred", entry.Conferred);
            }
        }

        if (work)
        {
            Given(draft, dossier.Work.IsGiven, "work");
            foreach (ref readonly var entry in dossier.Work.Entries)
            {
                var id = dossier.Work.Name(in entry);
                Entry(draft, id, entry.Competencies, Work(facts, in entry), missing, "from", entry.From);
            }
        }

        if (training)
        {
            Given(draft, dossier.Training.IsGiven, "training");
            foreach (ref readonly var entry in dossier.Training.Entries)
            {
                var id = dossier.Training.Name(in entry);
                Entry(draft, id, entry.Competencies, Training(facts, in entry), missing, "date", entry.Occurred.Start);
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

    private void Entry(FindingDraft draft, string id, CodeSet own, Grade dated, ulong missing, string dateName, DayRange on)
    {
        if (dated.IsNo)
        {
            draft.SetAsideFuture(id, on);
        }
        else if (own.IsGiven && !own.Any(_areas) && !own.MayBeAny(_areas))
        {
            draft.SetAside(id, SetAsideReason.OtherAreas);
        }
        else if (own.IsGiven && dated.IsYes && own.Any(_areas))
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
            draft.SetAside(id, SetAsideReason.Incomplete, own.IsGiven && own.Any(_areas) ? dateName : "competencies");
        }
        else
        {
            var isSaid = own.IsGiven && own.Any(missing);
            draft.SetAside(id, SetAsideReason.Open, isSaid ? dateName : "competencies");
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
    private (ulong Found, ulong Possible, bool IsComplete) Found(Case facts)
    {
        var dossier = facts.Dossier;
        var (found, possible, isComplete) = (0UL, 0UL, true);
        if (education)
        {
            isComplete &= dossier.Education.IsGiven;
            foreach (ref readonly var entry in dossier.Education.Entries)
            {
                Take(entry.Competencies, Education(facts, in entry), ref found, ref possible, ref isComplete);
            }
        }

        if (work)
        {
            isComplete &= dossier.Work.IsGiven;
            foreach (ref readonly var entry in dossier.Work.Entries)
            {
                Take(entry.Competencies, Work(facts, in entry), ref found, ref possible, ref isComplete);
            }
        }

        if (training)
        {
            isComplete &= dossier.Training.IsGiven;
            foreach (ref readonly var entry in dossier.Training.Entries)
            {
                Take(entry.Competencies, Training(facts, in entry), ref found, ref possible, ref isComplete);
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
    private static Grade Education(Case facts, in EducationFacts entry) =>
        !entry.Conferred.IsGiven || entry.Conferred.Last <= facts.AsOf ? Grade.Yes
        : entry.Conferred.First > facts.AsOf ? Grade.No
        : Grade.Unknown;

    private static Grade Work(Case facts, in WorkFacts entry) =>
        !entry.From.IsGiven ? Grade.Unknown
        : entry.From.Last <= facts.AsOf ? Grade.Yes
        : entry.From.First > facts.AsOf ? Grade.No
        : Grade.Unknown;

    private static Grade Training(Case facts, in TrainingFacts entry) =>
        entry.Occurred.First > facts.AsOf ? Grade.No
        : entry.Occurred.IsInside(Days.First, facts.AsOf) ? Grade.Yes
        : Grade.Unknown;
}
