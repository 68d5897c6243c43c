namespace Endorsement.Rules.Words.English;

/// <summary>What is carried over from the cycle just before (S53b).</summary>
internal static class CarryOverWords
{
    /// <summary>", and 2 carried over from the cycle before"; nothing where there is no surplus.</summary>
    public static string Also(Finding found) =>
        found.Actual[Figures.CarriedOver] is { Minutes: > 0 } carried
            ? $", and {HourWords.Number(carried)} carried over from the cycle before"
            : "";

    public static IEnumerable<AskedLine> Asked(SurplusCarried? carried) =>
        carried is null
            ? []
            :
            [
                $"Up to {CodeWords.Hours(carried.Most)} beyond what the cycle just before asked are carried over; they serve no sub-minimum.",
            ];
}
