using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Endorsement.Rules.AspNetCore.Problems;
using Endorsement.Rules.Tests.Architecture;
using Microsoft.AspNetCore.Builder;

namespace Endorsement.Rules.AspNetCore.Tests;

/// <summary>Problem details point at the member and never tell its value, in development and in production alike.</summary>
public sealed partial class ProblemTests
{
    private const string Secret = "Sekrit7731007";

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_bad_candidate_is_answered_with_every_problem_at_its_member(string environment)
    {
        await using var site = await Site.StartAsync(environment: environment);

        using var answer = await site.PostAsync(
            "/endorsement/evaluate?category=IMHS",
            """
            {
              "id": "c",
              "trainig": [],
              "training": [ { "id": "t-1", "date": "2018-02-30", "hours": -1 }, { "id": "t-1", "hours": 1 } ],
              "education": [ { "id": "e" } ]
            }
            """
        );

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ErrorsAsync())
            .Should()
            .Equal(
                "ER1101 /trainig",
                "ER1105 /training/0/date",
                "ER1107 /training/0/hours",
                "ER1109 /training/1/id",
                "ER1102 /education/0"
            );
        var first = (await answer.JsonAsync()).GetProperty("errors")[0];
        first.GetProperty("line").GetInt32().Should().Be(3);
        first.GetProperty("column").GetInt32().Should().Be(3);
        first.GetProperty("message").GetString().Should().Be("There is no such member here.");
        first.GetProperty("help").GetString().Should().StartWith("did you mean `training`?");
    }

    [Fact]
    public async Task The_same_problem_has_the_same_bytes_in_development_and_in_production()
    {
        var answers = new List<string>();
        foreach (var environment in (string[])["Development", "Production"])
        {
            await using var site = await Site.StartAsync(
                map: app => app.MapPost("/own", (Candidate candidate) => candidate.Id),
                environment: environment
            );
            foreach (var path in (string[])["/endorsement/evaluate", "/own"])
            {
                using var answer = await site.PostAsync(path, """{ "id": 7 }""");
                answers.Add($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
        }

        answers.Should().HaveCount(4);
        answers.Distinct().Should().ContainSingle();
    }

    /// <summary>Every value of a whole file in turn becomes words of nobody's, numbers and dates: the member is named, and what it holds is not told, nor logged.</summary>
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task No_value_of_a_candidate_is_told_or_logged(string environment)
    {
        await using var site = await Site.StartAsync(
            map: app => app.MapPost("/own", (Candidate candidate) => candidate.Id),
            environment: environment
        );
        var refused = 0;
        foreach (var document in Broken())
        {
            foreach (var path in (string[])["/endorsement/evaluate?category=IMHS&asOf=2018-10-01", "/own"])
            {
                using var answer = await site.PostAsync(path, document);
                if (!answer.IsSuccessStatusCode)
                {
                    refused++;
                    var body = await answer.Content.ReadAsStringAsync();
                    body.Should().NotContain("7731007", "of {0}", document);
                    (await answer.ErrorsAsync()).Should().NotBeEmpty();
                }
            }
        }

        refused.Should().BeGreaterThan(150);
        site.Logged.Text.Should().NotContain("7731007");
    }

    [Fact]
    public void Every_code_that_a_reader_of_candidates_tells_has_words_of_its_own()
    {
        string[] elsewhere = ["ER1008"];
        var told = RepositoryFiles
            .Sources("src", "Endorsement.Rules", "Candidates")
            .Concat(RepositoryFiles.Sources("src", "Endorsement.Rules", "Text"))
            .Append(RepositoryFiles.At("src", "Endorsement.Rules", "QuestionProblems.cs"))
            .SelectMany(file => Code().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["code"].Value)
            .Distinct()
            .Except(elsewhere)
            .ToArray();

        told.Should().HaveCountGreaterThan(25);
        told.Should().BeSubsetOf(DiagnosticWords.Codes);
    }

    /// <summary>A whole file in which one value after another is what it should not be.</summary>
    private static IEnumerable<string> Broken()
    {
        JsonNode?[] values =
        [
            JsonValue.Create(Secret),
            JsonValue.Create($" {Secret} stands where {Secret} belongs"),
            JsonValue.Create(-7731007.55m),
            JsonValue.Create("77310073-77-31"),
            new JsonArray(JsonValue.Create(Secret)),
            new JsonObject { ["id"] = Secret },
        ];
        var whole = JsonNode.Parse(Site.Sample(Site.Maria))!;
        var count = Leaves(whole).Count();
        for (var i = 0; i < count; i += 7)
        {
            foreach (var value in values)
            {
                var changed = JsonNode.Parse(whole.ToJsonString())!;
                Leaves(changed).ElementAt(i).ReplaceWith(value?.DeepClone());
                yield return changed.ToJsonString();
            }
        }

        yield return $$"""{ "id": "c", "training": [ { "id": "{{Secret}}", "hours": 1 }, { "id": "{{Secret}}", "hours": 1 } ] }""";
        yield return $$"""{ "id": "c", "references": [ { "id": "r", "person": "{{Secret}}" } ], "people": [ { "id": "{{Secret}}x" } ] }""";
        yield return """{ "id": "c", "work": [ { "id": "w", "from": "2018-07-31", "to": "2017-07-31", "hoursPerWeek": "7731007" } ] }""";
        yield return $$"""{ "id": "{{Secret}}" """;
        yield return $$"""{ "id": {{Secret}} }""";
        yield return $"{Secret}";
        yield return $$"""{ "id": "{{Secret}}", "residence": "US-{{Secret}}" }""";
        yield return $$"""{ "id": "{{Secret}}\ud800" }""";
        yield return $$"""{ "id": "c", "circumstances": { " {{Secret[..^4]}}": true }, "work": [ { "id": "w", "hours": 7731007 } ] }""";
    }

    private static IEnumerable<JsonNode> Leaves(JsonNode node) =>
        node switch
        {
            JsonObject members => members.Select(member => member.Value!).ToArray().SelectMany(Leaves),
            JsonArray items => items.ToArray().SelectMany(item => Leaves(item!)),
            _ => [node],
        };

    [GeneratedRegex("\"(?<code>ER(1|41)[0-9]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
