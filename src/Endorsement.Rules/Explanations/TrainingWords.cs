using Endorsement.Rules.Findings;

namespace Endorsement.Rules.Explanations;

/// <summary>What is said of training beside the words that all kinds share.</summary>
internal static class TrainingWords
{
    /// <summary>What more is needed: where a cap is full, of which kind, and no more than is enough of that (S25, S54).</summary>
    public static string More(Finding finding, FigureValue missing)
    {
        var full = finding.Actual.Find("cappedAs") is FigureValue.List list ? list.Words : [];
        var amount = FigureWords.Of(finding.Actual.Find("uncappedHours") ?? missing);
        var text = $"{amount} more clock {(amount == "1" ? "hour" : "hours")} of training";
        return full.IsEmpty
            ? text
            : $"{text}, {(full.Contains("participant") ? "of another kind" : "attended")}: as {string.Join(" or ", full.Select(code => $"`{code}`"))} nothing more counts";
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
