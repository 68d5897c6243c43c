namespace Endorsement.Rules.Text;

/// <summary>New values made from old ones; each keeps the place where it was written, so that a message about it can be clicked.</summary>
internal static class JsonEdit
{
    /// <summary>A text standing where another value was written.</summary>
    public static JsonNode TextAt(JsonNode place, string text) =>
        new(place.Source, place.Offset, JsonKind.String)
        {
            Text = text,
            Parent = place.Parent,
            Key = place.Key,
        };

    /// <summary>A whole number standing where another value was written.</summary>
    public static JsonNode Number(this JsonNode place, int number) =>
        new(place.Source, place.Offset, JsonKind.Number)
        {
            Text = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Parent = place.Parent,
            Key = place.Key,
        };

    public static JsonNode ObjectAt(JsonNode place, IEnumerable<JsonMember> members) =>
        new(place.Source, place.Offset, JsonKind.Object)
        {
            Members = [.. members],
            Parent = place.Parent,
            Key = place.Key,
        };

    public static JsonNode ListAt(JsonNode place, IEnumerable<JsonNode> items) =>
        new(place.Source, place.Offset, JsonKind.Array)
        {
            Items = [.. items],
            Parent = place.Parent,
            Key = place.Key,
        };

    /// <summary>The object with one member set, in its place if it was there, else last.</summary>
    public static JsonNode With(this JsonNode node, string name, JsonNode value)
    {
        var members = new List<JsonMember>(node.Members);
        var index = members.FindIndex(m => m.Name == name);
        if (index >= 0)
        {
            members[index] = members[index] with { Value = value };
        }
        else
        {
            members.Add(new JsonMember(name, value.Offset, value));
        }

        return ObjectAt(node, members);
    }

    public static JsonNode Without(this JsonNode node, params ReadOnlySpan<string> names)
    {
        var members = new List<JsonMember>(node.Members.Count);
        foreach (var member in node.Members)
        {
            if (!names.Contains(member.Name))
            {
                members.Add(member);
            }
        }

        return ObjectAt(node, members);
    }

    /// <summary>The base with the members of the patch put over it; null takes a member away. One level deep.</summary>
    public static JsonNode Over(this JsonNode patch, JsonNode under)
    {
        var members = new List<JsonMember>(under.Members.Count + patch.Members.Count);
        var changes = patch.Members.Count > Few ? patch.Members.ToDictionary(m => m.Name, StringComparer.Ordinal) : null;
        foreach (var member in under.Members)
        {
            var change = changes is null ? patch.Find(member.Name) : changes.GetValueOrDefault(member.Name);
            if (change.Value is null)
            {
                members.Add(member);
            }
            else if (change.Value.Kind != JsonKind.Null)
            {
                members.Add(change);
            }
        }

        var there = under.Members.Count > Few ? under.Members.Select(m => m.Name).ToHashSet(StringComparer.Ordinal) : null;
        foreach (var member in patch.Members)
        {
            var isThere = there is null ? under[member.Name] is not null : there.Contains(member.Name);
            if (!isThere && member.Value.Kind != JsonKind.Null)
            {
                members.Add(member);
            }
        }

        return ObjectAt(patch, members);
    }

    /// <summary>A table only where looking through the list would be slow.</summary>
    private const int Few = 16;

    private static JsonMember Find(this JsonNode node, string name) => node.Members.Find(m => m.Name == name);

    /// <summary>A JSON merge patch (RFC 7386): objects are merged to any depth, null removes, everything else replaces.</summary>
    public static JsonNode MergeDeep(this JsonNode patch, JsonNode? under)
    {
        if (patch.Kind != JsonKind.Object)
        {
            return patch;
        }

        var members = under is { Kind: JsonKind.Object } ? new List<JsonMember>(under.Members) : [];
        foreach (var member in patch.Members)
        {
            var index = members.FindIndex(m => m.Name == member.Name);
            if (member.Value.Kind == JsonKind.Null)
            {
                if (index >= 0)
                {
                    members.RemoveAt(index);
                }

                continue;
            }

            var merged = member with { Value = member.Value.MergeDeep(index >= 0 ? members[index].Value : null) };
            if (index >= 0)
            {
                members[index] = merged;
            }
            else
            {
                members.Add(merged);
            }
        }

        return ObjectAt(patch, members);
    }
}
