using System.Text.Json;

namespace Endorsement.Rules;

/// <summary>What a JSON file among rulesets and their cases is.</summary>
public enum DocumentKind
{
    /// <summary>Neither: a schema, a vocabulary, something of somebody else's.</summary>
    Other,

    /// <summary>A ruleset.</summary>
    Ruleset,

    /// <summary>A case file.</summary>
    Case,
}

/// <summary>Tells them apart.</summary>
public static class DocumentKinds
{
    private static readonly string[] MarksOfRuleset = ["association", "extends", "effective", "overrides", "sources"];

    /// <summary>
    /// What a file is, by the members of its first level. A case file may name an association too; what it expects tells it apart. A file that is not JSON counts
    /// as a ruleset: its reader says what is wrong with it, instead of nobody noticing.
    /// </summary>
    /// <param name="utf8">The file, with or without a byte order mark.</param>
    /// <remarks>Never throws. Safe to call from any number of threads at once.</remarks>
    public static DocumentKind Of(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, new JsonReaderOptions { MaxDepth = 1000 });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return DocumentKind.Other;
            }

            var kind = DocumentKind.Other;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                kind =
                    name == "expect" ? DocumentKind.Case
                    : kind == DocumentKind.Other && MarksOfRuleset.Contains(name) ? DocumentKind.Ruleset
                    : kind;
                reader.Read();
                reader.Skip();
            }

            return kind;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return DocumentKind.Ruleset;
        }
    }
}
