using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Endorsement.Rules.Tests.Analysis;
using Microsoft.AspNetCore.Builder;
using NodaTime;

namespace Endorsement.Rules.Tests.Web;

/// <summary>Candidates and determinations go through System.Text.Json as they go through the library's own reader and writer.</summary>
public sealed class ConverterTests
{
    private const string Maria = "mi-imhs-rsc-five-hours-short";

    private static readonly Question Asked = new("IMHS", asOf: new LocalDate(2018, 10, 1));

    [Fact]
    public void Candidates_and_determinations_of_the_cases_are_written_and_read_as_by_the_library()
    {
        foreach (var given in ShippedCases.All.Where((_, i) => i % 30 == 0))
        {
            var candidate = JsonSerializer.Serialize(given.Candidate);
            JsonSerializer.Deserialize<Candidate>(candidate).Should().Be(given.Candidate);

            var determination = given.Evaluate();
            var written = JsonSerializer.Serialize(determination);
            JsonElement.DeepEquals(Element(written), Element(Encoding.UTF8.GetString(determination.ToJson()))).Should().BeTrue(given.File);
            JsonSerializer.Deserialize<Determination>(written)!.ToJson().Should().Equal(determination.ToJson(), given.File);
        }
    }

    [Fact]
    public void They_are_members_of_objects_of_others_also_without_reflection()
    {
        var enrolment = new Enrolment("IMHS", Samples.Candidate(Maria), null);

        var json = JsonSerializer.Serialize(enrolment, EnrolmentContext.Default.Enrolment);

        JsonSerializer.Deserialize(json, EnrolmentContext.Default.Enrolment).Should().Be(enrolment);
        JsonSerializer.Deserialize<Enrolment>(json).Should().Be(enrolment, "and with it");
    }

    [Theory]
    [InlineData("""{ "id": "c", "trainig": [] }""", "ER1101")]
    [InlineData("""{ "id": "c", "training": [ { "id": "t", "hours": -1 } ] }""", "ER1107")]
    [InlineData("""{ "id": "c", "id": "d" }""", "ER1006")]
    [InlineData("[]", "ER11")]
    [InlineData("7", "ER11")]
    public void What_is_no_candidate_is_a_JsonException_that_says_every_problem(string candidate, string code)
    {
        var read = () => JsonSerializer.Deserialize<Enrolment>($$"""{ "Category": "IMHS", "Candidate": {{candidate}} }""");

        var thrown = read.Should().Throw<JsonException>().Which;
        thrown.Message.Should().Contain(code);
        thrown.InnerException.Should().BeOfType<DocumentException>().Which.Diagnostics.Should().NotBeEmpty();
    }

    [Fact]
    public async Task An_endpoint_takes_a_candidate_and_answers_with_a_determination()
    {
        await using var app = Server.Create();
        app.MapPost("/imhs", (Candidate candidate) => RulesetCatalog.BuiltIn.Determine(candidate, Asked));
        await app.StartAsync();
        using var client = Server.ClientOf(app);

        using var answer = await client.PostAsync("imhs", Json(Samples.Bytes(Maria)));
        using var refused = await client.PostAsync("imhs", Json("""{ "id": 7 }"""u8.ToArray()));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var read = Determination.Read(await answer.Content.ReadAsStringAsync());
        read.ToJson().Should().Equal(RulesetCatalog.BuiltIn.Determine(Samples.Candidate(Maria), Asked).ToJson());
        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private static JsonElement Element(string json) => JsonSerializer.Deserialize<JsonElement>(json);

    private static ByteArrayContent Json(byte[] utf8) =>
        new(utf8) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}

/// <summary>An object of somebody who uses the library.</summary>
public sealed record Enrolment(string Category, Candidate Candidate, Determination? Determination);

[JsonSerializable(typeof(Enrolment))]
internal sealed partial class EnrolmentContext : JsonSerializerContext;
