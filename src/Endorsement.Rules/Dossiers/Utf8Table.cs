using System.Text;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>Words in UTF-8 to their places in a list. Built once; asking allocates nothing. Safe for any number of threads.</summary>
internal sealed class Utf8Table
{
    private readonly byte[][] _words;

    /// <summary>The place of a word plus one; 0 where nothing is.</summary>
    private readonly int[] _slots;

    /// <summary>How many of the words, the first ones, have a bit: the others are known, and no rule reads them.</summary>
    private readonly int _coded;

    public Utf8Table(CodeBits codes)
        : this([.. codes.Codes, .. codes.OnlyKnown]) => _coded = codes.Codes.Count;

    public Utf8Table(IReadOnlyList<string> words)
    {
        _coded = words.Count;
        _words = [.. words.Select(Encoding.UTF8.GetBytes)];
        _slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, words.Count * 4))];
        for (var i = 0; i < _words.Length; i++)
        {
            var slot = Slot(_words[i]);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = i + 1;
        }
    }

    /// <summary>The word's place, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> word)
    {
        for (var slot = Slot(word); _slots[slot] is var found && found != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (word.SequenceEqual(_words[found - 1]))
            {
                return found - 1;
            }
        }

        return -1;
    }

    /// <summary>The bit of a code, or 0 when no rule reads it; false when it is not known: it may be misspelt, and is a warning (S49).</summary>
    public bool TryBit(ReadOnlySpan<byte> code, out ulong bit)
    {
        var index = IndexOf(code);
        bit = BitAt(index);
        return index >= 0;
    }

    private ulong BitAt(int index) => index >= 0 && index < _coded ? 1UL << index : 0;

    private int Slot(ReadOnlySpan<byte> word) => (int)(Utf8Hash.OfEnds(word) & (uint)(_slots.Length - 1));
}
