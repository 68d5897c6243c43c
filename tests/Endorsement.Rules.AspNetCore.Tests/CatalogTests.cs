using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.AspNetCore.Tests;

/// <summary>What there is to be asked: rulesets, schemas, and the description of the endpoints.</summary>
public sealed partial class CatalogTests
{
    [Fact]
    public async Task Every_version_is_listed_and_can_be_had_in_its_resolved_form()
    {
        await using var site = await Site.StartAsync();

        using var list = await site.Client.GetAsync("/endorsement/rulesets");

        var listed = (await list.JsonAsync()).EnumerateArray().ToArray();
        listed.Should().HaveCount(RulesetCatalog.BuiltIn.Rulesets.Length);
        foreach (var one in listed)
        {
            var key = $"{one.GetProperty("association").GetString()}/{one.GetProperty("version").GetString()}";
            using var answer = await site.Client.GetAsync($"/endorsement/rulesets/{key}");
            var ruleset = RulesetCatalog.BuiltIn.Find(key.Replace('/', '@'))!;
            Ruleset.Read(await answer.Content.ReadAsByteArrayAsync()).Should().Be(ruleset);
            one.GetProperty("hash").GetString().Should().Be(ruleset.Hash);
            one.GetProperty("categories").GetArrayLength().Should().Be(ruleset.Categories.Length);
        }
    }

    [Fact]
    public async Task A_version_that_did_not_change_is_not_sent_again()
    {
        await using var site = await Site.StartAsync();
        using var first = await site.Client.GetAsync("/endorsement/rulesets/mi-aimh/2018");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/endorsement/rulesets/MI-AIMH/2018");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Client.SendAsync(request);

        second.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("rulesets/mi-aimh/1066", "ER4205")]
    [InlineData("rulesets/..%2f..%2fetc/passwd", "ER4205")]
    [InlineData("rulesets/%2e%2e%2f%2e%2e%2fetc/passwd", "ER4205")]
    [InlineData("rulesets/%0a/%0d%0aSet-Cookie:%20a=b", "ER4205")]
    [InlineData("rulesets/mi-aimh@2018/2018", "ER4205")]
    [InlineData("rulesets/<script>/%F0%9F%92%A9", "ER4205")]
    [InlineData("schemas/..%2f..%2fappsettings.json", "ER4212")]
    [InlineData("schemas/nothing.json", "ER4212")]
    public async Task What_is_not_there_is_not_found_whatever_it_is_called(string path, string code)
    {
        await using var site = await Site.StartAsync();

        using var answer = await site.Client.GetAsync($"/endorsement/{path}");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.ErrorsAsync()).Should().Equal(code);
        (await answer.Content.ReadAsStringAsync()).Should().NotContainAny("passwd", "script", "Set-Cookie", "appsettings");
    }

    [Theory]
    [InlineData("candidate")]
    [InlineData("determination")]
    [InlineData("ruleset")]
    [InlineData("case")]
    [InlineData("worklist")]
    public async Task The_schemas_are_those_that_are_published(string name)
    {
        await using var site = await Site.StartAsync();

        var served = await site.Client.GetByteArrayAsync($"/endorsement/schemas/{name}.json");

        served.Should().Equal(File.ReadAllBytes(RepositoryFiles.At("rulesets", "schema", $"{name}.schema.json")));
    }

    [Fact]
    public async Task The_description_names_every_endpoint_and_every_reference_in_it_leads_somewhere()
    {
        await using var site = await Site.StartAsync();

        var text = await site.Client.GetStringAsync("/endorsement/openapi.json");

        var description = JsonSerializer.Deserialize<JsonElement>(text);
        description.GetProperty("openapi").GetString().Should().Be("3.1.1");
        description.GetProperty("servers")[0].GetProperty("url").GetString().Should().Be("/endorsement");
        var components = description.GetProperty("components").GetProperty("schemas");
        var references = Reference().Matches(text).Select(match => match.Groups["to"].Value).Distinct(StringComparer.Ordinal).ToArray();
        references.Should().HaveCountGreaterThan(20);
        foreach (var reference in references)
        {
            reference.Should().StartWith("#/components/schemas/");
            components.TryGetProperty(reference["#/components/schemas/".Length..], out _).Should().BeTrue(reference);
        }

        var mapped = ((Microsoft.AspNetCore.Routing.IEndpointRouteBuilder)site.App)
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!["/endorsement".Length..])
            .Except(["/openapi.json", "/health"]);
        description.GetProperty("paths").EnumerateObject().Select(path => path.Name).Should().BeEquivalentTo(mapped);
    }

    /// <summary>The parameters that are described are those that are taken: each is, and no other is.</summary>
    [Theory]
    [InlineData("evaluate")]
    [InlineData("plan")]
    [InlineData("report")]
    public async Task The_described_parameters_are_those_that_are_taken(string endpoint)
    {
        await using var site = await Site.StartAsync();
        var description = JsonSerializer.Deserialize<JsonElement>(await site.Client.GetStringAsync("/endorsement/openapi.json"));
        var described = description
            .GetProperty("paths")
            .GetProperty($"/{endpoint}")
            .GetProperty("post")
            .GetProperty("parameters")
            .EnumerateArray()
            .Select(parameter => parameter.GetProperty("name").GetString());

        using var refused = await site.PostAsync($"/endorsement/{endpoint}?nothing=1&category=IMHS", """{ "id": "c" }""");

        var help = (await refused.JsonAsync()).GetProperty("errors")[0].GetProperty("help").GetString();
        help.Should().Be($"There are: {string.Join(", ", described)}.");
    }

    [GeneratedRegex("\"\\$ref\":\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
