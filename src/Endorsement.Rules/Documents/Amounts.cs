using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Documents;

/// <summary>Numbers and periods as documents write them.</summary>
internal static class Amounts
{
    /// <summary>A JSON number as an exact decimal; false when it is beyond what a decimal holds.</summary>
    public static bool TryDecimal(string text, out decimal value) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out value
        ) && (value != 0m || !text.Any(c => c is >= '1' and <= '9') || text.IndexOfAny(['e', 'E']) < 0);

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
