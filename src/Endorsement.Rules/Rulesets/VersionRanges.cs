using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>Whether the versions of an association follow one another without a gap or an overlap (S43).</summary>
internal static class VersionRanges
{
    /// <param name="entries">The versions of one association.</param>
    /// <param name="place">Where the range of a version is written.</param>
    /// <param name="problems">Where problems go.</param>
    public static void Check(IEnumerable<CatalogEntry> entries, Func<CatalogEntry, TextPlace> place, Problems problems)
    {
        var ordered = entries.OrderBy(e => e.From).ToArray();
        for (var i = 1; i < ordered.Length; i++)
        {
            var (earlier, later) = (ordered[i - 1], ordered[i]);
            var expected = earlier.Until?.PlusDays(1);
            if (expected is { } day && day == later.From)
            {
                continue;
            }

            var what = expected is { } next && next < later.From ? "leaves a gap behind" : "overlaps";
            var help = expected is { } start
                ? $"`{earlier.Version}` is in force until {DocumentedDate.Text(earlier.Until!.Value)}; begin on {DocumentedDate.Text(start)}"
                : $"give `{earlier.Version}` an `until`";
            problems.Error("ER2117", place(later), $"`{later.Key}` {what} `{earlier.Version}`", help);
        }
    }
}
