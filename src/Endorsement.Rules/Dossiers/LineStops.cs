using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Endorsement.Rules.Dossiers;

/// <summary>
/// The first stage of reading: of every byte of a document a bit, whether a text may end there. Quotes, backslashes and control characters are looked
/// for in all of it at once, so that whoever walks through it afterwards finds the end of a text without looking at its characters.
/// </summary>
/// <remarks>
/// An index of positions would be ten times as large and take longer to write than to use: half the bytes of a candidate document stand in names that
/// are known beforehand. Vectors of every width, and none at all, find the same.
/// </remarks>
internal static class LineStops
{
    /// <summary>How many bytes a word of the index tells of.</summary>
    public const int Block = 64;

    /// <summary>The widest vectors of this processor, in bytes; 1: it has none.</summary>
    public static int Widest =>
        !BitConverter.IsLittleEndian ? 1
        : Vector512.IsHardwareAccelerated ? Vector512<byte>.Count
        : Vector256.IsHardwareAccelerated ? Vector256<byte>.Count
        : Vector128.IsHardwareAccelerated ? Vector128<byte>.Count
        : 1;

    /// <summary>How many words the index of so many bytes takes: enough for 64 bits to be read from any of its bytes on.</summary>
    public static int Room(int length) => (length / Block) + 2;

    /// <summary>Marks the stops of a document.</summary>
    /// <param name="line">The document.</param>
    /// <param name="stops">Takes the bits, the lowest first.</param>
    /// <param name="width">The width of the vectors, in bytes.</param>
    /// <returns>Whether every byte is ASCII.</returns>
    public static bool Mark(ReadOnlySpan<byte> line, Span<ulong> stops, int width) =>
        width switch
        {
            64 => Mark<Of64>(line, stops),
            32 => Mark<Of32>(line, stops),
            16 => Mark<Of16>(line, stops),
            _ => Mark<Of1>(line, stops),
        };

    private static bool Mark<T>(ReadOnlySpan<byte> line, Span<ulong> stops)
        where T : IBlocks
    {
        var (beyond, whole) = (0UL, line.Length / Block);
        var words = stops[..Room(line.Length)];
        ref var first = ref MemoryMarshal.GetReference(line);
        for (var i = 0; i < whole; i++)
        {
            words[i] = T.Stops(ref first, (nuint)(i * Block), ref beyond);
        }

        // What is left stands in a block of blanks, so that nothing behind the document is looked at.
        Span<byte> last = stackalloc byte[Block];
        last.Fill((byte)' ');
        line[(whole * Block)..].CopyTo(last);
        words[whole] = T.Stops(ref MemoryMarshal.GetReference(last), 0, ref beyond);
        words[whole + 1] = 0;
        return beyond == 0;
    }

    private interface IBlocks
    {
        /// <summary>The stops of 64 bytes.</summary>
        /// <param name="first">Where the document begins.</param>
        /// <param name="at">Where the bytes begin.</param>
        /// <param name="beyond">Gets a bit where a byte is no ASCII.</param>
        static abstract ulong Stops(ref byte first, nuint at, ref ulong beyond);
    }

    private readonly struct Of64 : IBlocks
    {
        public static ulong Stops(ref byte first, nuint at, ref ulong beyond)
        {
            var bytes = Vector512.LoadUnsafe(ref first, at);
            beyond |= bytes.ExtractMostSignificantBits();
            return (
                Vector512.Equals(bytes, Vector512.Create((byte)'"'))
                | Vector512.Equals(bytes, Vector512.Create((byte)'\\'))
                | Vector512.LessThan(bytes, Vector512.Create((byte)' '))
            ).ExtractMostSignificantBits();
        }
    }

    private readonly struct Of32 : IBlocks
    {
        public static ulong Stops(ref byte first, nuint at, ref ulong beyond) =>
            Half(ref first, at, ref beyond) | ((ulong)Half(ref first, at + 32, ref beyond) << 32);

        private static uint Half(ref byte first, nuint at, ref ulong beyond)
        {
            var bytes = Vector256.LoadUnsafe(ref first, at);
            beyond |= bytes.ExtractMostSignificantBits();
            return (
                Vector256.Equals(bytes, Vector256.Create((byte)'"'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
                | Vector256.LessThan(bytes, Vector256.Create((byte)' '))
            ).ExtractMostSignificantBits();
        }
    }

    private readonly struct Of16 : IBlocks
    {
        public static ulong Stops(ref byte first, nuint at, ref ulong beyond)
        {
            var stops = 0UL;
            for (var part = 0; part < Block; part += Vector128<byte>.Count)
            {
                stops |= (ulong)Quarter(ref first, at + (nuint)part, ref beyond) << part;
            }

            return stops;
        }

        private static uint Quarter(ref byte first, nuint at, ref ulong beyond)
        {
            var bytes = Vector128.LoadUnsafe(ref first, at);
            beyond |= bytes.ExtractMostSignificantBits();
            return (
                Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)' '))
            ).ExtractMostSignificantBits();
        }
    }

    private readonly struct Of1 : IBlocks
    {
        public static ulong Stops(ref byte first, nuint at, ref ulong beyond)
        {
            var stops = 0UL;
            var bytes = MemoryMarshal.CreateReadOnlySpan(ref System.Runtime.CompilerServices.Unsafe.Add(ref first, at), Block);
            for (var i = 0; i < bytes.Length; i++)
            {
                beyond |= (ulong)bytes[i] & 0x80;
                stops |= bytes[i] is (byte)'"' or (byte)'\\' or < (byte)' ' ? 1UL << i : 0;
            }

            return stops;
        }
    }
}
