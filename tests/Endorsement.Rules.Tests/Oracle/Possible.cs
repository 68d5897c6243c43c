using System.Text.Json.Nodes;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Random rules without the figures that no ruleset may have beside each other: a least length longer than the most it may have, a range without a day.</summary>
internal static class Possible
{
    private static readonly (string Least, string Most)[] Pairs =
    [
        ("minSpan", "windowMax"),
        ("minSpan", "in"),
        ("atLeast", "atMost"),
        ("for", "noLongerThan"),
    ];

    /// <summary>The same rules; of two figures that rule each other out one is left out.</summary>
    public static JsonNode Of(JsonNode node)
    {
        foreach (var below in node is JsonObject members ? members.Select(m => m.Value) : ((node as JsonArray)?.AsEnumerable() ?? []))
        {
            _ = below is null ? null : Of(below);
        }

        foreach (var (least, most) in Pairs)
        {
            if (node is JsonObject rule && Days(rule[least]) is { } days && Days(rule[most]) < days)
            {
                // Hours in every month are asked of the time that `in` names.
                rule.Remove(rule.ContainsKey("inEvery") ? least : most);
            }
        }

        if (
            node is JsonObject range
            && Day(range["from"]) is { } from
            && Day(range["before"]) is { } before
            && string.CompareOrdinal(before, from) <= 0
        )
        {
            range.Remove("before");
        }

        return node;
    }

    /// <summary>A day of the calendar; its text sorts as it does.</summary>
    private static string? Day(JsonNode? day) =>
        day?.GetValueKind() == System.Text.Json.JsonValueKind.String && day.GetValue<string>() is ['1' or '2', ..] date ? date : null;

    /// <summary>About how many days a period has; the periods that are drawn are told apart by that.</summary>
    private static int? Days(JsonNode? period) =>
        period is JsonObject last ? Days(last["last"])
        : period?.GetValueKind() != System.Text.Json.JsonValueKind.String ? null
        : period.GetValue<string>() switch
        {
            "P80D" => 80,
            "P90D" => 90,
            "P6M" => 182,
            "P1Y" => 365,
            "P1Y6M" => 547,
            "P2Y" => 730,
            _ => null,
        };
}
