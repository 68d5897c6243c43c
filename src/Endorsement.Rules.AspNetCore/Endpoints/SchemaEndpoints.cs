using System.Collections.Frozen;
using Endorsement.Rules.AspNetCore.Problems;
using Endorsement.Rules.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;

namespace Endorsement.Rules.AspNetCore.Endpoints;

/// <summary>The JSON Schemas of the documents, and the description of the endpoints that is built from them.</summary>
internal static class SchemaEndpoints
{
    private const string SchemaType = "application/schema+json";

    private static readonly FrozenDictionary<string, Lazy<byte[]>> Schemas = new Dictionary<string, Lazy<byte[]>>
    {
        ["candidate"] = new(JsonSchemas.Candidate),
        ["determination"] = new(JsonSchemas.Determination),
        ["ruleset"] = new(JsonSchemas.Ruleset),
        ["case"] = new(JsonSchemas.Case),
        ["worklist"] = new(JsonSchemas.Worklist),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names under which there are schemas.</summary>
    public static IEnumerable<string> Names => Schemas.Keys.Order(StringComparer.Ordinal);

    /// <summary>One schema, by its name: <c>candidate.json</c>.</summary>
    public static Task OneAsync(HttpContext context)
    {
        var name = context.Request.RouteValues["schema"] as string ?? "";
        if (Schemas.TryGetValue(name, out var schema))
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Bytes(schema.Value, SchemaType).ExecuteAsync(context);
        }

        var language = RequestLanguage.Of(context.Request);
        var error = RequestErrors.NoSuchSchema(Names, language);
        return ProblemWriter.WriteAsync(context, RequestProblem.OfRequest(StatusCodes.Status404NotFound, error), language);
    }

    /// <summary>The description of the endpoints; its addresses begin where it was asked for.</summary>
    public static Task OpenApiAsync(HttpContext context)
    {
        const string Self = "/openapi.json";
        var path = $"{context.Request.PathBase}{context.Request.Path}";
        var server = path.EndsWith(Self, StringComparison.OrdinalIgnoreCase) ? path[..^Self.Length] : path;
        return JsonDocuments.WriteAsync(
            context,
            "application/json",
            json => OpenApiDocument.Write(json, server.Length == 0 ? "/" : server)
        );
    }
}
