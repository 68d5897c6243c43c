using System.Net;
using System.Text.Json;
using NodaTime;

namespace Endorsement.Rules.AspNetCore.Tests;

/// <summary>A fresh application with the package and three lines answers questions about candidates.</summary>
public sealed class EvaluateTests
{
    private static readonly Question Asked = new("IMHS", asOf: new LocalDate(2018, 10, 1));

    [Fact]
    public async Task A_candidate_is_answered_with_the_determination_of_the_library()
    {
        await using var site = await Site.StartAsync();

        using var answer = await site.PostAsync($"/endorsement/evaluate?{Site.AsMaria}", Site.Sample(Site.Maria));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        var expected = RulesetCatalog.BuiltIn.Determine(Candidate.Read(Site.Sample(Site.Maria)), Asked);
        (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(expected.ToJson(indented: false));
    }

    [Fact]
    public async Task Without_a_category_all_are_answered_nearest_first()
    {
        await using var site = await Site.StartAsync();

        using var answer = await site.PostAsync("/endorsement/evaluate?asOf=2018-10-01", Site.Sample(Site.Maria));

        var expected = RulesetCatalog
            .BuiltIn.Open(Candidate.Read(Site.Sample(Site.Maria)))
            .DetermineAll(new Question(null, new LocalDate(2018, 10, 1)));
        (await answer.JsonAsync())
            .EnumerateArray()
            .Select(one => one.GetProperty("category").GetString())
            .Should()
            .Equal(expected.Select(one => one.Category));
    }

    [Fact]
    public async Task Codes_are_taken_in_any_case_and_the_words_come_in_the_language_asked_for()
    {
        await using var site = await Site.StartAsync();
        site.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr, es-MX;q=0.9, en;q=0.5");

        using var header = await site.PostAsync(
            "/endorsement/evaluate?category=imhs&asOf=2018-10-01&association=MI-AIMH",
            Site.Sample(Site.Maria)
        );
        using var named = await site.PostAsync($"/endorsement/evaluate?{Site.AsMaria}&lang=en", Site.Sample(Site.Maria));

        var expected = RulesetCatalog.BuiltIn.Determine(Candidate.Read(Site.Sample(Site.Maria)), Asked);
        (await header.Content.ReadAsByteArrayAsync()).Should().Equal(expected.ToJson(indented: false, Language.Spanish));
        header.Content.Headers.ContentLanguage.Should().Equal("es");
        (await named.Content.ReadAsByteArrayAsync()).Should().Equal(expected.ToJson(indented: false));
    }

    [Fact]
    public async Task A_version_that_is_named_answers_whatever_the_dates_say()
    {
        await using var site = await Site.StartAsync();

        using var answer = await site.PostAsync($"/endorsement/evaluate?{Site.AsMaria}&ruleset=mi-aimh@2015", Site.Sample(Site.Maria));

        (await answer.JsonAsync()).GetProperty("ruleset").GetProperty("version").GetString().Should().Be("2015");
    }

    [Fact]
    public async Task The_plan_and_the_reports_are_those_of_the_library()
    {
        await using var site = await Site.StartAsync();
        var plan = RulesetCatalog.BuiltIn.Open(Candidate.Read(Site.Sample(Site.Maria))).Plan(Asked, 6.ClockHours());

        (await BodyAsync("plan", "&hoursAMonth=6", "application/json")).Should().Equal(plan.ToJson(indented: false));
        (await BodyAsync("report", "&hoursAMonth=6", "text/html")).Should().Equal(System.Text.Encoding.UTF8.GetBytes(plan.ToHtml()));
        (await BodyAsync("report", "&hoursAMonth=6&format=markdown", "text/markdown"))
            .Should()
            .Equal(System.Text.Encoding.UTF8.GetBytes(plan.ToMarkdown()));
        (await BodyAsync("report", "&hoursAMonth=6&format=letter&lang=es", "text/plain"))
            .Should()
            .Equal(System.Text.Encoding.UTF8.GetBytes(plan.Letter(Language.Spanish)));

        async Task<byte[]> BodyAsync(string what, string more, string type)
        {
            using var answer = await site.PostAsync($"/endorsement/{what}?{Site.AsMaria}{more}", Site.Sample(Site.Maria));
            answer.Content.Headers.ContentType!.MediaType.Should().Be(type);
            return await answer.Content.ReadAsByteArrayAsync();
        }
    }

    [Theory]
    [InlineData("category=XXXX", 422, "ER4101 category")]
    [InlineData("category=IMHS&pathway=emerging", 422, "ER4102 pathway")]
    [InlineData("category=IMHS&pathway=soon", 400, "ER4202 pathway")]
    [InlineData("category=IMHS&asOf=2018", 400, "ER4202 asOf")]
    [InlineData("category=IMHS&asOf=2018-02-30", 400, "ER4202 asOf")]
    [InlineData("category=IMHS&association=nowhere", 422, "ER4105 asOf")]
    [InlineData("category=IMHS&asOf=1950-01-01&association=nmaimh", 422, "ER4105 asOf")]
    [InlineData("category=IMHS&category=IFA", 400, "ER4203 category")]
    [InlineData("categroy=IMHS", 400, "ER4201")]
    [InlineData("ruleset=mi-aimh@1066", 404, "ER4205 ruleset")]
    [InlineData("ruleset=../../etc/passwd", 404, "ER4205 ruleset")]
    [InlineData("lang=tlh", 400, "ER4202 lang")]
    [InlineData("category=IFS&pathway=renewal&cycle=1", 400, "ER4202 cycle")]
    public async Task What_is_wrong_with_a_question_is_said_of_its_parameter(string query, int status, string error)
    {
        await using var site = await Site.StartAsync();

        using var answer = await site.PostAsync($"/endorsement/evaluate?{query}", """{ "id": "c", "residence": "US-MI" }""");

        ((int)answer.StatusCode).Should().Be(status);
        (await answer.ErrorsAsync()).Should().Equal(error);
    }

    [Fact]
    public async Task A_plan_is_about_one_category()
    {
        await using var site = await Site.StartAsync();

        using var answer = await site.PostAsync("/endorsement/plan", """{ "id": "c" }""");

        (await answer.ErrorsAsync()).Should().Equal("ER4204 category");
    }

    [Fact]
    public async Task Whose_rules_apply_may_be_open_and_is_asked_of_the_residence()
    {
        await using var site = await Site.StartAsync();

        using var answer = await site.PostAsync("/endorsement/evaluate?category=IMHS", """{ "id": "c" }""");

        ((int)answer.StatusCode).Should().Be(422);
        (await answer.ErrorsAsync()).Should().Equal("ER4106 /residence");
    }
}
