using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Endorsement.Rules.Text;

/// <summary>Reads UTF-8 JSON into nodes with positions, or says what keeps it from being JSON.</summary>
internal static class JsonParser
{
    /// <returns>The root, or <see langword="null"/> when the text is not JSON (said in <paramref name="problems"/>).</returns>
    public static JsonNode? Parse(JsonText source, Problems problems)
    {
        if (source.Bytes.Length > problems.Limits.MaxBytes)
        {
            problems.ErrorAbout(
                "ER1003",
                source.File,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the document has {source.Bytes.Length} bytes; at most {problems.Limits.MaxBytes} are read"
                ),
                "split it, or check that it is the document meant"
            );
            return null;
        }

        if (!Utf8.IsValid(source.Bytes.Span))
        {
            problems.Error(
                "ER1002",
                source,
                FirstInvalidByte(source.Bytes.Span),
                "this byte is not valid UTF-8",
                "save the document as UTF-8"
            );
            return null;
        }

        var reader = new Utf8JsonReader(
            source.Bytes.Span[source.Start..],
            new JsonReaderOptions { MaxDepth = problems.Limits.MaxDepth, CommentHandling = JsonCommentHandling.Disallow }
        );
        try
        {
            reader.Read();
            var builder = new Builder(source, problems);
            var root = builder.Value(ref reader);
            while (reader.Read())
            {
                // Anything behind the root makes the reader throw.
            }

            builder.ReportDuplicates();
            return root;
        }
        catch (JsonException exception)
        {
            ReportSyntax(source, problems, Offset(source, exception));
            return null;
        }
    }

    private static void ReportSyntax(JsonText source, Problems problems, int offset)
    {
        if (IsBlank(source.Bytes.Span[source.Start..]))
        {
            problems.Error("ER1001", source, source.Start, "the document is empty", "a document is one JSON object");
            return;
        }

        if (IsTooDeep(source, problems.Limits, offset))
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"values are nested deeper than {problems.Limits.MaxDepth} levels");
            problems.Error("ER1004", source, offset, text, "no document of this kind nests so deep");
            return;
        }

        var rest = source.Bytes.Span[Math.Min(offset, source.Bytes.Length)..];
        if (IsBlank(rest))
        {
            problems.Error("ER1001", source, offset, "the document ends in the middle of a value", "close every string, list and object");
            return;
        }

        var (message, help) = SyntaxHelp.At(source.Bytes.Span, offset);
        problems.Error("ER1001", source, offset, message, help);
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    /// <summary>The parser's exceptions do not tell a depth from a slip; one level more does: only what is too deep can be read further.</summary>
    private static bool IsTooDeep(JsonText source, DocumentLimits limits, int offset)
    {
        var reader = new Utf8JsonReader(source.Bytes.Span[source.Start..], new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1 });
        try
        {
            while (reader.Read())
            {
                // Reads on until it throws, too.
            }

            return true;
        }
        catch (JsonException exception)
        {
            return Offset(source, exception) > offset;
        }
    }

    /// <summary>The parser counts lines from 0 and bytes within the line.</summary>
    private static int Offset(JsonText source, JsonException exception)
    {
        var at = source.Start;
        var span = source.Bytes.Span;
        for (var line = 0L; line < (exception.LineNumber ?? 0); line++)
        {
            var next = span[at..].IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            at += next + 1;
        }

        return (int)Math.Min(span.Length, at + (exception.BytePositionInLine ?? 0));
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (bytes[at] < 0x80)
            {
                at++;
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return at;
    }

    /// <summary>Recursion is safe: the reader refuses more than <see cref="DocumentLimits.MaxDepth"/> levels first.</summary>
    private sealed class Builder(JsonText source, Problems problems)
    {
        private readonly List<(JsonNode Owner, JsonMember Member)> _duplicates = [];
        private readonly RepeatedWords _words = new();

        public JsonNode Value(ref Utf8JsonReader reader)
        {
            var offset = source.Start + (int)reader.TokenStartIndex;
            return reader.TokenType switch
            {
                JsonTokenType.StartObject => Object(ref reader, offset),
                JsonTokenType.StartArray => Array(ref reader, offset),
                JsonTokenType.String => Text(ref reader, offset) is { } text
                    ? new JsonNode(source, offset, JsonKind.String) { Text = text }
                    : new JsonNode(source, offset, JsonKind.Gap),
                JsonTokenType.Number => new JsonNode(source, offset, JsonKind.Number) { Text = Encoding.UTF8.GetString(reader.ValueSpan) },
                JsonTokenType.True => new JsonNode(source, offset, JsonKind.True),
                JsonTokenType.False => new JsonNode(source, offset, JsonKind.False),
                _ => new JsonNode(source, offset, JsonKind.Null),
            };
        }

        private JsonNode Object(ref Utf8JsonReader reader, int offset)
        {
            var members = new List<JsonMember>();
            HashSet<string>? names = null;
            var node = new JsonNode(source, offset, JsonKind.Object) { Members = members };
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var nameOffset = source.Start + (int)reader.TokenStartIndex;
                var written = Text(ref reader, nameOffset);
                var name = written ?? "";
                reader.Read();
                var value = Value(ref reader);
                if (written is null)
                {
                    value.BecomeGap();
                }

                value.Parent = node;
                value.Key = name;
                var member = new JsonMember(name, nameOffset, value);

                // A set only where looking through the list would be slow.
                names = members.Count == 16 ? [.. members.Select(known => known.Name)] : names;
                if (names is null ? node[name] is not null : !names.Add(name))
                {
                    _duplicates.Add((node, member));
                    continue;
                }

                members.Add(member);
            }

            return node;
        }

        private JsonNode Array(ref Utf8JsonReader reader, int offset)
        {
            var items = new List<JsonNode>();
            var isFull = false;
            var node = new JsonNode(source, offset, JsonKind.Array) { Items = items };
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (items.Count == problems.Limits.MaxEntries)
                {
                    if (!isFull)
                    {
                        var text = string.Create(
                            CultureInfo.InvariantCulture,
                            $"the list has more than {problems.Limits.MaxEntries} entries"
                        );
                        problems.Error(
                            "ER1005",
                            source,
                            source.Start + (int)reader.TokenStartIndex,
                            text,
                            "the entries beyond are not read; check that this is the document meant"
                        );
                    }

                    isFull = true;
                    reader.Skip();
                    continue;
                }

                var value = Value(ref reader);
                value.Parent = node;
                value.Key = items.Count.ToString(CultureInfo.InvariantCulture);
                items.Add(value);
            }

            if (isFull)
            {
                node.HoldMore(unread: null);
            }

            return node;
        }

        /// <summary>Pointers need parents, and parents are known only when the whole tree stands.</summary>
        public void ReportDuplicates()
        {
            foreach (var (owner, member) in _duplicates)
            {
                problems.Error("ER1006", owner, member, $"the member `{JsonNode.Short(member.Name)}` is given twice", "keep one of them");

                // Which of them is meant nobody knows; of two objects the first is read, and more may be in it.
                if (!problems.IsFull)
                {
                    owner[member.Name]!.HoldMore(member.Value);
                }
            }
        }

        /// <returns><see langword="null"/>: it is no text, and that was told.</returns>
        private string? Text(ref Utf8JsonReader reader, int offset)
        {
            try
            {
                return reader.ValueIsEscaped ? reader.GetString() ?? "" : _words.Of(reader.ValueSpan);
            }
            catch (InvalidOperationException)
            {
                problems.Error(
                    "ER1007",
                    source,
                    offset,
                    "this text holds half of a surrogate pair",
                    "write the character itself, or both halves of its escape"
                );
                return null;
            }
        }
    }
}
