using System.Text.Json.Nodes;

namespace Endorsement.Rules.AspNetCore.Endpoints;

/// <summary>A schema of a document as components of a description: its definitions beside it, under names of their own.</summary>
internal static class SchemaComponents
{
    private const string Definitions = "$defs";
    private const string Reference = "$ref";
    private const string Local = "#/$defs/";

    /// <summary>Adds a schema and its definitions: <c>Candidate</c>, <c>Candidate.training</c>.</summary>
    public static void Add(JsonObject components, string name, byte[] schema)
    {
        var root = JsonNode.Parse(schema)!.AsObject();
        var definitions = root[Definitions]?.AsObject();
        root.Remove(Definitions);
        root.Remove("$schema");
        Move(root, name);
        components[name] = root;
        foreach (var (definition, body) in definitions?.ToArray() ?? [])
        {
            definitions!.Remove(definition);
            Move(body, name);
            components[$"{name}.{definition}"] = body;
        }
    }

    private static void Move(JsonNode? node, string name)
    {
        switch (node)
        {
            case JsonObject members:
                if (members[Reference] is JsonValue reference && reference.GetValue<string>() is var to)
                {
                    members[Reference] =
                        to == "#" ? $"#/components/schemas/{name}"
                        : to.StartsWith(Local, StringComparison.Ordinal) ? $"#/components/schemas/{name}.{to[Local.Length..]}"
                        : throw new InvalidOperationException($"A schema refers to {to}.");
                }

                foreach (var (_, value) in members)
                {
                    Move(value, name);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Move(item, name);
                }

                break;
        }
    }
}
