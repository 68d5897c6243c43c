using System.Text.Json.Nodes;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>
/// Further things that rules of people and standings say, put into one drawn ruleset in five. Drawn apart, so that all else stays as it was drawn.
/// </summary>
internal sealed class PeopleAdditions(Dice dice)
{
    private static readonly string[] Held = [.. Vocabulary.Held, Vocabulary.Asked];

    public static void Apply(JsonObject ruleset)
    {
        var dice = new Dice(ruleset.ToJsonString().Aggregate(23, (hash, c) => unchecked((hash * 31) + c)));
        if (dice.Chance(20))
        {
            if (dice.Chance(75))
            {
                ruleset["jurisdictions"] = Dice.Object(("other", dice.Some("US-OH", "US-MI")), ("third", new JsonArray("US-WY")));
            }

            if (dice.Chance(60))
            {
                var equivalents = ruleset["equivalents"]?.AsArray() ?? [];
                ruleset["equivalents"] = equivalents;
                equivalents.Add(
                    Dice.Object(
                        ("category", "IFS"),
                        ("is", dice.Pick(() => new JsonArray("IMHM-C", "ERS"), () => new JsonArray("IMHP", "ERS"))())
                    )
                );
                if (dice.Chance(40))
                {
                    equivalents.Add(Dice.Object(("category", Vocabulary.Asked), ("is", new JsonArray("IMHS", "IMHM-C", "ERS"))));
                }
            }

            new PeopleAdditions(dice).Put(ruleset["definitions"]!.AsObject());
            new PeopleAdditions(dice).Put(ruleset["categories"]!.AsObject());
        }
    }

    /// <summary>The same of one candidate in five.</summary>
    public static void ApplyTo(JsonObject candidate)
    {
        var dice = new Dice(candidate.ToJsonString().Aggregate(29, (hash, c) => unchecked((hash * 31) + c)));
        if (!dice.Chance(20))
        {
            return;
        }

        foreach (var person in candidate["people"]!.AsArray())
        {
            foreach (var vetting in person!["vetted"]?.AsArray() ?? [])
            {
                if (dice.Chance(70))
                {
                    vetting!["categories"] = dice.Chance(95) ? dice.Any(Held) : new JsonArray(dice.Pick("imhs", "Im-Hs", "x"));
                }
            }
        }
    }

    private void Put(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list.ToList())
                {
                    Put(item);
                }

                break;
            case JsonObject members:
                foreach (var (_, value) in members.ToList())
                {
                    Put(value);
                }

                if (members["vetted"] is JsonObject vetted && dice.Chance(60))
                {
                    vetted["categories"] = dice.Some(Held);
                    OwnCategory(vetted["categories"] as JsonArray);
                }

                if (IsRow(members) && members["holds"] is JsonObject held && dice.Chance(40))
                {
                    var with = held["with"]?.AsArray() ?? [];
                    held["with"] = with;
                    with.Add(
                        Dice.Object(
                            ("categories", dice.Some(Held)),
                            ("associations", dice.Chance(50) ? dice.Some("this", "other", "of-residence") : null),
                            ("status", dice.Chance(50) ? dice.Some("active", "emerging", "inactive") : null)
                        )
                    );
                }

                if (members["associations"] is JsonArray && dice.Chance(40))
                {
                    members["associations"] = dice.Pick(
                        () => new JsonArray("of-residence"),
                        () => new JsonArray("of-residence", "other"),
                        () => new JsonArray("this", "of-residence")
                    )();
                }

                if (members["valid"] is JsonObject valid && dice.Chance(40))
                {
                    valid["level"] = dice.Pick("recommended", "recommended", "required");
                }

                if ((string?)(members["kind"] as JsonValue) == "residence" && dice.Chance(60))
                {
                    members.Remove("jurisdiction");
                    members.Remove("orWorksHere");
                    members["noneOf"] = dice.Some("US-MI", "US-WY", "US-OH");
                }

                foreach (var name in new[] { "categories", "meetsCriteriaFor" })
                {
                    OwnCategory(members[name] as JsonArray);
                }

                break;
        }
    }

    /// <summary>A row of people or providers; a condition has `holds` too, and no `with` in it.</summary>
    private static bool IsRow(JsonObject members) =>
        members.Parent is JsonArray { Parent: JsonObject } list
        && list.GetPropertyName() is ("providers" or "who" or "supervisor" or "named-people" or "named-providers");

    /// <summary>The category of the requirement by the word for it.</summary>
    private void OwnCategory(JsonArray? codes)
    {
        for (var i = 0; i < (codes?.Count ?? 0); i++)
        {
            if ((string?)codes![i] == Vocabulary.Asked && dice.Chance(50))
            {
                codes[i] = "this";
            }
        }
    }
}
