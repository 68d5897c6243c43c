using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>Training minutes gathered by what they may be used for. The buffer is kept from use to use.</summary>
internal sealed class TrainingTally
{
    public static readonly ScratchSlot<TrainingTally> Slot = new(static () => new());

    /// <summary>At most so many sub-minimums, and so many caps, of one requirement.</summary>
    public const int MostParts = 16;

    /// <summary>More classes than these are found by a table; ordinary portfolios have a handful.</summary>
    private const int FewClasses = 32;

    private readonly Dictionary<ulong, int> _places = [];
    private long[] _inside = [];
    private (ulong Uses, long Minutes)[] _classes = new (ulong, long)[16];

    public int Count { get; private set; }

    public ReadOnlySpan<(ulong Uses, long Minutes)> Classes => _classes.AsSpan(0, Count);

    public long Total { get; private set; }

    public static ulong Within(int index) => 1UL << index;

    public static ulong Additional(int index) => 1UL << (MostParts + index);

    public static ulong Cap(int index) => 1UL << ((2 * MostParts) + index);

    /// <summary>The outcome of the requirement that it was gathered for.</summary>
    public Outcome Outcome { get; private set; }

    private KeptFor _gathered;

    /// <summary>It holds what surely counts for a plan that is decided with nothing open.</summary>
    public Outcome Keep(TrainingPlan plan, QuestionInHand hand, Outcome outcome)
    {
        _gathered.Keep(plan, hand);
        return Outcome = outcome;
    }

    public bool Keeps(TrainingPlan plan, QuestionInHand hand) => _gathered.IsFor(plan, hand);

    public void Clear()
    {
        _gathered.Drop();
        Count = 0;
        Total = 0;
        _places.Clear();
    }

    public void Add(ulong uses, long minutes)
    {
        Total += minutes;
        if (Count > FewClasses)
        {
            AddByTable(uses, minutes);
            return;
        }

        for (var i = 0; i < Count; i++)
        {
            if (_classes[i].Uses == uses)
            {
                _classes[i].Minutes += minutes;
                return;
            }
        }

        Append(uses, minutes);
    }

    private void AddByTable(ulong uses, long minutes)
    {
        if (_places.Count == 0)
        {
            for (var i = 0; i < Count; i++)
            {
                _places[_classes[i].Uses] = i;
            }
        }

        if (_places.TryGetValue(uses, out var place))
        {
            _classes[place].Minutes += minutes;
            return;
        }

        _places[uses] = Count;
        Append(uses, minutes);
    }

    private void Append(ulong uses, long minutes)
    {
        if (Count == _classes.Length)
        {
            Array.Resize(ref _classes, Count * 2);
        }

        _classes[Count++] = (uses, minutes);
    }

    /// <summary>For every set of the additional sub-minimums, the minutes that may be used for none outside it.</summary>
    /// <param name="count">How many sub-minimums there are.</param>
    public ReadOnlySpan<long> InsideSets(int count)
    {
        if (_inside.Length < 1 << count)
        {
            _inside = new long[1 << count];
        }

        var inside = _inside.AsSpan(0, 1 << count);
        inside.Clear();
        foreach (var (uses, minutes) in Classes)
        {
            inside[(int)(uses >> MostParts) & (inside.Length - 1)] += minutes;
        }

        for (var part = 0; part < count; part++)
        {
            for (var set = 0; set < inside.Length; set++)
            {
                inside[set] += ((set >> part) & 1) != 0 ? inside[set ^ (1 << part)] : 0;
            }
        }

        return inside;
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
