using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Conditions;

/// <summary>A condition as documents write it.</summary>
internal static class ConditionForm
{
    /// <summary>What `given` may ask for.</summary>
    public static readonly ImmutableArray<string> GivenFacts =
    [
        "residence",
        "worksIn",
        "submitted",
        "providesReflectiveSupervision",
        "families",
        "education",
        "work",
        "training",
        "reflectiveSupervision",
        "people",
        "references",
        "memberships",
        "agreements",
        "examinations",
        "reviews",
        "endorsements",
    ];

    private static readonly ObjectShape SymbolicRange = new()
    {
        Noun = "a range of days",
        Members = [Optional("from", RuleForms.AnyDay, "the first day"), Optional("before", RuleForms.AnyDay, "the day after the last")],
        OneOf =
        [
            ["from", "before"],
        ],
    };

    private static readonly ObjectShape Shape = new()
    {
        Description = "A condition on the facts of a candidate; exactly one member.",
        Noun = "a condition",
        Members =
        [
            Optional("providesReflectiveSupervision", Flag, "the candidate gives RS/C to others (or does not)"),
            Optional("circumstance", Code, "this circumstance is true"),
            Optional("degree", RuleForms.Degree, "a degree at that level or above is held"),
            Optional("on", RuleForms.AnyDay, "with `degree`: on this day"),
            Optional(
                "holds",
                new ObjectShape
                {
                    Noun = "a held endorsement",
                    Members =
                    [
                        .. RuleForms.HoldsMembers,
                        Optional("for", Period, "continuously for at least so long"),
                        Optional("noLongerThan", Period, "for at most so long"),
                        Optional("at", RuleForms.AnyDay, "measured on this day"),
                    ],
                },
                "the candidate holds an endorsement"
            ),
            Optional("awarded", AwardShape(), "one of these endorsements began in the range"),
            Optional("awardSubmitted", AwardShape(), "the application that led to one of these was submitted in the range"),
            Optional("submitted", SymbolicRange, "this application was submitted in the range"),
            Optional("residence", SomeCodes, "lives in one of these ISO 3166-2 places"),
            Optional(
                "cycleYear",
                new ObjectShape
                {
                    Noun = "a range of years",
                    Members = [Optional("from", RuleForms.Year, "the first year"), Optional("until", RuleForms.Year, "the last year")],
                    OneOf =
                    [
                        ["from", "until"],
                    ],
                },
                "the renewal cycle ends in one of these years"
            ),
            Optional("given", new ClosedCodeShape("a fact", GivenFacts), "this fact is in the file"),
            Optional("recorded", Code, "the file says that this circumstance is true; one that it says nothing of is not recorded"),
            Optional("all", new ListShape("condition", RuleForms.Condition) { AtLeast = 1 }, "every one is true"),
            Optional("any", new ListShape("condition", RuleForms.Condition) { AtLeast = 1 }, "one is true"),
            Optional("not", RuleForms.Condition, "it is not true"),
        ],
        Exclusive =
        [
            [
                "providesReflectiveSupervision",
                "circumstance",
                "degree",
                "holds",
                "awarded",
                "awardSubmitted",
                "submitted",
                "residence",
                "cycleYear",
                "given",
                "recorded",
                "all",
                "any",
                "not",
            ],
        ],
        OneOf =
        [
            [
                "providesReflectiveSupervision",
                "circumstance",
                "degree",
                "holds",
                "awarded",
                "awardSubmitted",
                "submitted",
                "residence",
                "cycleYear",
                "given",
                "recorded",
                "all",
                "any",
                "not",
            ],
        ],
    };

    /// <summary>Looked up late: conditions hold conditions.</summary>
    public static Shape Named() => Shape;

    private static ObjectShape AwardShape() =>
        new()
        {
            Noun = "an award",
            Members =
            [
                Optional("categories", SomeCodes, "one of these categories; absent: any"),
                Optional("associations", SomeCodes, "awarded by one of these; absent: any"),
                Optional("from", RuleForms.AnyDay, "the first day"),
                Optional("before", RuleForms.AnyDay, "the day after the last"),
            ],
            OneOf =
            [
                ["from", "before"],
            ],
        };
}
