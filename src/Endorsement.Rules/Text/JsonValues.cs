using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Endorsement.Rules.Text;

/// <summary>One value of a document that a serializer reads.</summary>
internal static class JsonValues
{
    /// <summary>The bytes of the value as it is written; the reader stands at its end afterwards.</summary>
    public static ReadOnlyMemory<byte> Raw(ref Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return JsonMarshal.GetRawUtf8Value(document.RootElement).ToArray();
    }

    public static JsonException Exception(ImmutableArray<Diagnostic> diagnostics) =>
        new(string.Join('\n', diagnostics), new DocumentException(diagnostics));
}
