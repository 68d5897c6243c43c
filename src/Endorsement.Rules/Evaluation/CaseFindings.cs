namespace Endorsement.Rules.Evaluation;

/// <summary>One finding out of those of several cases: one case is shown, and what any of them counted is counted (S14a).</summary>
internal static class CaseFindings
{
    /// <param name="shown">The finding of the case that is shown.</param>
    /// <param name="all">The findings of all cases.</param>
    /// <param name="outcome">The outcome over all cases.</param>
    /// <param name="reason">Why the outcome is what it is.</param>
    /// <param name="open">What would decide, where that is open.</param>
    public static Finding Merge(Finding shown, List<Finding> all, Outcome outcome, Reason reason, IEnumerable<OpenFact> open)
    {
        Sequence<OpenFact> facts = outcome is Outcome.Unknown or Outcome.NeedsReview
            ? [.. open.Distinct().OrderBy(o => o.Entry, StringComparer.Ordinal).ThenBy(o => o.Attribute, StringComparer.Ordinal)]
            : [];
        return shown.With(
            Counted(shown, all).Facts with
            {
                Outcome = outcome,
                Shortfall = outcome == Outcome.Met ? [] : shown.Shortfall,
                Open = facts,
                Reason = reason,
                Blocking = outcome == Outcome.NotMet ? shown.Blocking : null,
            }
        );
    }

    private static Finding Counted(Finding shown, List<Finding> all)
    {
        if (
            all.TrueForAll(f => f.Counted.AsSpan().SequenceEqual(shown.Counted.AsSpan()) && f.Judgements == shown.Judgements)
            && shown.Requirements.IsEmpty
        )
        {
            return shown;
        }

        Sequence<string> counted = [.. all.SelectMany(f => f.Counted).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return shown.With(
            shown.Facts with
            {
                // Which form applies is told only where every case that reaches it says the same.
                Actual = all.Exists(f => Form(f) != Form(shown))
                    ? [.. shown.Actual.Where(figure => figure.Name != Figures.ConditionHolds.Name)]
                    : shown.Actual,
                Counted = counted,
                Judgements =
                [
                    .. all.SelectMany(f => f.Judgements)
                        .Distinct()
                        .OrderBy(judgement => judgement.Entry, StringComparer.Ordinal)
                        .ThenBy(judgement => judgement.Attribute),
                ],
                SetAside = [.. shown.SetAside.Where(aside => !counted.Contains(aside.Id))],
                Requirements =
                [
                    .. shown.Requirements.Select(part =>
                        Counted(part, [.. all.SelectMany(f => f.Requirements).Where(other => other.Id == part.Id)])
                    ),
                ],
            }
        );
    }

    private static FigureValue? Form(Finding finding) => finding.Actual.Find(Figures.ConditionHolds);
}
