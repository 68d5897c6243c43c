using System.Globalization;

namespace Endorsement.Rules.Spreadsheets.Values;

/// <summary>Hours with their units: `6 hours`, `90 min`, `1h30`, `1 h 30 min`, `2 horas y 15 minutos`. They can be read in one way only.</summary>
internal static class WrittenHours
{
    private const int MostMinutes = 100_000 * 60;

    private static readonly HashSet<string> OfHours = new(StringComparer.OrdinalIgnoreCase)
    {
        "h",
        "hr",
        "hrs",
        "hour",
        "hours",
        "hora",
        "horas",
    };

    private static readonly HashSet<string> OfMinutes = new(StringComparer.OrdinalIgnoreCase)
    {
        "min",
        "mins",
        "minute",
        "minutes",
        "minuto",
        "minutos",
    };

    private static readonly HashSet<string> Joining = new(StringComparer.OrdinalIgnoreCase) { "and", "y" };

    /// <summary>The minutes; <see langword="null"/>: these are no hours with a unit, or they do not come to whole minutes.</summary>
    public static int? Minutes(string text)
    {
        var (at, hours, minutes) = (0, (decimal?)null, (decimal?)null);
        while (Next(text, ref at) is { } word)
        {
            if (Joining.Contains(word) && hours is not null)
            {
                continue;
            }

            if (!decimal.TryParse(word.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            var unit = Next(text, ref at);
            if (unit is not null && OfHours.Contains(unit) && hours is null && minutes is null)
            {
                hours = number;
            }
            else if ((unit is null || unit.Equals("m", StringComparison.OrdinalIgnoreCase)) && hours is not null && minutes is null)
            {
                // `1h30`, `1h 30m`: a bare `30 m` might be anything.
                minutes = number;
            }
            else if (unit is not null && OfMinutes.Contains(unit) && minutes is null)
            {
                minutes = number;
            }
            else
            {
                return null;
            }
        }

        return
            (hours ?? minutes) is not null
            && hours is null or <= MostMinutes / 60
            && minutes is null or <= MostMinutes
            && (hours is null || minutes is null or < 60)
            && (hours ?? 0) * 60 + (minutes ?? 0) is > 0 and var all
            && decimal.Truncate(all) == all
            ? (int)all
            : null;
    }

    /// <summary>The next number or word; a point behind a word does not count.</summary>
    private static string? Next(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at == text.Length)
        {
            return null;
        }

        var start = at;
        var isNumber = char.IsAsciiDigit(text[at]);
        while (at < text.Length && (isNumber ? char.IsAsciiDigit(text[at]) || text[at] is '.' or ',' : char.IsLetter(text[at])))
        {
            at++;
        }

        var end = at;
        if (end == start)
        {
            // What is neither ends everything: it is returned as a word that nobody knows.
            at = text.Length;
            return text[start..];
        }

        at += !isNumber && at < text.Length && text[at] == '.' ? 1 : 0;
        return text[start..end];
    }
}
