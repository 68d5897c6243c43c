using System.Globalization;
using Endorsement.Rules.Spreadsheets.Grid;

namespace Endorsement.Rules.Spreadsheets.Values;

/// <summary>Dates as cells hold them: days counted from 1900 or 1904, shown as a day, a month or a year; or ISO text.</summary>
internal static class CellDates
{
    /// <summary>Programs count the days before March 1900 differently, and 2016 typed into a date cell is the 2016th day: older dates are written as text.</summary>
    private const int FirstCounted = 1910;

    private const double MostDays = 2_958_465;

    private static readonly DateOnly Epoch1900 = new(1899, 12, 30);
    private static readonly DateOnly Epoch1904 = new(1904, 1, 1);

    /// <summary>The number of a date, and how it looks; <see langword="null"/>: it is written as text.</summary>
    public static (int Serial, NumberLook Look)? Serial(string iso)
    {
        var year = int.Parse(iso.AsSpan(0, 4), CultureInfo.InvariantCulture);
        if (year < FirstCounted)
        {
            return null;
        }

        var month = iso.Length > 4 ? int.Parse(iso.AsSpan(5, 2), CultureInfo.InvariantCulture) : 1;
        var day = iso.Length > 7 ? int.Parse(iso.AsSpan(8, 2), CultureInfo.InvariantCulture) : 1;
        return (
            new DateOnly(year, month, day).DayNumber - Epoch1900.DayNumber,
            iso.Length > 7 ? NumberLook.Day
            : iso.Length > 4 ? NumberLook.Month
            : NumberLook.Year
        );
    }

    /// <summary>The date of a number as a document has it; <see langword="null"/>: it is none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="is1904">Whether days are counted from 1904.</param>
    /// <param name="wasYear">Whether a year alone was typed into a cell that shows days.</param>
    public static string? Read(Cell cell, bool is1904, out bool wasYear)
    {
        wasYear = false;
        var number = cell.Number;
        if (number is >= DocumentedDate.MinYear and <= DocumentedDate.MaxYear && number == Math.Floor(number))
        {
            wasYear = cell.Look != NumberLook.Plain;
            return Year((int)number);
        }

        if (cell.Look is NumberLook.Plain or NumberLook.Time or NumberLook.Percent || number < (is1904 ? 0 : 61) || number > MostDays)
        {
            return null;
        }

        var date = (is1904 ? Epoch1904 : Epoch1900).AddDays((int)Math.Floor(number));
        return cell.Look switch
        {
            NumberLook.Year => Year(date.Year),
            NumberLook.Month => date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => Iso(date),
        };
    }

    /// <summary>A text as a document has the date: ISO, a time behind it cut off where it is midnight; an apostrophe before it is the program's.</summary>
    public static string? Read(string text)
    {
        var date = text.Length > 10 && text[10] is 'T' or ' ' && text[11..].All(c => c is '0' or ':' or '.' or 'Z') ? text[..10] : text;
        date = date.TrimStart('\'').Replace('/', '-').Replace('.', '-');
        return date.Length is 4 or 7 or 10 && DocumentedDate.TryRead(date, out _) ? date : null;
    }

    /// <summary>The day that a plain number would be if its cell showed days; <see langword="null"/>: none that is likely.</summary>
    public static string? OfPlain(double number, bool is1904) =>
        number is > 10_000 and < MostDays ? Iso((is1904 ? Epoch1904 : Epoch1900).AddDays((int)Math.Floor(number))) : null;

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
