using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Endorsement.Rules.Text;

/// <summary>The bytes of one document and its name; turns byte offsets into lines and columns.</summary>
/// <remarks>Lines end with LF or CR LF; columns count UTF-16 units from 1, as editors do; a byte order mark takes no column.</remarks>
internal sealed class JsonText(string file, ReadOnlyMemory<byte> bytes)
{
    private int[]? _lineStarts;

    public string File { get; } = file;

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>Where the JSON begins: behind a byte order mark, if there is one.</summary>
    public int Start => Bytes.Span.StartsWith("\uFEFF"u8) ? 3 : 0;

    public (int Line, int Column) Place(int offset)
    {
        var starts = _lineStarts ??= FindLines();
        offset = Math.Clamp(offset, 0, Bytes.Length);
        var line = Array.BinarySearch(starts, offset);
        line = line < 0 ? ~line - 1 : line;
        var lead = Bytes.Span[starts[line]..Math.Max(starts[line], offset)];
        return (line + 1, Encoding.UTF8.GetCharCount(lead) + 1);
    }

    /// <summary>The pointer of the member whose name begins at a byte; <see langword="null"/> where none does.</summary>
    /// <remarks>Reads the text again from its beginning: for the few members that are told apart from where they stand.</remarks>
    public string? PointerOfName(int offset)
    {
        var reader = new Utf8JsonReader(Bytes.Span[Start..], new JsonReaderOptions { MaxDepth = int.MaxValue });
        var path = new List<(string? Name, int Index)>();
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        path[^1] = (reader.GetString(), 0);
                        if (Start + reader.TokenStartIndex == offset)
                        {
                            return Pointer(path);
                        }

                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        path.RemoveAt(path.Count - 1);
                        Next(path);
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        path.Add((null, 0));
                        break;
                    default:
                        Next(path);
                        break;
                }
            }
        }
        catch (JsonException)
        {
            // What cannot be read to its end has been told already; the member keeps the place of its owner.
        }

        return null;
    }

    private static void Next(List<(string? Name, int Index)> path)
    {
        if (path.Count > 0 && path[^1].Name is null)
        {
            path[^1] = (null, path[^1].Index + 1);
        }
    }

    private static string Pointer(List<(string? Name, int Index)> path) =>
        string.Concat(
            path.Select(step =>
                step.Name is { } name ? $"/{JsonNode.ShortKey(name)}" : string.Create(CultureInfo.InvariantCulture, $"/{step.Index}")
            )
        );

    private int[] FindLines()
    {
        var starts = new List<int> { Start };
        var span = Bytes.Span;
        for (var at = Start; at < span.Length; )
        {
            var next = span[at..].IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            at += next + 1;
            starts.Add(at);
        }

        return [.. starts];
    }
}
