namespace Endorsement.Rules.Dossiers;

/// <summary>
/// Puts the entries of a section into the order of a dossier: by first day, entries of one day by id (S1). Portfolios mostly are in it already.
/// </summary>
internal sealed class EntryOrder<T>
    where T : struct, IDated
{
    private readonly Comparison<int> _byDayThenId;
    private ReadOnlyMemory<byte> _texts;
    private T[] _before = [];
    private int[] _order = [];

    public EntryOrder()
    {
        _byDayThenId = (left, right) => Compare(_texts.Span, ref _before[left], ref _before[right]);
    }

    public void Apply(ReadOnlyMemory<byte> texts, Span<T> entries)
    {
        if (IsOrdered(texts.Span, entries))
        {
            return;
        }

        _texts = texts;
        if (_order.Length < entries.Length)
        {
            _order = new int[entries.Length * 2];
            _before = new T[entries.Length * 2];
        }

        entries.CopyTo(_before);
        var order = _order.AsSpan(0, entries.Length);
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        order.Sort(_byDayThenId);
        for (var i = 0; i < order.Length; i++)
        {
            entries[i] = _before[order[i]];
        }

        _texts = default;
    }

    private static bool IsOrdered(ReadOnlySpan<byte> texts, Span<T> entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (Compare(texts, ref entries[i - 1], ref entries[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>By reference, since what is behind an interface would be copied before it is asked.</summary>
    private static int Compare(ReadOnlySpan<byte> texts, ref T left, ref T right)
    {
        var (one, other) = (left.FirstDay, right.FirstDay);
        return one != other ? one.CompareTo(other) : Ordinal.Compare(left.Id.In(texts), right.Id.In(texts));
    }
}

/// <summary>The ordinal order of texts, told from their UTF-8.</summary>
internal static class Ordinal
{
    /// <summary>The first bytes of what is one UTF-16 unit and comes behind surrogates.</summary>
    private const byte BehindSurrogates = 0xEE;

    private const byte Pairs = 0xF0;

    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var same = left.CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
        {
            return left.Length - right.Length;
        }

        // By bytes is by code points; ordinal puts pairs of surrogates before the last units.
        var (one, other) = (left[same], right[same]);
        return one >= BehindSurrogates && other >= BehindSurrogates && (one >= Pairs) != (other >= Pairs) ? other - one : one - other;
    }
}
