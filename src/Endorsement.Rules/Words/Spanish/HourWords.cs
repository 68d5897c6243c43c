using System.Globalization;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Hours with their noun, singular and plural right; an amount that quarters of an hour would not give exactly has its units already.</summary>
internal static class HourWords
{
    private static readonly string[] Quarters = ["", "¼", "½", "¾"];

    /// <summary>"3", "3½", "20 minutos", "2 horas y 16 minutos".</summary>
    public static string Number(ClockHours amount)
    {
        var (hours, minutes) = Math.DivRem(amount.Minutes, 60);
        if (minutes % 15 == 0)
        {
            var quarters = Quarters[minutes / 15];
            return hours == 0 && minutes > 0 ? quarters : hours.ToString(CultureInfo.InvariantCulture) + quarters;
        }

        return hours == 0
            ? FigureWords.Count(minutes, "minuto")
            : $"{FigureWords.Count(hours, "hora")} y {FigureWords.Count(minutes, "minuto")}";
    }

    /// <summary>"1 hora", "½ hora", "1½ horas", "2 horas y 16 minutos".</summary>
    /// <param name="amount">The amount as <see cref="Number"/> writes it.</param>
    public static string Hours(string amount) => With(amount, "hora", "horas");

    /// <summary>"1 hora reloj", "30 horas reloj".</summary>
    /// <param name="amount">The amount as <see cref="Number"/> writes it.</param>
    public static string Clock(string amount) => With(amount, "hora reloj", "horas reloj");

    /// <summary>"1 hora reloj más", "2 horas y 16 minutos más".</summary>
    /// <param name="amount">The amount as <see cref="Number"/> writes it.</param>
    public static string More(string amount) => $"{Hours(amount)} más";

    /// <summary>The same in clock hours.</summary>
    /// <param name="amount">The amount as <see cref="Number"/> writes it.</param>
    public static string MoreClock(string amount) => $"{Clock(amount)} más";

    /// <summary>The verb that follows an amount, in one of its two forms.</summary>
    /// <param name="amount">The amount as <see cref="Number"/> writes it.</param>
    /// <param name="one">The verb of one.</param>
    /// <param name="many">The verb of several.</param>
    public static string Verb(string amount, string one, string many) => IsSingle(amount) ? one : many;

    /// <summary>Whether the verb of an amount is in the singular.</summary>
    public static bool IsSingle(string amount) => amount is FigureWords.Some or "1 minuto" || IsOne(amount);

    /// <summary>Whether the noun behind an amount is in the singular.</summary>
    public static bool IsOne(string amount) => amount is "1" or "¼" or "½" or "¾";

    private static string With(string amount, string one, string many) =>
        HasUnits(amount) ? amount
        : amount == FigureWords.Some ? $"{amount} {one}"
        : amount is "¼" or "¾" ? $"{amount} de {one}"
        : $"{amount} {(IsOne(amount) ? one : many)}";

    private static bool HasUnits(string amount) => amount.Contains("minuto", StringComparison.Ordinal);
}
