using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Bulk;

/// <summary>The summary document, described once.</summary>
internal static class BulkSummaryShape
{
    private static readonly ObjectShape Outcomes = Object(
        "the rows by their outcome",
        Required("met", Count, "rows that are met"),
        Required("not-met", Count, "rows that are not met"),
        Required("needs-review", Count, "rows that need review"),
        Required("unknown", Count, "rows that are unknown"),
        Required("not-applicable", Count, "rows that it does not concern")
    );

    private static readonly ObjectShape Category = Object(
        "the counts of a category",
        Required("category", Code, "the category"),
        Required("outcomes", Outcomes, "rows by the outcome of the pathway"),
        Required("requirements", Each("requirement", ("id", Code), ("outcomes", Outcomes)), "rows by the outcome of each requirement"),
        Required(
            "combinations",
            Each("combination", ("notMet", Codes), ("rows", Count)),
            "rows by exactly which requirements they did not meet, the most frequent first"
        ),
        Required("otherCombinations", Count, "rows with any other combination"),
        Required(
            "hoursShort",
            Each("requirement", ("id", Code), ("rows", Count), ("buckets", Buckets())),
            "by how many clock hours a requirement was missed"
        )
    );

    public static Shape Document { get; } =
        Object(
            "a summary of a batch",
            Required("rows", Count, "rows that are written or rejected"),
            Required("written", Count, "rows with a result"),
            Required("rejected", Count, "rows that went to the rejects"),
            Required("blank", Count, "blank lines"),
            Optional("notInInput", Codes, "candidates of whom something is judged and who are in no row"),
            Optional("errors", Each("error", ("code", Code), ("rows", Count)), "rows that no version is for, by code"),
            Optional("warnings", Each("warning", ("code", Code), ("rows", Count), ("times", Count)), "warnings by code"),
            Optional("outcomes", new MapShape("outcomes by category", Outcomes), "outcomes by category over all versions"),
            Optional(
                "rulesets",
                Each("ruleset", ("ruleset", Code), ("rows", Count), ("categories", new ListShape("category", Category))),
                "counts by ruleset"
            )
        );

    private static ObjectShape Object(string noun, params MemberShape[] members) => new() { Noun = noun, Members = [.. members] };

    private static ListShape Each(string noun, params (string Name, Shape Shape)[] members) =>
        new(noun, Object($"a {noun} of a summary", [.. members.Select(member => Required(member.Name, member.Shape, ""))]));

    private static ListShape Buckets() =>
        new(
            "bucket",
            Object(
                "a range of missing hours",
                Optional("upTo", Count, "the most hours; absent: more than in any bucket before"),
                Required("rows", Count, "how many rows")
            )
        );
}
