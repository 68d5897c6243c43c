using System.Globalization;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>A date as somebody documented it: to the day, or only to the month or the year.</summary>
/// <remarks>
/// S11: a date known only to the month or year stands for every day of its range. <c>default</c> is not a date; use
/// <see cref="Read"/>, <see cref="TryRead"/> or the conversion from <see cref="LocalDate"/>. Immutable and safe to share between threads.
/// </remarks>
/// <example>
/// <code>
/// var month = DocumentedDate.Read("2018-03");
/// var isKnownToTheDay = month.IsDay;
/// </code>
/// </example>
public readonly record struct DocumentedDate
{
    /// <summary>The earliest year that a document may name.</summary>
    public const int MinYear = 1900;

    /// <summary>The latest year that a document may name.</summary>
    public const int MaxYear = 2200;

    private DocumentedDate(LocalDate first, LocalDate last)
    {
        First = first;
        Last = last;
    }

    /// <summary>The first day that it may stand for.</summary>
    public LocalDate First { get; }

    /// <summary>The last day that it may stand for; equal to <see cref="First"/> when the day is known.</summary>
    public LocalDate Last { get; }

    /// <summary>Whether the day itself is known.</summary>
    public bool IsDay => First == Last;

    /// <summary>A date known to the day.</summary>
    /// <param name="day">A day from 1900-01-01 to 2200-12-31; one of another calendar is kept as the same day of the ISO calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1900 to 2200.</exception>
    public static implicit operator DocumentedDate(LocalDate day) => OfDay(day);

    /// <summary>A date known to the day.</summary>
    /// <param name="day">A day from 1900-01-01 to 2200-12-31; one of another calendar is kept as the same day of the ISO calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1900 to 2200.</exception>
    public static DocumentedDate OfDay(LocalDate day)
    {
        var iso = InRange(day);
        return new(iso, iso);
    }

    /// <summary>A date known to the month.</summary>
    /// <param name="year">1900 to 2200.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month, or the year is outside 1900 to 2200.</exception>
    public static DocumentedDate OfMonth(int year, int month)
    {
        var first = InRange(new LocalDate(year, month, 1));
        return new(first, first.PlusMonths(1).PlusDays(-1));
    }

    /// <summary>A date known to the year.</summary>
    /// <param name="year">1900 to 2200.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1900 to 2200.</exception>
    public static DocumentedDate OfYear(int year) => new(InRange(new LocalDate(year, 1, 1)), new LocalDate(year, 12, 31));

    /// <summary>Reads <c>YYYY-MM-DD</c>, <c>YYYY-MM</c> or <c>YYYY</c>.</summary>
    /// <param name="text">The text as written.</param>
    /// <exception cref="FormatException">The text is none of these, or names a day that does not exist.</exception>
    public static DocumentedDate Read(string text) =>
        TryRead(text, out var date) ? date : throw new FormatException($"`{text}` is not a date; write YYYY-MM-DD, or YYYY-MM or YYYY.");

    /// <summary>Reads <c>YYYY-MM-DD</c>, <c>YYYY-MM</c> or <c>YYYY</c>; false when the text is none of these.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="date">The date read.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out DocumentedDate date)
    {
        date = default;
        if (!TryDigits(text, 0, 4, out var year) || year is < MinYear or > MaxYear)
        {
            return false;
        }

        switch (text.Length)
        {
            case 4:
                date = OfYear(year);
                return true;
            case 7 when text[4] == '-' && TryDigits(text, 5, 2, out var month) && month is >= 1 and <= 12:
                date = OfMonth(year, month);
                return true;
            case 10
                when text[4] == '-'
                    && text[7] == '-'
                    && TryDigits(text, 5, 2, out var month)
                    && month is >= 1 and <= 12
                    && TryDigits(text, 8, 2, out var day)
                    && day >= 1
                    && day <= DateTime.DaysInMonth(year, month):
                date = OfDay(new LocalDate(year, month, day));
                return true;
            default:
                return false;
        }
    }

    /// <summary>The date as it is written in documents: <c>2019-05-03</c>, <c>2019-05</c> or <c>2019</c>.</summary>
    public override string ToString() =>
        IsDay ? Text(First)
        : First.Month == Last.Month ? string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-{First.Month:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}");

    internal static string Text(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");

    /// <summary>The same day as documents name it: a day of another calendar has other numbers, and is never equal.</summary>
    internal static LocalDate Iso(LocalDate day) => day.WithCalendar(CalendarSystem.Iso);

    private static LocalDate InRange(LocalDate day) =>
        Iso(day) is { Year: >= MinYear and <= MaxYear } iso
            ? iso
            : throw new ArgumentOutOfRangeException(nameof(day), day, $"Dates run from {MinYear} to {MaxYear}.");

    private static bool TryDigits(ReadOnlySpan<char> text, int start, int count, out int value)
    {
        value = 0;
        if (text.Length < start + count)
        {
            return false;
        }

        foreach (var c in text.Slice(start, count))
        {
            if (c is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
