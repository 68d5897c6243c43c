using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Words.English;

/// <summary>Days as people say them, as exactly as they are known.</summary>
internal static class DateWords
{
    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    /// <summary>"10 February 2016".</summary>
    public static string Day(LocalDate day) => FormattableString.Invariant($"{day.Day} {Month(day)}");

    /// <summary>"31 December", of every year.</summary>
    public static string Day(AnnualDate day) => FormattableString.Invariant($"{day.Day} {Months[day.Month - 1]}");

    /// <summary>"10 February 2016", "March 2017" or "2017", as much as is known.</summary>
    public static string Day(DocumentedDate date) =>
        date.IsDay ? Day(date.First)
        : date.First.Month == date.Last.Month ? Month(date.First)
        : Year(date.First);

    /// <summary>"on 10 February 2016", "in March 2017".</summary>
    public static string On(DocumentedDate date) => $"{(date.IsDay ? "on" : "in")} {Day(date)}";

    /// <summary>The same of a date in the words of a document; what is none stays as it is.</summary>
    public static string Day(string text) => DocumentedDate.TryRead(text, out var date) ? Day(date) : text;

    /// <summary>"March 2017".</summary>
    public static string Month(LocalDate day) => FormattableString.Invariant($"{Months[day.Month - 1]} {day.Year}");

    public static string Year(LocalDate day) => day.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>"10 February 2016 to 5 April 2017"; a single day is said once.</summary>
    public static string Days(LocalDate from, LocalDate to) => from == to ? Day(from) : $"{Day(from)} to {Day(to)}";
}
