namespace Endorsement.Rules.Words;

/// <summary>A difference as it is read: release notes.</summary>
internal static class DifferenceText
{
    private const int Width = 100;

    /// <param name="difference">What changed.</param>
    /// <param name="language">The language.</param>
    /// <param name="compared">How a requirement compares, in words; <see langword="null"/> where nothing is said of it.</param>
    /// <param name="witnesses">The changes with who shows them; none where nobody was looked for.</param>
    public static string Of(
        RulesetDifference difference,
        Language language,
        Func<ChangedRequirement, string?> compared,
        Sequence<ToldWitnesses> witnesses
    )
    {
        var (page, telling, words) = (new RecordPage(Width), new DifferenceTelling(difference, language), language.Differences);
        page.Line("", telling.Title);
        page.Line("", telling.Count);
        List(page, words.Whole, telling.Whole());
        foreach (var group in telling.Asked())
        {
            page.Line("", "");
            page.Line("", group.Whom);
            foreach (var told in group.Requirements)
            {
                var behind = compared(told.Touched) is { } comparison ? $" ({comparison})" : "";
                page.Line("  ", $"{told.Title}{behind}");
                foreach (var line in told.Lines)
                {
                    page.Line("    - ", line, "      ");
                }
            }
        }

        Shown(page, words.Witnesses, witnesses);
        List(page, words.Days, telling.Days());
        List(page, words.Wording, telling.Worded());
        return page.ToString();
    }

    private static void Shown(RecordPage page, string heading, IEnumerable<ToldWitnesses> told)
    {
        var isFirst = true;
        foreach (var change in told)
        {
            if (isFirst)
            {
                page.Line("", "");
                page.Line("", heading);
                isFirst = false;
            }

            page.Line("  ", $"{change.Id}: {change.Change}");
            foreach (var line in change.Shown)
            {
                page.Line("    - ", line, "      ");
            }
        }
    }

    private static void List(RecordPage page, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        page.Line("", "");
        page.Line("", heading);
        foreach (var line in all)
        {
            page.Line("  - ", line, "    ");
        }
    }
}
