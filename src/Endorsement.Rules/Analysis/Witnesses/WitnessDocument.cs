using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>A candidate's document taken apart, to have one thing in it moved, replaced or taken away.</summary>
/// <remarks>Hours are minutes in it, so that the least step can be taken.</remarks>
internal static class WitnessDocument
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 512 };

    public static JsonObject Of(Candidate candidate)
    {
        var document = JsonNode.Parse(candidate.Document.Span, documentOptions: Depth)!.AsObject();
        InMinutes(document);
        return document;
    }

    public static Candidate? Read(JsonObject document) =>
        Candidate.TryRead(document.ToJsonString(), out var candidate, out _) ? candidate : null;

    /// <summary>Every value that may be moved step by step, by its place.</summary>
    public static IEnumerable<Axis> Axes(JsonObject document) =>
        Leaves(document).Select(leaf => Axis.Of(leaf)).Where(axis => axis is not null).Select(axis => axis!);

    /// <summary>Every value that is no list and no object, with the name of the member that holds it.</summary>
    public static IEnumerable<Leaf> Leaves(JsonObject document) => Leaves(document, "");

    private static IEnumerable<Leaf> Leaves(JsonNode node, string name)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (member, value) in members.ToArray())
                {
                    foreach (var leaf in value is null ? [] : Leaves(value, member))
                    {
                        yield return leaf;
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items.ToArray())
                {
                    foreach (var leaf in item is null ? [] : Leaves(item, name))
                    {
                        yield return leaf;
                    }
                }

                break;
            case JsonValue value when value.Parent is not null:
                yield return new Leaf(name, value);
                break;
            default:
                break;
        }
    }

    /// <summary>Members and items that may go, the largest first.</summary>
    public static IEnumerable<JsonNode> Removable(JsonObject document) => Inner(document);

    /// <summary>Puts a value in the place of another, which is then free.</summary>
    public static void Put(JsonNode value, JsonNode old)
    {
        switch (old.Parent)
        {
            case JsonArray items:
                items[items.IndexOf(old)] = value;
                break;
            case JsonObject members:
                members[old.GetPropertyName()] = value;
                break;
            default:
                break;
        }
    }

    /// <summary>The document without one of its members or items.</summary>
    public static JsonObject Without(JsonObject document, JsonNode node)
    {
        var path = node.GetPath();
        var copy = document.DeepClone().AsObject();
        var at = Inner(copy).First(other => other.GetPath() == path);
        switch (at.Parent)
        {
            case JsonArray items:
                items.Remove(at);
                break;
            case JsonObject members:
                members.Remove(at.GetPropertyName());
                break;
            default:
                break;
        }

        return copy;
    }

    private static IEnumerable<JsonNode> Inner(JsonNode node)
    {
        var inner = node switch
        {
            JsonObject members => members.Select(member => member.Value).Where(value => value is not null).Select(value => value!),
            JsonArray items => items.Where(item => item is not null).Select(item => item!),
            _ => [],
        };
        foreach (var child in inner.ToArray())
        {
            yield return child;
            foreach (var below in Inner(child))
            {
                yield return below;
            }
        }
    }

    private static void InMinutes(JsonNode node)
    {
        foreach (var child in Inner(node).Prepend(node).OfType<JsonObject>().ToArray())
        {
            if (child["hours"] is JsonValue hours && hours.TryGetValue<decimal>(out var amount))
            {
                child.Remove("hours");
                child["minutes"] = JsonValue.Create((long)(amount * 60));
            }
        }
    }
}

/// <summary>A value in a document.</summary>
/// <param name="Name">The member that holds it, or the list in which it is.</param>
/// <param name="Value">The value.</param>
internal sealed record Leaf(string Name, JsonValue Value)
{
    public string? Text => Value.GetValueKind() == JsonValueKind.String ? Value.GetValue<string>() : null;
}

/// <summary>A value that can be moved: a day, or a number.</summary>
internal sealed class Axis
{
    private readonly long _unit;
    private JsonValue _value;

    private Axis(JsonValue value, long at, long unit) => (_value, At, _unit) = (value, at, unit);

    /// <summary>Where it is now.</summary>
    public long At { get; private set; }

    public bool IsDay => _unit == 0;

    public static Axis? Of(Leaf leaf)
    {
        if (leaf.Text is { } text)
        {
            return LocalDatePattern.Iso.Parse(text) is { Success: true } day
                ? new Axis(leaf.Value, Period.DaysBetween(default, day.Value), 0)
                : null;
        }

        return leaf.Value.GetValueKind() != JsonValueKind.Number || !leaf.Value.TryGetValue<decimal>(out var number) ? null
            : leaf.Name == "hoursPerWeek" ? new Axis(leaf.Value, (long)(number * WeeklySteps), WeeklySteps)
            : decimal.IsInteger(number) ? new Axis(leaf.Value, (long)number, 1)
            : null;
    }

    /// <summary>Three minutes: of a week's hours no document tells less apart in whole minutes.</summary>
    private const long WeeklySteps = 20;

    public void MoveTo(long at)
    {
        var moved =
            IsDay ? JsonValue.Create(LocalDatePattern.Iso.Format(default(LocalDate).PlusDays((int)at)))
            : _unit == 1 ? JsonValue.Create(at)
            : JsonValue.Create(
                decimal.Parse(((decimal)at / _unit).ToString("0.##", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            );
        WitnessDocument.Put(moved, _value);
        (_value, At) = (moved, at);
    }
}
