using System.Text.Json.Nodes;

namespace Endorsement.Rules.Analysis;

/// <summary>Takes out of a candidate's document whatever is not needed for what is shown by it (S61).</summary>
internal static class WitnessShrinking
{
    private const int MostRounds = 6;

    /// <param name="candidate">The candidate, of whom it holds.</param>
    /// <param name="holds">What must go on holding.</param>
    public static Candidate Shrink(Candidate candidate, Func<Candidate, bool> holds)
    {
        var document = WitnessDocument.Of(candidate);
        for (var (round, isLess) = (0, true); isLess && round < MostRounds; round++)
        {
            isLess = TakeAway(document, holds) | Lessen(document, holds);
        }

        return WitnessDocument.Read(document) is { } least && holds(least) ? least : candidate;
    }

    private static bool TakeAway(JsonObject document, Func<Candidate, bool> holds)
    {
        var isLess = false;
        for (var place = 0; ; )
        {
            if (WitnessDocument.Removable(document).Skip(place).FirstOrDefault() is not { } node)
            {
                return isLess;
            }

            var undo = Remove(node);
            if (WitnessDocument.Read(document) is { } less && holds(less))
            {
                isLess = true;
            }
            else
            {
                undo();
                place++;
            }
        }
    }

    /// <summary>The least minutes, families, people; a spell as short as may be.</summary>
    private static bool Lessen(JsonObject document, Func<Candidate, bool> holds)
    {
        var isLess = false;
        foreach (var axis in WitnessDocument.Axes(document).Where(axis => !axis.IsDay).ToArray())
        {
            isLess |= Halve(axis, 0, document, holds);
        }

        foreach (var spell in WitnessDocument.Removable(document).OfType<JsonObject>().ToArray())
        {
            if (DayOf(spell, "from") is { } from && DayOf(spell, "to") is { } to)
            {
                isLess |= Halve(to, from.At - 1, document, holds);
            }
        }

        return isLess;
    }

    private static Axis? DayOf(JsonObject entry, string member) =>
        entry[member] is JsonValue value && Axis.Of(new Leaf(member, value)) is { IsDay: true } day ? day : null;

    /// <summary>The least value above one that is too little; found by halving, and proved to be the last one that holds.</summary>
    private static bool Halve(Axis axis, long tooLittle, JsonObject document, Func<Candidate, bool> holds)
    {
        var (start, enough) = (axis.At, axis.At);
        while (enough - tooLittle > 1)
        {
            var tried = tooLittle + ((enough - tooLittle) / 2);
            axis.MoveTo(tried);
            (tooLittle, enough) = WitnessDocument.Read(document) is { } less && holds(less) ? (tooLittle, tried) : (tried, enough);
        }

        axis.MoveTo(enough);
        return enough < start;
    }

    private static Action Remove(JsonNode node)
    {
        switch (node.Parent)
        {
            case JsonArray items:
                var place = items.IndexOf(node);
                items.RemoveAt(place);
                return () => items.Insert(place, node);
            case JsonObject members:
                var at = members.IndexOf(node.GetPropertyName());
                var name = node.GetPropertyName();
                members.Remove(name);
                return () => members.Insert(at, name, node);
            default:
                return () => { };
        }
    }
}
