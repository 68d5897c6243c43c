using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

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
    public bool TryAdd(ReadOnlySpan<byte> texts, TextAt id, int place)
    {
        if (_count * 2 >= _slots.Length)
        {
            Grow(texts);
        }

        var at = Find(texts, id.In(texts));
        if (_slots[at].Round == _round)
        {
            return false;
        }

        _slots[at] = new Slot(_round, place, id);
        _count++;
        return true;
    }

    /// <summary>The place of an id, or -1.</summary>
    public int PlaceOf(ReadOnlySpan<byte> texts, ReadOnlySpan<byte> id)
    {
        var at = Find(texts, id);
        return _slots[at].Round == _round ? _slots[at].Place : -1;
    }

    /// <summary>Where the id stands, or may stand: at half load a few places from where it should, as nobody can choose ids that collide.</summary>
    private int Find(ReadOnlySpan<byte> texts, ReadOnlySpan<byte> id)
    {
        var at = (int)(Utf8Hash.Of(id) & (uint)(_slots.Length - 1));
        while (_slots[at].Round == _round && !_slots[at].Id.In(texts).SequenceEqual(id))
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        return at;
    }

    private void Grow(ReadOnlySpan<byte> texts)
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (ref readonly var slot in old.AsSpan())
        {
            if (slot.Round == _round)
            {
                _slots[Find(texts, slot.Id.In(texts))] = slot;
            }
        }
    }

    private readonly record struct Slot(int Round, int Place, TextAt Id);
}
