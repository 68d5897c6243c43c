using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>What the author of a `references` requirement can hardly have meant.</summary>
internal static class ReferencesDoubts
{
    public static void Tell(ReferencesRequirement requirement, JsonNode node, Doubts doubts)
    {
        if (node["roles"] is { } roles && requirement.Slots.Length == requirement.Count)
        {
            doubts.Warn(
                "ER2218",
                $"`{doubts.Where}`: every rater has a slot, so that `roles` is never read",
                "take `roles` away, or raise `count`",
                roles,
                node["count"]
            );
        }

        foreach (var slot in (node["slots"]?.Items ?? []).Where(slot => slot["otherwise"] is not null && slot["if"] is null))
        {
            doubts.Warn(
                "ER2218",
                $"`{doubts.Where}`: the slot `{Doubts.Said(slot["id"])}` always applies, so that `otherwise` is never read",
                "take `otherwise` away, or say with `if` when the slot applies",
                slot["otherwise"]
            );
        }

        foreach (var (slot, at) in requirement.Slots.Zip(node["slots"]?.Items ?? []))
        {
            PeopleRows.Doubt(slot.Rater.Who, at["who"], doubts);
            PeopleRows.Doubt(slot.Otherwise?.Who, at["otherwise"]?["who"], doubts);
        }

        foreach (var (clause, at) in requirement.Among.Zip(node["among"]?.Items ?? []))
        {
            PeopleRows.Doubt(clause.Rater.Who, at["who"], doubts);
        }
    }
}
