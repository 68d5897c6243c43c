using Endorsement.Rules.Documents;

namespace Endorsement.Rules.Bulk;

/// <summary>The ids of one section of one line, each with its place; the buffer is kept from line to line.</summary>
internal sealed class IdTable
{
    private Slot[] _slots = new Slot[64];
    private int _round = 1;
    private int _count;

    public void Clear()
    {
        _count = 0;
        if (++_round == int.MaxValue)
        {
            Array.Clear(_slots);
            _round = 1;
        }
    }

    /// <summary>Adds an id; false when it is there already.</summary>
    public bool TryAdd(ReadOnlySpan<byte> line, TextAt id, int place)
    {
        if (_count * 2 >= _slots.Length)
        {
            Grow(line);
        }

        ref var slot = ref Find(line, id.In(line));
        if (slot.Round == _round)
        {
            return false;
        }

        slot = new Slot(_round, place, id);
        _count++;
        return true;
    }

    /// <summary>The place of an id, or -1.</summary>
    public int PlaceOf(ReadOnlySpan<byte> line, ReadOnlySpan<byte> id)
    {
        ref readonly var slot = ref Find(line, id);
        return slot.Round == _round ? slot.Place : -1;
    }

    private ref Slot Find(ReadOnlySpan<byte> line, ReadOnlySpan<byte> id)
    {
        var at = (int)(Utf8Hash.Of(id) & (uint)(_slots.Length - 1));
        while (_slots[at].Round == _round && !_slots[at].Id.In(line).SequenceEqual(id))
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        return ref _slots[at];
    }

    private void Grow(ReadOnlySpan<byte> line)
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (ref readonly var slot in old.AsSpan())
        {
            if (slot.Round == _round)
            {
                Find(line, slot.Id.In(line)) = slot;
            }
        }
    }

    private readonly record struct Slot(int Round, int Place, TextAt Id);
}
