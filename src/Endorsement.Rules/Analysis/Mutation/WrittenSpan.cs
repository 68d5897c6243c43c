using System.Text.Json;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>Where a value, or a member with its name, ends that begins at a byte of a document.</summary>
internal static class WrittenSpan
{
    /// <summary>The byte behind it.</summary>
    /// <param name="text">The document, which has been read.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="isMember">Whether it is a member, which begins with its name.</param>
    public static int EndOf(JsonText text, int offset, bool isMember)
    {
        var end = EndOfValue(text, offset);
        if (!isMember)
        {
            return end;
        }

        var bytes = text.Bytes.Span;
        while (bytes[end] is (byte)':' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            end++;
        }

        return EndOfValue(text, end);
    }

    private static int EndOfValue(JsonText text, int offset)
    {
        var reader = new Utf8JsonReader(
            text.Bytes.Span[offset..],
            isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { MaxDepth = 512 })
        );
        if (reader.Read())
        {
            reader.TrySkip();
        }

        return offset + (int)reader.BytesConsumed;
    }
}
