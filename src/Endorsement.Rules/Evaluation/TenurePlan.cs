using System.Collections.Immutable;
using Endorsement.Rules.Model;

namespace Endorsement.Rules.Evaluation;

/// <summary>Whether the candidate holds an endorsement on a day, and for how long without a break (S36).</summary>
/// <remarks>Each category is measured by itself, with those that stand for it; entries that follow on one another count as one.</remarks>
internal sealed class TenurePlan(
    ImmutableArray<ulong> categories,
    ulong associations,
    bool anyAssociation,
    int statuses,
    CalendarSpan? atLeast,
    CalendarSpan? atMost
)
{
    public Truth Ask(Inquiry inquiry, int day)
    {
        if (!inquiry.Dossier.Endorsements.IsGiven)
        {
            return Truth.Unknown;
        }

        var result = Truth.No;
        foreach (var category in categories)
        {
            switch (Ask(inquiry, day, category))
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

    /// <summary>The first day of the unbroken time that holds the day; <see cref="Days.Never"/> when it is not held then.</summary>
    public int HeldSince(Inquiry inquiry, int day, bool possibly)
    {
        var since = Days.Never;
        foreach (var category in categories)
        {
            since = Math.Min(since, Since(inquiry, day, category, possibly));
        }

        return since;
    }

    public bool Concerns(in HeldFacts held)
    {
        foreach (var category in categories)
        {
            if ((held.Category & category) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private Truth Ask(Inquiry inquiry, int day, ulong category)
    {
        var possible = Since(inquiry, day, category, possibly: true);
        if (possible > day)
        {
            return Truth.No;
        }

        var certain = Since(inquiry, day, category, possibly: false);
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

    private int Since(Inquiry inquiry, int day, ulong category, bool possibly)
    {
        var since = day + 1;
        while (true)
        {
            var earlier = since;
            foreach (ref readonly var held in inquiry.Dossier.Endorsements.Entries)
            {
                if ((held.Category & category) != 0 && Qualifies(in held, possibly) && held.From.First <= inquiry.AsOf)
                {
                    var (start, end) = HeldDays.Of(in held, possibly);
                    earlier = start < earlier && end >= since - 1 ? start : earlier;
                }
            }

            if (earlier == since)
            {
                return since > day ? Days.Never : since;
            }

            since = earlier;
        }
    }

    private bool Qualifies(in HeldFacts held, bool possibly) =>
        ((statuses >> (int)held.Status) & 1) != 0
        && (anyAssociation || (held.HasAssociation ? (held.Association & associations) != 0 : possibly));
}

/// <summary>The days on which an endorsement was surely, or possibly, held. It did not end before it began, however little is known of its end.</summary>
internal static class HeldDays
{
    public static (int First, int Last) Of(in HeldFacts held, bool possibly) =>
        possibly
            ? (held.From.IsGiven ? held.From.First : Days.First, held.To.IsGiven ? held.To.Last : Days.Never)
            : (held.From.IsGiven ? held.From.Last : Days.Never, held.To.IsGiven ? Math.Max(held.To.First, held.From.First) : Days.Never);

    public static int Bit(EndorsementStatus status) => 1 << (int)status;
}
