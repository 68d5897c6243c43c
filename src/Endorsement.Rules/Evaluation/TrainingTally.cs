namespace Endorsement.Rules.Evaluation;

/// <summary>Training minutes gathered by what they may be used for. The buffer is kept from use to use.</summary>
internal sealed class TrainingTally
{
    /// <summary>At most so many sub-minimums, and so many caps, of one requirement.</summary>
    public const int MostParts = 16;

    private (ulong Uses, long Minutes)[] _classes = new (ulong, long)[16];

    public int Count { get; private set; }

    public ReadOnlySpan<(ulong Uses, long Minutes)> Classes => _classes.AsSpan(0, Count);

    public long Total { get; private set; }

    public static ulong Within(int index) => 1UL << index;

    public static ulong Additional(int index) => 1UL << (MostParts + index);

    public static ulong Cap(int index) => 1UL << ((2 * MostParts) + index);

    public void Clear()
    {
        Count = 0;
        Total = 0;
    }

    public void Add(ulong uses, long minutes)
    {
        Total += minutes;
        for (var i = 0; i < Count; i++)
        {
            if (_classes[i].Uses == uses)
            {
                _classes[i].Minutes += minutes;
                return;
            }
        }

        if (Count == _classes.Length)
        {
            Array.Resize(ref _classes, Count * 2);
        }

        _classes[Count++] = (uses, minutes);
    }

    /// <summary>The minutes that may be used for any of these.</summary>
    public long Matching(ulong uses)
    {
        var minutes = 0L;
        foreach (var (own, amount) in Classes)
        {
            minutes += (own & uses) != 0 ? amount : 0;
        }

        return minutes;
    }
}
