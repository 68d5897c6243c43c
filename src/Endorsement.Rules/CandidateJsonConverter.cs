using System.Text.Json;
using System.Text.Json.Serialization;
using Endorsement.Rules.Text;

namespace Endorsement.Rules;

/// <summary>A <see cref="Candidate"/> for <c>System.Text.Json</c>: read by the strict reader, written as <see cref="Candidate.ToJson"/> writes it.</summary>
/// <remarks>
/// It stands on the type, so that a candidate is a parameter or result of an endpoint, or a member of an object, without more. Nothing is looked up by
/// reflection. What is no candidate is a <see cref="JsonException"/> with every diagnostic in its message; lines are those of the candidate's own document.
/// </remarks>
public sealed class CandidateJsonConverter : JsonConverter<Candidate>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a candidate.</exception>
    public override Candidate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Candidate.TryRead(JsonValues.Raw(ref reader), out var candidate, out var diagnostics)
            ? candidate
            : throw JsonValues.Exception(diagnostics);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Candidate value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Document.Span, skipInputValidation: true);
}
