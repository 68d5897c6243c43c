using System.Buffers.Binary;

namespace Endorsement.Rules.Text;

/// <summary>Hashes of short texts.</summary>
internal static class Utf8Hash
{
    // The same for the life of the process and another one in the next: nothing is ordered by it, so that it changes no answer.
    private static readonly ulong LowSeed = Seed(1);
    private static readonly ulong HighSeed = Seed(2);

    /// <summary>Of a whole text, seeded, so that nobody can choose texts that collide; quick up to sixteen bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> text)
    {
        if (text.Length > 16)
        {
            var hash = default(HashCode);
            hash.AddBytes(text);
            return unchecked((uint)hash.ToHashCode());
        }

        // Every bit of both ends reaches every bit of the product; which texts collide depends on both seeds.
        var (low, high) = Ends(text);
        var top = unchecked(Math.BigMul((low + (ulong)text.Length) ^ LowSeed, high ^ HighSeed, out var bottom));
        var mixed = top ^ bottom;
        return unchecked((uint)(mixed ^ (mixed >> 32)));
    }

    private static ulong Seed(int which)
    {
        unchecked
        {
            return ((ulong)(uint)HashCode.Combine(which) << 32 | (uint)HashCode.Combine(which, which)) | 1;
        }
    }

    /// <summary>Of the length and up to eight bytes at each end: enough for words that we have chosen ourselves.</summary>
    public static uint OfEnds(ReadOnlySpan<byte> text)
    {
        var (low, high) = Ends(text);
        unchecked
        {
            var mixed = (low + (ulong)text.Length) * 0x9E37_79B9_7F4A_7C15;
            mixed = (mixed ^ (mixed >> 29) ^ high) * 0xBF58_476D_1CE4_E5B9;
            return (uint)(mixed >> 32);
        }
    }

    private static (ulong Low, ulong High) Ends(ReadOnlySpan<byte> text)
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

        return (low, high);
    }
}
