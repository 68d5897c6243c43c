using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>Words in UTF-8 to their places in a list. Built once; asking allocates nothing. Safe for any number of threads.</summary>
internal sealed class Utf8Table
{
    private static readonly int Widest = Vector512<byte>.Count;

    private readonly byte[][] _words;

    /// <summary>The words again, each as long as a glance; of a longer one its beginning.</summary>
    private readonly Vector512<byte>[] _glances;

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
        _glances = [.. _words.Select(Padded)];
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

    /// <summary>The place of a word that stands among texts, or -1: at a glance, where enough texts follow.</summary>
    public int IndexOf(ReadOnlySpan<byte> texts, TextAt word)
    {
        var length = word.Length;
        if (unchecked((uint)(length - 1) >= (uint)Widest) || !BitConverter.IsLittleEndian || texts.Length - Widest < word.Start)
        {
            return IndexOf(word.In(texts));
        }

        // How long a word is nobody can predict: no branch asks for it.
        var here = texts.Slice(word.Start, Widest);
        var bytes = Vector512.Create(here);
        var low = BinaryPrimitives.ReadUInt64LittleEndian(here) & Lowest(length);
        var high = BinaryPrimitives.ReadUInt64LittleEndian(here[Math.Max(length - 8, 0)..]) & Lowest(length);
        var mask = ulong.MaxValue >> (Widest - length);
        for (var slot = Slot(low, high, length); _slots[slot] is var found && found != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            var same = Vector512.Equals(bytes, _glances[found - 1]).ExtractMostSignificantBits();
            if ((~same & mask) == 0 && _words[found - 1].Length == length)
            {
                return found - 1;
            }
        }

        return -1;
    }

    /// <summary>The bit of a code among texts, or 0 when no rule reads it; false when it is not known: it may be misspelt, and is a warning (S49).</summary>
    public bool TryBit(ReadOnlySpan<byte> texts, TextAt code, out ulong bit)
    {
        var index = IndexOf(texts, code);
        bit = BitAt(index);
        return index >= 0;
    }

    private ulong BitAt(int index) => index >= 0 && index < _coded ? 1UL << index : 0;

    private int Slot(ReadOnlySpan<byte> word)
    {
        Span<byte> first = stackalloc byte[8];
        Span<byte> last = stackalloc byte[8];
        word[..Math.Min(word.Length, 8)].CopyTo(first);
        word[Math.Max(word.Length - 8, 0)..].CopyTo(last);
        return Slot(BinaryPrimitives.ReadUInt64LittleEndian(first), BinaryPrimitives.ReadUInt64LittleEndian(last), word.Length);
    }

    /// <summary>Of the length and up to eight bytes at each end: enough for words that we have chosen ourselves.</summary>
    private int Slot(ulong low, ulong high, int length)
    {
        unchecked
        {
            var mixed = (low + (ulong)length) * 0x9E37_79B9_7F4A_7C15;
            mixed = (mixed ^ (mixed >> 29) ^ high) * 0xBF58_476D_1CE4_E5B9;
            return (int)((mixed >> 32) & (uint)(_slots.Length - 1));
        }
    }

    /// <summary>The bits of so many bytes, at most eight, the first the lowest.</summary>
    private static ulong Lowest(int bytes) => ulong.MaxValue >> (64 - (Math.Min(bytes, 8) * 8));

    private static Vector512<byte> Padded(byte[] word)
    {
        Span<byte> padded = stackalloc byte[Vector512<byte>.Count];
        word.AsSpan(0, Math.Min(word.Length, padded.Length)).CopyTo(padded);
        return Vector512.Create<byte>(padded);
    }
}
