using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>How many minutes a rule asks: one amount, a step table by the year of the cycle, or so much for each year held (S53b).</summary>
/// <param name="minutes">Where neither is asked, before the first step, and where there is no cycle.</param>
/// <param name="steps">In order of their years.</param>
/// <param name="perYear">For each year held; <see langword="null"/>: however long it has been held.</param>
internal sealed class AskedHours(long minutes, Sequence<HoursStep> steps, HoursPerYear? perYear)
{
    /// <summary>Whether the rule alone says how much it is.</summary>
    public bool IsFixed => steps.IsEmpty && perYear is null;

    public bool ReadsYears => perYear is not null;

    /// <summary>From the cycle of which year on a step is asked; <see langword="null"/> before the first one.</summary>
    public int? YearOf(int step) => step >= 0 && step < steps.Length ? steps[step].From : null;

    /// <summary>The amounts that may be asked of this candidate: one, where the cycle and the years held in it are known.</summary>
    public AskedRange Of(QuestionInHand hand)
    {
        if (perYear is not null)
        {
            var (least, most) = YearsHeld.InCycle(hand, perYear.Years);
            return new AskedRange(this, least, most);
        }

        if (steps.IsEmpty || hand.Case.CycleYears == 0)
        {
            return new AskedRange(this, -1, -1);
        }

        if (!hand.Case.HasCycle)
        {
            return new AskedRange(this, -1, steps.Length - 1);
        }

        var step = -1;
        while (step + 1 < steps.Length && steps[step + 1].From <= hand.Case.CycleYear)
        {
            step++;
        }

        return new AskedRange(this, step, step);
    }

    /// <summary>The minutes of a step, or of so many years.</summary>
    public long this[int place] =>
        perYear is not null ? place * perYear.Hours.Minutes
        : place < 0 ? minutes
        : steps[place].Hours.Minutes;

    /// <summary>The facts of the file that leave open how much is asked.</summary>
    public static void Open(QuestionInHand hand, FindingDraft draft)
    {
        var held = hand.Case.Dossier.Endorsements;
        var isNamed = false;
        foreach (ref readonly var entry in held.Entries)
        {
            if ((entry.PossibleCategory & hand.Case.Category) == 0)
            {
                continue;
            }

            var missing =
                (entry.Category & hand.Case.Category) == 0 ? "category"
                : !entry.From.IsDay ? "from"
                : entry.To.IsGiven && !entry.To.IsDay ? "to"
                : null;
            if (missing is not null)
            {
                draft.Open(held.Name(in entry), missing);
                isNamed = true;
            }
        }

        if (!isNamed)
        {
            draft.Open("candidate", "endorsements");
        }
    }
}

/// <summary>Amounts of which one is asked, and which is not known; mostly there is one.</summary>
/// <param name="Asked">What they are of.</param>
/// <param name="First">The first place.</param>
/// <param name="Last">The last place.</param>
internal readonly record struct AskedRange(AskedHours Asked, int First, int Last)
{
    public bool IsKnown => First == Last;

    public long this[int place] => Asked[place];

    /// <summary>Why it is this amount: how many years count, or since when it is asked (S14c).</summary>
    public void Tell(FindingDraft draft)
    {
        if (IsKnown && Asked.ReadsYears)
        {
            draft.Actual(Figures.YearsHeld, FindingDraft.Number(First));
        }
        else if (IsKnown && Asked.YearOf(First) is { } year)
        {
            draft.Actual(Figures.StepFrom, FindingDraft.Number(year));
        }
    }

    /// <summary>Whether nothing at all is asked.</summary>
    public bool IsNothing => Most == 0;

    public long Least
    {
        get
        {
            var least = Asked[First];
            for (var i = First + 1; i <= Last; i++)
            {
                least = Math.Min(least, Asked[i]);
            }

            return least;
        }
    }

    public long Most
    {
        get
        {
            var most = Asked[First];
            for (var i = First + 1; i <= Last; i++)
            {
                most = Math.Max(most, Asked[i]);
            }

            return most;
        }
    }
}
