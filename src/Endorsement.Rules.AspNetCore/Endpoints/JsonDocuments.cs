using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Endorsement.Rules.AspNetCore.Endpoints;

/// <summary>Documents that are written member by member: nothing is found by reflection.</summary>
internal static class JsonDocuments
{
    /// <summary>Answers with a document.</summary>
    public static async Task WriteAsync(HttpContext context, string contentType, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            write(json);
        }

        context.Response.ContentType = contentType;
        context.Response.ContentLength = stream.Length;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.BodyWriter.WriteAsync(stream.GetBuffer().AsMemory(0, (int)stream.Length), context.RequestAborted);
    }

    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
