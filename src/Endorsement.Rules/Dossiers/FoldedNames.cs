using System.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>Names in UTF-8, compared without case, blanks and punctuation (S52); where that is not plain, they may be equal.</summary>
internal static class FoldedNames
{
    public static bool MayBeEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        while (true)
        {
            var (one, other) = (Next(ref left), Next(ref right));
            if (one != other)
            {
                return IsEscaped(one) || IsEscaped(other);
            }

            if (one == default || IsEscaped(one))
            {
                return true;
            }
        }
    }

    private static bool IsEscaped(Rune rune) => rune.Value == '\\';

    /// <summary>The next letter, in capitals; the default at the end. A backslash begins an escape, which is not read here.</summary>
    private static Rune Next(ref ReadOnlySpan<byte> name)
    {
        while (!name.IsEmpty)
        {
            Rune.DecodeFromUtf8(name, out var rune, out var length);
            name = name[length..];
            if (IsEscaped(rune) || !(Rune.IsWhiteSpace(rune) || Rune.IsPunctuation(rune)))
            {
                return Rune.ToUpperInvariant(rune);
            }
        }

        return default;
    }
}
