using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`references` as documents write it.</summary>
internal static class ReferencesForm
{
    private static readonly ObjectShape FurtherWay = new()
    {
        Noun = "a further way",
        Members = [Required("if", RuleForms.Condition, "under this condition"), Required("roles", SomeCodes, "these roles too")],
    };

    private static readonly ObjectShape Slot = new()
    {
        Noun = "a slot",
        Members =
        [
            Required("id", Code, "the slot's name"),
            Optional("title", FreeText, "what to call it"),
            .. RaterRows.Members,
            Optional("if", RuleForms.Condition, "the slot applies only under this condition"),
            Optional(
                "otherwise",
                new ObjectShape { Noun = "a fallback", Members = RaterRows.Members },
                "what fills it when it does not apply"
            ),
            Optional("alsoIf", new ListShape("further way", FurtherWay) { AtLeast = 1 }, "roles that fill it under a condition"),
        ],
    };

    private static readonly ObjectShape Among = new()
    {
        Noun = "an among-clause",
        Members =
        [
            Required("id", Code, "the clause's name"),
            Optional("title", FreeText, "what to call it"),
            Optional("atLeast", new WholeShape(1, 20), "so many of the chosen; one when absent"),
            .. RaterRows.Members,
        ],
    };

    private static readonly ObjectShape Valid = new()
    {
        Noun = "the validity of a rating",
        Members =
        [
            Optional("maxNotEnoughInformation", new WholeShape(0, 1_000), "at most so many unanswered items"),
            Optional("acquaintance", Period, "the rater has known the candidate so long when it is received"),
            Optional("expires", Period, "it is valid for so long after it is received"),
            Optional("updatedSince", RuleForms.AnyDay, "it was received on or after this day"),
            Optional(
                "level",
                new ClosedCodeShape("a level", ["required", "recommended"]),
                "`recommended`: a rating that only misses this stays usable, and the finding says so; required when absent"
            ),
        ],
    };

    public static KindForm Form { get; } =
        new(
            "references",
            [
                Required("count", new WholeShape(1, 20), "so many different raters"),
                Optional("roles", SomeCodes, "what an unslotted rater may be; absent: anybody"),
                Optional("slots", new ListShape("slot", Slot) { AtLeast = 1 }, "places filled by different people"),
                Optional("among", new ListShape("among-clause", Among) { AtLeast = 1 }, "what some of the chosen must be"),
                Optional("valid", Valid, "when a rating is usable"),
            ]
        );
}
