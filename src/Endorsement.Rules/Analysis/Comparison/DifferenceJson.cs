using System.Text.Json;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>The document of a difference and its comparison (docs/differences.md).</summary>
internal static class DifferenceJson
{
    public static void Write(Utf8JsonWriter json, RulesetComparison comparison)
    {
        var difference = comparison.Difference;
        json.WriteStartObject();
        Identity(json, "from", difference.From);
        Identity(json, "to", difference.To);
        json.WriteStartArray("changes");
        foreach (var change in difference.Changes)
        {
            Change(json, change);
        }

        json.WriteEndArray();
        json.WriteStartArray("words");
        foreach (var word in difference.Words)
        {
            json.WriteStartObject();
            json.WriteString("path", word.Path);
            Text(json, "before", word.Before);
            Text(json, "after", word.After);
            Touched(json, word.Requirements, word.Categories);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Comparison(json, comparison);
        json.WriteEndObject();
    }

    public static string Code(RuleComparison comparison) => JsonNamingPolicy.KebabCaseLower.ConvertName(comparison.ToString());

    private static void Change(Utf8JsonWriter json, RuleChange change)
    {
        json.WriteStartObject();
        json.WriteString("id", change.Id);
        json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(change.Kind.ToString()));
        Text(json, "path", change.Path.Length == 0 ? null : change.Path);
        Raw(json, "before", change.Before);
        Raw(json, "after", change.After);
        Touched(json, change.Requirements, change.Categories);
        Text(json, "pathway", change.Pathway?.Code());
        json.WriteEndObject();
    }

    private static void Comparison(Utf8JsonWriter json, RulesetComparison comparison)
    {
        json.WriteStartObject("comparison");
        json.WriteStartArray("requirements");
        foreach (var compared in comparison.Requirements)
        {
            json.WriteStartObject();
            Text(json, "before", compared.Requirement.Before);
            Text(json, "after", compared.Requirement.After);
            json.WriteString("comparison", Code(compared.Comparison));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("pathways");
        foreach (var compared in comparison.Pathways)
        {
            json.WriteStartObject();
            json.WriteString("before", compared.Before);
            json.WriteString("after", compared.After);
            json.WriteString("pathway", compared.Pathway.Code());
            json.WriteString("comparison", Code(compared.Comparison));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Identity(Utf8JsonWriter json, string name, RulesetIdentity identity)
    {
        json.WriteStartObject(name);
        json.WriteString("association", identity.Association);
        json.WriteString("version", identity.Version);
        json.WriteString("hash", identity.Hash);
        json.WriteString("wordsHash", identity.WordsHash);
        json.WriteEndObject();
    }

    private static void Touched(Utf8JsonWriter json, Sequence<ChangedRequirement> requirements, Sequence<string> categories)
    {
        if (!requirements.IsEmpty)
        {
            json.WriteStartArray("requirements");
            foreach (var requirement in requirements)
            {
                json.WriteStartObject();
                Text(json, "before", requirement.Before);
                Text(json, "after", requirement.After);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (!categories.IsEmpty)
        {
            json.WriteWords("categories", categories);
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Raw(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value);
        }
    }
}
