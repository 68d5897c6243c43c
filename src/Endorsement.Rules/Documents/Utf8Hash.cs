using System.Buffers.Binary;

namespace Endorsement.Rules.Documents;

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
