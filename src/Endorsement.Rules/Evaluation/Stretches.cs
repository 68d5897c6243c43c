using System.Buffers;
using System.Runtime.InteropServices;

namespace Endorsement.Rules.Evaluation;

/// <summary>Puts lists in order that come as a few stretches in order, as numbered ids do: <c>s-9</c>, <c>s-10</c>. What is equal stays as it stood.</summary>
internal static class Stretches
{
    public static void Sort<T>(List<T> list, IComparer<T> comparer)
    {
        var items = CollectionsMarshal.AsSpan(list);
        var first = End(items, 0, comparer);
        if (first == items.Length)
        {
            return;
        }

        var room = ArrayPool<T>.Shared.Rent(items.Length);
        for (var middle = first; middle < items.Length; middle = End(items, 0, comparer))
        {
            MergeAll(items, middle, room, comparer);
        }

        ArrayPool<T>.Shared.Return(room, clearArray: true);
    }

    /// <summary>Merges each stretch with the next one.</summary>
    private static void MergeAll<T>(Span<T> items, int middle, T[] room, IComparer<T> comparer)
    {
        for (var start = 0; middle < items.Length; middle = End(items, start, comparer))
        {
            var end = End(items, middle, comparer);
            Merge(items[start..end], middle - start, room, comparer);
            start = end;
        }
    }

    /// <summary>Where the stretch ends that begins there.</summary>
    private static int End<T>(ReadOnlySpan<T> items, int start, IComparer<T> comparer)
    {
        var end = start + 1;
        while (end < items.Length && comparer.Compare(items[end - 1], items[end]) <= 0)
        {
            end++;
        }

        return Math.Min(end, items.Length);
    }

    private static void Merge<T>(Span<T> items, int middle, T[] room, IComparer<T> comparer)
    {
        var left = room.AsSpan(0, middle);
        items[..middle].CopyTo(left);
        var (to, taken, right) = (0, 0, middle);
        while (taken < left.Length)
        {
            items[to++] = right < items.Length && comparer.Compare(items[right], left[taken]) < 0 ? items[right++] : left[taken++];
        }
    }
}
