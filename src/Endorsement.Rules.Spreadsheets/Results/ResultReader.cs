using System.Text.Json;
using Endorsement.Rules.Spreadsheets.Import;

namespace Endorsement.Rules.Spreadsheets.Results;

/// <summary>Reads results: one determination, an array of them, or rows of a batch one behind the other.</summary>
internal static class ResultReader
{
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true };

    /// <summary>The determinations in their order.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="NoResultException">A value is none.</exception>
    public static IEnumerable<Result> Read(ReadOnlyMemory<byte> json)
    {
        var bytes = json.Span.StartsWith("\ufeff"u8) ? json[3..] : json;
        for (var at = 0; Next(bytes, ref at) is { } value; )
        {
            foreach (var result in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Of) : Of(value))
            {
                yield return result;
            }
        }
    }

    private static JsonElement? Next(ReadOnlyMemory<byte> json, ref int at)
    {
        var reader = new Utf8JsonReader(json.Span[at..], Options);
        if (!reader.Read())
        {
            return null;
        }

        var value = JsonElement.ParseValue(ref reader);
        at += (int)reader.BytesConsumed;
        return value;
    }

    private static IEnumerable<Result> Of(JsonElement value)
    {
        var candidate = Result.Text(value, "candidate");
        if (candidate.Length == 0)
        {
            throw new NoResultException(Trouble.Short(value.GetRawText()));
        }

        var asOf = Result.Text(value, "asOf");
        if (value.TryGetProperty("determinations", out _))
        {
            var key = Result.Text(value, "ruleset");
            return Result
                .List(value, "determinations")
                .Select(each => new Result(candidate, Result.Text(each, "ruleset") is { Length: > 0 } own ? own : key, asOf, each));
        }

        if (Result.Object(value, "error") is not null)
        {
            return [new Result(candidate, "", asOf, value)];
        }

        if (Result.OutcomeOf(value) is null)
        {
            throw new NoResultException(Trouble.Short(value.GetRawText()));
        }

        var ruleset = Result.Object(value, "ruleset") is { } identity
            ? $"{Result.Text(identity, "association")}@{Result.Text(identity, "version")}"
            : "";
        return [new Result(candidate, ruleset, asOf, value)];
    }
}

/// <summary>A value that is no result.</summary>
internal sealed class NoResultException(string value) : Exception($"`{value}`");
