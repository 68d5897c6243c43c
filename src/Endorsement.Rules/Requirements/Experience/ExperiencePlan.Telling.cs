using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <summary>The finding of work: figures, and what becomes of every spell (S14 to S14c).</summary>
internal sealed partial class ExperiencePlan
{
    protected override IEnumerable<Figure> FiguresAsked()
    {
        var period = ((ExperienceRequirement)Requirement).Period;
        yield return Period is null
            ? new(Figures.Hours, FindingDraft.Hours(Minutes))
            : new(Figures.Period, period is null ? FindingDraft.Some : FindingDraft.Length(period));
        for (var i = 0; i < Families.Length; i++)
        {
            yield return new(FamilyNames[i].Certain, FindingDraft.Number(Families[i].Minimum));
        }
    }

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        if (WorkTwins.Of(hand.Case, this) is { IsBeyondLimit: true })
        {
            return Limits.Describe(draft, "work", LimitReasons.Twins);
        }

        var length = Measure(hand, tells: true);
        var outcome = Decide(hand, in length);
        if (Period is not null)
        {
            draft.ActualNumbers(Figures.Days, length.Least, Figures.PossibleDays, length.Most);
            if (length.ShortDays > 0)
            {
                draft.Shortfall(Figures.Days, IsSome ? FindingDraft.Some : FindingDraft.Number(length.ShortDays));
            }
        }
        else
        {
            draft.ActualHours(length.Least, length.Most);
            if (length.Least < Minutes)
            {
                draft.Shortfall(Figures.Hours, FindingDraft.Hours(Minutes - length.Least));
            }
        }

        var familiesShort = DescribeFamilies(hand, draft);
        DescribeEntries(hand, draft, outcome, in length);
        var reason = outcome switch
        {
            Outcome.Met => ExperienceReasons.Met,
            Outcome.NotMet => !length.Possible ? ExperienceReasons.LengthShort : ExperienceReasons.FamiliesShort,
            _ => length.Certain && familiesShort ? ExperienceReasons.FamiliesOpen : ExperienceReasons.Open,
        };
        return draft.Finish(outcome, reason);
    }

    private bool DescribeFamilies(QuestionInHand hand, FindingDraft draft)
    {
        var isShort = false;
        for (var i = 0; i < Families.Length; i++)
        {
            var (family, name) = (Families[i], FamilyNames[i]);
            var (least, most) = FamilyTally.Count(hand, this, family);
            draft.ActualNumbers(name.Certain, least, name.Possible, Math.Min(most, int.MaxValue));
            if (least < family.Minimum)
            {
                isShort = true;
                draft.Shortfall(name.Certain, FindingDraft.Number(family.Minimum - least));
            }

            // How many different families there were settles it, whatever the spells leave open (S20).
            if (least < family.Minimum && most >= family.Minimum && !IsOpenByReviewOnly(hand, family))
            {
                draft.Open("candidate", "families");
            }
        }

        return isShort;
    }

    private void DescribeEntries(QuestionInHand hand, FindingDraft draft, Outcome outcome, in WorkLength length)
    {
        if (!draft.TellsEntries || !hand.Case.Dossier.Work.IsGiven)
        {
            draft.Open("candidate", "work");
            return;
        }

        var isOpen = outcome is Outcome.Unknown or Outcome.NeedsReview;
        var told = new WorkTelling(
            Starts(hand.Case),
            WorkTwins.Of(hand.Case, this)?.MaybeDuplicates(),
            isOpen && !length.Certain ? Deciding(hand.Case, length.Full) : null,
            isOpen ? Families.Where(f => IsOpen(hand, f)).ToArray() : [],
            CutByCredit(hand)
        );
        for (var i = 0; i < hand.Case.Dossier.Work.Count; i++)
        {
            DescribeEntry(hand.Case, draft, i, told);
        }
    }

    /// <summary>What is asked of every spell that is told.</summary>
    /// <param name="Starts">From which days on work counts each way.</param>
    /// <param name="Aside">Spells that may be the same as others.</param>
    /// <param name="Deciding">The days on which nothing more can be decided, where the length is open.</param>
    /// <param name="Families">The minimums of families that are open.</param>
    /// <param name="Cut">The days that count of spells from which the period of their credit cuts some.</param>
    private sealed record WorkTelling(
        (int Certain, int Possible)[] Starts,
        HashSet<int>? Aside,
        DayUnion? Deciding,
        FamilyPlan[] Families,
        Dictionary<int, long> Cut
    );

    private (int Certain, int Possible)[] Starts(Case facts)
    {
        var starts = new (int, int)[Ways.Length];
        for (var way = 0; way < starts.Length; way++)
        {
            starts[way] = Start(facts, way);
        }

        return starts;
    }

    private void DescribeEntry(Case facts, FindingDraft draft, int position, WorkTelling told)
    {
        ref readonly var spell = ref facts.Dossier.Work.Entries[position];
        var id = facts.Dossier.Work.Name(in spell);
        var notes = draft.Afresh();
        var (isPossible, isTwin, counted) = (false, false, 0L);
        var lacks = Grade.Yes;
        for (var way = 0; way < (Minutes > 0 ? 1 : Ways.Length); way++)
        {
            if (Brings(facts, in spell, way, told.Starts[way]) is not { Grade.IsNo: false } share)
            {
                continue;
            }

            isPossible = true;
            var twins = IsMeasured(way) ? told.Aside : null;
            var isAside = twins?.Contains(position) == true;
            isTwin |= isAside;
            if (share.IsCertain && !isAside && (IsWeightKnown(in spell, way) || (way == 0 && HasFamilies(in spell))))
            {
                counted = Math.Max(counted, share.Surely(facts, in spell).Count);
            }

            lacks &= told.Deciding is null ? lacks : Lacks(facts, position, way, told.Starts[way], twins, told.Deciding, notes);
        }

        if (AddsToOne(told.Families, facts, in spell, told.Starts[0]))
        {
            lacks &= Lacks(facts, position, 0, told.Starts[0], null, NoDays, notes, ofFamilies: true);
        }

        counted = told.Cut.GetValueOrDefault(position, counted);
        if (counted > 0)
        {
            draft.CountInPart(id, counted, Length(in spell, facts.AsOf) - counted, PartUnit.Days, OnLeave(facts, in spell));
            draft.OpenNoted(id, notes);
        }
        else if (!isPossible)
        {
            SetAside(facts, draft, in spell, id, told.Starts[0]);
        }
        else if (!lacks.IsYes)
        {
            draft.Place(id, lacks, notes);
        }
        else
        {
            SetAsideIncomplete(facts, draft, position, id, told.Starts, isTwin);
        }
    }

    private bool IsWeightKnown(in WorkFacts spell, int way) => !IsMeasured(way) || spell.WeekMinutes != Dossier.Missing;

    /// <summary>Whether a spell adds to the families that there surely were.</summary>
    private bool HasFamilies(in WorkFacts spell)
    {
        foreach (var family in Families)
        {
            if (spell.HasFamilies && family.Sum(spell.Families) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The days that a spell surely has, were nothing cut from it by a degree, a last period or the as-of date.</summary>
    private static long Length(in WorkFacts spell, int asOf) =>
        (long)(spell.To.IsGiven ? Math.Max(spell.To.First, spell.From.First) : asOf) - spell.From.Last + 1;

    /// <summary>How many of those days are leave, or may be.</summary>
    private static long OnLeave(Case facts, in WorkFacts spell)
    {
        var length = Length(in spell, facts.AsOf);
        return Leave(facts, in spell, spell.From.Last, (int)(spell.From.Last + length - 1));
    }

    /// <summary>How many of some days are leave, or may be.</summary>
    private static long Leave(Case facts, in WorkFacts spell, int first, int last) =>
        spell.Leave.Count == 0 || first > last ? 0 : (long)last - first + 1 - WorkedDays.Surely(facts.Dossier, in spell, first, last).Count;

    private bool IsOpen(QuestionInHand hand, FamilyPlan family) =>
        FamilyTally.Count(hand, this, family) is var (least, most) && least < family.Minimum && most >= family.Minimum;

    private bool AddsToOne(FamilyPlan[] families, Case facts, in WorkFacts spell, (int Certain, int Possible) start)
    {
        foreach (var family in families)
        {
            if (MayHaveFamilies(facts, in spell, start, family))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A spell that might count, but whose missing facts add nothing.</summary>
    private void SetAsideIncomplete(
        Case facts,
        FindingDraft draft,
        int position,
        string id,
        ReadOnlySpan<(int Certain, int Possible)> starts,
        bool isTwin
    )
    {
        var notes = draft.Afresh();
        for (var way = 0; way < (Minutes > 0 ? 1 : Ways.Length); way++)
        {
            Lacks(facts, position, way, starts[way], null, NoDays, notes);
        }

        var attribute = notes.FirstOpen;
        draft.SetAside(id, isTwin && attribute is null ? SetAsideReason.MaybeDuplicate : SetAsideReason.Incomplete, attribute);
    }

    /// <summary>A spell that no way takes, with the reason that the work itself gives.</summary>
    private void SetAside(Case facts, FindingDraft draft, in WorkFacts spell, string id, (int Certain, int Possible) start)
    {
        var days = SpellDays.Of(in spell, facts.AsOf);
        if (spell.IsDuplicate)
        {
            draft.SetAside(id, SetAsideReason.Duplicate);
        }
        else if (days.PossibleFirst > facts.AsOf)
        {
            draft.SetAsideFuture(id, spell.From, Brings(facts, in spell));
        }
        else if (days.PossibleLast < start.Possible)
        {
            draft.SetAside(id, start.Possible == Days.Never ? SetAsideReason.NoQualifyingDegree : SetAsideReason.BeforeStart);
        }
        else
        {
            var notes = draft.Afresh();
            if (!Ways[0].Work.Ask(facts, in spell, notes).IsNo)
            {
                // Work that counts, and nothing left of it.
                draft.SetAside(id, SetAsideReason.OnLeave);
                return;
            }

            draft.Place(id, Grade.No, notes);
        }
    }

    /// <summary>What a spell that has not begun yet would bring, where its end is known.</summary>
    private Figure? Brings(Case facts, in WorkFacts spell) =>
        spell.To.IsGiven && Period is not null
            ? new Figure(
                Figures.Days,
                FindingDraft.Number((long)spell.To.First - spell.From.Last + 1 - Leave(facts, in spell, spell.From.Last, spell.To.First))
            )
            : null;
}
