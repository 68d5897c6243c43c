using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Endorsement.Rules.Text;

/// <summary>Texts that stand in a document as they are, as most do: codes and ids, short, and without anything to escape.</summary>
internal static class PlainText
{
    /// <summary>Copies a text, eight characters at a time; what follows on it in the room may be written over.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">At least as long.</param>
    /// <returns>Whether it needs no escape, and all of it is ASCII.</returns>
    public static bool TryCopy(ReadOnlySpan<char> text, Span<byte> room)
    {
        if (text.Length < Vector128<ushort>.Count)
        {
            return TryCopyShort(text, room);
        }

        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var to = ref MemoryMarshal.GetReference(room[..text.Length]);
        var last = (nuint)(text.Length - Vector128<ushort>.Count);
        for (nuint at = 0; ; at = nuint.Min(at + (nuint)Vector128<ushort>.Count, last))
        {
            var chars = Vector128.LoadUnsafe(ref from, at);
            if (HasOther(chars))
            {
                return false;
            }

            Vector128.Narrow(chars, chars).GetLower().StoreUnsafe(ref to, at);
            if (at == last)
            {
                return true;
            }
        }
    }

    private static bool TryCopyShort(ReadOnlySpan<char> text, Span<byte> room)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }

            room[i] = (byte)c;
        }

        return true;
    }

    /// <summary>Whether one of them is no printable ASCII, a quote or a backslash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasOther(Vector128<ushort> chars) =>
        (
            Vector128.GreaterThan(chars - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
            | Vector128.Equals(chars, Vector128.Create((ushort)'"'))
            | Vector128.Equals(chars, Vector128.Create((ushort)'\\'))
        ) != Vector128<ushort>.Zero;
}
