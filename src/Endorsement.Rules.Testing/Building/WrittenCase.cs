using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Endorsement.Rules.Testing.Building;

/// <summary>A made-up person as a case file: what is found of her now is what must come out.</summary>
internal static class WrittenCase
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Of(ExampleCandidate example, string name, string? because)
    {
        var found = JsonNode.Parse(example.Determine().ToJson(indented: false))!;
        var question = example.Question;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("ruleset", example.Ruleset.Key);
            json.WriteString("category", question.Category);
            Copy(json, found, "pathway");
            Copy(json, found, "asOf");
            if (question.CycleYear is { } year)
            {
                json.WriteNumber("cycle", year);
            }

            if (because is not null)
            {
                json.WriteString("because", because);
            }

            json.WritePropertyName("candidate");
            JsonNode.Parse(example.Candidate.ToJson())!.WriteTo(json);
            json.WriteStartObject("expect");
            Copy(json, found, "outcome");
            json.WriteStartObject("requirements");
            foreach (var finding in found["requirements"]!.AsArray())
            {
                json.WriteStartObject(finding!["id"]!.GetValue<string>());
                Copy(json, finding, "outcome");
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Copy(Utf8JsonWriter json, JsonNode found, string member) =>
        json.WriteString(member, found[member]!.GetValue<string>());
}
