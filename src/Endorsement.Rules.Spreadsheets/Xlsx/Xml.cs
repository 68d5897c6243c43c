using System.Globalization;
using System.Text;
using System.Xml;

namespace Endorsement.Rules.Spreadsheets.Xlsx;

/// <summary>The XML of workbooks: no document type, nothing from elsewhere; control characters are written as `_x0007_`.</summary>
internal static class Xml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    };

    public static XmlReader Reader(Stream part) => XmlReader.Create(part, Settings);

    /// <summary>A text as workbooks keep it: what XML cannot say, and what looks as if it were said so, by its number.</summary>
    public static string Escaped(string text)
    {
        if (!text.Any(c => NeedsNumber(c) || c == '_'))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (NeedsNumber(text[i]) || IsNumber(text, i))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            }
            else
            {
                escaped.Append(text[i]);
            }
        }

        return escaped.ToString();
    }

    public static string Unescaped(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsNumber(text, i))
            {
                plain.Append((char)int.Parse(text.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    /// <summary>Control characters, the carriage return among them, which XML turns into a line feed.</summary>
    private static bool NeedsNumber(char c) => c < ' ' && c is not ('\t' or '\n') || c is '\ufffe' or '\uffff';

    private static bool IsNumber(string text, int at) =>
        at + 7 <= text.Length
        && text[at] == '_'
        && text[at + 1] == 'x'
        && text[at + 6] == '_'
        && char.IsAsciiHexDigit(text[at + 2])
        && char.IsAsciiHexDigit(text[at + 3])
        && char.IsAsciiHexDigit(text[at + 4])
        && char.IsAsciiHexDigit(text[at + 5]);
}
