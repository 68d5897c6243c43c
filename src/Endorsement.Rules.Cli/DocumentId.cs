using System.Text.Json;

namespace Endorsement.Rules.Cli;

/// <summary>Who a document is about, read without the rest of it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name, if it stands before anything long; for words.</param>
internal readonly record struct DocumentId(string Id, string? Name)
{
    /// <summary><see langword="null"/>: the id is not there, or this is no JSON.</summary>
    public static DocumentId? Of(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = DocumentLimits.Default.MaxDepth });
        string? id = null;
        string? name = null;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var (isId, isName) = (reader.ValueTextEquals("id"u8), reader.ValueTextEquals("name"u8));
                reader.Read();
                var text = (isId || isName) && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                (id, name) = (isId ? text : id, isName ? text : name);
                if (isId && text is null)
                {
                    return null;
                }

                // A name stands beside the id; whoever has none is not looked through for one.
                if (id is not null && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    break;
                }

                reader.Skip();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }

        return id is null ? null : new DocumentId(id, name);
    }

    /// <summary>The id in backticks and the name, as they go to a terminal: no control characters, and not many.</summary>
    public string Shown => Name is { Length: > 0 } name ? $"`{Short(Id)}` ({Short(name)})" : $"`{Short(Id)}`";

    /// <summary>Words of a document that go to a terminal.</summary>
    public static string Short(string text) => string.Concat(text.Take(60).Select(c => char.IsControl(c) ? '?' : c));
}
