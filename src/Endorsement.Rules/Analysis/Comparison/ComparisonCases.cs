namespace Endorsement.Rules.Analysis;

/// <summary>Cases of both rulesets, among whose candidates somebody is looked for whom the two part.</summary>
/// <param name="Before">Those of the older one.</param>
/// <param name="After">Those of the newer one.</param>
internal sealed record ComparisonCases(IReadOnlyList<RulesetCase> Before, IReadOnlyList<RulesetCase> After)
{
    public IEnumerable<RulesetCase> All => Before.Concat(After);

    /// <summary>Those from which the search around candidates starts.</summary>
    public IReadOnlyList<RulesetCase> First => Before.Count > 0 ? Before : After;
}
