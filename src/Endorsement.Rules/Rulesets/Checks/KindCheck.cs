using Endorsement.Rules.Conditions;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Rulesets.Checks;

/// <summary>Figures and rows that contradict one another: each kind knows its own.</summary>
internal sealed class KindCheck : IRequirementCheck
{
    public void Check(WrittenRequirement written, KnownCodes known, Doubts doubts) =>
        Kinds.Of(written.Requirement).Doubt(written.Requirement, written.Node, doubts);
}
