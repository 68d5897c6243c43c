using NodaTime;

namespace Endorsement.Rules.Reports.Drawings;

/// <summary>Days from left to right.</summary>
/// <param name="from">The first day.</param>
/// <param name="to">The last day.</param>
/// <param name="left">Where the first stands.</param>
/// <param name="right">Where the last stands.</param>
internal sealed class TimeAxis(LocalDate from, LocalDate to, double left, double right)
{
    private const int MostLabels = 6;
    private const int ShortDays = 900;

    private readonly double _days = Math.Max(1, Days(from, to));

    public double X(LocalDate day) => left + ((right - left) * Math.Clamp(Days(from, day) / _days, 0, 1));

    /// <summary>The line, with years, or months where there are few years.</summary>
    public void Draw(Canvas canvas, double y, Func<LocalDate, bool, string> label)
    {
        canvas.Line(left, y, right, y, Tone.Faint);
        var isShort = _days < ShortDays;
        foreach (var day in isShort ? Months() : Years())
        {
            canvas.Line(X(day), y, X(day), y + 4, Tone.Faint);
            canvas.Words(X(day), y + 17, label(day, isShort), Tone.Muted, At.Middle);
        }
    }

    private IEnumerable<LocalDate> Years()
    {
        var step = 1 + ((to.Year - from.Year) / MostLabels);
        for (var year = from.Year + 1; year <= to.Year; year += step)
        {
            if (IsInside(new LocalDate(year, 1, 1)))
            {
                yield return new LocalDate(year, 1, 1);
            }
        }
    }

    private IEnumerable<LocalDate> Months()
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        var step = Math.Max(1, (int)Math.Ceiling(months / 4.0));
        for (var month = new LocalDate(from.Year, from.Month, 1).PlusMonths(1); month <= to; month = month.PlusMonths(step))
        {
            if (IsInside(month))
            {
                yield return month;
            }
        }
    }

    /// <summary>Whether there is room for its words.</summary>
    private bool IsInside(LocalDate day) => X(day) >= left + 15 && X(day) <= right - 15;

    private static double Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}
