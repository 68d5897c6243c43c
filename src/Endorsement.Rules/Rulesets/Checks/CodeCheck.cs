using Endorsement.Rules.Conditions;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Checks;

/// <summary>Codes that no vocabulary lists: a slip in one asks for what nobody can have.</summary>
internal sealed class CodeCheck : IRequirementCheck
{
    public void Check(WrittenRequirement written, KnownCodes known, Doubts doubts)
    {
        var named = new NamedCodes();
        Kinds.Of(written.Requirement).AddCodes(written.Requirement, named);
        named.Add(written.Requirement.When);
        foreach (var kind in CodeKind.All.Where(kind => KnownCodes.AreListed(kind) && known.AreAllSeen(kind)))
        {
            foreach (var code in named[kind].Where(code => !known[kind].Contains(code) && !known.IsTold(kind, code)))
            {
                Tell(code, kind, known, written, doubts);
            }
        }
    }

    private static void Tell(string code, CodeKind kind, KnownCodes known, WrittenRequirement written, Doubts doubts)
    {
        var place = written.Values.FirstOrDefault(value => value.Kind == JsonKind.String && value.Text == code);
        var near = known.Near(kind, code);
        var own = $"if the code is your own, list it in `vocabulary.{kind.Name}`";
        var isTold = doubts.Warn(
            "ER2216",
            $"`{doubts.Where}`: no vocabulary lists `{JsonNode.Short(code)}` among {kind.InRules}",
            near is null ? own : $"did you mean `{JsonNode.Short(near)}`? {own}",
            place
        );
        if (isTold)
        {
            known.Told(kind, code);
        }
    }
}
