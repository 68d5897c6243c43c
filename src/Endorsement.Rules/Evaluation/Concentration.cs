namespace Endorsement.Rules.Evaluation;

/// <summary>
/// Whether some choice of a window's sessions comes from few enough providers, and more than half of it from one, together with hours, span
/// and sub-minimums; part of a session may be chosen, so that an extra session never hurts (S35).
/// </summary>
internal static class Concentration
{
    /// <summary>No provider has to stand out; not the mark of a missing one.</summary>
    private const int AnyProvider = -2;

    /// <param name="entries">All sessions; those inside the window are looked at.</param>
    /// <param name="window">The window.</param>
    /// <param name="terms">What it must hold.</param>
    /// <param name="isPossible">Sessions that touch the window count, and an unknown provider may be anybody.</param>
    public static bool IsPossible(ReadOnlySpan<WindowEntry> entries, Window window, WindowTerms terms, bool isPossible)
    {
        var inside = new List<WindowEntry>();
        foreach (ref readonly var entry in entries)
        {
            if (isPossible ? entry.Dating.Touches(window.Start, window.End) : entry.Dating.IsInside(window.Start, window.End))
            {
                inside.Add(entry);
            }
        }

        if (!isPossible)
        {
            // Whoever it was, it was one provider: for certain, somebody else each time.
            inside = [.. inside.Select(e => e.Provider == Dossier.Missing ? e with { Provider = int.MaxValue - e.Position } : e)];
        }

        var providers = inside.Select(e => e.Provider).Where(p => p != Dossier.Missing).Distinct().Order().ToArray();
        var unknown = inside.Where(e => e.Provider == Dossier.Missing).ToList();
        var most = terms.MaxProviders == 0 ? Math.Max(1, providers.Length) : terms.MaxProviders;

        foreach (var chosen in Choices(providers, most))
        {
            var taken = inside.Where(e => chosen.Contains(e.Provider)).Concat(unknown).ToList();
            if (taken.Sum(e => e.Minutes) < terms.Minutes)
            {
                continue;
            }

            if (!terms.Majority)
            {
                if (Satisfies(taken, window, terms, AnyProvider))
                {
                    return true;
                }

                continue;
            }

            if (chosen.Concat(isPossible ? [Dossier.Missing] : Array.Empty<int>()).Any(main => Satisfies(taken, window, terms, main)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Largest sets first is not needed: any set of the allowed size may do, and smaller ones are contained in larger ones.</summary>
    private static IEnumerable<int[]> Choices(int[] providers, int most)
    {
        if (providers.Length <= most)
        {
            return [providers];
        }

        return Choose(providers, 0, most);
    }

    private static IEnumerable<int[]> Choose(int[] providers, int from, int count)
    {
        if (count == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = from; i <= providers.Length - count; i++)
        {
            foreach (var rest in Choose(providers, i + 1, count - 1))
            {
                yield return [providers[i], .. rest];
            }
        }
    }

    /// <summary>An exact program over classes of sessions: main provider or not, sub-minimums, and whether they fix the span.</summary>
    private static bool Satisfies(List<WindowEntry> taken, Window window, WindowTerms terms, int main)
    {
        var late = terms.MinSpan is { } span ? span.After(window.FirstSession) : Days.None;
        var classes = taken
            .GroupBy(e =>
                (
                    IsMain: main == AnyProvider || e.Provider == main || e.Provider == Dossier.Missing,
                    e.Parts,
                    IsFirst: terms.MinSpan is not null && e.Dating.First <= window.FirstSession,
                    IsLate: terms.MinSpan is not null && e.Dating.Last >= late
                )
            )
            .Select(g => (g.Key, Minutes: g.Sum(e => e.Minutes)))
            .ToArray();
        var program = new ExactProgram(classes.Length);
        for (var c = 0; c < classes.Length; c++)
        {
            var one = new long[classes.Length];
            one[c] = 1;
            program.AtMost(one, classes[c].Minutes);
        }

        program.AtLeast(Weights(_ => true), terms.Minutes);
        for (var i = 0; i < terms.Parts.Length; i++)
        {
            var bit = 1UL << i;
            program.AtLeast(Weights(c => (c.Key.Parts & bit) != 0), terms.Parts[i]);
        }

        if (terms.Majority)
        {
            // More than half, by a minute at least.
            program.AtLeast([.. classes.Select(c => c.Key.IsMain ? 1L : -1L)], 1);
        }

        if (terms.MinSpan is not null)
        {
            program.AtLeast(Weights(c => c.Key.IsFirst), 1);
            program.AtLeast(Weights(c => c.Key.IsLate), 1);
        }

        return program.IsFeasible();

        long[] Weights(Func<((bool IsMain, ulong Parts, bool IsFirst, bool IsLate) Key, long Minutes), bool> counts) =>
            [.. classes.Select(c => counts(c) ? 1L : 0L)];
    }
}
