namespace Endorsement.Rules.Dossiers;

/// <summary>Sorts entries by their first day; entries of one day keep their order. Portfolios are mostly in order already.</summary>
internal static class ByDay
{
    public static void Sort<T>(Span<T> entries)
        where T : struct, IDated
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].FirstDay < entries[i - 1].FirstDay)
            {
                SortStably(entries);
                return;
            }
        }
    }

    private static void SortStably<T>(Span<T> entries)
        where T : struct, IDated
    {
        // The position breaks ties.
        var keys = new (int Day, int Position)[entries.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = (entries[i].FirstDay, i);
        }

        keys.AsSpan().Sort(entries);
    }
}
