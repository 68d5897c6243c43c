using System.Globalization;
using System.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>Text with half of a surrogate pair, which no encoding can write: it is written as the escape that the strict reader refuses.</summary>
internal static class LoneSurrogates
{
    public static bool Has(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (c is '"' or '\\' || c < ' ' || c > '~')
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }
}
