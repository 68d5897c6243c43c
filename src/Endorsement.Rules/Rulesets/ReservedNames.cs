using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>
/// `this` stands for the category of the requirement that says it. What belongs to no requirement has no such category, and nothing may be called so;
/// nor may an association be called as rules call some association.
/// </summary>
internal static class ReservedNames
{
    private const string Code = "ER2131";
    private const string Help = "write the code of the category that is meant";

    /// <summary>What is called so becomes a gap: it was told, and nothing more is said of it.</summary>
    public static void Check(JsonNode document, Problems problems)
    {
        foreach (var category in document["categories"]?.Members ?? [])
        {
            Check(category.Value["like"], problems, "a category is `like` one that is named");
            if (category.Name == RuleNames.This)
            {
                problems.Error(Code, document["categories"]!, category, Message("a category may not be called so"), Help);
                category.Value.BecomeGap();
            }
        }

        CheckAssociations(document, problems);
        foreach (var code in (document["equivalents"]?.Items ?? []).SelectMany(Named))
        {
            Check(code, problems, "`equivalents` speaks for the whole ruleset, which has no category of its own");
        }

        foreach (var code in document["inherit"]?["categories"]?.Items ?? [])
        {
            Check(code, problems, "`inherit` speaks for the whole ruleset, which has no category of its own");
        }

        foreach (var code in document["vocabulary"]?["categories"]?.Items ?? [])
        {
            Check(code, problems, "a category may not be called so");
        }
    }

    private static void CheckAssociations(JsonNode document, Problems problems)
    {
        if (document["association"] is { Text: RuleNames.This or RuleNames.OfResidence } own)
        {
            problems.Error(Code, own, $"`{own.Text}` is a word of rules for some association; none may be called so", "give it another id");
            own.BecomeGap();
        }

        foreach (var other in document["jurisdictions"]?.Members ?? [])
        {
            if (other.Name is RuleNames.This or RuleNames.OfResidence || other.Name == document.Text("association"))
            {
                var message = $"`{JsonNode.Short(other.Name)}` among `jurisdictions`, which are those of other associations, by their ids";
                problems.Error(Code, document["jurisdictions"]!, other, message, "where the own association endorses is `jurisdiction`");
                other.Value.BecomeGap();
            }
        }
    }

    private static void Check(JsonNode? code, Problems problems, string why)
    {
        if (code is { Kind: JsonKind.String, Text: RuleNames.This })
        {
            problems.Error(Code, code, Message(why), Help);
            code.BecomeGap();
        }
    }

    private static IEnumerable<JsonNode> Named(JsonNode group) =>
        group.Kind == JsonKind.Array ? group.Items : (group["is"]?.Items ?? []).Concat(new[] { group["category"] }.OfType<JsonNode>());

    private static string Message(string why) => $"`{RuleNames.This}` is the category of the requirement that names it; {why}";
}
