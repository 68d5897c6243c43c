using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Endorsement.Rules.Candidates;

/// <summary>Text with half of a surrogate pair, which no encoding can write: it is written as the escape that the strict reader refuses.</summary>
internal static class LoneSurrogates
{
    public static void WriteValue(Utf8JsonWriter json, string? value)
    {
        if (value is not null && Has(value))
        {
            json.WriteRawValue($"\"{Escape(value)}\"", skipInputValidation: true);
        }
        else
        {
            json.WriteStringValue(value);
        }
    }

    /// <summary>An object whose names hold such text: a writer takes no raw names.</summary>
    public static string Object(IEnumerable<KeyValuePair<string, bool>> members) =>
        $"{{{string.Join(',', members.Select(m => $"\"{Escape(m.Key)}\":{(m.Value ? "true" : "false")}"))}}}";

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

    private static string Escape(string text)
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
