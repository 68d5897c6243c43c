using System.Globalization;
using System.Text.Json.Nodes;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace Endorsement.Rules.Tests.Candidates;

/// <summary>Candidate documents made from the description of the document, so that a member that is described cannot be left out.</summary>
internal sealed class DescribedCandidate(Random dice, bool everything)
{
    private int _next;

    public JsonObject Document()
    {
        var document = Object(CandidateForm.Form.Shape, "");
        document.Remove("$schema");
        document["people"] ??= new JsonArray();

        // Whoever is named must be listed.
        var people = document["people"]!.AsArray();
        foreach (
            var (section, member) in ((string, string)[])
                [("work", "supervisor"), ("reflectiveSupervision", "provider"), ("references", "person")]
        )
        {
            foreach (var entry in document[section]?.AsArray() ?? [])
            {
                if (entry![member] is { } named && people.All(p => p!["id"]!.GetValue<string>() != named.GetValue<string>()))
                {
                    people.Add(new JsonObject { ["id"] = named.GetValue<string>() });
                }
            }
        }

        document["education"] ??= new JsonArray();
        document["work"] ??= new JsonArray();
        Judge(document);
        return document;
    }

    /// <summary>Judgements name entries that are there, each attribute of an entry on a day of its own.</summary>
    private void Judge(JsonObject document)
    {
        if (document["judgements"] is not JsonArray judgements)
        {
            return;
        }

        var kept = new JsonArray();
        foreach (var (judgement, place) in judgements.Select((judgement, place) => (judgement!.DeepClone(), place)))
        {
            var attribute = judgement["attribute"]!.GetValue<string>();
            var section = JudgedMembers.All.Single(member => member.Name == attribute).Section;
            var ids = (document[section]?.AsArray() ?? []).Select(entry => entry!["id"]).OfType<JsonNode>().ToArray();
            if (ids.Length == 0 && attribute != "result")
            {
                continue;
            }

            judgement["entry"] = ids.Length > 0 ? ids[dice.Next(ids.Length)].GetValue<string>() : $"reviews/{Word()}";
            judgement["on"] = new DateOnly(1950, 1, 1).AddDays(place).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            kept.Add(judgement);
        }

        document["judgements"] = kept;
    }

    private JsonObject Object(ObjectShape shape, string at)
    {
        var made = new JsonObject();

        // What an entry of a plan serves is read over, and not kept.
        foreach (var member in shape.Members.Where(member => member.Name != "serves"))
        {
            if (member.IsRequired || everything || dice.Next(3) > 0)
            {
                made[member.Name] = Value(member.Shape, $"{at}/{member.Name}");
            }
        }

        // Of members that exclude one another one stays; which one is left to chance, so that many entries show all.
        foreach (var group in shape.Exclusive)
        {
            while (group.Count(made.ContainsKey) > 1)
            {
                made.Remove(group[dice.Next(group.Length)]);
            }
        }

        // An extension has a last day, and a waiver none (S51).
        if (at.EndsWith("/exceptions", StringComparison.Ordinal))
        {
            made.Remove("until");
            if (made["kind"]!.GetValue<string>() == "extended")
            {
                made["until"] = "2026-09-30";
            }
        }

        InOrder(made, "from", "to");
        InOrder(made, "registered", "submitted");
        Removed(made);
        Within(made);
        return made;
    }

    private JsonNode Value(Shape shape, string at) =>
        shape switch
        {
            NamedShape named => Value(named.Target(), at),
            ObjectShape fields => Object(fields, at),
            TaggedShape tagged => Tagged(tagged.Choices[dice.Next(tagged.Choices.Length)], at),
            ListShape list => new JsonArray([.. Enumerable.Range(0, everything ? 12 : dice.Next(0, 4)).Select(_ => Value(list.Item, at))]),
            MapShape map => new JsonObject(
                Enumerable.Range(0, 3).Select(_ => KeyValuePair.Create(Word(), (JsonNode?)Value(map.Value, at)))
            ),
            OneOrManyShape many => dice.Next(2) == 0 ? Value(many.Item, at) : new JsonArray(Value(many.Item, at), Value(many.Item, at)),
            ClosedCodeShape closed => closed.Codes[dice.Next(closed.Codes.Length)],
            FlagShape flag => dice.Next(2) == 0 || flag.Only == true,
            WholeShape whole => dice.Next(whole.Least, Math.Min(whole.Most, whole.Least + 500) + 1),
            AmountShape amount => Amount(amount),
            MoneyShape => dice.Next(0, 100_000_001) / 100m,
            DateShape { Precision: DatePrecision.Day } => "2026-02-28",
            DateShape => Date(),
            TextShape or CodeShape => Word(),
            _ => throw new InvalidOperationException($"{at}: no value is made for {shape.GetType().Name}."),
        };

    private JsonObject Tagged((string Value, ObjectShape Shape) choice, string at)
    {
        var made = Object(choice.Shape, at);
        made["attribute"] = choice.Value;
        if (!made.ContainsKey("value"))
        {
            made["revokes"] = true;
        }

        return made;
    }

    private JsonNode Amount(AmountShape shape) =>
        shape.InMinutes
            ? JsonValue.Create(dice.Next(1, 4000))
            : JsonNode.Parse(
                (dice.Next(1, 10_000) / 10m).ToString(CultureInfo.InvariantCulture) is var text
                && decimal.Parse(text, CultureInfo.InvariantCulture) <= shape.Most
                    ? text
                    : "40"
            )!;

    private string Date()
    {
        var day = new DateOnly(1900, 1, 1).AddDays(dice.Next(0, 109_000));
        return dice.Next(4) switch
        {
            0 => day.ToString("yyyy", CultureInfo.InvariantCulture),
            1 => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Different every time, so that ids are unique; some with characters that need care.</summary>
    private string Word() =>
        $"{(string[])["w", "é", "😀", "a\"b\\c", "x/y~z", "u\u2028v", "<&'"] switch { var all => all[dice.Next(all.Length)] }}-{_next++}";

    /// <summary>A removal is later than the first day.</summary>
    private static void Removed(JsonObject made)
    {
        if (
            made["removed"] is { } removed
            && made["from"]?.GetValue<string>()[..4] is { } year
            && string.CompareOrdinal(year, removed.GetValue<string>()[..4]) >= 0
        )
        {
            (made["from"], made["removed"]) = (year, $"{year}-12");
        }
    }

    /// <summary>Leaves lie within their spell.</summary>
    private static void Within(JsonObject made)
    {
        if ((made["from"] ?? made["to"]) is { } from && (made["to"] ?? made["from"]) is { } to)
        {
            foreach (var leave in (made["leave"]?.AsArray() ?? []).Select(leave => leave!.AsObject()))
            {
                leave["from"] = from.DeepClone();
                if (leave.ContainsKey("to"))
                {
                    leave["to"] = to.DeepClone();
                }
            }
        }
    }

    private static void InOrder(JsonObject made, string first, string second)
    {
        if (
            made[first] is { } from
            && made[second] is { } to
            && string.CompareOrdinal(from.GetValue<string>()[..4], to.GetValue<string>()[..4]) >= 0
        )
        {
            // Sure to be in order whatever is known of either: the year of the later one stands for both.
            var year = to.GetValue<string>()[..4];
            (made[first], made[second]) = (year, $"{year}-12");
        }
    }
}
