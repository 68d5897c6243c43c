using Endorsement.Rules.Text;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>S45: the hash covers what the rules say, not how they are written.</summary>
public sealed class HashTests
{
    private static readonly string Plain = Written($"{Training("a", 10)}, {Training("b", 20)}");

    [Fact]
    public void It_is_sha256_and_64_hexadecimal_digits() => Read(Plain).Hash.Should().MatchRegex("^sha256:[0-9a-f]{64}$");

    public static TheoryData<string, string> OtherSpellings =>
        new()
        {
            { "decimals with zeros behind", Plain.Replace("\"hours\":10", "\"hours\":10.00", StringComparison.Ordinal) },
            { "an exponent", Plain.Replace("\"hours\":10", "\"hours\":1e1", StringComparison.Ordinal) },
            { "escapes", Plain.Replace("Handbook", "\\u0048andbook", StringComparison.Ordinal) },
            { "blanks and lines", Plain.Replace(",", " ,\r\n\t", StringComparison.Ordinal) },
            { "a byte order mark", "\uFEFF" + Plain },
            { "full ids", Plain.Replace("\"id\":\"a\"", "\"id\":\"BAY.initial.a\"", StringComparison.Ordinal) },
            { "a schema for editors", SmallRuleset.Over(Plain, """{ "$schema": "x.json" }""") },
            {
                "another order of members",
                string.Concat(
                    "{",
                    string.Join(
                        ',',
                        System
                            .Text.Json.Nodes.JsonNode.Parse(Plain)!
                            .AsObject()
                            .Reverse()
                            .Select(m => $"\"{m.Key}\":{m.Value!.ToJsonString()}")
                    ),
                    "}"
                )
            },
            {
                "a definition that is used",
                SmallRuleset.Over(
                    Written($$"""{ "id": "a", "use": "ten" }, {{Training("b", 20)}}"""),
                    """{ "definitions": { "requirements": { "ten": { "kind": "training", "title": "a", "hours": 10, "citation": { "source": "s", "locator": "1" } } } } }"""
                )
            },
            {
                "an override that undoes another figure",
                SmallRuleset.Over(
                    Plain.Replace("\"hours\":10", "\"hours\":11", StringComparison.Ordinal),
                    """{ "overrides": [ { "id": "BAY.initial.a", "hours": 10 } ] }"""
                )
            },
        };

    [Theory]
    [MemberData(nameof(OtherSpellings))]
    public void Another_spelling_has_the_same_hash(string how, string text) => Read(text).Hash.Should().Be(Read(Plain).Hash, how);

    [Theory]
    [InlineData("\"hours\":10", "\"hours\":10.5")]
    [InlineData("2020-01-01", "2020-01-02")]
    [InlineData("US-XX", "US-XY")]
    public void S45_other_content_has_another_hash_and_the_same_words(string from, string to)
    {
        var other = Read(Plain.Replace(from, to, StringComparison.Ordinal));

        other.Hash.Should().NotBe(Read(Plain).Hash);
        other.WordsHash.Should().Be(Read(Plain).WordsHash);
    }

    [Theory]
    [InlineData("\"title\":\"a\"", "\"title\":\"A\"")]
    [InlineData("\"title\":\"Bay\"", "\"title\":\"Bight\"")]
    [InlineData("\"locator\":\"1\"", "\"locator\":\"2\"")]
    [InlineData("Handbook", "Handbuch")]
    [InlineData("\"hours\":10", "\"hours\":10,\"note\":\"read so\"")]
    [InlineData("\"hours\":10", "\"hours\":10,\"provenance\":\"inferred\"")]
    [InlineData("\"association\":\"bay\"", "\"association\":\"bay\",\"name\":\"Bay association\"")]
    public void S45_a_corrected_label_is_no_changed_rule(string from, string to)
    {
        var other = Read(Plain.Replace(from, to, StringComparison.Ordinal));

        other.Hash.Should().Be(Read(Plain).Hash);
        other.WordsHash.Should().NotBe(Read(Plain).WordsHash);
    }

    [Fact]
    public void S45_a_category_that_is_called_like_a_label_is_content()
    {
        var note = Plain.Replace("\"BAY\":", "\"note\":", StringComparison.Ordinal);
        var other = note.Replace("\"hours\":10", "\"hours\":11", StringComparison.Ordinal);

        Read(other).Hash.Should().NotBe(Read(note).Hash);
    }

    [Fact]
    public void S45_a_determination_carries_both_hashes_and_the_version_of_the_library()
    {
        var ruleset = Read(Plain);
        var determination = ruleset.Determine(new Candidate { Id = "c" }, new Question("BAY", new NodaTime.LocalDate(2021, 1, 1)));
        var json = System.Text.Json.Nodes.JsonNode.Parse(determination.ToJson())!;

        json["ruleset"]!["hash"]!.GetValue<string>().Should().Be(ruleset.Hash);
        json["ruleset"]!["wordsHash"]!.GetValue<string>().Should().Be(ruleset.WordsHash);
        json["engine"]!
            .GetValue<string>()
            .Should()
            .Be(determination.Engine)
            .And.MatchRegex("^[0-9]+[.][0-9]+[.][0-9]+")
            .And.NotContain("+");
    }

    [Fact]
    public void The_order_of_requirements_is_content() =>
        Read(Written($"{Training("b", 20)}, {Training("a", 10)}")).Hash.Should().NotBe(Read(Plain).Hash);

    [Fact]
    public void Every_shipped_ruleset_has_a_hash_of_its_own() =>
        RulesetCatalog.BuiltIn.Rulesets.Select(r => r.Hash).Should().OnlyHaveUniqueItems();
}
