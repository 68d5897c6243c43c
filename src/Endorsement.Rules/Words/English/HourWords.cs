namespace Endorsement.Rules.Words.English;

/// <summary>Hours with their noun, singular and plural right; an amount that hours would not give exactly has its units already.</summary>
internal static class HourWords
{
    /// <summary>"1 hour", "1.5 hours", "2 h 16 min".</summary>
    /// <param name="amount">The amount as <see cref="ClockHours"/> writes it.</param>
    public static string Hours(string amount) => With(amount, "hour");

    /// <summary>"1 clock hour", "30 clock hours".</summary>
    /// <param name="amount">The amount as <see cref="ClockHours"/> writes it.</param>
    public static string Clock(string amount) => With(amount, "clock hour");

    /// <summary>"1 more clock hour", "2 h 16 min more".</summary>
    /// <param name="amount">The amount as <see cref="ClockHours"/> writes it.</param>
    /// <param name="noun">The noun in the singular.</param>
    public static string More(string amount, string noun) =>
        HasUnits(amount) ? $"{amount} more" : $"{amount} more {noun}{(amount == "1" ? "" : "s")}";

    /// <summary>The verb that follows an amount.</summary>
    /// <param name="amount">The amount as <see cref="ClockHours"/> writes it.</param>
    public static string Are(string amount) => amount is "1" or "some" ? "is" : "are";

    private static string With(string amount, string noun) => HasUnits(amount) ? amount : $"{amount} {noun}{(amount == "1" ? "" : "s")}";

    private static bool HasUnits(string amount) => amount.EndsWith(" min", StringComparison.Ordinal);
}
