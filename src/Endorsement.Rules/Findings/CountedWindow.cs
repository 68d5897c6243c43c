using NodaTime;

namespace Endorsement.Rules.Findings;

/// <summary>The window that holds the hours which a finding counts.</summary>
internal static class CountedWindow
{
    /// <summary>From its first counted day to the last day on which something would still be in it; <see langword="null"/>: there is no such window.</summary>
    public static DateInterval? Of(Finding? finding) =>
        finding?.Actual[Figures.Window] is { } window && finding.Required[Figures.WindowMax] is { } most
            ? new DateInterval(window.Start, End(window.Start, most))
            : null;

    /// <summary>The last day of a stretch that begins on a day, both inside.</summary>
    public static LocalDate End(LocalDate from, Period most) =>
        from.PlusMonths((int)Math.Min((most.Years * 12L) + most.Months, 12_000))
            .PlusDays((int)Math.Min((most.Weeks * 7L) + most.Days, 366_000));
}
