namespace Endorsement.Rules.Benchmarks.Ratios;

/// <summary>Every ratio that is wanted of what people ask for, in one table: `benchmarks/ratios` runs it.</summary>
internal static class RatioTable
{
    /// <param name="rows">How many rows the longest runs of a process have.</param>
    public static void Run(long rows)
    {
        Console.WriteLine(Ratio.Heading);
        foreach (var ratio in DetailRatios.Measure().Concat(Reading()).Concat(ScaleRatios.Measure(rows)).Concat(GrowthRatios.Measure()))
        {
            Console.WriteLine(ratio.Row);
        }
    }

    private static IEnumerable<Ratio> Reading()
    {
        var (_, ways) = BesideSimdJson.Measure();
        foreach (var way in ways)
        {
            double? wanted = way.Name switch
            {
                BesideSimdJson.OneCategory => 2.5,
                BesideSimdJson.EveryCategory => 3.5,
                _ => null,
            };
            if (wanted is not null)
            {
                yield return way.BesideSimdJson is { } ratio
                    ? new Ratio($"{way.Name}; the DOM walk of simdjson = 1", ratio, wanted)
                    : new Ratio($"{way.Name}; the walk of `Utf8JsonReader` = 1, simdjson not being there", way.BesideWalk, null);
            }
        }
    }
}
