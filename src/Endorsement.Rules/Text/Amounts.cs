using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Text;

/// <summary>Numbers and periods as documents write them.</summary>
internal static class Amounts
{
    private const NumberStyles JsonNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A JSON number as an exact decimal; false when it is beyond what a decimal holds, in size or in digits (S9).</summary>
    public static bool TryDecimal(string text, out decimal value) =>
        decimal.TryParse(text, JsonNumber, CultureInfo.InvariantCulture, out value) && !IsRounded(text, value);

    /// <summary>Whether the number is of a size that a decimal holds, and has more digits than it holds.</summary>
    public static bool LosesDigits(string text) =>
        decimal.TryParse(text, JsonNumber, CultureInfo.InvariantCulture, out var value) && IsRounded(text, value);

    /// <summary>Parsing drops digits silently; whatever was not dropped is written back the same, but for zeros at the ends.</summary>
    private static bool IsRounded(string text, decimal value)
    {
        // Few digits and no exponent: nothing can be lost, and almost every number is so.
        if (text.Length <= 28 && text.IndexOfAny(['e', 'E']) < 0)
        {
            return false;
        }

        return Significant(text) != Significant(value.ToString(CultureInfo.InvariantCulture));
    }

    private static (string Digits, long Exponent) Significant(string text)
    {
        var power = text.IndexOfAny(['e', 'E']);
        var mantissa = (power < 0 ? text : text[..power]).TrimStart('-', '+');
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var kept = digits.TrimEnd('0');
        if (kept.TrimStart('0').Length == 0)
        {
            return ("", 0);
        }

        var exponent = 0L;
        if (power >= 0 && !long.TryParse(text[(power + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            exponent = long.MinValue / 2;
        }

        exponent += digits.Length - kept.Length - (point < 0 ? 0 : mantissa.Length - point - 1);
        return (kept.TrimStart('0'), exponent);
    }

    public static bool TryWhole(string text, out int value)
    {
        value = 0;
        if (!TryDecimal(text, out var number) || decimal.Truncate(number) != number || number is < int.MinValue or > int.MaxValue)
        {
            return false;
        }

        value = (int)number;
        return true;
    }

    /// <summary>`P2Y`, `P1Y6M`, `P90D`: years, months, weeks and days, at least one day in all.</summary>
    public static bool TryPeriod(string text, out Period period)
    {
        period = Period.Zero;
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        var builder = new PeriodBuilder();
        const string units = "YMWD";
        var lastUnit = -1;
        var at = 1;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at == start || at - start > 4 || at == text.Length)
            {
                return false;
            }

            var amount = int.Parse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture);
            var unit = units.IndexOf(text[at++], StringComparison.Ordinal);
            if (unit <= lastUnit)
            {
                return false;
            }

            lastUnit = unit;
            switch (unit)
            {
                case 0:
                    builder.Years = amount;
                    break;
                case 1:
                    builder.Months = amount;
                    break;
                case 2:
                    builder.Weeks = amount;
                    break;
                case 3:
                    builder.Days = amount;
                    break;
                default:
                    return false;
            }
        }

        period = builder.Build();
        return period.Years <= 200 && !period.Equals(Period.Zero);
    }
}
