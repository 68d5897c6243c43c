namespace Endorsement.Rules.Words.Spanish;

/// <summary>What is carried over from the cycle just before (S53b).</summary>
internal static class CarryOverWords
{
    /// <summary>", y 2 del ciclo anterior"; nothing where there is no surplus.</summary>
    public static string Also(Finding found) =>
        found.Actual[Figures.CarriedOver] is { Minutes: > 0 } carried ? $", y {HourWords.Number(carried)} del ciclo anterior" : "";

    public static IEnumerable<AskedLine> Asked(SurplusCarried? carried) =>
        carried is null
            ? []
            :
            [
                $"De lo que pasó de lo pedido en el ciclo inmediatamente anterior se traen hasta {CodeWords.Hours(carried.Most)}; no sirven para ningún mínimo parcial.",
            ];
}
