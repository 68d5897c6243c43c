namespace Endorsement.Rules.Words.Spanish;

/// <summary>Why it is this version, as the determination says it (S43).</summary>
internal static class SelectionWords
{
    public static string Of(SelectionReason selected) =>
        selected.By switch
        {
            SelectedBy.Name => "indicada por quien hace la consulta",
            SelectedBy.AsOf => $"vigente el {Day(selected)}, la fecha de corte (no consta el día de la solicitud)",
            SelectedBy.Submission when selected.Submitted is { IsDay: true } || selected.IsWholly =>
                $"vigente {Submitted(selected)}, cuando se presentó la solicitud",
            SelectedBy.Submission =>
                $"vigente el {Day(selected)}, el último día de {(selected.Submitted is { } date ? DateWords.Day(date) : "")}, cuando se presentó la solicitud",
            SelectedBy.Cycle => $"vigente el {Day(selected)}, el último día del ciclo de renovación",
            SelectedBy.Told => selected.Words ?? "",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Day(SelectionReason selected) => selected.Day is { } day ? DateWords.Day(day) : "";

    private static string Submitted(SelectionReason selected) => selected.Submitted is { } date ? DateWords.On(date) : "";
}
