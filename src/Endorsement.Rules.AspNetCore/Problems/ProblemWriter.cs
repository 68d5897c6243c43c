using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Endorsement.Rules.AspNetCore.Problems;

/// <summary>Writes problem details (RFC 9457), the same in development and in production.</summary>
internal static class ProblemWriter
{
    /// <summary>What every <c>type</c> begins with.</summary>
    public const string TypePrefix = "urn:endorsement-rules:problem:";

    private const string ContentType = "application/problem+json";

    /// <summary>Answers with a problem, unless an answer has begun or nobody waits for one.</summary>
    public static async Task WriteAsync(HttpContext context, RequestProblem problem, Language language)
    {
        var response = context.Response;
        if (problem.IsGone || response.HasStarted)
        {
            return;
        }

        var utf8 = Write(problem, language);
        response.StatusCode = problem.Status;
        response.ContentType = ContentType;
        response.ContentLength = utf8.Length;
        response.Headers.ContentLanguage = language.Code;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (problem.RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (problem.Errors.Any(error => error.Code == RequestErrors.Encoded))
        {
            response.Headers.AcceptEncoding = "identity";
        }

        await response.BodyWriter.WriteAsync(utf8, context.RequestAborted);
    }

    /// <summary>The problem details as one JSON object in UTF-8.</summary>
    public static byte[] Write(RequestProblem problem, Language language)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", TypePrefix + Name(problem.Kind));
            json.WriteString("title", ProblemWords.Title(problem.Kind, language));
            json.WriteNumber("status", problem.Status);
            json.WriteString("detail", ProblemWords.Detail(problem.Errors, language));
            json.WriteStartArray("errors");
            foreach (var error in problem.Errors)
            {
                Write(json, error);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, RequestError error)
    {
        json.WriteStartObject();
        json.WriteString("code", error.Code);
        if (error.Pointer is not null)
        {
            json.WriteString("pointer", error.Pointer);
        }

        if (error.Parameter is not null)
        {
            json.WriteString("parameter", error.Parameter);
        }

        if (error.Line > 0)
        {
            json.WriteNumber("line", error.Line);
            json.WriteNumber("column", error.Column);
        }

        json.WriteString("message", error.Message);
        if (error.Help is not null)
        {
            json.WriteString("help", error.Help);
        }

        json.WriteEndObject();
    }

    private static string Name(ProblemKind kind) =>
        kind switch
        {
            ProblemKind.Request => "request",
            ProblemKind.Candidate => "candidate",
            ProblemKind.Question => "question",
            _ => throw new InvalidOperationException("There is no such sort of problem."),
        };
}
