using Endorsement.Rules.Text;

namespace Endorsement.Rules.Bulk;

/// <summary>A summary out of a document that has passed its <see cref="BulkSummaryShape"/>.</summary>
internal static class BulkSummaryReader
{
    public static BulkSummary Read(JsonNode root) =>
        new()
        {
            Written = root.Count("written"),
            Rejected = root.Count("rejected"),
            Blank = root.Count("blank"),
            NotInInput = root.Codes("notInInput") ?? [],
            Errors = root.Section("errors", error => new BulkErrorCount(error.Text("code")!, error.Count("rows"))),
            Warnings = root.Section(
                "warnings",
                warning => new BulkWarningCount(warning.Text("code")!, warning.Count("rows"), warning.Count("times"))
            ),
            Rulesets = root.Section(
                "rulesets",
                ruleset => new BulkRulesetSummary(
                    ruleset.Text("ruleset")!,
                    ruleset.Count("rows"),
                    ruleset.Section("categories", Category)!.Value
                )
            ),
        };

    /// <summary>What cannot be so, member by member right as it may be: totals that do not follow, and what is counted twice or never asked.</summary>
    public static void Check(JsonNode root, Problems problems)
    {
        CheckTotal(root, problems);
        foreach (var category in Twice(root["rulesets"], "ruleset", problems).SelectMany(r => Twice(r["categories"], "category", problems)))
        {
            var asked = Twice(category["requirements"], "id", problems).Select(r => r.Text("id")!).ToHashSet(StringComparer.Ordinal);
            _ = Twice(category["hoursShort"], "id", problems);
            foreach (var name in category["combinations"]!.Items.SelectMany(c => c["notMet"]!.Items).Where(n => !asked.Contains(n.Text)))
            {
                Refuse(problems, name, $"`{JsonNode.Short(name.Text)}` is in no count of this category");
            }

            foreach (
                var hours in category["hoursShort"]!.Items.Where(hours => !BulkHoursBucket.Are(hours["buckets"]!.Items.Select(Bucket)))
            )
            {
                Refuse(problems, hours["buckets"]!, "these are not the buckets in which hours are counted");
            }
        }
    }

    private static IReadOnlyList<JsonNode> Twice(JsonNode? list, string name, Problems problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list?.Items.Where(item => !seen.Add(item.Text(name)!)) ?? [])
        {
            Refuse(problems, item[name]!, $"`{JsonNode.Short(item.Text(name)!)}` is counted twice");
        }

        return [.. list?.Items ?? []];
    }

    private static void Refuse(Problems problems, JsonNode node, string message) =>
        problems.Error("ER1107", node, message, "hand in the summary as it was written");

    private static void CheckTotal(JsonNode root, Problems problems)
    {
        if (root.Count("rows") != root.Count("written") + root.Count("rejected"))
        {
            Refuse(problems, root["rows"]!, $"`rows` is {root["rows"]!.Text}, and `written` and `rejected` together are not");
        }
    }

    private static BulkCategorySummary Category(JsonNode node) =>
        new()
        {
            Category = node.Text("category")!,
            Outcomes = Outcomes(node),
            Requirements = node.Section(
                "requirements",
                requirement => new BulkRequirementSummary(requirement.Text("id")!, Outcomes(requirement))
            )!.Value,
            Combinations = node.Section(
                "combinations",
                combination => new BulkCombination(combination.Codes("notMet")!.Value, combination.Count("rows"))
            )!.Value,
            OtherCombinations = node.Count("otherCombinations"),
            HoursShort = node.Section(
                "hoursShort",
                hours => new BulkHoursShort(hours.Text("id")!, hours.Count("rows"), hours.Section("buckets", Bucket)!.Value)
            )!.Value,
        };

    private static BulkHoursBucket Bucket(JsonNode node) => new(node.Whole("upTo"), node.Count("rows"));

    private static BulkOutcomes Outcomes(JsonNode node)
    {
        var counts = node["outcomes"]!;
        return new BulkOutcomes(
            counts.Count("met"),
            counts.Count("not-met"),
            counts.Count("needs-review"),
            counts.Count("unknown"),
            counts.Count("not-applicable")
        );
    }
}
