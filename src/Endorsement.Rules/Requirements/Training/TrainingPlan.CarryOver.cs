using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <content>What is carried over from the cycle just before (S53b).</content>
internal sealed partial class TrainingPlan
{
    /// <summary>The minutes beyond what that cycle asked, up to the most that are carried over.</summary>
    private long Carried(QuestionInHand hand, ReadOnlySpan<TrainingFacts> entries, bool possibly)
    {
        if (MostCarried == 0)
        {
            return 0;
        }

        if (!hand.Case.HasCycle)
        {
            return possibly ? MostCarried : 0;
        }

        if (hand.Before() is not { } before)
        {
            return 0;
        }

        Gather(before, entries, possibly);
        var amounts = Asked.Of(before);
        var asked = possibly ? amounts.Least : amounts.Most;
        var required = asked == 0 ? 0 : Terms(before, asked).Total;
        return Math.Clamp(Tally(before).Total - required, 0, MostCarried);
    }

    /// <summary>What becomes of a training of the cycle before, whose hours beyond what that cycle asked may be carried over.</summary>
    /// <param name="before">The question of that cycle.</param>
    /// <param name="draft">The finding.</param>
    /// <param name="entry">The training, which does not count in the cycle itself.</param>
    /// <param name="isTwin">Whether it may be the same as another.</param>
    /// <param name="isNeeded">Whether what is carried over is needed.</param>
    private void DescribeBefore(QuestionInHand before, FindingDraft draft, in TrainingFacts entry, bool isTwin, bool isNeeded)
    {
        var notes = draft.Afresh();
        var grade = Ask(before.Case, in entry, notes);
        var id = before.Case.Dossier.Training.Name(in entry);
        if (grade.IsNo || (grade.IsYes && !isNeeded && !isTwin))
        {
            draft.SetAside(id, SetAsideReason.OutsideCycle);
        }
        else if (grade.IsYes && isTwin)
        {
            draft.SetAside(id, SetAsideReason.MaybeDuplicate);
        }
        else if (grade.IsYes)
        {
            // It adds nothing of its own: with the others it makes the surplus (S14a).
            draft.CountInPart(id, 0, entry.Minutes);
        }
        else
        {
            draft.Place(id, grade, notes);
        }
    }
}
