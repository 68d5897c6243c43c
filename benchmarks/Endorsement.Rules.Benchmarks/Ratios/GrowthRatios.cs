using Endorsement.Rules.Benchmarks.Charts;

namespace Endorsement.Rules.Benchmarks.Ratios;

/// <summary>How an outcome grows with what is most, and the worst that is decided at all (S53).</summary>
internal static class GrowthRatios
{
    public static IEnumerable<Ratio> Measure()
    {
        foreach (var name in new[] { "sessions", "trainings" })
        {
            var file = Of(name);
            yield return new Ratio(
                $"the outcome with 10,000 {name}; with 100 = 1",
                GrowthCharts.Outcome(file, 10_000) / GrowthCharts.Outcome(file, 100),
                null
            );
        }

        yield return new Ratio(
            "twelve trainings of which each may be each other: the outcome",
            GrowthCharts.Outcome(Of("twins"), 12) / 1_000,
            1_000,
            "ms"
        );
        yield return new Ratio(
            "a thousand providers under a concentration rule: the outcome",
            GrowthCharts.Outcome(Of("providers"), 1_000) / 1_000,
            1_000,
            "ms"
        );
        yield return new Ratio(
            "twelve facts that conditions read and the file lacks: the outcome",
            GrowthCharts.Outcome(Of("missing-facts"), 12) / 1_000,
            1_000,
            "ms"
        );
    }

    private static GrowingFile Of(string name) => GrowingFile.All.Single(file => file.Name == name);
}
