using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Endorsement.Rules.AspNetCore.Problems;

namespace Endorsement.Rules.AspNetCore.Hosting;

/// <summary>Candidates as the serializer reads them in this application: its message, which frameworks log and show, tells no value.</summary>
internal sealed class ValueFreeCandidateConverter : JsonConverter<Candidate>
{
    private static readonly CandidateJsonConverter Writer = new();

    /// <exception cref="JsonException">The value is not a candidate.</exception>
    public override Candidate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Candidate.TryRead(JsonMarshal.GetRawUtf8Value(document.RootElement).ToArray(), out var candidate, out var diagnostics)
            ? candidate
            : throw new JsonException(
                string.Join(
                    '\n',
                    diagnostics.Select(one => $"{one.Code} {one.Pointer}: {DiagnosticWords.Of(one, Language.English).Message}")
                )
            );
    }

    public override void Write(Utf8JsonWriter writer, Candidate value, JsonSerializerOptions options) =>
        Writer.Write(writer, value, options);
}
