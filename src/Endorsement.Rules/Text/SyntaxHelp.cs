using System.Text;

namespace Endorsement.Rules.Text;

/// <summary>What keeps a text from being JSON, said to somebody who writes it by hand.</summary>
internal static class SyntaxHelp
{
    /// <summary>What is wrong at a place, and what to do.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="offset">The byte that is not expected.</param>
    public static (string Message, string Help) At(ReadOnlySpan<byte> text, int offset)
    {
        var rest = text[offset..];
        var before = text[..offset].TrimEnd(" \t\r\n"u8);
        Rune.DecodeFromUtf8(rest, out var rune, out _);
        var words = JsonNode.Short(rune.ToString());
        if (rest.StartsWith("//"u8) || rest.StartsWith("/*"u8) || rest[0] == '#')
        {
            return (
                "a comment stands here, which JSON does not have",
                "take it away; in a ruleset a remark may be the text of a member `$comment`"
            );
        }

        if (rest[0] is (byte)'}' or (byte)']' && before.EndsWith(","u8))
        {
            return ($"a comma stands before `{words}`, and nothing comes after it", "take the comma away");
        }

        if (rune.Value is '\'' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u00AB')
        {
            return ($"`{words}` is not the quote of JSON", "write text and names between straight double quotes: \"text\"");
        }

        if (Rune.IsLetter(rune))
        {
            var word = Word(rest);
            return word.ToLowerInvariant() is "true" or "false" or "null"
                ? ($"`{word}` is not JSON", $"write `{word.ToLowerInvariant()}`, in small letters")
                : (
                    $"`{JsonNode.Short(word)}` stands here without quotes",
                    "write text and names between double quotes; look for a missing quote before, too"
                );
        }

        return ($"`{words}` is not expected here: the document is not JSON", "look for a missing comma, quote or bracket just before");
    }

    private static string Word(ReadOnlySpan<byte> rest)
    {
        var length = 0;
        while (
            length < rest.Length && length < 30 && (char.IsAsciiLetterOrDigit((char)rest[length]) || rest[length] is (byte)'-' or (byte)'_')
        )
        {
            length++;
        }

        return length == 0 ? "text" : Encoding.ASCII.GetString(rest[..length]);
    }
}
