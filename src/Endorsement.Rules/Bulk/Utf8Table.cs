using System.Buffers.Binary;
using System.Text;

namespace Endorsement.Rules.Bulk;

/// <summary>Words in UTF-8 to their places in a list. Built once; asking allocates nothing. Safe for any number of threads.</summary>
internal sealed class Utf8Table
{
    private readonly byte[][] _words;

    /// <summary>The place of a word plus one; 0 where nothing is.</summary>
    private readonly int[] _slots;

    public Utf8Table(IReadOnlyList<string> words)
    {
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

    /// <summary>The bit of a code, or 0 when no rule names it.</summary>
    public ulong Bit(ReadOnlySpan<byte> code) => IndexOf(code) is var index and >= 0 ? 1UL << index : 0;

    private int Slot(ReadOnlySpan<byte> word) => (int)(Utf8Hash.OfEnds(word) & (uint)(_slots.Length - 1));
}

/// <summary>Hashes of short texts.</summary>
internal static class Utf8Hash
{
    /// <summary>Of a whole text, so that nobody can choose texts that collide; quick up to sixteen bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> text)
    {
        if (text.Length <= 16)
        {
            return OfEnds(text);
        }

        var hash = default(HashCode);
        hash.AddBytes(text);
        return unchecked((uint)hash.ToHashCode());
    }

    /// <summary>Of the length and up to eight bytes at each end: enough for words that we have chosen ourselves.</summary>
    public static uint OfEnds(ReadOnlySpan<byte> text)
    {
        ulong low;
        var high = 0UL;
        if (text.Length >= 8)
        {
            low = BinaryPrimitives.ReadUInt64LittleEndian(text);
            high = BinaryPrimitives.ReadUInt64LittleEndian(text[^8..]);
        }
        else if (text.Length >= 4)
        {
            low = BinaryPrimitives.ReadUInt32LittleEndian(text) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]) << 32);
        }
        else
        {
            low = text.IsEmpty ? 0 : text[0] | ((ulong)text[text.Length / 2] << 8) | ((ulong)text[^1] << 16);
        }
        unchecked
        {
            var mixed = (low + (ulong)text.Length) * 0x9E37_79B9_7F4A_7C15;
            mixed = (mixed ^ (mixed >> 29) ^ high) * 0xBF58_476D_1CE4_E5B9;
            return (uint)(mixed >> 32);
        }
    }
}
