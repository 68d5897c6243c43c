using System.Globalization;
using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Values;

/// <summary>What may be meant by a date that is written in another way: `March 2019`, `3/15/2019`, `Spring 2019`. It is told, and never taken.</summary>
internal static class NearDates
{
    /// <summary>A year of two digits is of this century up to this one.</summary>
    private const int LastOfThisCentury = 40;

    private const int LeastLetters = 3;

    private static readonly string[][] Months =
    [
        .. Language.All.Select(language => SheetLanguage.Of(language).Months.Select(Plain.Of).ToArray()),
    ];

    /// <summary>The dates that may be meant, as they are written here; two where day and month may be either.</summary>
    public static string[] Of(Cell cell, bool is1904)
    {
        if (cell.Kind == CellKind.Number)
        {
            return CellDates.OfPlain(cell.Number, is1904) is { } counted ? [counted] : Digits(CellText.OfNumber(cell.Number));
        }

        var words = Words(cell.Text);
        int[] numbers = [.. words.Where(word => char.IsAsciiDigit(word[0])).Select(Number)];
        return (words.Select(MonthOf).FirstOrDefault(month => month > 0), numbers) switch
        {
            (> 0 and var month, [var year]) => Known(Date(YearOf(year), month)),
            (> 0 and var month, [var one, var other]) => one > 31 ? Known(Date(one, month, other)) : Known(Date(YearOf(other), month, one)),
            (_, [> 31 and var year, var month, var day]) => Known(Date(year, month, day)),
            (_, [var one, var other, var year]) => Known(Date(YearOf(year), one, other), Date(YearOf(year), other, one)),
            (_, [> 31 and var year, <= 12 and var month]) => Known(Date(year, month)),
            (_, [<= 12 and var month, > 31 and var year]) => Known(Date(year, month)),
            (_, [> 10_000_000 and var digits]) => Digits(digits.ToString(CultureInfo.InvariantCulture)),
            (_, [var year]) when words.Length > 1 => Known(Date(year, 0)),
            _ => [],
        };
    }

    /// <summary>Words and numbers; `1st` and `2º` are numbers, and so is what stands on either side of a stroke.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var end = at;
            if (char.IsAsciiDigit(text[at]))
            {
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                {
                    end++;
                }

                words.Add(text[at..end]);
                at = Ordinal(text, end);
            }
            else if (char.IsLetter(text[at]))
            {
                while (end < text.Length && char.IsLetter(text[end]))
                {
                    end++;
                }

                words.Add(Plain.Of(text[at..end]));
                at = end;
            }
            else
            {
                at++;
            }
        }

        return [.. words];
    }

    private static int Ordinal(string text, int end) =>
        text.Length >= end + 2 && text.Substring(end, 2).ToLowerInvariant() is "st" or "nd" or "rd" or "th" ? end + 2 : end;

    private static int Number(string digits) => int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int YearOf(int year) =>
        year >= 100 ? year
        : year <= LastOfThisCentury ? 2000 + year
        : 1900 + year;

    private static int MonthOf(string word) =>
        word.Length < LeastLetters
            ? 0
            : Months.Select(names => Array.FindIndex(names, name => name.StartsWith(word, StringComparison.Ordinal)) + 1).Max();

    private static string[] Digits(string digits) =>
        digits.Length == 8 ? Known(Date(Number(digits[..4]), Number(digits[4..6]), Number(digits[6..]))) : [];

    /// <summary>A date to the day, the month (no day) or the year (no month); <see langword="null"/>: the calendar has none.</summary>
    private static string? Date(int year, int month, int? day = null)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{year:0000}{(month > 0 ? $"-{month:00}" : "")}{(day is { } known ? $"-{known:00}" : "")}"
        );
        return DocumentedDate.TryRead(text, out _) ? text : null;
    }

    private static string[] Known(params string?[] dates) => [.. dates.OfType<string>().Distinct(StringComparer.Ordinal)];
}
