using System.Text.Json;
using System.Text.Json.Nodes;
using Endorsement.Rules.AspNetCore.Problems;

namespace Endorsement.Rules.AspNetCore.Endpoints;

/// <summary>The endpoints described by OpenAPI 3.1, in the schemas that the readers and writers themselves are made from.</summary>
internal static class OpenApiDocument
{
    private const string Version = "3.1.1";
    private const string Json = "application/json";
    private const string Problem = "application/problem+json";

    private static readonly Lazy<JsonObject> Components = new(() => new JsonObject { ["schemas"] = Schemas() });

    private static readonly Lazy<JsonObject> Paths = new(() =>
        new JsonObject
        {
            ["/evaluate"] = Post(
                "evaluate",
                "Decides which requirements a candidate meets: of one category, or of every one, nearest first.",
                Answer(Json, Either(Ref("Determination"), new JsonObject { ["type"] = "array", ["items"] = Ref("Determination") })),
                EndpointParameters.OfEvaluate()
            ),
            ["/plan"] = Post(
                "plan",
                "The determination with what comes next: the least to do, by when, and the coming years.",
                Answer(Json, Ref("Determination")),
                EndpointParameters.OfPlan()
            ),
            ["/report"] = Post(
                "report",
                "The same for people: a page, Markdown, or a letter to the candidate.",
                new JsonObject
                {
                    ["text/html"] = new JsonObject(),
                    ["text/markdown"] = new JsonObject(),
                    ["text/plain"] = new JsonObject(),
                },
                EndpointParameters.OfReport()
            ),
            ["/rulesets"] = Get("listRulesets", "Every version of the rules at hand.", Json, new JsonObject { ["type"] = "array" }),
            ["/rulesets/{association}/{version}"] = Get(
                "getRuleset",
                "One version, every inherited rule written out.",
                Json,
                Ref("Ruleset"),
                EndpointParameters.InPath("association", null),
                EndpointParameters.InPath("version", null)
            ),
            ["/schemas/{schema}.json"] = Get(
                "getSchema",
                "The JSON Schema of a document.",
                "application/schema+json",
                new JsonObject { ["type"] = "object" },
                EndpointParameters.InPath("schema", SchemaEndpoints.Names)
            ),
            ["/status"] = Get(
                "getStatus",
                "Since when which rules are used, and why a reload was refused.",
                Json,
                new JsonObject { ["type"] = "object" }
            ),
        }
    );

    /// <summary>Writes it.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="server">What the addresses begin with.</param>
    public static void Write(Utf8JsonWriter json, string server)
    {
        json.WriteStartObject();
        json.WriteString("openapi", Version);
        json.WriteString("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema");
        json.WriteStartObject("info");
        json.WriteString("title", "Endorsement rules");
        json.WriteString("version", typeof(OpenApiDocument).Assembly.GetName().Version!.ToString(3));
        json.WriteString(
            "description",
            "Decides, requirement by requirement, whether a candidate meets an association's endorsement rules."
        );
        json.WriteEndObject();
        json.WriteStartArray("servers");
        json.WriteStartObject();
        json.WriteString("url", server);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WritePropertyName("paths");
        Paths.Value.WriteTo(json);
        json.WritePropertyName("components");
        Components.Value.WriteTo(json);
        json.WriteEndObject();
    }

    private static JsonObject Post(string id, string summary, JsonObject content, JsonArray parameters) =>
        new()
        {
            ["post"] = new JsonObject
            {
                ["operationId"] = id,
                ["summary"] = summary,
                ["parameters"] = parameters,
                ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Answer(Json, Ref("Candidate")) },
                ["responses"] = new JsonObject
                {
                    ["200"] = Response("The answer.", content),
                    ["400"] = ProblemOf("The document is no candidate, or a parameter is not understood."),
                    ["408"] = ProblemOf("The body did not arrive in time."),
                    ["413"] = ProblemOf("The body is larger than is read."),
                    ["415"] = ProblemOf("The body is not JSON in UTF-8."),
                    ["422"] = ProblemOf("The question has no answer about this candidate."),
                    ["503"] = ProblemOf("Too many requests are being answered."),
                },
            },
        };

    private static JsonObject Get(string id, string summary, string type, JsonObject schema, params ReadOnlySpan<JsonObject> parameters)
    {
        var responses = new JsonObject { ["200"] = Response("The document.", Answer(type, schema)) };
        if (parameters.Length > 0)
        {
            responses["404"] = ProblemOf("There is no such thing.");
        }

        return new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = id,
                ["summary"] = summary,
                ["parameters"] = new JsonArray([.. parameters]),
                ["responses"] = responses,
            },
        };
    }

    private static JsonObject Response(string description, JsonObject content) =>
        new() { ["description"] = description, ["content"] = content };

    private static JsonObject ProblemOf(string description) => Response(description, Answer(Problem, Ref("Problem")));

    private static JsonObject Answer(string type, JsonObject schema) => new() { [type] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Either(params ReadOnlySpan<JsonNode?> schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };

    private static JsonObject Ref(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static JsonObject Schemas()
    {
        var all = new JsonObject { ["Problem"] = ProblemSchema() };
        SchemaComponents.Add(all, "Candidate", JsonSchemas.Candidate());
        SchemaComponents.Add(all, "Determination", JsonSchemas.Determination());
        SchemaComponents.Add(all, "Ruleset", JsonSchemas.Ruleset());
        return all;
    }

    private static JsonObject ProblemSchema()
    {
        static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };
        static JsonObject Number(string description) => new() { ["type"] = "integer", ["description"] = description };
        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Problem details (RFC 9457). No value of a candidate is ever told.",
            ["required"] = new JsonArray("type", "title", "status", "detail", "errors"),
            ["properties"] = new JsonObject
            {
                ["type"] = Text($"{ProblemWriter.TypePrefix}request, …candidate or …question"),
                ["title"] = Text("what sort of problem it is"),
                ["status"] = Number("the status code"),
                ["detail"] = Text("how many problems there are, and the first"),
                ["errors"] = new JsonObject
                {
                    ["type"] = "array",
                    ["items"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["required"] = new JsonArray("code", "message"),
                        ["properties"] = new JsonObject
                        {
                            ["code"] = Text("a stable code such as ER1104"),
                            ["pointer"] = Text("the JSON Pointer of the member of the body; empty: all of it"),
                            ["parameter"] = Text("the parameter of the address"),
                            ["line"] = Number("the line of the body, from 1"),
                            ["column"] = Number("the column in UTF-16 units, from 1"),
                            ["message"] = Text("what is wrong"),
                            ["help"] = Text("what to do about it"),
                        },
                    },
                },
            },
        };
    }
}
