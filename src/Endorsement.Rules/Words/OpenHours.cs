namespace Endorsement.Rules.Words;

/// <summary>Hours that are not known: an entry without any counts as the most that one may have, and a sentence with that figure would help nobody.</summary>
internal static class OpenHours
{
    /// <summary>Whether the possible hours rest on an entry whose hours the file does not say.</summary>
    public static bool Are(Finding finding) =>
        finding.Actual[Figures.PossibleHours] is { } possible
        && possible.Minutes - (finding.Actual[Figures.Hours]?.Minutes ?? 0) >= ClockHours.EntryMaximum.Minutes;
}
