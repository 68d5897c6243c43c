using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>The ids of one section of one line, each with its place; the buffer is kept from line to line.</summary>
internal sealed class IdTable
{
    /// <summary>At half load an id of an ordinary line stands a few places from where it should.</summary>
    private const int MostLooks = 128;

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

    /// <summary>Adds an id; false when it is there already, or when too many others stand where it should.</summary>
    /// <remarks>Either makes the line odd: whoever chooses ids so that they collide is answered by the friendly reader.</remarks>
    public bool TryAdd(ReadOnlySpan<byte> line, TextAt id, int place)
    {
        if (_count * 2 >= _slots.Length)
        {
            Grow(line);
        }

        var at = Find(line, id.In(line));
        if (at < 0 || _slots[at].Round == _round)
        {
            return false;
        }

        _slots[at] = new Slot(_round, place, id);
        _count++;
        return true;
    }

    /// <summary>The place of an id, or -1.</summary>
    public int PlaceOf(ReadOnlySpan<byte> line, ReadOnlySpan<byte> id)
    {
        var at = Find(line, id);
        return at >= 0 && _slots[at].Round == _round ? _slots[at].Place : -1;
    }

    /// <summary>Where the id stands, or may stand; -1 after too many looks.</summary>
    private int Find(ReadOnlySpan<byte> line, ReadOnlySpan<byte> id)
    {
        var at = (int)(Utf8Hash.Of(id) & (uint)(_slots.Length - 1));
        for (var looks = 0; looks < MostLooks; looks++)
        {
            if (_slots[at].Round != _round || _slots[at].Id.In(line).SequenceEqual(id))
            {
                return at;
            }

            at = (at + 1) & (_slots.Length - 1);
        }

        return -1;
    }

    private void Grow(ReadOnlySpan<byte> line)
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (ref readonly var slot in old.AsSpan())
        {
            if (slot.Round != _round)
            {
                continue;
            }

            // What stood within so many looks may stand further off now; it stands somewhere.
            var at = (int)(Utf8Hash.Of(slot.Id.In(line)) & (uint)(_slots.Length - 1));
            while (_slots[at].Round == _round)
            {
                at = (at + 1) & (_slots.Length - 1);
            }

            _slots[at] = slot;
        }
    }

    private readonly record struct Slot(int Round, int Place, TextAt Id);
}
