using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation.Solvers;

/// <summary>Whether a set of providers brings hours, span and sub-minimums, and more than half from one of them where that is asked (S34, S35).</summary>
/// <remarks>
/// All of the main provider's sessions may be chosen; of the others as little as fills what is missing. With up to two sub-minimums that
/// little is a formula, with more an exact program over which sub-minimums a session serves.
/// </remarks>
internal static class ConcentrationSet
{
    /// <summary>The others stay below the main provider by less than any choice can come near to it.</summary>
    private const long Sharpness = 1000;

    /// <param name="taken">The sessions of the window.</param>
    /// <param name="chosen">The ranks of the providers, in order.</param>
    /// <param name="terms">What is asked.</param>
    public static bool IsEnough(ReadOnlySpan<Concentration.Taken> taken, int[] chosen, in WindowTerms terms)
    {
        if (!IsEnoughInAll(taken, chosen, terms))
        {
            return false;
        }

        if (!terms.Majority)
        {
            return true;
        }

        // A session of nobody in particular is the main provider's.
        foreach (var main in chosen.Length == 0 ? [-1] : chosen)
        {
            if (HasMajority(taken, chosen, main, terms))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOf(in Concentration.Taken session, int[] chosen) =>
        session.Provider < 0 || Array.BinarySearch(chosen, session.Provider) >= 0;

    private static bool IsEnoughInAll(ReadOnlySpan<Concentration.Taken> taken, int[] chosen, in WindowTerms terms)
    {
        var minutes = 0L;
        Span<long> parts = stackalloc long[terms.Parts.Length];
        foreach (ref readonly var session in taken)
        {
            if (IsOf(in session, chosen))
            {
                minutes += session.Minutes;
                Add(parts, in session);
            }
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] < terms.Parts[i])
            {
                return false;
            }
        }

        return minutes >= terms.Minutes && (terms.MinSpan is not { } span || HasSpan(taken, chosen, span));
    }

    /// <summary>Whether two of the sessions, or one block, lie far enough apart.</summary>
    private static bool HasSpan(ReadOnlySpan<Concentration.Taken> taken, int[] chosen, CalendarSpan span)
    {
        // Of all sessions the first to begin and the last to end, each with the runner-up in case the two are one.
        var (early, nextEarly, late, nextLate) = (-1, -1, -1, -1);
        for (var i = 0; i < taken.Length; i++)
        {
            if (!IsOf(in taken[i], chosen))
            {
                continue;
            }

            (early, nextEarly) =
                early < 0 || taken[i].Start < taken[early].Start ? (i, early)
                : nextEarly < 0 || taken[i].Start < taken[nextEarly].Start ? (early, i)
                : (early, nextEarly);
            (late, nextLate) =
                late < 0 || taken[i].End > taken[late].End ? (i, late)
                : nextLate < 0 || taken[i].End > taken[nextLate].End ? (late, i)
                : (late, nextLate);
        }

        return early >= 0
            && (
                early != late || taken[early].IsBlock
                    ? span.After(taken[early].Start) <= taken[late].End
                    : nextEarly >= 0
                        && (span.After(taken[nextEarly].Start) <= taken[late].End || span.After(taken[early].Start) <= taken[nextLate].End)
            );
    }

    private static bool HasMajority(ReadOnlySpan<Concentration.Taken> taken, int[] chosen, int main, in WindowTerms terms)
    {
        var mains = 0L;
        Span<long> missing = stackalloc long[terms.Parts.Length];
        terms.Parts.CopyTo(missing);
        var others = new Dictionary<ulong, long>();
        foreach (ref readonly var session in taken)
        {
            if (session.Provider == main || session.Provider < 0)
            {
                mains += session.Minutes;
                Add(missing, in session, -1);
            }
        }

        if (mains <= 0 || 2 * mains <= terms.Minutes)
        {
            return false;
        }

        var wanted = 0UL;
        for (var i = 0; i < missing.Length; i++)
        {
            wanted |= missing[i] > 0 ? 1UL << i : 0;
        }

        foreach (ref readonly var session in taken)
        {
            if (session.Provider >= 0 && session.Provider != main && IsOf(in session, chosen))
            {
                others[session.Parts & wanted] = others.GetValueOrDefault(session.Parts & wanted) + session.Minutes;
            }
        }

        return wanted == 0 || IsCovered(others, missing, wanted, mains, terms.Minutes - mains);
    }

    /// <summary>Whether less than the main provider's minutes of the others fill what is missing; that they suffice together is known.</summary>
    private static bool IsCovered(Dictionary<ulong, long> others, ReadOnlySpan<long> missing, ulong wanted, long mains, long hours)
    {
        var (least, sum) = (hours, 0L);
        foreach (var minutes in missing)
        {
            least = Math.Max(least, minutes);
            sum += Math.Max(0, minutes);
        }

        if (least >= mains || Math.Max(sum, hours) < mains)
        {
            return least < mains;
        }

        if (System.Numerics.BitOperations.PopCount(wanted) == 2)
        {
            // Minutes that serve both save as much.
            return Math.Max(least, sum - others.GetValueOrDefault(wanted)) < mains;
        }

        var classes = others.ToArray();
        var program = new BoundedProgram([.. classes.Select(c => c.Value)], [.. classes.Select(_ => -1L)]);
        for (var i = 0; i < missing.Length; i++)
        {
            if (missing[i] > 0)
            {
                program.AtLeastZero([.. classes.Select(c => (long)((c.Key >> i) & 1))], -missing[i]);
            }
        }

        program.AtLeastZero([.. classes.Select(_ => 1L)], -hours);
        program.AtLeastZero([.. classes.Select(_ => -Sharpness)], (Sharpness * mains) - 1);
        return program.Solve();
    }

    private static void Add(Span<long> parts, in Concentration.Taken session, int sign = 1)
    {
        for (var rest = session.Parts; rest != 0; rest &= rest - 1)
        {
            parts[System.Numerics.BitOperations.TrailingZeroCount(rest)] += sign * session.Minutes;
        }
    }
}
