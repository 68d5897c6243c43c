using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Endorsement.Rules.Tests.Oracle;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>One run tells everything that is wrong with a file, of whatever sort it is; and what follows from it is not told.</summary>
public sealed class OnePassTests
{
    private const string Whole = """
        {
          "association": "bay", "name": "Bay", "jurisdiction": ["US-XX"], "version": "1", "effective": { "from": "2020-01-01" },
          "sources": { "s": { "title": "Handbook" }, "t": { "title": "Leaflet" } },
          "cycle": { "ends": "12-31" },
          "vocabulary": { "topics": ["boats", "nets"], "activity": ["rowing"] },
          "labels": {
            "topics": { "boats": { "en": "boats" }, "nets": { "en": "nets" } }, "activity": { "rowing": { "en": "rowing" } },
            "categories": { "BAY": { "en": "Bay" }, "COVE": { "en": "Cove" } }, "agreements": { "code-of-ethics": { "en": "code of ethics" } }
          },
          "exceptions": ["BAY.initial.work", "*.initial.members"],
          "renamed": { "BAY.initial.jobs": "BAY.initial.work" },
          "definitions": {
            "work": { "visits": { "activities": ["rowing"] }, "rows": { "activities": ["rowing"], "supervisor": "seniors" } },
            "people": { "seniors": [ { "holds": { "categories": ["BAY"] } } ] },
            "providers": { "staff": [ { "holds": { "categories": ["BAY"] } } ] },
            "requirements": {
              "ethics": { "kind": "agreement", "title": "Code of ethics signed", "agreement": "code-of-ethics", "citation": { "source": "s", "locator": "1" } },
              "lesson": { "kind": "training", "title": "Ten hours", "hours": 10, "citation": { "source": "s", "locator": "2" } }
            }
          },
          "categories": {
            "BAY": { "title": "Bay", "pathways": {
              "initial": [
                { "id": "ethics", "use": "ethics" },
                { "id": "lesson", "use": "lesson" },
                { "id": "degree", "kind": "credential", "title": "Degree", "anyOf": [ { "credential": ["bachelor"] } ], "citation": { "source": "t", "locator": "1" } },
                { "id": "work", "kind": "experience", "title": "Two years of work", "work": "visits", "period": "P2Y", "after": { "requirement": "degree" }, "citation": { "source": "s", "locator": "3" } },
                { "id": "rowed", "kind": "experience", "title": "Rowing", "work": "rows", "period": "P1Y", "citation": { "source": "s", "locator": "3" } },
                { "id": "rsc", "kind": "supervision", "title": "Supervision", "hours": 20, "providers": "staff", "citation": { "source": "s", "locator": "4" } },
                { "id": "boats", "kind": "training", "title": "Four hours of boats", "hours": 4, "counts": { "topics": ["boats"] }, "citation": { "source": "s", "locator": "5" } },
                { "id": "nets", "kind": "training", "title": "Nets", "hours": 2, "counts": { "topics": ["nets"] }, "citation": { "source": "s", "locator": "5" } },
                { "id": "either", "kind": "any", "title": "One of two", "citation": { "source": "s", "locator": "6" }, "parts": [
                  { "id": "first", "kind": "training", "title": "First", "hours": 1 },
                  { "id": "second", "kind": "training", "title": "Second", "hours": 2 } ] },
                { "id": "members", "kind": "membership", "title": "Membership", "citation": { "source": "s", "locator": "7" } }
              ],
              "renewal": [
                { "id": "yearly", "kind": "training", "title": "Yearly", "hours": 15, "in": "cycle", "citation": { "source": "s", "locator": "8" } },
                { "id": "held", "kind": "endorsement-held", "title": "Held", "categories": ["BAY"], "citation": { "source": "s", "locator": "9" } }
              ]
            } },
            "COVE": { "title": "Cove", "like": "BAY" }
          },
          "overrides": [ { "id": "COVE.initial.members", "title": "Membership in Cove", "provenance": "local" } ]
        }
        """;

    /// <summary>Each is one slip, as an author makes them; what is told of it.</summary>
    private static readonly (string Codes, Action<JsonNode> Slip)[] Slips =
    [
        ("ER1101", d => d["comments"] = "none"),
        ("ER1101", d => Rename(d["definitions"]!, "providers", "provider")),
        ("ER1103", d => d["sources"] = 5),
        ("ER1103", d => At(d, "BAY", "initial", "boats")["hours"] = "4"),
        ("ER1102", d => At(d, "BAY", "initial", "degree").AsObject().Remove("title")),
        ("ER1107", d => At(d, "BAY", "renewal", "yearly")["hours"] = 0),
        ("ER1104", d => At(d, "BAY", "initial", "either")["parts"]![0]!["kind"] = "trainings"),
        ("ER2007", d => At(d, "BAY", "initial", "ethics")["use"] = "ethic"),
        ("ER2007", d => At(d, "BAY", "initial", "work")["work"] = "visit"),
        ("ER2103", d => At(d, "BAY", "renewal", "held")["categories"]![0] = "CAPE"),
        ("ER2217", d => d["definitions"]!["requirements"]!["lesson"]!["title"] = "Twelve hours"),
        ("ER2216", d => At(d, "BAY", "initial", "nets")["counts"]!["topics"]![0] = "net"),
        ("ER2215", d => d["definitions"]!["work"]!["idle"] = JsonNode.Parse("""{ "activities": ["rowing"] }""")),
        (
            "ER2216",
            d =>
                d["definitions"]!["requirements"]!["spare"] = JsonNode.Parse(
                    """{ "kind": "training", "hours": 1, "counts": { "topics": ["oars"] } }"""
                )
        ),
        ("ER2140", d => d["exceptions"]![1] = "*.initial.member"),
        ("ER2006", d => d["overrides"]![0]!["id"] = "COVE.initial.members.one"),
        ("ER2119", d => d["labels"]!["activity"]!["sailing"] = JsonNode.Parse("""{ "en": "sailing" }""")),
        ("ER2009", d => At(d, "BAY", "initial", "either")["parts"]![1]!["id"] = "first"),
    ];

    [Fact]
    public void The_file_without_a_slip_is_a_ruleset() => Told([]).Should().BeEmpty();

    [Fact]
    public void One_run_tells_the_slips_of_every_sort_in_the_order_of_the_file()
    {
        Ruleset.TryRead(Written([.. Enumerable.Range(0, Slips.Length)]), out var ruleset, out var told).Should().BeFalse();

        ruleset.Should().BeNull();
        told.Select(d => d.Code).Should().Contain(Slips.Select(slip => slip.Codes));
        told.Should().BeInAscendingOrder(d => d.Line).And.OnlyContain(d => d.Line > 0);
    }

    [Fact]
    public void What_is_told_of_slips_is_what_is_told_of_each_alone_so_that_mending_one_takes_only_its_own_away()
    {
        var alone = Enumerable.Range(0, Slips.Length).Select(i => Told([i])).ToArray();
        for (var i = 0; i < Slips.Length; i++)
        {
            alone[i].Should().Contain(told => told.StartsWith(Slips[i].Codes, StringComparison.Ordinal), "of slip {0}", i);
        }

        var pairs = from i in Enumerable.Range(0, Slips.Length) from j in Enumerable.Range(0, i) select new[] { i, j };
        var sets = Generators
            .SmallSeeds(200)
            .Select(seed => Subset(new Random(seed)))
            .Concat(pairs)
            .Append([.. Enumerable.Range(0, Slips.Length)]);
        foreach (var slips in sets)
        {
            Told(slips).Should().BeEquivalentTo(slips.SelectMany(i => alone[i]).Distinct(), "of slips {0}", string.Join(", ", slips));
        }
    }

    private static int[] Subset(Random dice) => [.. Enumerable.Range(0, Slips.Length).Where(_ => dice.Next(2) == 0)];

    private static byte[] Written(int[] slips)
    {
        var document = JsonNode.Parse(Whole)!;
        foreach (var slip in slips)
        {
            Slips[slip].Slip(document);
        }

        return Encoding.UTF8.GetBytes(document.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    /// <summary>Code, place and words: lines move with what is written before them.</summary>
    private static string[] Told(int[] slips)
    {
        Ruleset.TryRead(Written(slips), out _, out var diagnostics);
        return [.. diagnostics.Select(d => $"{d.Code} {d.Pointer} {d.Message}")];
    }

    private static JsonNode At(JsonNode document, string category, string pathway, string id) =>
        document["categories"]![category]!["pathways"]![pathway]!.AsArray().Single(r => r!["id"]!.GetValue<string>() == id)!;

    private static void Rename(JsonNode owner, string from, string to)
    {
        var value = owner[from]!.DeepClone();
        owner.AsObject().Remove(from);
        owner[to] = value;
    }
}
