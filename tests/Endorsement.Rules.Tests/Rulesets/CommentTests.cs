using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Tests.Architecture;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>`$comment`: for the people who keep a file, in any object; nothing reads it and no hash covers it.</summary>
public sealed class CommentTests
{
    public static TheoryData<string> Files =>
        [
            .. RulesetCatalog.BuiltIn.Rulesets.Select(r => $"rulesets/{r.Association}/{r.Version}.json"),
            "samples/harbour/2024.json",
            "samples/OwnAssociation/own-association.json",
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void S45_a_comment_in_every_object_of_a_ruleset_changes_neither_hash_nor_answer(string file)
    {
        var text = File.ReadAllText(RepositoryFiles.At(file));
        var plain = Ruleset.Read(text, file);

        var commented = Ruleset.Read(Commented(text), file);

        (commented.Hash, commented.WordsHash).Should().Be((plain.Hash, plain.WordsHash));
        Encoding.UTF8.GetString(commented.ToJson()).Should().NotContain("$comment");
    }

    [Fact]
    public void A_case_file_may_be_commented_its_candidate_too()
    {
        var file = Directory
            .EnumerateFiles(RepositoryFiles.At("rulesets/mi-aimh/2018.cases"), "*.json")
            .Order(StringComparer.Ordinal)
            .First(name => !File.ReadAllText(name).Contains("\"base\"", StringComparison.Ordinal));

        RulesetCase
            .TryRead(
                Commented(File.ReadAllText(file)),
                out var given,
                out var diagnostics,
                file,
                name => File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(file)!, name))
            )
            .Should()
            .BeTrue(string.Join('\n', diagnostics));
        given!.Run(RulesetCatalog.BuiltIn).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{ "$comment": 1 }""", "the number `1` stands where a comment belongs")]
    [InlineData("""{ "$comment": { "title": "Bay" } }""", "an object stands where a comment belongs")]
    [InlineData("""{ "$comment": null }""", "null stands where a comment belongs")]
    public void A_comment_is_text(string more, string message)
    {
        Ruleset.TryRead(Written(Training("a", 1), more: more), out _, out var diagnostics).Should().BeFalse();

        diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d => d.Code == "ER1103" && d.Message == message);
    }

    [Fact]
    public void A_candidate_by_itself_is_read_without_comments()
    {
        Candidate.TryRead("""{ "id": "c", "$comment": "who is this?" }""", out _, out var diagnostics).Should().BeFalse();

        diagnostics.Should().ContainSingle().Which.Code.Should().Be("ER1101");
    }

    [Fact]
    public void Schemas_say_where_comments_may_stand()
    {
        Encoding.UTF8.GetString(JsonSchemas.Ruleset()).Should().Contain("\"$comment\"");
        Encoding.UTF8.GetString(JsonSchemas.Case()).Should().Contain("\"$comment\"");
        Encoding.UTF8.GetString(JsonSchemas.Candidate()).Should().NotContain("\"$comment\"");
        Encoding.UTF8.GetString(JsonSchemas.Determination()).Should().NotContain("\"$comment\"");
    }

    private static string Commented(string text)
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(text)!;
        Comment(document);
        return document.ToJsonString();
    }

    private static void Comment(System.Text.Json.Nodes.JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Comment(item);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var (_, value) in members.ToArray())
            {
                Comment(value);
            }

            members.Remove("$comment");
            members.Insert(members.Count / 2, "$comment", "seen by nobody: \"`*.x`\"");
        }
    }
}
