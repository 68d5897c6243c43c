using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Oracle;
using Endorsement.Rules.Text;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace Endorsement.Rules.Tests.Candidates;

/// <summary>A candidate goes to JSON and back without losing or inventing anything.</summary>
public sealed class CandidateRoundTripTests
{
    [Fact]
    public void Every_member_that_is_described_survives_reading_and_writing()
    {
        var written = new DescribedCandidate(new Random(1), everything: true).Document();
        var read = Candidate.Read(Bytes(written));

        var again = JsonNode.Parse(read.ToJson())!;

        Differences(Plain(written), again, "").Should().BeEmpty("what is described is bound and written");
        Members(CandidateForm.Form.Shape, "")
            .Except(Paths(written, ""))
            .Where(path => !path.EndsWith("/serves", StringComparison.Ordinal))
            .Should()
            .BeEquivalentTo(["/$schema"], "the document holds every member there is");
    }

    [Fact]
    public void Random_candidates_come_back_as_they_were()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var document = new DescribedCandidate(new Random(seed), everything: false).Document();
            var read = Candidate.TryRead(Bytes(document), out var candidate, out var diagnostics);

            read.Should().BeTrue("seed {0}: {1}\n{2}", seed, string.Join('\n', diagnostics), document.ToJsonString());
            Differences(Plain(document), JsonNode.Parse(candidate!.ToJson())!, "").Should().BeEmpty("seed {0}", seed);
            Candidate.Read(candidate.ToJson()).ToJson().Should().Equal(candidate.ToJson(), "seed {0}", seed);
        }
    }

    [Fact]
    public void Candidates_of_the_case_files_come_back_as_they_were()
    {
        foreach (var given in ShippedCases.All)
        {
            Candidate.Read(given.Candidate.ToJson()).ToJson().Should().Equal(given.Candidate.ToJson(), given.File);
        }
    }

    [Fact]
    public void Candidates_of_the_generator_come_back_as_they_were()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var candidate = Generators.GenerateCandidate(seed);
            Candidate.Read(candidate.ToJson()).ToJson().Should().Equal(candidate.ToJson(), "seed {0}", seed);
        }
    }

    [Theory]
    [InlineData("""{ "id": "c" }""")]
    [InlineData("""{ "id": "c", "work": [], "people": [ { "id": "p" } ] }""")]
    [InlineData("""{ "id": "c", "people": [ { "id": "p", "endorsements": [], "vetted": [], "meetsCriteriaFor": [] } ] }""")]
    public void S6_what_is_absent_stays_absent_and_what_is_empty_stays_empty(string text)
    {
        JsonNode.DeepEquals(JsonNode.Parse(Candidate.Read(Encoding.UTF8.GetBytes(text)).ToJson()), JsonNode.Parse(text)).Should().BeTrue();
    }

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());

    /// <summary>The same facts in the one spelling that the writer uses.</summary>
    private static JsonNode Plain(JsonNode document)
    {
        var plain = JsonNode.Parse(document.ToJsonString())!;
        foreach (var entry in plain["work"]?.AsArray() ?? [])
        {
            if (entry!["activity"] is JsonValue only)
            {
                entry["activity"] = new JsonArray(only.DeepClone());
            }
        }

        var held = (plain["people"]?.AsArray() ?? [])
            .SelectMany(p => p!["endorsements"]?.AsArray() ?? [])
            .Concat(plain["endorsements"]?.AsArray() ?? []);
        foreach (var endorsement in held)
        {
            endorsement!["status"] ??= "active";
        }

        foreach (var families in (plain["work"]?.AsArray() ?? []).Append(plain).Select(owner => owner!["families"]).OfType<JsonObject>())
        {
            // S20: an age that is not named in a count is 0, so a 0 need not be written.
            foreach (var age in families.Where(age => age.Value!.GetValue<int>() == 0).Select(age => age.Key).ToArray())
            {
                families.Remove(age);
            }
        }

        return plain;
    }

    private static IEnumerable<string> Differences(JsonNode? wanted, JsonNode? found, string at)
    {
        switch (wanted, found)
        {
            case (JsonObject left, JsonObject right):
                return left.Select(m => m.Key)
                    .Union(right.Select(m => m.Key), StringComparer.Ordinal)
                    .Where(name => !(name is "hours" or "minutes" && (left.ContainsKey("hours") || left.ContainsKey("minutes"))))
                    .SelectMany(name => Differences(left[name], right[name], $"{at}/{name}"))
                    .Concat(Minutes(left) == Minutes(right) ? [] : [$"{at}: {Minutes(left)} minutes became {Minutes(right)}"]);
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.SelectMany((item, i) => Differences(item, right[i], $"{at}/{i}"));
            case (JsonValue left, JsonValue right) when left.TryGetValue<decimal>(out var one) && right.TryGetValue<decimal>(out var other):
                return one == other ? [] : [$"{at}: {one} became {other}"];
            default:
                return JsonNode.DeepEquals(wanted, found)
                    ? []
                    : [$"{at}: {wanted?.ToJsonString() ?? "nothing"} became {found?.ToJsonString() ?? "nothing"}"];
        }
    }

    private static decimal? Minutes(JsonObject entry) =>
        entry["minutes"] is JsonValue minutes ? minutes.GetValue<decimal>()
        : entry["hours"] is JsonValue hours ? hours.GetValue<decimal>() * 60
        : null;

    private static IEnumerable<string> Members(Shape shape, string at) =>
        shape switch
        {
            NamedShape named => Members(named.Target(), at),
            ObjectShape fields => fields.Members.SelectMany(m => Members(m.Shape, $"{at}/{m.Name}").Prepend($"{at}/{m.Name}")),
            ListShape list => Members(list.Item, at),
            _ => [],
        };

    private static HashSet<string> Paths(JsonNode? node, string at) =>
        node switch
        {
            JsonObject members => [.. members.SelectMany(m => Paths(m.Value, $"{at}/{m.Key}").Prepend($"{at}/{m.Key}"))],
            JsonArray items => [.. items.SelectMany(item => Paths(item, at))],
            _ => [],
        };
}
