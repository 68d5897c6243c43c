using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Endorsement.Rules.Text;

/// <summary>Values back to JSON text, numbers exactly as they were written.</summary>
internal static class JsonWriting
{
    /// <summary>How every document of ours is written: characters as they are.</summary>
    public static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same over several lines, the same on every machine.</summary>
    public static JsonWriterOptions Indented { get; } =
        new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = true,
            NewLine = "\n",
        };

    /// <summary>A list of words under a name.</summary>
    public static void WriteWords(this Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    public static string Text(JsonNode node) => System.Text.Encoding.UTF8.GetString(node.ToBytes());

    public static byte[] ToBytes(this JsonNode node, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, indented ? Indented : Compact))
        {
            Write(json, node);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void Write(Utf8JsonWriter json, JsonNode node)
    {
        switch (node.Kind)
        {
            case JsonKind.Object:
                json.WriteStartObject();
                foreach (var member in node.Members)
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case JsonKind.Array:
                json.WriteStartArray();
                foreach (var item in node.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case JsonKind.String:
                json.WriteStringValue(node.Text);
                break;
            case JsonKind.Number:
                json.WriteRawValue(node.Text);
                break;
            case JsonKind.True:
                json.WriteBooleanValue(true);
                break;
            case JsonKind.False:
                json.WriteBooleanValue(false);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
