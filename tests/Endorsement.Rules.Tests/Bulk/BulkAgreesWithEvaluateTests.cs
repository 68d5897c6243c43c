using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Tests.Oracle;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>S1: a batch gives the outcomes and the reasons of one evaluation, at every detail, whatever entries may be one (S13).</summary>
public sealed class BulkAgreesWithEvaluateTests
{
    private static readonly string[] Sections = ["education", "work", "training", "reflectiveSupervision", "references"];

    [Fact]
    public void S1_random_rows_with_twins_under_random_rules_come_out_as_one_by_one() =>
        Generators.ForAll(
            400,
            drawn =>
            {
                var dice = new Random(drawn.Seed);
                var candidates = Enumerable.Range(0, 3).Select(i => i == 0 ? drawn.Candidate : WithTwins(drawn.Candidate, dice)).ToList();
                var rows = candidates.SelectMany(candidate => (byte[])[.. Line(candidate), (byte)'\n']).ToArray();
                foreach (var detail in Enum.GetValues<BulkDetail>())
                {
                    var lines = MadeUp.TextLines(Run(drawn, rows, detail));
                    for (var i = 0; i < candidates.Count; i++)
                    {
                        Agree(drawn, candidates[i], lines[i], detail);
                    }
                }
            }
        );

    private static void Agree(Drawn drawn, Candidate candidate, string line, BulkDetail detail)
    {
        var expected = drawn.Ruleset.Determine(
            candidate,
            new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear)
        );
        using var json = JsonDocument.Parse(line);
        var told = json.RootElement.GetProperty("determinations").EnumerateArray().Single();
        var because = $"{detail} of {Encoding.UTF8.GetString(candidate.ToJson())}";

        told.GetProperty("outcome").GetString().Should().Be(expected.Outcome.Spell(), because);
        if (detail == BulkDetail.Failures)
        {
            told.GetProperty("requirements").GetRawText().Should().Be(Failures(expected), because);
        }

        // What the readers make of warnings at the detail of a verdict is held where they are read.
        if (detail != BulkDetail.Verdict)
        {
            var warnings = json.RootElement.TryGetProperty("warnings", out var list)
                ? list.EnumerateArray().Select(w => (w.GetProperty("code").GetString(), w.GetProperty("pointer").GetString())).ToList()
                : [];
            warnings.Should().Equal(expected.Warnings.Select(w => ((string?)w.Code, (string?)w.Pointer)), because);
        }

        if (detail == BulkDetail.Full)
        {
            told.GetRawText().Should().Be(Encoding.UTF8.GetString(expected.WithoutWarnings().ToJson(indented: false)), because);
        }
    }

    [Theory]
    [InlineData("mi-aimh", Pathway.Initial)]
    [InlineData("mi-aimh", Pathway.Renewal)]
    [InlineData("nmaimh", Pathway.Initial)]
    [InlineData("nmaimh", Pathway.Renewal)]
    public void S1_what_categories_ask_alike_is_told_of_each_as_if_it_were_asked_alone(string association, Pathway pathway)
    {
        var rows = MadeUp.Rows(100, seed: 31, association);
        foreach (var detail in Enum.GetValues<BulkDetail>())
        {
            var results = MadeUp
                .Run(rows, o => o with { Question = o.Question with { Pathway = pathway }, Detail = detail, Summarize = true })
                .Results;
            foreach (var (line, row) in MadeUp.TextLines(results).Zip(MadeUp.Lines(rows)))
            {
                using var json = JsonDocument.Parse(line);
                var file = RulesetCatalog.BuiltIn.Open(Candidate.Read(row));
                foreach (var told in json.RootElement.GetProperty("determinations").EnumerateArray())
                {
                    ShouldBe(
                        told,
                        file.Determine(
                            new Question(told.GetProperty("category").GetString(), MadeUp.AsOf, pathway, association: association)
                        ),
                        detail,
                        line
                    );
                }
            }
        }
    }

    private static void ShouldBe(JsonElement told, Determination expected, BulkDetail detail, string because)
    {
        told.GetProperty("outcome").GetString().Should().Be(expected.Outcome.Spell(), because);
        switch (detail)
        {
            case BulkDetail.Failures:
                told.GetProperty("requirements").GetRawText().Should().Be(Failures(expected), because);
                break;
            case BulkDetail.Full:
                told.GetRawText().Should().Be(Encoding.UTF8.GetString(expected.WithoutWarnings().ToJson(indented: false)), because);
                break;
        }
    }

    /// <summary>What of a whole determination is not met, unknown or needs review.</summary>
    private static string Failures(Determination determination)
    {
        using var json = JsonDocument.Parse(determination.ToJson(indented: false));
        return Failures(json.RootElement.GetProperty("requirements"));
    }

    private static string Failures(JsonElement requirements) =>
        $"[{string.Join(',', requirements.EnumerateArray().Where(IsFailure).Select(Failure))}]";

    private static bool IsFailure(JsonElement requirement) =>
        requirement.GetProperty("level").GetString() == "required"
        && requirement.GetProperty("outcome").GetString() is not ("met" or "not-applicable");

    private static string Failure(JsonElement requirement)
    {
        var (id, outcome) = (requirement.GetProperty("id").GetRawText(), requirement.GetProperty("outcome").GetRawText());
        var code = requirement.GetProperty("reason").GetProperty("code").GetRawText();
        var parts = requirement.GetProperty("requirements");
        return $"{{\"id\":{id},\"outcome\":{outcome},\"reason\":{{\"code\":{code}}},\"shortfall\":{requirement.GetProperty("shortfall").GetRawText()}"
            + (parts.GetArrayLength() > 0 ? $",\"requirements\":{Failures(parts)}}}" : "}");
    }

    private static byte[] Run(Drawn drawn, byte[] rows, BulkDetail detail) =>
        MadeUp
            .Run(
                rows,
                o =>
                    o with
                    {
                        Question = o.Question with
                        {
                            Category = Oracle.Vocabulary.Asked,
                            Pathway = drawn.Pathway,
                            CycleYear = drawn.CycleYear,
                            AsOf = drawn.AsOf,
                        },
                        Ruleset = drawn.Ruleset,
                        Detail = detail,
                        Jobs = 2,
                    }
            )
            .Results;

    /// <summary>The candidate with copies of some entries: equal, or lacking a member, or known to the month only, or written otherwise.</summary>
    private static Candidate WithTwins(Candidate candidate, Random dice)
    {
        var document = JsonNode.Parse(candidate.ToJson())!.AsObject();
        for (var i = 0; i < 6; i++)
        {
            var before = document.DeepClone().AsObject();
            if (document[Sections[dice.Next(Sections.Length)]] is JsonArray { Count: > 0 } section)
            {
                section.Insert(dice.Next(section.Count + 1), Twin(section[dice.Next(section.Count)]!.DeepClone().AsObject(), i, dice));
            }

            document = Candidate.TryRead(Encoding.UTF8.GetBytes(document.ToJsonString()), out _, out _) ? document : before;
        }

        return Candidate.Read(Encoding.UTF8.GetBytes(document.ToJsonString()));
    }

    private static JsonObject Twin(JsonObject entry, int number, Random dice)
    {
        entry["id"] = FormattableString.Invariant($"twin-{number}-{dice.Next(1000)}");
        var members = entry.Select(member => member.Key).Where(name => name is not ("id" or "credential" or "person")).ToList();
        var kind = dice.Next(4);
        if (members.Count == 0 || kind == 0)
        {
            return entry;
        }

        var name = members[dice.Next(members.Count)];
        if (kind == 1)
        {
            entry.Remove(name);
        }
        else if (entry[name] is JsonValue value && value.TryGetValue<string>(out var text))
        {
            entry[name] =
                text.Length == 10 && text[4] == '-' ? text[..7]
                : kind == 2 ? text.ToUpperInvariant()
                : $"{text} ";
        }

        return entry;
    }

    private static byte[] Line(Candidate candidate) => Encoding.UTF8.GetBytes(JsonNode.Parse(candidate.ToJson())!.ToJsonString());
}
