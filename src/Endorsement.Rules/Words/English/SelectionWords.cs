namespace Endorsement.Rules.Words.English;

/// <summary>Why it is this version, as the determination says it (S43).</summary>
internal static class SelectionWords
{
    public static string Of(SelectionReason selected) =>
        selected.By switch
        {
            SelectedBy.Name => "given by the caller",
            SelectedBy.AsOf => $"effective on {Day(selected)}, the as-of date (no day of submission is given)",
            SelectedBy.Submission when selected.Submitted is { IsDay: true } || selected.IsWholly =>
                $"effective {Submitted(selected)}, when the application was submitted",
            SelectedBy.Submission =>
                $"effective on {Day(selected)}, the last day of {(selected.Submitted is { } date ? DateWords.Day(date) : "")}, when the application was submitted",
            SelectedBy.Cycle => $"effective on {Day(selected)}, the last day of the renewal cycle",
            SelectedBy.Told => selected.Words ?? "",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Day(SelectionReason selected) => selected.Day is { } day ? DateWords.Day(day) : "";

    private static string Submitted(SelectionReason selected) => selected.Submitted is { } date ? DateWords.On(date) : "";
}
