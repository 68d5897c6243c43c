using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Bulk;

/// <summary>A summary as a document; the order of members is stable.</summary>
internal static class BulkSummaryJson
{
    public static byte[] Write(BulkSummary summary)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonWriting.Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("rows", summary.Rows);
            json.WriteNumber("written", summary.Written);
            json.WriteNumber("rejected", summary.Rejected);
            json.WriteNumber("blank", summary.Blank);
            if (!summary.NotInInput.IsEmpty)
            {
                json.WriteStartArray("notInInput");
                foreach (var candidate in summary.NotInInput)
                {
                    json.WriteStringValue(candidate);
                }

                json.WriteEndArray();
            }

            if (summary.Errors is { } errors)
            {
                Each(
                    json,
                    "errors",
                    errors,
                    (writer, error) =>
                    {
                        writer.WriteString("code", error.Code);
                        writer.WriteNumber("rows", error.Rows);
                    }
                );
            }

            if (summary.Warnings is { } warnings)
            {
                Each(
                    json,
                    "warnings",
                    warnings,
                    (writer, warning) =>
                    {
                        writer.WriteString("code", warning.Code);
                        writer.WriteNumber("rows", warning.Rows);
                        writer.WriteNumber("times", warning.Times);
                    }
                );
            }

            if (summary.Rulesets is { } rulesets)
            {
                Totals(json, rulesets);
                Each(json, "rulesets", rulesets, Ruleset);
            }

            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Outcomes by category over all versions, which is what most readers look for first.</summary>
    private static void Totals(Utf8JsonWriter json, ImmutableArray<BulkRulesetSummary> rulesets)
    {
        json.WriteStartObject("outcomes");
        foreach (var category in rulesets.SelectMany(r => r.Categories).GroupBy(c => c.Category, StringComparer.Ordinal))
        {
            var total = category.Aggregate(
                default(BulkOutcomes),
                (sum, c) =>
                    new BulkOutcomes(
                        sum.Met + c.Outcomes.Met,
                        sum.NotMet + c.Outcomes.NotMet,
                        sum.NeedsReview + c.Outcomes.NeedsReview,
                        sum.Unknown + c.Outcomes.Unknown,
                        sum.NotApplicable + c.Outcomes.NotApplicable
                    )
            );
            Outcomes(json, category.Key, total);
        }

        json.WriteEndObject();
    }

    private static void Ruleset(Utf8JsonWriter json, BulkRulesetSummary ruleset)
    {
        json.WriteString("ruleset", ruleset.RulesetKey);
        json.WriteNumber("rows", ruleset.Rows);
        Each(json, "categories", ruleset.Categories, Category);
    }

    private static void Category(Utf8JsonWriter json, BulkCategorySummary category)
    {
        json.WriteString("category", category.Category);
        Outcomes(json, "outcomes", category.Outcomes);
        Each(
            json,
            "requirements",
            category.Requirements,
            (writer, requirement) =>
            {
                writer.WriteString("id", requirement.Id);
                Outcomes(writer, "outcomes", requirement.Outcomes);
            }
        );
        Each(
            json,
            "combinations",
            category.Combinations,
            (writer, combination) =>
            {
                writer.WriteStartArray("notMet");
                foreach (var id in combination.NotMet)
                {
                    writer.WriteStringValue(id);
                }

                writer.WriteEndArray();
                writer.WriteNumber("rows", combination.Rows);
            }
        );
        json.WriteNumber("otherCombinations", category.OtherCombinations);
        Each(
            json,
            "hoursShort",
            category.HoursShort,
            (writer, hours) =>
            {
                writer.WriteString("id", hours.Id);
                writer.WriteNumber("rows", hours.Rows);
                Each(
                    writer,
                    "buckets",
                    hours.Buckets,
                    (inner, bucket) =>
                    {
                        if (bucket.UpTo is { } upTo)
                        {
                            inner.WriteNumber("upTo", upTo);
                        }

                        inner.WriteNumber("rows", bucket.Rows);
                    }
                );
            }
        );
    }

    private static void Outcomes(Utf8JsonWriter json, string name, BulkOutcomes outcomes)
    {
        json.WriteStartObject(name);
        json.WriteNumber("met", outcomes.Met);
        json.WriteNumber("not-met", outcomes.NotMet);
        json.WriteNumber("needs-review", outcomes.NeedsReview);
        json.WriteNumber("unknown", outcomes.Unknown);
        json.WriteNumber("not-applicable", outcomes.NotApplicable);
        json.WriteEndObject();
    }

    private static void Each<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
