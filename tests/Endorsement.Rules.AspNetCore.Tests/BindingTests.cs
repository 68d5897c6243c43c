using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Endorsement.Rules.AspNetCore.Tests;

/// <summary>A candidate is a parameter of any endpoint, and a determination its result.</summary>
public sealed class BindingTests
{
    private static readonly Question Asked = new("IMHS", asOf: new LocalDate(2018, 10, 1));

    [Fact]
    public async Task An_endpoint_of_ones_own_takes_a_candidate_and_returns_a_determination()
    {
        await using var site = await Site.StartAsync(map: app =>
            app.MapPost("/imhs", (Candidate candidate, RulesetCatalog catalog) => catalog.Determine(candidate, Asked))
        );

        using var answer = await site.PostAsync("/imhs", Site.Sample(Site.Maria));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var expected = RulesetCatalog.BuiltIn.Determine(Candidate.Read(Site.Sample(Site.Maria)), Asked);
        Determination.Read(await answer.Content.ReadAsStringAsync()).Should().Be(expected);
    }

    [Theory]
    [InlineData("Production", """{ "id": "c", "training": [ { "id": "t", "hours": 0.001 } ] }""", 400, "ER1106 /training/0/hours")]
    [InlineData("Development", """{ "id": "c", "training": [ { "id": "t", "hours": 0.001 } ] }""", 400, "ER1106 /training/0/hours")]
    [InlineData("Production", "", 400, "ER1001")]
    [InlineData("Development", "[", 400, "ER1001")]
    [InlineData("Production", """{ "id": "c" }""", 422, "ER4106 /residence")]
    [InlineData("Development", """{ "id": "c" }""", 422, "ER4106 /residence")]
    public async Task What_is_wrong_is_answered_with_problem_details_there_too(string environment, string body, int status, string error)
    {
        var isCalled = false;
        await using var site = await Site.StartAsync(
            map: app =>
                app.MapPost(
                    "/imhs",
                    (Candidate candidate, RulesetCatalog catalog) =>
                    {
                        isCalled = true;
                        return catalog.Determine(candidate, Asked);
                    }
                ),
            environment: environment
        );

        using var answer = await site.PostAsync("/imhs", body);

        ((int)answer.StatusCode).Should().Be(status);
        (await answer.ErrorsAsync()).Should().Equal(error);
        isCalled.Should().Be(status == 422);
    }

    [Fact]
    public async Task A_candidate_that_may_be_left_out_may_be_left_out()
    {
        await using var site = await Site.StartAsync(map: app =>
            app.MapPost("/may", (Candidate? candidate) => candidate is null ? "nobody" : candidate.Id)
        );

        using var nobody = await site.Client.PostAsync("/may", null);
        using var somebody = await site.PostAsync("/may", """{ "id": "c" }""");
        using var broken = await site.PostAsync("/may", """{ "id": 7 }""");

        (await nobody.Content.ReadAsStringAsync()).Should().Be("nobody");
        (await somebody.Content.ReadAsStringAsync()).Should().Be("c");
        (await broken.ErrorsAsync()).Should().Equal("ER1103 /id");
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Candidates_within_something_else_are_pointed_at_where_they_stand(string environment)
    {
        await using var site = await Site.StartAsync(
            map: app =>
                app.MapPost("/enrol", (Enrolment enrolment) => $"{enrolment.Category} {enrolment.Candidate.Id} {enrolment.Others?.Length}"),
            environment: environment
        );

        using var good = await site.PostAsync(
            "/enrol",
            """{ "category": "IFA", "candidate": { "id": "c" }, "others": [ { "id": "d" } ] }"""
        );
        using var bad = await site.PostAsync(
            "/enrol",
            """{ "category": "IFA", "Candidate": { "id": "c", "training": [ { "id": "t", "hours": -7731007 } ] }, "others": [ { "id": "d" }, { "id": 7731007 } ] }"""
        );
        using var other = await site.PostAsync("/enrol", """{ "category": 7 }""");

        (await good.Content.ReadAsStringAsync()).Should().Be("IFA c 1");
        (await bad.ErrorsAsync()).Should().Equal("ER1107 /Candidate/training/0/hours", "ER1103 /others/1/id");
        ((int)other.StatusCode).Should().Be(400);
        site.Logged.Text.Should().NotContain("7731007");
    }

    /// <summary>Whatever reads a candidate besides, the serializer's own message tells no value: frameworks log it, and show it in development.</summary>
    [Fact]
    public async Task The_serializer_of_the_application_tells_no_value()
    {
        await using var site = await Site.StartAsync(
            map: app =>
                app.MapPost(
                    "/read",
                    async (HttpRequest request) => (await request.ReadFromJsonAsync<Candidate>(request.HttpContext.RequestAborted))!.Id
                ),
            environment: "Development"
        );

        using var answer = await site.PostAsync("/read", """{ "id": "c", "training": [ { "id": "t", "hours": -7731007 } ] }""");

        var shown = await answer.Content.ReadAsStringAsync();
        shown.Should().Contain("ER1107 /training/0/hours").And.NotContain("7731007");
        site.Logged.Text.Should().Contain("ER1107 /training/0/hours").And.NotContain("7731007");
    }

    [Fact]
    public async Task Other_endpoints_are_left_as_they_are()
    {
        await using var site = await Site.StartAsync(map: app =>
        {
            app.MapPost("/number", (int[] numbers) => numbers.Sum());
            app.MapGet(
                "/boom",
                string () => throw new QuestionException(new Diagnostic("ER4107", Severity.Error, "m", null, "q", 0, 0, ""))
            );
        });

        using var sum = await site.PostAsync("/number", "[1, 2]");
        using var bad = await site.PostAsync("/number", "{");
        using var boom = await site.Client.GetAsync("/boom");

        (await sum.Content.ReadAsStringAsync()).Should().Be("3");
        bad.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await bad.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
        boom.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
    }
}

/// <summary>Something of somebody else's that holds candidates.</summary>
public sealed record Enrolment(string Category, Candidate Candidate, Candidate[]? Others);
