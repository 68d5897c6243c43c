using System.Buffers;
using System.Text;

namespace Endorsement.Rules.Spreadsheets.Csv;

/// <summary>Texts of CSV files: what would start a formula stands behind an apostrophe, which reading takes away.</summary>
internal static class CsvText
{
    private const char Apostrophe = '\'';

    private static readonly SearchValues<char> ToQuote = SearchValues.Create("\",;\t\r\n");

    /// <summary>A cell as it stands in a file.</summary>
    public static string Write(string text)
    {
        var guarded = IsGuarded(text) ? $"{Apostrophe}{text}" : text;
        return guarded.AsSpan().ContainsAny(ToQuote) || guarded.Trim() != guarded
            ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : guarded;
    }

    public static string Read(string text) => text.Length > 1 && text[0] == Apostrophe && IsGuarded(text[1..]) ? text[1..] : text;

    /// <summary>Whether a program might take it for a formula, or for such an apostrophe.</summary>
    private static bool IsGuarded(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or Apostrophe;

    /// <summary>UTF-8 with the mark by which spreadsheet programs know it; lines end as RFC 4180 says.</summary>
    public static byte[] Bytes(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder("\ufeff");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Write)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
