using System.Globalization;

namespace Endorsement.Rules.Spreadsheets.Values;

/// <summary>Texts of cells: blanks at their ends do not count; what stands between double quotes is taken as it is.</summary>
internal static class CellText
{
    private const char Quote = '"';

    private static readonly char[] Separators = [';', '\n', '\r'];

    /// <summary>The text of a cell, and whether it was written literally.</summary>
    public static string Read(string text, out bool isLiteral)
    {
        var trimmed = text.Trim();
        isLiteral = trimmed.Length >= 2 && trimmed[0] == Quote && trimmed[^1] == Quote && IsWhole(trimmed);
        return isLiteral ? trimmed[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : trimmed;
    }

    public static string Literal(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A free text so that it is read again as it is.</summary>
    public static string Write(string text) => text.Length == 0 || Read(text, out _) != text ? Literal(text) : text;

    /// <summary>The items of a list: between semicolons or line ends; an item between double quotes may hold these.</summary>
    public static List<string> Items(string text)
    {
        var items = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var end = EndOfItem(text, at);
            if (!string.IsNullOrWhiteSpace(text[at..end]))
            {
                items.Add(text[at..end].Trim());
            }

            at = end + 1;
        }

        return items;
    }

    private static int EndOfItem(string text, int at)
    {
        var start = at;
        while (start < text.Length && text[start] is ' ')
        {
            start++;
        }

        if (start < text.Length && text[start] == Quote)
        {
            for (var i = start + 1; i < text.Length; i++)
            {
                if (text[i] != Quote)
                {
                    continue;
                }

                if (i + 1 < text.Length && text[i + 1] == Quote)
                {
                    i++;
                    continue;
                }

                // A quote that ends no item is a letter like others.
                var end = text.IndexOfAny(Separators, i + 1) is >= 0 and var found ? found : text.Length;
                if (string.IsNullOrWhiteSpace(text[(i + 1)..end]))
                {
                    return end;
                }

                break;
            }
        }

        return text.IndexOfAny(Separators, at) is >= 0 and var next ? next : text.Length;
    }

    /// <summary>A number of a cell in a text column, as people see it.</summary>
    public static string OfNumber(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < 1e15
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Whether the quotes within are doubled.</summary>
    private static bool IsWhole(string text)
    {
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == Quote)
            {
                if (i + 1 >= text.Length - 1 || text[i + 1] != Quote)
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
