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
        for (var i = 0; i < difference.Changes.Length; i++)
        {
            Change(json, difference.Changes[i], comparison.WitnessedChanges.IsEmpty ? null : comparison.WitnessedChanges[i]);
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

    public static string Code<TCode>(TCode code)
        where TCode : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());

    private static void Change(Utf8JsonWriter json, RuleChange change, WitnessedChange? shown)
    {
        json.WriteStartObject();
        json.WriteString("id", change.Id);
        json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(change.Kind.ToString()));
        Text(json, "path", change.Path.Length == 0 ? null : change.Path);
        Raw(json, "before", change.Before);
        Raw(json, "after", change.After);
        if (change.Edit?.Row is { } row)
        {
            json.WriteStartObject("row");
            Raw(json, "before", JsonWriting.Text(row.Parameter.Spell(row.Before)));
            Raw(json, "after", JsonWriting.Text(row.Parameter.Spell(row.After)));
            json.WriteEndObject();
        }

        Touched(json, change.Requirements, change.Categories);
        Text(json, "pathway", change.Pathway?.Code());
        if (shown is not null)
        {
            json.WriteStartObject("witnesses");
            Shown(json, "olderAlone", shown, shown.OlderAlone);
            Shown(json, "newerAlone", shown, shown.NewerAlone);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Who shows a change in one direction, with the case files that say so, or why nobody does.</summary>
    private static void Shown(Utf8JsonWriter json, string name, WitnessedChange shown, ChangeWitness witness)
    {
        json.WriteStartObject(name);
        if (witness is { Witness: { } who, Requirement: { } requirement })
        {
            Text(json, "before", requirement.Before);
            Text(json, "after", requirement.After);
            json.WriteString("without", who.First.Spell());
            json.WriteString("with", who.Second.Spell());
            json.WriteString("cases", WitnessCases.Name(shown.Change, witness, isOlder: name == "olderAlone"));
        }
        else
        {
            json.WriteString("none", Code(witness.WhyNobody!.Value));
        }

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
            json.WriteBoolean("asksNoLess", compared.AsksNoLess);
            json.WriteBoolean("asksNoMore", compared.AsksNoMore);
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
            json.WriteBoolean("asksNoLess", compared.AsksNoLess);
            json.WriteBoolean("asksNoMore", compared.AsksNoMore);
            if (compared.Comparison == RuleComparison.Undecided)
            {
                Touched(json, "unsettled", compared.Unsettled);
            }

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
            Touched(json, "requirements", requirements);
        }

        if (!categories.IsEmpty)
        {
            json.WriteWords("categories", categories);
        }
    }

    private static void Touched(Utf8JsonWriter json, string name, Sequence<ChangedRequirement> requirements)
    {
        json.WriteStartArray(name);
        foreach (var requirement in requirements)
        {
            json.WriteStartObject();
            Text(json, "before", requirement.Before);
            Text(json, "after", requirement.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
