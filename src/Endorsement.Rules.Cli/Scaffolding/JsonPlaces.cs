using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Endorsement.Rules.Cli.Scaffolding;

/// <summary>Single values of a JSON file, changed where they stand: everything else keeps its layout, byte for byte.</summary>
internal static class JsonPlaces
{
    /// <summary>The file with another value; <see langword="null"/>: there is no such member.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="value">The value, as JSON.</param>
    /// <param name="path">The names that lead to the member, from the first level on.</param>
    public static byte[]? Replaced(ReadOnlyMemory<byte> utf8, string value, params ReadOnlySpan<string> path) =>
        Find(utf8.Span, path) is { } place ? Spliced(utf8.Span, place.Start, place.End, value) : null;

    /// <summary>The file with one member more, behind another and laid out like it; <see langword="null"/>: that one is not there.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="member">The name of the member.</param>
    /// <param name="value">Its value, as JSON.</param>
    /// <param name="path">The names that lead to the member before it.</param>
    public static byte[]? Inserted(ReadOnlyMemory<byte> utf8, string member, string value, params ReadOnlySpan<string> path)
    {
        if (Find(utf8.Span, path) is not { } place)
        {
            return null;
        }

        // On a line of its own where the one before is.
        var before = utf8.Span[..place.Name];
        var blanks = before[(before.LastIndexOfAnyExcept(" \t\r\n"u8) + 1)..];
        var space = blanks.Contains((byte)'\n') ? Encoding.UTF8.GetString(blanks) : " ";
        return Spliced(utf8.Span, place.End, place.End, $",{space}\"{member}\": {value}");
    }

    /// <summary>The text of a member; <see langword="null"/>: there is none.</summary>
    public static string? Text(ReadOnlyMemory<byte> utf8, params ReadOnlySpan<string> path) =>
        Find(utf8.Span, path) is { } place && utf8.Span[place.Start] == '"'
            ? JsonSerializer.Deserialize(utf8.Span[place.Start..place.End], JsonText.Default.String)
            : null;

    /// <summary>A string as JSON, as somebody would write it: an apostrophe stays one.</summary>
    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static byte[] Spliced(ReadOnlySpan<byte> utf8, int start, int end, string text) =>
        [.. utf8[..start], .. Encoding.UTF8.GetBytes(text), .. utf8[end..]];

    private static Place? Find(ReadOnlySpan<byte> utf8, ReadOnlySpan<string> path)
    {
        var skipped = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(utf8[skipped..], new JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        for (var step = 0; reader.TokenType == JsonTokenType.StartObject; step++)
        {
            var name = -1;
            while (name < 0 && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.ValueTextEquals(path[step]) ? skipped + (int)reader.TokenStartIndex : -1;
                reader.Read();
                if (name < 0)
                {
                    reader.Skip();
                }
            }

            if (name < 0)
            {
                return null;
            }

            if (step == path.Length - 1)
            {
                var start = skipped + (int)reader.TokenStartIndex;
                reader.Skip();
                return new Place(name, start, skipped + (int)reader.BytesConsumed);
            }
        }

        return null;
    }

    /// <summary>Where a member stands: its name, its value, and the end of that.</summary>
    private readonly record struct Place(int Name, int Start, int End);
}

/// <summary>Strings as JSON, without reflection.</summary>
[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class JsonText : System.Text.Json.Serialization.JsonSerializerContext;
