using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Checks;

/// <summary>A title that names another figure than the rule: "Thirty hours" over a rule of 33.</summary>
internal sealed class TitleCheck : IRequirementCheck
{
    public void Check(WrittenRequirement written, KnownCodes known, Doubts doubts) => Look(written.Node, doubts);

    private static void Look(JsonNode node, Doubts doubts)
    {
        Compare(node, doubts);
        foreach (
            var item in node
                .Members.SelectMany(member => member.Value.Items)
                .Where(item => item["kind"] is null && item["hours"] is not null)
        )
        {
            Compare(item, doubts);
        }
    }

    private static void Compare(JsonNode node, Doubts doubts)
    {
        if (node["title"] is not { Kind: JsonKind.String } title)
        {
            return;
        }

        var figures = new WrittenFigures(node);
        foreach (var (figure, unit, text) in TitleFigures.Of(title.Text))
        {
            if (figures.Of(unit) is { Count: > 0 } asked && !asked.Contains(figure))
            {
                doubts.Warn(
                    "ER2217",
                    $"the title of `{doubts.Where}` says `{JsonNode.Short(text)}`, and the rule asks for {WrittenFigures.Say(asked, unit)}",
                    "change the title or the figure, whichever is wrong",
                    title
                );
            }
        }
    }
}
