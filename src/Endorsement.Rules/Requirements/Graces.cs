using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>The graces that a pathway states.</summary>
internal static class Graces
{
    /// <summary>Those after the due date of the cycle, each once (S36).</summary>
    public static ImmutableArray<AnnualDate> Of(RulesetPathway pathway) =>
        [
            .. pathway
                .Requirements.SelectMany(requirement => requirement.SelfAndParts())
                .Select(requirement => Kinds.Of(requirement).GraceAfterDue(requirement))
                .OfType<AnnualDate>()
                .Distinct(),
        ];
}
