using Endorsement.Rules.Findings;

namespace Endorsement.Rules.Explanations;

/// <summary>What is said of training beside the words that all kinds share.</summary>
internal static class TrainingWords
{
    /// <summary>The minutes that cure a shortfall: where a cap is full, no more than is enough beside what it lets count then (S25, S54).</summary>
    public static long Enough(Finding finding, FigureValue.Hours missing) =>
        finding.Actual.Find("uncappedHours") is FigureValue.Hours enough ? enough.Amount.Minutes : missing.Amount.Minutes;

    /// <summary>Where a cap is full, which kind counts.</summary>
    public static string Kind(Finding finding)
    {
        var full = finding.Actual.Find("cappedAs") is FigureValue.List list ? list.Words : [];
        return full.IsEmpty
            ? ""
            : $", {(full.Contains("participant") ? "of another kind" : "attended")}: as {string.Join(" or ", full.Select(code => $"`{code}`"))} nothing more counts";
    }

    /// <summary>Sub-minimums by name: ", of them 2 of 3 `diversity`".</summary>
    public static string Parts(Finding finding)
    {
        var parts = finding
            .Required.Where(f =>
                f.Name is not ("hours" or "windowMax" or "minSpan")
                && f.Value is FigureValue.Hours
                && finding.Actual.Find(f.Name) is not null
            )
            .ToArray();
        return parts.Length == 0
            ? ""
            : $", of them {string.Join(" and ", parts.Select(p => $"{finding.Actual.Text(p.Name)} of {FigureWords.Of(p.Value)} `{p.Name}`"))}";
    }
}
