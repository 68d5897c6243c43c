using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Analysis;

/// <summary>The document of a difference, described once (docs/differences.md).</summary>
internal static class DifferenceShape
{
    private static readonly ListShape Touched = new("requirement", Pair("a requirement in both rulesets"));
    private static readonly ClosedCodeShape Comparison = Closed<RuleComparison>("how the newer one stands to the older one");
    private static readonly ClosedCodeShape Outcome = new("an outcome", ClosedCodes.Outcomes);
    private static readonly ClosedCodeShape Pathway = new("a pathway", PathwayCodes.Codes);

    private static readonly ObjectShape Identity = new()
    {
        Noun = "a ruleset",
        Members =
        [
            Required("association", Code, "the association"),
            Required("version", FreeText, "the version"),
            Required("hash", FreeText, "of what decides"),
            Required("wordsHash", FreeText, "of what people read"),
        ],
    };

    private static readonly ObjectShape Witness = new()
    {
        Noun = "who shows a change in one direction",
        Members =
        [
            Optional("before", Code, "the requirement in the older ruleset"),
            Optional("after", Code, "the requirement in the newer ruleset"),
            Optional("without", Outcome, "what is found under the older ruleset"),
            Optional("with", Outcome, "what is found under the older ruleset with this change alone"),
            Optional("cases", FreeText, "what the two case files are called, before .before.json and .after.json"),
            Optional("none", Closed<NoWitness>("why nobody shows it"), "why nobody shows it"),
        ],
        OneOf =
        [
            ["cases", "none"],
        ],
        Exclusive =
        [
            ["cases", "none"],
        ],
    };

    private static readonly ObjectShape Change = new()
    {
        Noun = "a change in what is asked",
        Members =
        [
            Required("id", FreeText, "the stable id: a c and eleven hexadecimal digits"),
            Required("kind", Closed<RuleChangeKind>("what changed"), "what changed"),
            Optional("path", FreeText, "where in the requirement; absent where all of it changed"),
            Optional("before", new AnyShape(), "what was there; absent where there was nothing"),
            Optional("after", new AnyShape(), "what is there; absent where there is nothing"),
            Optional(
                "row",
                new ObjectShape
                {
                    Noun = "the row in which it stands",
                    Members = [Required("before", new AnyShape(), "as it was"), Required("after", new AnyShape(), "as it is")],
                },
                "of rows without names, the pair of which it is a difference"
            ),
            Optional("requirements", Touched, "those that it touches"),
            Optional("categories", Codes, "categories that came or went, or whose pathways did"),
            Optional("pathway", Pathway, "the pathway that came or went"),
            Optional(
                "witnesses",
                new ObjectShape
                {
                    Noun = "who shows a change made alone",
                    Members =
                    [
                        Required("olderAlone", Witness, "somebody who meets a requirement only without it"),
                        Required("newerAlone", Witness, "somebody who meets a requirement only with it"),
                    ],
                },
                "who shows it; absent where nobody was looked for"
            ),
        ],
    };

    private static readonly ObjectShape Word = new()
    {
        Noun = "something that is only said otherwise",
        Members =
        [
            Required("path", FreeText, "which words"),
            Optional("before", FreeText, "what was said"),
            Optional("after", FreeText, "what is said"),
            Optional("requirements", Touched, "of which requirements"),
            Optional("categories", Codes, "of which categories"),
        ],
    };

    private static readonly ObjectShape Compared = new()
    {
        Noun = "a requirement and how it compares",
        Members =
        [
            Optional("before", Code, "in the older ruleset"),
            Optional("after", Code, "in the newer ruleset"),
            Required("comparison", Comparison, "how the newer one stands to the older one"),
            Required("asksNoLess", Flag, "whether it is proved that whoever meets the newer one meets the older one"),
            Required("asksNoMore", Flag, "whether it is proved that whoever meets the older one meets the newer one"),
        ],
    };

    private static readonly ObjectShape ComparedPathway = new()
    {
        Noun = "a pathway and how it compares",
        Members =
        [
            Required("before", Code, "the category in the older ruleset"),
            Required("after", Code, "the category in the newer ruleset"),
            Required("pathway", Pathway, "the pathway"),
            Required("comparison", Comparison, "how the newer one stands to the older one"),
            Required("asksNoLess", Flag, "whether it is proved that whoever meets the newer one meets the older one"),
            Required("asksNoMore", Flag, "whether it is proved that whoever meets the older one meets the newer one"),
            Optional("unsettled", Touched, "where it is undecided: the requirements that stand against a proof"),
        ],
    };

    public static ObjectShape Document { get; } =
        new()
        {
            Description = "What one ruleset asks otherwise than another, how the two compare, and who shows it.",
            Noun = "a difference",
            Members =
            [
                Required("from", Identity, "the older ruleset"),
                Required("to", Identity, "the newer ruleset"),
                Required("changes", new ListShape("change", Change), "what decides otherwise"),
                Required("words", new ListShape("text", Word), "what is only said otherwise"),
                Required(
                    "comparison",
                    new ObjectShape
                    {
                        Noun = "a comparison",
                        Members =
                        [
                            Required("requirements", new ListShape("requirement", Compared), "each requirement that a change touches"),
                            Required("pathways", new ListShape("pathway", ComparedPathway), "each pathway that a change touches"),
                        ],
                    },
                    "how the newer one stands to the older one"
                ),
            ],
        };

    private static ObjectShape Pair(string noun) =>
        new()
        {
            Noun = noun,
            Members = [Optional("before", Code, "its id in the older ruleset"), Optional("after", Code, "its id in the newer ruleset")],
        };

    private static ClosedCodeShape Closed<TCode>(string noun)
        where TCode : struct, Enum => new(noun, [.. Enum.GetValues<TCode>().Select(DifferenceJson.Code)]);
}
