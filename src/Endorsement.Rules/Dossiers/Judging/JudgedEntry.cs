using System.Buffers.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>How a judgement names an entry that has no id: a review, by its place or, where it is not in the file, by its kind.</summary>
internal static class JudgedEntry
{
    /// <summary>What such a name begins with; what follows is a place if it is a number, and a kind if not.</summary>
    public static ReadOnlySpan<byte> Reviews => "reviews/"u8;

    /// <summary>Whether a name is that of a place: <c>reviews/0</c>.</summary>
    public static bool IsPlace(ReadOnlySpan<byte> name, out int place)
    {
        place = -1;
        if (
            !name.StartsWith(Reviews)
            || name.Length == Reviews.Length
            || name[Reviews.Length..].ContainsAnyExceptInRange((byte)'0', (byte)'9')
        )
        {
            return false;
        }

        var digits = name[Reviews.Length..];
        var isPlain = digits.Length <= 6 && (digits.Length == 1 || digits[0] != '0');
        place = isPlain && Utf8Parser.TryParse(digits, out int number, out _) ? number : int.MaxValue;
        return true;
    }

    /// <summary>Whether a name is that of a kind of review: <c>reviews/portfolio</c>.</summary>
    public static bool IsKind(ReadOnlySpan<byte> name) =>
        name.StartsWith(Reviews)
        && name.Length > Reviews.Length
        && !IsPlace(name, out _)
        && JsonStrings.HasInkAtItsEnds(name[Reviews.Length..]);
}
