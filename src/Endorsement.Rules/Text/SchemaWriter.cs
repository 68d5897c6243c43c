using System.Buffers;
using System.Text.Json;

namespace Endorsement.Rules.Text;

/// <summary>Writes the JSON Schema (2020-12) of a described document.</summary>
internal static class SchemaWriter
{
    private const string ClosedDate = "((19|20|21)[0-9]{2}|2200)";

    /// <summary>Every month with the days it has; 29 February only where the year may have one is left to the reader.</summary>
    private const string MonthDay = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9])";

    /// <param name="title">The name of the document.</param>
    /// <param name="root">Its description.</param>
    /// <param name="allowsComments">Whether any object may hold a `$comment`.</param>
    public static byte[] Write(string title, Shape root, bool allowsComments = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonWriting.Indented))
        {
            var definitions = new Definitions(allowsComments);
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", title);
            WriteBody(json, root, definitions);
            WriteDefinitions(json, definitions);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void WriteDefinitions(Utf8JsonWriter json, Definitions definitions)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartObject("$defs");
        while (definitions.FirstOrDefault(d => !written.Contains(d.Key)) is { Key: not null } next)
        {
            written.Add(next.Key);
            json.WritePropertyName(next.Key);
            WriteShape(json, next.Value, definitions);
        }

        json.WriteEndObject();
    }

    private static void WriteShape(Utf8JsonWriter json, Shape shape, Definitions definitions)
    {
        json.WriteStartObject();
        WriteBody(json, shape, definitions);
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, Shape shape, Definitions definitions)
    {
        if (shape.Description.Length > 0)
        {
            json.WriteString("description", shape.Description);
        }

        switch (shape)
        {
            case AnyShape:
                break;
            case NamedShape named:
                definitions.TryAdd(named.Name, named.Target());
                json.WriteString("$ref", $"#/$defs/{named.Name}");
                break;
            case ObjectShape fields:
                WriteObject(json, fields, definitions);
                break;
            case TaggedShape tagged:
                WriteTagged(json, tagged, definitions);
                break;
            case MapShape map:
                WriteMap(json, map, definitions);
                break;
            case ListShape list:
                WriteList(json, list, definitions);
                break;
            case OneOrManyShape many:
                WriteChoice(json, definitions, many.Item, new ListShape("", many.Item));
                break;
            case TextOrShape either:
                WriteChoice(json, definitions, either.Text, either.Other);
                break;
            case ListOrObjectShape either:
                WriteChoice(json, definitions, either.List, either.Object);
                break;
            case NullOrShape optional:
                json.WriteStartArray("anyOf");
                WriteShape(json, optional.Other, definitions);
                json.WriteStartObject();
                json.WriteString("type", "null");
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            default:
                WriteScalar(json, shape);
                break;
        }
    }

    private static void WriteMap(Utf8JsonWriter json, MapShape map, Definitions definitions)
    {
        json.WriteString("type", "object");
        if (definitions.AllowsComments)
        {
            json.WriteStartObject("properties");
            WriteComment(json, definitions);
            json.WriteEndObject();
        }

        json.WriteStartObject("propertyNames");
        if (map.Keys.IsEmpty)
        {
            json.WriteString("pattern", @"^\S(.*\S)?$");
        }
        else
        {
            WriteEnum(json, definitions.AllowsComments ? [.. map.Keys, Comments.Member] : map.Keys);
        }

        json.WriteEndObject();
        json.WritePropertyName("additionalProperties");
        WriteShape(json, map.Value, definitions);
    }

    private static void WriteList(Utf8JsonWriter json, ListShape list, Definitions definitions)
    {
        json.WriteString("type", "array");
        if (list.AtLeast > 0)
        {
            json.WriteNumber("minItems", list.AtLeast);
        }

        if (list.AtMost > 0)
        {
            json.WriteNumber("maxItems", list.AtMost);
        }

        json.WritePropertyName("items");
        WriteShape(json, list.Item, definitions);
    }

    private static void WriteScalar(Utf8JsonWriter json, Shape shape)
    {
        switch (shape)
        {
            case TextShape:
                json.WriteString("type", "string");
                break;
            case CodeShape:
                json.WriteString("type", "string");
                json.WriteString("pattern", @"^\S(.*\S)?$");
                break;
            case ClosedCodeShape closed:
                json.WriteString("type", "string");
                WriteEnum(json, closed.Codes);
                break;
            case FlagShape { Only: { } only }:
                json.WriteBoolean("const", only);
                break;
            case FlagShape:
                json.WriteString("type", "boolean");
                break;
            case WholeShape whole:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", whole.Least);
                json.WriteNumber("maximum", whole.Most);
                break;
            case CountShape:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", 0);
                json.WriteNumber("maximum", CountShape.Most);
                break;
            case AmountShape amount:
                json.WriteString("type", amount.InMinutes ? "integer" : "number");
                json.WriteNumber("exclusiveMinimum", 0);
                json.WriteNumber("maximum", amount.Most);
                break;
            case MoneyShape:
                json.WriteString("type", "number");
                json.WriteNumber("minimum", 0);
                json.WriteNumber("maximum", 1_000_000);
                break;
            case DateShape date:
                json.WriteString("type", "string");
                json.WriteString("pattern", DatePattern(date));
                break;
            case PeriodShape:
                json.WriteString("type", "string");
                json.WriteString("pattern", "^P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?$");
                break;
            default:
                throw new InvalidOperationException($"No schema is written for {shape.GetType().Name}.");
        }
    }

    private static string DatePattern(DateShape date)
    {
        var form = date.Precision switch
        {
            DatePrecision.Day => $"{ClosedDate}-({MonthDay})",
            DatePrecision.Partial => $"{ClosedDate}(-(0[1-9]|1[0-2])|-({MonthDay}))?",
            DatePrecision.MonthAndDay => MonthDay,
            _ => throw new InvalidOperationException("There is no such precision."),
        };
        return date.Words.IsEmpty ? $"^({form})$" : $"^({string.Join('|', date.Words)}|{form})$";
    }

    private static void WriteObject(Utf8JsonWriter json, ObjectShape shape, Definitions definitions)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var member in shape.Members)
        {
            json.WritePropertyName(member.Name);
            WriteShape(json, member.Shape, definitions);
        }

        WriteComment(json, definitions);
        json.WriteEndObject();
        var required = shape.Members.Where(m => m.IsRequired).Select(m => m.Name).ToArray();
        if (required.Length > 0)
        {
            WriteNames(json, "required", required);
        }

        json.WriteBoolean("additionalProperties", false);
        WriteGroups(json, shape);
    }

    /// <summary>What authors tell one another, in any object of a document that allows it.</summary>
    private static void WriteComment(Utf8JsonWriter json, Definitions definitions)
    {
        if (definitions.AllowsComments)
        {
            json.WriteStartObject(Comments.Member);
            json.WriteString("type", "string");
            json.WriteEndObject();
        }
    }

    private static void WriteGroups(Utf8JsonWriter json, ObjectShape shape)
    {
        if (shape.Exclusive.IsEmpty && shape.OneOf.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("allOf");
        foreach (var group in shape.Exclusive)
        {
            for (var i = 0; i < group.Length; i++)
            {
                for (var j = i + 1; j < group.Length; j++)
                {
                    json.WriteStartObject();
                    json.WriteStartObject("not");
                    WriteNames(json, "required", [group[i], group[j]]);
                    json.WriteEndObject();
                    json.WriteEndObject();
                }
            }
        }

        foreach (var group in shape.OneOf)
        {
            json.WriteStartObject();
            json.WriteStartArray("anyOf");
            foreach (var name in group)
            {
                json.WriteStartObject();
                WriteNames(json, "required", [name]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Written as a chain of if/then, so that an editor completes the members of the kind that is being typed.</summary>
    private static void WriteTagged(Utf8JsonWriter json, TaggedShape shape, Definitions definitions)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject(shape.Tag);
        WriteEnum(json, [.. shape.Choices.Select(c => c.Value)]);
        json.WriteEndObject();
        json.WriteEndObject();
        if (shape.Untagged is null)
        {
            WriteNames(json, "required", [shape.Tag]);
        }

        json.WriteStartArray("allOf");
        foreach (var (value, choice) in shape.Choices)
        {
            json.WriteStartObject();
            json.WriteStartObject("if");
            json.WriteStartObject("properties");
            json.WriteStartObject(shape.Tag);
            json.WriteString("const", value);
            json.WriteEndObject();
            json.WriteEndObject();
            WriteNames(json, "required", [shape.Tag]);
            json.WriteEndObject();
            json.WritePropertyName("then");
            WriteShape(json, choice, definitions);
            json.WriteEndObject();
        }

        if (shape.Untagged is { } untagged)
        {
            json.WriteStartObject();
            json.WriteStartObject("if");
            json.WriteStartObject("not");
            WriteNames(json, "required", [shape.Tag]);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WritePropertyName("then");
            WriteShape(json, untagged, definitions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChoice(Utf8JsonWriter json, Definitions definitions, Shape first, Shape second)
    {
        json.WriteStartArray("anyOf");
        WriteShape(json, first, definitions);
        WriteShape(json, second, definitions);
        json.WriteEndArray();
    }

    private static void WriteEnum(Utf8JsonWriter json, IEnumerable<string> values) => WriteNames(json, "enum", values);

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>The shapes that have a name of their own, and whether objects may hold comments.</summary>
    private sealed class Definitions(bool allowsComments) : SortedDictionary<string, Shape>(StringComparer.Ordinal)
    {
        public bool AllowsComments => allowsComments;
    }
}
