using System.Collections.Immutable;
using Endorsement.Rules.Documents;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Analysis;

/// <summary>Compares what a case names with what came out.</summary>
/// <remarks>
/// Objects match when every member named matches; lists of words match when they hold the same words; lists of objects when every one named is
/// found; numbers by value.
/// </remarks>
internal static class ExpectationMatcher
{
    public static ImmutableArray<string> Compare(JsonNode expect, Determination determination)
    {
        var actual = JsonParser.Parse(new JsonText("determination.json", determination.ToJson(indented: false)), new Problems(Limits))!;
        var differences = ImmutableArray.CreateBuilder<string>();
        foreach (var name in (string[])["outcome", "ruleset", "cycle", "standing"])
        {
            if (expect[name] is { } wanted)
            {
                Compare(wanted, actual[name], name, differences);
            }
        }

        foreach (var (id, _, wanted) in expect["requirements"]?.Members ?? [])
        {
            if (Find(actual, id) is { } found)
            {
                Compare(wanted, found, id, differences);
            }
            else
            {
                differences.Add($"{id}: there is no such requirement");
            }
        }

        if (expect["warnings"] is { } warnings)
        {
            Compare(warnings, actual["warnings"], "warnings", differences);
        }

        return differences.ToImmutable();
    }

    /// <summary>Whether a finding, with those of its parts, is all that a case names of the requirements with these ids.</summary>
    /// <param name="expected">What the case names, each with its id.</param>
    /// <param name="finding">The finding of the requirement that they are, or stand in.</param>
    /// <param name="determination">The determination that it would be in.</param>
    public static bool IsAsExpected(IEnumerable<JsonMember> expected, Finding finding, Determination determination)
    {
        var actual = Written(finding, determination);
        var differences = ImmutableArray.CreateBuilder<string>();
        foreach (var (id, _, wanted) in expected)
        {
            if (Find(actual, id) is not { } found)
            {
                return false;
            }

            Compare(wanted, found, id, differences);
        }

        return differences.Count == 0;
    }

    /// <summary>A finding as a determination tells it.</summary>
    public static JsonNode Told(Finding finding, Determination determination) => Written(finding, determination)["requirements"]!.Items[0];

    private static JsonNode Written(Finding finding, Determination determination)
    {
        var json = new JsonBytes();
        json.StartObject();
        new FindingJson(Language.English.For(determination.Ruleset), determination).Write(json, [finding]);
        json.EndObject();
        return JsonParser.Parse(new JsonText("determination.json", json.Written.ToArray()), new Problems(Limits))!;
    }

    private static DocumentLimits Limits { get; } =
        new()
        {
            MaxDepth = 200,
            MaxBytes = int.MaxValue,
            MaxEntries = int.MaxValue,
        };

    private static JsonNode? Find(JsonNode owner, string id)
    {
        foreach (var requirement in owner["requirements"]!.Items)
        {
            if ((requirement.Text("id") == id ? requirement : Find(requirement, id)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static void Compare(JsonNode wanted, JsonNode? actual, string where, ImmutableArray<string>.Builder differences)
    {
        if (actual is null)
        {
            differences.Add($"{where}: expected {Show(wanted)}, but it is not there");
        }
        else if (wanted.Kind == JsonKind.Object && actual.Kind == JsonKind.Object)
        {
            foreach (var member in wanted.Members)
            {
                Compare(member.Value, actual[member.Name], $"{where}.{member.Name}", differences);
            }
        }
        else if (!Matches(wanted, actual))
        {
            differences.Add($"{where}: expected {Show(wanted)}, found {Show(actual)}");
        }
    }

    private static bool Matches(JsonNode wanted, JsonNode actual) =>
        (wanted.Kind, actual.Kind) switch
        {
            (JsonKind.Number, JsonKind.Number) => Amounts.TryDecimal(wanted.Text, out var left)
                && Amounts.TryDecimal(actual.Text, out var right)
                && left == right,
            (JsonKind.String, JsonKind.String) => wanted.Text == actual.Text,
            (JsonKind.Object, JsonKind.Object) => wanted.Members.TrueForAll(m => actual[m.Name] is { } value && Matches(m.Value, value)),
            (JsonKind.Array, JsonKind.Array)
                when wanted.Items.TrueForAll(i => i.Kind == JsonKind.String) && actual.Items.TrueForAll(i => i.Kind == JsonKind.String) =>
                wanted
                    .Items.Select(i => i.Text)
                    .Order(StringComparer.Ordinal)
                    .SequenceEqual(actual.Items.Select(i => i.Text).Order(StringComparer.Ordinal)),
            (JsonKind.Array, JsonKind.Array) => wanted.Items.TrueForAll(w =>
                actual.Items.Exists(a => Matches(w, a) || (w.Kind == JsonKind.String && a.Text("id") == w.Text))
            ),
            var (left, right) => left == right,
        };

    private static string Show(JsonNode node) => System.Text.Encoding.UTF8.GetString(node.ToBytes());
}
