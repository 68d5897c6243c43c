using System.Globalization;
using Endorsement.Rules.Spreadsheets.Grid;

namespace Endorsement.Rules.Spreadsheets.Values;

/// <summary>Hours as cells hold them: `1.5` as a number or text, `1:30` as text or as a part of a day. Minutes stay minutes.</summary>
internal static class CellHours
{
    private const int MinutesOfDay = 24 * 60;

    /// <summary>The hours as a decimal, or whole minutes where a decimal of two places cannot say them.</summary>
    /// <returns>The number as JSON, and whether it is of minutes; <see langword="null"/>: these are no hours.</returns>
    public static (string Json, bool InMinutes)? Read(Cell cell)
    {
        if (cell.Kind == CellKind.Number)
        {
            return cell.Look switch
            {
                NumberLook.Plain => Decimal(Rounded(cell.Number)),
                NumberLook.Time => OfDays(cell.Number),
                _ => null,
            };
        }

        var text = cell.Text.Trim().TrimStart('\'');
        if (WrittenHours.Minutes(text) is { } written)
        {
            return OfMinutes(written);
        }

        var parts = text.Split(':');
        if (parts.Length is 2 or 3)
        {
            return
                parts.All(part => part.Length is > 0 and <= 5 && part.All(char.IsAsciiDigit))
                && int.Parse(parts[1], CultureInfo.InvariantCulture) is < 60 and var minutes
                && parts[1].Length == 2
                && (parts.Length == 2 || parts[2] is "00")
                ? OfMinutes(int.Parse(parts[0], CultureInfo.InvariantCulture) * 60 + minutes)
                : null;
        }

        // One comma with one or two digits behind it is a decimal comma; with three it may part thousands, and nobody can tell.
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && !text.Contains('.', StringComparison.Ordinal) && text.Length - comma is 2 or 3)
        {
            text = text.Replace(',', '.');
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? Decimal(hours) : null;
    }

    /// <summary>The whole minutes nearest to hours that come to none: `1.33` may be 1:20. <see langword="null"/>: these are no hours at all.</summary>
    public static string? Near(Cell cell)
    {
        var hours =
            cell.Kind == CellKind.Number
                ? cell.Look == NumberLook.Plain
                    ? Rounded(cell.Number)
                    : null
                : decimal.TryParse(cell.Text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var text)
                    ? text
                    : null;
        return hours is > 0 and < 1_000 && decimal.ToInt32(decimal.Round(hours.Value * 60)) is > 0 and var minutes
            ? string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}")
            : null;
    }

    /// <summary>Programs keep fifteen digits and write seventeen: what is beyond is nobody's.</summary>
    public static decimal? Rounded(double number) =>
        decimal.TryParse(
            number.ToString("G15", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;

    private static (string Json, bool InMinutes)? Decimal(decimal? hours)
    {
        if (hours is not (> 0 and <= 100_000) || hours.Value * 60m is var minutes && decimal.Round(minutes, 6) != decimal.Round(minutes))
        {
            return null;
        }

        return OfMinutes((int)decimal.Round(minutes));
    }

    private static (string Json, bool InMinutes)? OfDays(double days)
    {
        var minutes = days * MinutesOfDay;
        return minutes is > 0 and < int.MaxValue && Math.Abs(minutes - Math.Round(minutes)) < 1e-4
            ? OfMinutes((int)Math.Round(minutes))
            : null;
    }

    private static (string Json, bool InMinutes)? OfMinutes(int minutes) =>
        minutes <= 0 ? null
        : minutes % 3 == 0 ? ((minutes / 60m).ToString("0.##", CultureInfo.InvariantCulture), false)
        : (minutes.ToString(CultureInfo.InvariantCulture), true);
}
