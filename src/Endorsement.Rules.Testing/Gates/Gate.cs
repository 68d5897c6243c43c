using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Testing;

/// <summary>How strong the cases of a ruleset are, as a test: <c>Gate.Mutation(ruleset, cases).AtLeast(100)</c>.</summary>
/// <example>
/// <code>
/// [Fact]
/// public void No_change_of_a_rule_goes_unnoticed() =&gt; Gate.Mutation(ruleset, CaseFiles.In("ours/2027.cases")).AtLeast(100);
/// </code>
/// </example>
public static class Gate
{
    /// <summary>Which changes of the ruleset its cases notice: every figure, flag, list and condition changed where it is written (S64).</summary>
    /// <param name="ruleset">The ruleset. What it extends is another document, and is tried with its own cases.</param>
    /// <param name="cases">The cases; those that another version decides, and those that do not pass, notice nothing.</param>
    /// <param name="catalog">Where cases find their version that leave it to the dates; <see langword="null"/>: the built-in versions.</param>
    public static StrengthGate Mutation(Ruleset ruleset, IEnumerable<RulesetCase> cases, RulesetCatalog? catalog = null)
    {
        var report = MutationReport.Of(ruleset, cases, catalog);
        return new StrengthGate(
            Language.English.Summary(report),
            report.Killed,
            report.Counted,
            report.Survivors.Select(survivor => $"{survivor.Location}: {Language.English.Sentence(survivor)}")
        );
    }

    /// <summary>What the cases show of the ruleset: requirements met and not met, figures just met and just missed, conditions both ways (S63).</summary>
    /// <param name="ruleset">The ruleset. What it extends is another document, and is shown by its own cases.</param>
    /// <param name="cases">The cases; those that another version decides, and those that do not pass, show nothing.</param>
    /// <param name="catalog">Where cases find their version that leave it to the dates; <see langword="null"/>: the built-in versions.</param>
    public static StrengthGate Coverage(Ruleset ruleset, IEnumerable<RulesetCase> cases, RulesetCatalog? catalog = null)
    {
        var report = CoverageReport.Of(ruleset, cases, catalog);
        return new StrengthGate(
            Language.English.Summary(report),
            report.Covered,
            report.Points.Length,
            report.Open.Select(point => $"{point.Location}: {Language.English.NotShown(point)}")
        );
    }
}
