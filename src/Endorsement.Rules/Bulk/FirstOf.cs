namespace Endorsement.Rules.Bulk;

/// <summary>Keeps the first of many in an order, and counts all of them: bounded, however many there are.</summary>
internal sealed class FirstOf<T>(int most, IComparer<T> order)
{
    private readonly SortedSet<T> _first = new(order);

    public long All { get; private set; }

    /// <summary>Whether one like this would be kept; the others need not be made.</summary>
    public bool Wants(T one) => _first.Count < most || order.Compare(one, _first.Max) < 0;

    /// <summary>One more, which is not kept.</summary>
    public void Count(long more = 1) => All += more;

    /// <summary>One that is kept if it is among the first; it is counted apart.</summary>
    public void Keep(T one)
    {
        if (Wants(one) && _first.Add(one) && _first.Count > most)
        {
            _first.Remove(_first.Max!);
        }
    }

    public void Add(FirstOf<T> other)
    {
        All += other.All;
        foreach (var one in other._first)
        {
            Keep(one);
        }
    }

    public Listed<T> ToList() => new([.. _first], All);
}
