using System.Globalization;

namespace Endorsement.Rules.Words.English;

/// <summary>Hours with their noun, singular and plural right; an amount that quarters of an hour would not give exactly has its units already.</summary>
internal static class HourWords
{
    private static readonly string[] Quarters = ["", "¼", "½", "¾"];

    /// <summary>"3", "3½", "20 minutes", "2 hours 16 minutes".</summary>
    public static string Number(ClockHours amount)
    {
        var (hours, minutes) = Math.DivRem(amount.Minutes, 60);
        if (minutes % 15 == 0)
        {
            var quarters = Quarters[minutes / 15];
            return hours == 0 && minutes > 0 ? quarters : hours.ToString(CultureInfo.InvariantCulture) + quarters;
        }

        return hours == 0
            ? FigureWords.Count(minutes, "minute")
            : $"{FigureWords.Count(hours, "hour")} {FigureWords.Count(minutes, "minute")}";
    }

    /// <summary>"1 hour", "1½ hours", "2 hours 16 minutes".</summary>
    /// <param name="amount">The amount as <see cref="Number"/> writes it.</param>
    public static string Hours(string amount) => With(amount, "hour");

    /// <summary>"1 clock hour", "30 clock hours".</summary>
    /// <param name="amount">The amount as <see cref="Number"/> writes it.</param>
    public static string Clock(string amount) => With(amount, "clock hour");

    /// <summary>"1 more clock hour", "2 hours 16 minutes more".</summary>
    /// <param name="amount">The amount as <see cref="Number"/> writes it.</param>
    /// <param name="noun">The noun in the singular.</param>
    public static string More(string amount, string noun) =>
        HasUnits(amount) ? $"{amount} more" : $"{amount} more {noun}{(IsOne(amount) ? "" : "s")}";

    /// <summary>The verb that follows an amount.</summary>
    /// <param name="amount">The amount as <see cref="Number"/> writes it.</param>
    public static string Are(string amount) => amount is "some" or "1 minute" || IsOne(amount) ? "is" : "are";

    /// <summary>Whether the noun behind an amount is in the singular.</summary>
    public static bool IsOne(string amount) => amount is "1" or "¼" or "½" or "¾";

    private static string With(string amount, string noun) => HasUnits(amount) ? amount : $"{amount} {noun}{(IsOne(amount) ? "" : "s")}";

    private static bool HasUnits(string amount) => amount.Contains("minute", StringComparison.Ordinal);
}
