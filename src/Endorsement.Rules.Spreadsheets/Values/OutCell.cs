using System.Globalization;
using Endorsement.Rules.Spreadsheets.Grid;

namespace Endorsement.Rules.Spreadsheets.Values;

/// <summary>What is written into a cell: a text, or a number that looks like something.</summary>
/// <param name="Text">The text; of a number the same in words, for files of separated values.</param>
/// <param name="Number">The number; <see langword="null"/>: it is a text.</param>
/// <param name="Look">How the number looks.</param>
internal readonly record struct OutCell(string Text, double? Number = null, NumberLook Look = NumberLook.Plain)
{
    public static OutCell Of(int number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>A date as a document has it.</summary>
    public static OutCell OfDate(string iso) => CellDates.Serial(iso) is { } counted ? new(iso, counted.Serial, counted.Look) : new(iso);

    /// <summary>Hours as a decimal, where two places can say them; else hours and minutes.</summary>
    public static OutCell OfMinutes(int minutes) =>
        minutes % 3 == 0
            ? new((minutes / 60m).ToString("0.##", CultureInfo.InvariantCulture), (double)(minutes / 60m))
            : new(string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}"), minutes / 1440.0, NumberLook.Time);
}
