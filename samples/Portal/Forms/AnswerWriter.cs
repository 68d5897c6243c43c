using System.Globalization;
using System.Text.Json.Nodes;
using Endorsement.Rules;

namespace Portal.Forms;

/// <summary>Answers to a candidate's document. Nothing is judged here: what is no date or no number is written as it was typed, and the reader says so.</summary>
/// <param name="outline">Everything that is asked.</param>
internal sealed class AnswerWriter(CandidateOutline outline)
{
    private readonly Dictionary<string, string> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The document, with what an earlier one has beyond the form.</summary>
    public JsonObject Write(Answers answers, JsonObject? before)
    {
        Name(answers, "people");
        if (answers.Value("id").Length == 0)
        {
            answers.Values["id"] = ["applicant"];
        }

        return Write(answers, outline.Find("")!, before);
    }

    /// <summary>Gives every entry that needs an id one of its own, people first: others name them.</summary>
    private void Name(Answers answers, string first)
    {
        foreach (var table in Answers.Inner(outline.Find("")!, outline).OrderBy(table => table.Name != first))
        {
            if (table.Find("id") is not { IsRequired: true })
            {
                continue;
            }

            _ids.Clear();
            var entries = answers.List(table.Name).Entries;
            _ids.UnionWith(entries.Select(entry => entry.Value("id")));
            foreach (var entry in entries)
            {
                if (entry.Value("id").Length == 0)
                {
                    entry.Values["id"] = [Free(table.Name)];
                }

                if (table.Name == first)
                {
                    _people.TryAdd(entry.Value("id"), entry.Value("id"));
                    _people.TryAdd(entry.Value("name"), entry.Value("id"));
                }
            }
        }
    }

    private string Free(string table)
    {
        for (var number = 1; ; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{table}-{number}");
            if (_ids.Add(id))
            {
                return id;
            }
        }
    }

    private JsonObject Write(Answers answers, CandidateTable table, JsonObject? before)
    {
        var entry = before?.DeepClone().AsObject() ?? [];
        foreach (var column in table.Columns)
        {
            Set(entry, column, answers.All(column.Path));
        }

        foreach (var inner in Answers.Inner(table, outline))
        {
            var old = (before?[inner.Name] as JsonArray)?.OfType<JsonObject>().ToArray() ?? [];
            var list = answers.List(inner.Name);
            entry.Remove(inner.Name);
            if (list.Entries.Count > 0 || list.IsNone)
            {
                entry[inner.Name] = new JsonArray([.. list.Entries.Select((one, i) => (JsonNode)Write(one, inner, Same(one, old, i)))]);
            }
        }

        return entry;
    }

    /// <summary>The entry as it was: that of the same id, or the one in the same place where such entries have none.</summary>
    private static JsonObject? Same(Answers entry, JsonObject[] old, int place) =>
        entry.Value("id") is { Length: > 0 } id
            ? Array.Find(old, one => one["id"] is JsonValue given && given.TryGetValue<string>(out var text) && text == id)
        : place < old.Length ? old[place]
        : null;

    private void Set(JsonObject entry, CandidateColumn column, IReadOnlyList<string> values)
    {
        var parts = column.Path.Split('/');
        var name = parts[^1];
        var owner = entry;
        foreach (var part in parts.AsSpan(0, parts.Length - 1))
        {
            if (owner[part] is not JsonObject inner)
            {
                if (values.Count == 0)
                {
                    return;
                }

                owner[part] = inner = [];
            }

            owner = inner;
        }

        // A list that was known to be empty, and of which nothing is ticked, is still empty.
        if (values.Count == 0 && column.IsList && owner[name] is JsonArray { Count: 0 })
        {
            return;
        }

        var before = owner[name];
        owner.Remove(name);
        if (column.Path == "hours")
        {
            owner.Remove("minutes");
        }

        if (values.Count > 0)
        {
            Give(owner, name, column, values, before);
        }
        else if (owner.Count == 0 && owner != entry)
        {
            entry.Remove(parts[0]);
        }
    }

    private void Give(JsonObject owner, string name, CandidateColumn column, IReadOnlyList<string> values, JsonNode? before)
    {
        if (column.IsList)
        {
            var items = column.Codes.IsEmpty ? values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)) : values;
            owner[name] = List([.. items.Where(item => item.Length > 0)], before as JsonArray);
            return;
        }

        var value = values[0];
        switch (column.Kind)
        {
            case CandidateValueKind.Flag or CandidateValueKind.OnlyYes when value is "true" or "false":
                owner[name] = JsonValue.Create(value == "true");
                break;
            case CandidateValueKind.Hours when Minutes(value) is { } minutes && name == "hours":
                owner["minutes"] = JsonValue.Create(minutes);
                break;
            case CandidateValueKind.Hours when Minutes(value) is { } minutes:
                owner[name] = JsonValue.Create(minutes / 60m);
                break;
            case CandidateValueKind.Hours or CandidateValueKind.Whole or CandidateValueKind.Money when Number(value) is { } number:
                owner[name] = JsonValue.Create(number);
                break;
            case CandidateValueKind.PersonId:
                owner[name] = JsonValue.Create(_people.GetValueOrDefault(value, value));
                break;
            default:
                owner[name] = JsonValue.Create(value);
                break;
        }
    }

    /// <summary>A list in the order that it had; what is new stands behind.</summary>
    private static JsonArray List(List<string> items, JsonArray? before)
    {
        var old = before?.Select(item => item?.ToString()).ToList() ?? [];
        var ordered = items.OrderBy(item => old.IndexOf(item) is var at and >= 0 ? at : int.MaxValue);
        return new JsonArray([.. ordered.Select(item => (JsonNode)JsonValue.Create(item))]);
    }

    /// <summary>1:30 as minutes; <see langword="null"/> where it is not written so.</summary>
    private static int? Minutes(string text) =>
        text.Split(':') is [var hours, { Length: 2 } minutes]
        && int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
        && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var rest)
        && whole <= 10_000
        && rest < 60
            ? (whole * 60) + rest
            : null;

    /// <summary>With a point or a comma, as people write it.</summary>
    private static decimal? Number(string text) =>
        decimal.TryParse(
            text.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
