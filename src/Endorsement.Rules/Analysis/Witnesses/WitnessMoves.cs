using System.Globalization;
using System.Text.Json.Nodes;

namespace Endorsement.Rules.Analysis;

/// <summary>What differs from a candidate in more than one place at once: two facts that decide only together are found by no single step.</summary>
internal static class WitnessMoves
{
    /// <summary>Values of one name that are changed two at a time.</summary>
    private const int MostOfName = 6;

    /// <summary>The same word, or yes and no, in two places of one name; and sessions shared between two people in equal parts.</summary>
    public static IEnumerable<JsonObject> Of(JsonObject document, SeenValues values) =>
        Shared(document) is { } shared ? InTwoPlaces(document, values).Prepend(shared) : InTwoPlaces(document, values);

    /// <summary>The days of each list, moved all together.</summary>
    public static IEnumerable<DaysTogether> Together(JsonObject document) =>
        document
            .Select(member => member.Value)
            .OfType<JsonArray>()
            .Select(list => new DaysTogether([.. AxesOf(list).Where(axis => axis.IsDay)]))
            .Where(days => days.Count > 1)
            .ToArray();

    private static IEnumerable<Axis> AxesOf(JsonArray list) => list.OfType<JsonObject>().SelectMany(WitnessDocument.Axes);

    private static IEnumerable<JsonObject> InTwoPlaces(JsonObject document, SeenValues values)
    {
        var leaves = WitnessDocument.Leaves(document).ToArray();
        foreach (
            var alike in leaves.Select((leaf, place) => (leaf.Name, place)).GroupBy(leaf => leaf.Name, StringComparer.Ordinal).ToArray()
        )
        {
            var places = alike.Select(leaf => leaf.place).Take(MostOfName).ToArray();
            foreach (var value in values.Of(alike.Key).ToArray())
            {
                for (var one = 0; one < places.Length; one++)
                {
                    for (var other = one + 1; other < places.Length; other++)
                    {
                        var copy = document.DeepClone().AsObject();
                        var all = WitnessDocument.Leaves(copy).ToArray();
                        WitnessDocument.Put(JsonNode.Parse(value)!, all[places[one]].Value);
                        WitnessDocument.Put(JsonNode.Parse(value)!, all[places[other]].Value);
                        yield return copy;
                    }
                }
            }
        }
    }

    /// <summary>Each session twice, with half of its minutes: once with its provider, once with somebody who is just the same.</summary>
    private static JsonObject? Shared(JsonObject document)
    {
        var copy = document.DeepClone().AsObject();
        if (copy["reflectiveSupervision"] is not JsonArray sessions || copy["people"] is not JsonArray people)
        {
            return null;
        }

        foreach (var person in people.OfType<JsonObject>().ToArray())
        {
            if (person["id"] is JsonValue id)
            {
                people.Insert(people.Count, As(person, "id", id));
            }
        }

        foreach (var session in sessions.OfType<JsonObject>().ToArray())
        {
            if (
                session["id"] is JsonValue id
                && session["provider"] is JsonValue provider
                && session["minutes"] is JsonValue minutes
                && minutes.TryGetValue<long>(out var all)
                && all > 1
            )
            {
                var half = As(session, "id", id);
                half["provider"] = Twin(provider);
                half["minutes"] = all / 2;
                session["minutes"] = all - (all / 2);
                sessions.Insert(sessions.Count, half);
            }
        }

        return copy;
    }

    private static JsonObject As(JsonObject entry, string name, JsonValue id)
    {
        var twin = entry.DeepClone().AsObject();
        twin[name] = Twin(id);
        return twin;
    }

    private static string Twin(JsonValue id) => string.Create(CultureInfo.InvariantCulture, $"{id}-twin");
}

/// <summary>Days that are moved all together.</summary>
internal sealed class DaysTogether(Axis[] days)
{
    private readonly long[] _home = [.. days.Select(day => day.At)];

    public int Count => days.Length;

    /// <summary>So many days later than they were at first.</summary>
    public void Move(long later)
    {
        for (var i = 0; i < days.Length; i++)
        {
            days[i].MoveTo(_home[i] + later);
        }
    }
}
