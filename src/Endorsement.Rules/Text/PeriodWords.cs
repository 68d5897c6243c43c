namespace Endorsement.Rules.Text;

/// <summary>What to write in place of a period that is none: <c>2 years</c> is <c>P2Y</c>.</summary>
internal static class PeriodWords
{
    private const string Form = "write years, months, weeks or days: P2Y, P1Y6M, P90D";

    /// <summary>What to do about a text where a period belongs.</summary>
    public static string Help(string text)
    {
        var plain = text.Trim().ToLowerInvariant();
        if (IsNothing(plain))
        {
            return "a period is longer than nothing; leave it out where no time is asked for";
        }

        return Meant(plain) is { } period && Amounts.TryPeriod(period, out _) ? $"write `{period}`" : Form;
    }

    private static bool IsNothing(string plain) =>
        plain is ['p', .., 'y' or 'm' or 'w' or 'd'] && plain.All(c => char.IsAsciiLetter(c) || c == '0');

    /// <summary>Numbers with their units, in whatever letters: "2 years", "1 year and 6 months", "P2y", "24 months".</summary>
    private static string? Meant(string plain)
    {
        var (period, at, lastUnit) = ("P", plain is ['p', >= '0' and <= '9', ..] ? 1 : 0, -1);
        while (at < plain.Length)
        {
            var digits = plain[at..].TakeWhile(char.IsAsciiDigit).Count();
            var letters = at + digits + plain[(at + digits)..].TakeWhile(c => c is ' ' or '-').Count();
            var unit = letters < plain.Length ? "ymwd".IndexOf(plain[letters], StringComparison.Ordinal) : -1;
            if (digits is 0 or > 4 || unit <= lastUnit)
            {
                return null;
            }

            var word = plain[letters..].TakeWhile(char.IsAsciiLetter).Count();
            if (!IsUnit(plain.Substring(letters, word)))
            {
                return null;
            }

            period += plain.Substring(at, digits) + "YMWD"[unit];
            (at, lastUnit) = (letters + word, unit);
            at += plain[at..].TakeWhile(c => c is ' ' or ',').Count();
            at += plain[at..].StartsWith("and ", StringComparison.Ordinal) ? 4 : 0;
        }

        return lastUnit < 0 ? null : period;
    }

    private static bool IsUnit(string word) =>
        word
            is "y"
                or "yr"
                or "yrs"
                or "year"
                or "years"
                or "m"
                or "mo"
                or "mos"
                or "month"
                or "months"
                or "w"
                or "week"
                or "weeks"
                or "d"
                or "day"
                or "days";
}
