using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Endorsement.Rules.AspNetCore.Tests;

/// <summary>MVC controllers take candidates and return determinations as other endpoints do, and answer mistakes in the same way.</summary>
public sealed class ControllerTests
{
    private static Task<Site> StartAsync(string environment = "Production") =>
        Site.StartAsync(
            map: app => app.MapControllers(),
            build: builder => builder.Services.AddControllers().AddApplicationPart(typeof(EnrolmentController).Assembly),
            environment: environment
        );

    [Theory]
    [InlineData("/controllers/decide")]
    [InlineData("/controllers/bare")]
    public async Task A_controller_takes_a_candidate_and_returns_a_determination(string path)
    {
        await using var site = await StartAsync();

        using var answer = await site.PostAsync(path, Site.Sample(Site.Maria));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var expected = RulesetCatalog.BuiltIn.Determine(Candidate.Read(Site.Sample(Site.Maria)), EnrolmentController.Asked);
        Determination.Read(await answer.Content.ReadAsStringAsync()).Should().Be(expected);
    }

    [Theory]
    [InlineData("Production", """{ "id": "c", "training": [ { "id": "t", "hours": -7731007 } ] }""", 400, "ER1107 /training/0/hours")]
    [InlineData("Development", """{ "id": "c", "training": [ { "id": "t", "hours": -7731007 } ] }""", 400, "ER1107 /training/0/hours")]
    [InlineData("Production", "", 400, "ER1001")]
    [InlineData("Development", """{ "id": "c" }""", 422, "ER4106 /residence")]
    public async Task What_is_wrong_is_answered_with_problem_details_and_no_value(string environment, string body, int status, string error)
    {
        await using var site = await StartAsync(environment);

        using var answer = await site.PostAsync("/controllers/decide", body);

        ((int)answer.StatusCode).Should().Be(status);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await answer.ErrorsAsync()).Should().Equal(error);
        (await answer.Content.ReadAsStringAsync()).Should().NotContain("7731007");
        site.Logged.Text.Should().NotContain("7731007");
    }

    [Fact]
    public async Task Candidates_within_something_else_are_pointed_at_where_they_stand()
    {
        await using var site = await StartAsync();

        using var good = await site.PostAsync("/controllers/enrol", """{ "category": "IFA", "candidate": { "id": "c" } }""");
        using var bad = await site.PostAsync("/controllers/enrol", """{ "category": "IFA", "candidate": { "id": 7 } }""");

        (await good.Content.ReadAsStringAsync()).Should().Be("IFA c");
        (await bad.ErrorsAsync()).Should().Equal("ER1103 /candidate/id");
    }

    [Fact]
    public async Task A_controller_returns_a_candidate_as_it_is()
    {
        await using var site = await StartAsync();

        using var answer = await site.PostAsync("/controllers/echo", Site.Sample(Site.Maria));

        Candidate.Read(await answer.Content.ReadAsByteArrayAsync()).Should().Be(Candidate.Read(Site.Sample(Site.Maria)));
    }
}

/// <summary>What an association might write itself.</summary>
[ApiController]
[Route("controllers")]
public sealed class EnrolmentController(RulesetCatalog rules) : ControllerBase
{
    internal static readonly Question Asked = new("IMHS", asOf: new LocalDate(2018, 10, 1));

    [HttpPost("decide")]
    public ActionResult<Determination> Decide(Candidate candidate) => rules.Determine(candidate, Asked);

    [HttpPost("echo")]
    public Candidate Echo(Candidate candidate) => candidate;

    [HttpPost("enrol")]
    public string Enrol(Enrolment enrolment) => $"{enrolment.Category} {enrolment.Candidate.Id}";
}

/// <summary>A controller without what `[ApiController]` infers.</summary>
[Route("controllers")]
public sealed class BareController(RulesetCatalog rules) : Controller
{
    [HttpPost("bare")]
    public Determination Bare([FromBody] Candidate candidate) => rules.Determine(candidate, EnrolmentController.Asked);
}
