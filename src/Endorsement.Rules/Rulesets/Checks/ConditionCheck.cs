using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Checks;

/// <summary>Conditions that can never be true, and members that the condition beside them does not read.</summary>
internal sealed class ConditionCheck : IRequirementCheck
{
    public void Check(WrittenRequirement written, KnownCodes known, Doubts doubts)
    {
        foreach (var (condition, node) in written.Conditions)
        {
            var kind = ConditionKinds.Of(condition);
            kind.Doubt(condition, node, doubts);
            foreach (var (name, _, value) in node.Members.Where(m => m.Name != kind.Member.Name && !kind.Beside.Any(b => b.Name == m.Name)))
            {
                doubts.Warn(
                    "ER2218",
                    $"`{doubts.Where}`: the condition `{kind.Member.Name}` does not read `{JsonNode.Short(name)}`",
                    $"take `{JsonNode.Short(name)}` away: it changes nothing",
                    value
                );
            }
        }
    }
}
