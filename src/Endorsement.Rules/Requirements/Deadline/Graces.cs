using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>The graces that deadlines of a pathway state.</summary>
internal static class Graces
{
    /// <summary>Those after the due date of the cycle, each once (S36).</summary>
    public static ImmutableArray<AnnualDate> Of(RulesetPathway pathway) =>
        [
            .. pathway
                .Requirements.SelectMany(requirement => requirement.SelfAndParts())
                .OfType<DeadlineRequirement>()
                .Where(deadline => deadline.Due.Kind == RuleDayKind.CycleDue)
                .Select(deadline => deadline.Grace?.Until)
                .OfType<AnnualDate>()
                .Distinct(),
        ];
}
