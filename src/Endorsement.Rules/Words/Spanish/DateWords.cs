using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Days as people say them, as exactly as they are known.</summary>
internal static class DateWords
{
    private static readonly string[] Months =
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];

    /// <summary>"10 de febrero de 2016".</summary>
    public static string Day(LocalDate day) => FormattableString.Invariant($"{day.Day} de {Month(day)}");

    /// <summary>"31 de diciembre", of every year.</summary>
    public static string Day(AnnualDate day) => FormattableString.Invariant($"{day.Day} de {Months[day.Month - 1]}");

    /// <summary>"10 de febrero de 2016", "marzo de 2017" or "2017", as much as is known.</summary>
    public static string Day(DocumentedDate date) =>
        date.IsDay ? Day(date.First)
        : date.First.Month == date.Last.Month ? Month(date.First)
        : Year(date.First);

    /// <summary>"el 10 de febrero de 2016", "en marzo de 2017".</summary>
    public static string On(DocumentedDate date) => $"{(date.IsDay ? "el" : "en")} {Day(date)}";

    /// <summary>"el 10 de febrero de 2016", "marzo de 2017", as it stands behind "desde" and "hasta".</summary>
    public static string The(DocumentedDate date) => date.IsDay ? $"el {Day(date)}" : Day(date);

    /// <summary>"al 5 de abril de 2017", "a marzo de 2017".</summary>
    public static string To(DocumentedDate date) => $"{(date.IsDay ? "al" : "a")} {Day(date)}";

    /// <summary>The same of a date in the words of a document; what is none stays as it is.</summary>
    public static string Day(string text) => DocumentedDate.TryRead(text, out var date) ? Day(date) : text;

    /// <summary>When something was published: a date, or what the ruleset says of it in English, set off.</summary>
    public static string Published(string when) => DocumentedDate.TryRead(when, out var date) ? Day(date) : $"«{when}»";

    /// <summary>"marzo de 2017".</summary>
    public static string Month(LocalDate day) => FormattableString.Invariant($"{MonthAlone(day)} de {day.Year}");

    /// <summary>"marzo".</summary>
    public static string MonthAlone(LocalDate day) => Months[day.Month - 1];

    public static string Year(LocalDate day) => day.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>"10 de febrero de 2016 al 5 de abril de 2017", as it stands behind "del"; a single day is said once.</summary>
    public static string Days(LocalDate from, LocalDate to) => from == to ? Day(from) : $"{Day(from)} al {Day(to)}";
}
