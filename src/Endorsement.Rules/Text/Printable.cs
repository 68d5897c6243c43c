using System.Globalization;
using System.Text;

namespace Endorsement.Rules.Text;

/// <summary>Text that may go to a terminal: what would steer it is shown as an escape.</summary>
/// <remarks>
/// Control characters (C0, C1, delete), line and paragraph separators, and the marks that turn the direction of writing, which can make a
/// line read as something else. Half of a surrogate pair is shown too: no encoding can send it.
/// </remarks>
internal static class Printable
{
    /// <param name="text">Words of a document.</param>
    /// <param name="keepLines">Whether line feeds may stay: they divide the text, and are not words of a document.</param>
    public static string Of(string text, bool keepLines = false)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Steers(text, i, keepLines))
            {
                return Escaped(text, keepLines);
            }
        }

        return text;
    }

    private static string Escaped(string text, bool keepLines)
    {
        var shown = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (Steers(text, i, keepLines))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
            }
            else
            {
                shown.Append(text[i]);
            }
        }

        return shown.ToString();
    }

    private static bool Steers(string text, int index, bool keepLines)
    {
        var c = text[index];
        return c < ' '
            ? !(keepLines && c == '\n')
            : c
                is >= '\u007f'
                    and <= '\u009f'
                    or '\u061c'
                    or '\u200e'
                    or '\u200f'
                    or '\u2028'
                    or '\u2029'
                    or (>= '\u202a' and <= '\u202e')
                    or (>= '\u2066' and <= '\u2069')
                || (char.IsHighSurrogate(c) && !(index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])))
                || (char.IsLowSurrogate(c) && !(index > 0 && char.IsHighSurrogate(text[index - 1])));
    }
}
