using System.Text.Json.Nodes;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Random judgements of the entries of a candidate (S51a): some of one entry and attribute, some taken back, some of a later day.</summary>
internal sealed class JudgementGenerator(Dice dice)
{
    /// <summary>Of a tenth of the candidates; what is drawn of the others stays as it was.</summary>
    public JsonObject Judged(JsonObject candidate)
    {
        if (!dice.Chance(12))
        {
            return candidate;
        }

        var judgements = new JsonArray();
        var seen = new HashSet<(string, string, string)>();
        for (var i = dice.Between(0, 5); i > 0; i--)
        {
            if (
                Judgement(candidate) is { } judgement
                && seen.Add((Text(judgement["entry"]), Text(judgement["attribute"]), Text(judgement["on"])))
            )
            {
                judgements.Add(judgement);
            }
        }

        candidate["judgements"] = judgements;
        return candidate;
    }

    private JsonObject? Judgement(JsonObject candidate)
    {
        var attribute = dice.Pick("relatedField", "focusSpecific", "attested", "attested", "vetted", "meetsCriteriaFor", "result", "date");
        var section = attribute switch
        {
            "relatedField" or "focusSpecific" => "education",
            "attested" => "work",
            "vetted" or "meetsCriteriaFor" => "people",
            _ => "reviews",
        };
        var entry =
            attribute == "result" && dice.Chance(40) ? $"reviews/{dice.Pick("portfolio", "equivalence")}"
            : candidate[section] is JsonArray { Count: > 0 } entries ? Text(entries[dice.Between(0, entries.Count - 1)]!["id"])
            : null;
        if (entry is null)
        {
            return null;
        }

        var (value, revokes) = dice.Chance(15) ? (null, JsonValue.Create(true)) : (Value(attribute), (JsonNode?)null);
        return Dice.Object(
            ("entry", entry),
            ("attribute", attribute),
            ("value", value),
            ("revokes", revokes),
            ("by", "A reviewer"),
            ("on", Dice.Iso(dice.Day())),
            ("reason", dice.Chance(30) ? "seen" : null)
        );
    }

    private JsonNode Value(string attribute) =>
        attribute switch
        {
            "relatedField" or "focusSpecific" => dice.Chance(70),
            "attested" => dice.Any(Vocabulary.Attested),
            "vetted" => dice.List(0, 1, _ => Vetting()),
            "meetsCriteriaFor" => dice.Any("IMHM-C", "IFS"),
            "result" => dice.Pick("passed", "passed", "failed"),
            _ => dice.WrittenDay(),
        };

    private JsonObject Vetting()
    {
        var (from, to) = dice.Range();
        return Dice.Object(
            ("association", dice.Pick(Vocabulary.Associations)),
            ("from", Dice.Iso(from)),
            ("to", dice.Chance(90) ? Dice.Iso(to) : null)
        );
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
