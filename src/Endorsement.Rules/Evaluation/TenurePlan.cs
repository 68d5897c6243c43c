using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Evaluation;

/// <summary>Whether the candidate holds an endorsement on a day, and for how long without a break (S36).</summary>
/// <remarks>Each category is measured by itself, with those that stand for it; entries that follow on one another count as one.</remarks>
internal sealed class TenurePlan(
    ImmutableArray<AskedCategories> categories,
    ulong associations,
    bool anyAssociation,
    int statuses,
    CalendarSpan? atLeast,
    CalendarSpan? atMost
)
{
    public Truth Ask(QuestionInHand hand, int day)
    {
        if (!hand.Case.Dossier.Endorsements.IsGiven)
        {
            return Truth.Unknown;
        }

        var result = Truth.No;
        foreach (var category in categories)
        {
            switch (Ask(hand, day, category))
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

    /// <summary>Whether it matters for how long it has been held.</summary>
    public bool ReadsLength => atLeast is not null || atMost is not null;

    /// <summary>The categories that are held as asked on the day; all, where none is.</summary>
    public IEnumerable<AskedCategories> Deciding(QuestionInHand hand, int day)
    {
        foreach (var category in categories)
        {
            if (Ask(hand, day, category) == Truth.Yes)
            {
                return [category];
            }
        }

        return categories;
    }

    public bool Concerns(in HeldFacts held)
    {
        foreach (var category in categories)
        {
            if ((held.PossibleCategory & category.All) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public Truth Ask(QuestionInHand hand, int day, AskedCategories category)
    {
        var possible = Run(hand, day, category, possibly: true).First;
        if (possible > day)
        {
            return Truth.No;
        }

        var certain = Run(hand, day, category, possibly: false).First;
        var longEnough =
            atLeast is not { } least ? Held(certain <= day)
            : certain <= day && day + 1 >= least.After(certain) ? Truth.Yes
            : day + 1 >= least.After(Math.Max(possible, Days.First)) ? Truth.Unknown
            : Truth.No;
        var shortEnough =
            atMost is not { } most ? Truth.Yes
            : day + 1 <= most.After(Math.Max(possible, Days.First)) ? Truth.Yes
            : certain > day || day + 1 <= most.After(certain) ? Truth.Unknown
            : Truth.No;
        return longEnough == Truth.No || shortEnough == Truth.No ? Truth.No
            : longEnough == Truth.Yes && shortEnough == Truth.Yes && certain <= day ? Truth.Yes
            : Truth.Unknown;
    }

    private static Truth Held(bool certain) => certain ? Truth.Yes : Truth.Unknown;

    /// <summary>The day since which a category is held unbroken up to a day, where that is certain.</summary>
    public int? Since(QuestionInHand hand, int day)
    {
        foreach (var category in categories)
        {
            var (first, last) = Run(hand, day, category, possibly: false);
            if (first <= last && first == Run(hand, day, category, possibly: true).First)
            {
                return first;
            }
        }

        return null;
    }

    /// <summary>The unbroken time that holds the day, up to the day; its first lies behind its last when it is not held then.</summary>
    public (int First, int Last) Run(QuestionInHand hand, int day, AskedCategories category, bool possibly) =>
        Held(hand, category, possibly).Around(day) is var run && run.First <= day ? (run.First, day) : (Days.Never, Days.None);

    /// <summary>The days on which the category is surely, or possibly, held with the standing that is asked.</summary>
    public DayUnion Held(QuestionInHand hand, AskedCategories category, bool possibly)
    {
        var scratch = hand.Scratch.Of(StandingScratch.Slot);
        var union = possibly ? scratch.Possible : scratch.Certain;
        union.Clear();
        Add(hand, category.Any, possibly, union);
        foreach (var together in category.Together)
        {
            foreach (var (first, last) in Together(hand, together, possibly).Stretches)
            {
                union.Add(first, last);
            }
        }

        union.Merge();
        return union;
    }

    /// <summary>Whether an endorsement is held, alone or with others, on some of these days of a standing that surely holds.</summary>
    public bool Supports(QuestionInHand hand, AskedCategories category, in HeldFacts held, int first, int last)
    {
        if ((held.Category & category.Any) != 0)
        {
            return first <= last;
        }

        foreach (var together in category.Together)
        {
            foreach (var one in together)
            {
                if ((held.Category & one) != 0 && first <= last && Together(hand, together, possibly: false).Touches(first, last))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The days on which all of several categories are held (S53b): each is measured by itself, and they are held where all are.</summary>
    private DayUnion Together(QuestionInHand hand, ImmutableArray<ulong> categories, bool possibly)
    {
        var scratch = hand.Scratch.Of(StandingScratch.Slot);
        var (joint, one) = (scratch.Joint, scratch.One);
        for (var i = 0; i < categories.Length; i++)
        {
            var union = i == 0 ? joint : one;
            union.Clear();
            Add(hand, categories[i], possibly, union);
            union.Merge();
            if (i > 0)
            {
                joint.Intersect(one);
            }
        }

        return joint;
    }

    /// <summary>Adds the days on which one of the categories is held.</summary>
    private void Add(QuestionInHand hand, ulong category, bool possibly, DayUnion union)
    {
        var isAlone = anyAssociation || !HasOtherStanding(hand.Case, category);
        foreach (ref readonly var held in hand.Case.Dossier.Endorsements.Entries)
        {
            if ((isAlone || !held.HasAssociation) && IsHeld(hand.Case, in held, category, possibly))
            {
                var (first, last) = HeldDays.Of(in held, possibly);
                union.Add(first, last);
            }
        }

        var asked = possibly ? hand.Case.Possible(associations) : hand.Case.Certain(associations);
        for (var left = isAlone ? 0 : asked; left != 0; left &= left - 1)
        {
            AddLatest(hand, category, left & (~left + 1), possibly, union);
        }
    }

    public bool HasStatus(in HeldFacts held) => ((statuses >> (int)held.Status) & 1) != 0;

    /// <summary>Whether it may be an endorsement of an association that is asked.</summary>
    public bool MayBeOfAssociation(Case facts, in HeldFacts held) => anyAssociation || !held.IsNotOf(facts.Possible(associations));

    /// <summary>Whether the association is asked and not told.</summary>
    public bool LacksAssociation(in HeldFacts held) => !anyAssociation && !held.HasAssociation;

    /// <summary>Whether where the candidate lives tells if its association is asked.</summary>
    public bool LacksResidence(Case facts, in HeldFacts held) =>
        !anyAssociation
        && held.HasAssociation
        && (held.Association & facts.Certain(associations)) == 0
        && (held.Association & facts.Possible(associations)) != 0;

    /// <summary>Whether where the candidate lives tells which associations are asked.</summary>
    public bool LacksResidence(Case facts) => facts.LacksHome(associations);

    /// <summary>S12: what begins after the as-of date does not count.</summary>
    private static bool HasBegun(in HeldFacts held, int asOf, bool possibly) => (possibly ? held.From.First : held.From.Last) <= asOf;

    private bool Qualifies(Case facts, in HeldFacts held, bool possibly) =>
        HasStatus(in held)
        && (
            anyAssociation
            || (
                possibly
                    ? !held.IsNotOf(facts.Possible(associations))
                    : (held.Association & facts.Certain(associations)) != 0 && held.HasAssociation
            )
        );

    private bool IsHeld(Case facts, in HeldFacts held, ulong category, bool possibly) =>
        ((possibly ? held.PossibleCategory : held.Category) & category) != 0
        && Qualifies(facts, in held, possibly)
        && HasBegun(in held, facts.AsOf, possibly);

    private bool HasOtherStanding(Case facts, ulong category)
    {
        foreach (ref readonly var held in facts.Dossier.Endorsements.Entries)
        {
            if ((held.Category & category) != 0 && !HasStatus(in held))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// In one association: the days on which no standing with another status that began later takes the place. What surely holds gives way to
    /// what may have begun later, what may hold only to what surely did; an entry that names no association may be of this one.
    /// </summary>
    private void AddLatest(QuestionInHand hand, ulong category, ulong association, bool possibly, DayUnion union)
    {
        var standings = hand.Scratch.Of(StandingScratch.Slot).Standings;
        standings.Clear();
        foreach (ref readonly var held in hand.Case.Dossier.Endorsements.Entries)
        {
            if (held.HasAssociation && held.Association == association && IsHeld(hand.Case, in held, category, possibly))
            {
                var (first, last) = HeldDays.Of(in held, possibly);
                standings.Add(first, last, HeldDays.Began(in held, possibly), isOther: false);
            }
            else if (
                (held.Category & category) != 0
                && !HasStatus(in held)
                && HasBegun(in held, hand.Case.AsOf, !possibly)
                && (held.HasAssociation ? held.Association == association : !possibly)
            )
            {
                var (first, last) = HeldDays.Of(in held, !possibly);
                standings.Add(first, last, HeldDays.Began(in held, !possibly), isOther: true);
            }
        }

        standings.AddTo(union);
    }
}

/// <summary>The days on which an endorsement was surely, or possibly, held. It did not end before it began, however little is known of its end.</summary>
internal static class HeldDays
{
    public static (int First, int Last) Of(in HeldFacts held, bool possibly) =>
        possibly
            ? (held.From.IsGiven ? held.From.First : Days.First, held.To.IsGiven ? held.To.Last : Days.Never)
            : (held.From.IsGiven ? held.From.Last : Days.Never, held.To.IsGiven ? Math.Max(held.To.First, held.From.First) : Days.Never);

    /// <summary>The day on which it began: as late as may be of what is taken possibly, as early of what is taken for certain.</summary>
    public static int Began(in HeldFacts held, bool possibly) =>
        !held.From.IsGiven ? (possibly ? Days.Never : Days.None)
        : possibly ? held.From.Last
        : held.From.First;

    public static int Bit(EndorsementStatus status) => 1 << (int)status;
}
