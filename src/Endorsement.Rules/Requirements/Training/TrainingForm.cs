using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`training` as documents write it.</summary>
internal static class TrainingForm
{
    private static readonly ObjectShape Part = new()
    {
        Noun = "a sub-minimum",
        Members =
        [
            Optional("id", Code, "its name in the figures; absent: its first topic"),
            Optional("title", FreeText, "what to call it"),
            .. TrainingMatches.Members,
            Optional("hours", RuleForms.Hours, "the least hours of it"),
            Optional("some", Yes, "some of it is enough"),
            Optional("when", RuleForms.Condition, "only under this condition"),
        ],
        OneOf =
        [
            ["hours", "some"],
        ],
        Exclusive =
        [
            ["hours", "some"],
        ],
    };

    private static readonly ObjectShape Extra = Part with
    {
        Members = [.. Part.Members.Where(m => m.Name != "some").Select(m => m.Name == "hours" ? m with { IsRequired = true } : m)],
        OneOf = [],
        Exclusive = [],
    };

    private static readonly ObjectShape Cap = new()
    {
        Noun = "a cap",
        Members =
        [
            Optional("id", Code, "its name in the figures"),
            Required("as", SomeCodes, "the parts that are capped"),
            Optional("hours", RuleForms.Hours, "the most hours they bring"),
            Optional("percent", new WholeShape(1, 100), "the most they bring, as a share"),
            Optional(
                "of",
                new ClosedCodeShape("a base", ["required", "counted", "submitted"]),
                "the hours the share is of; required when absent"
            ),
            Optional("when", RuleForms.Condition, "only under this condition"),
        ],
        Exclusive =
        [
            ["hours", "percent"],
            ["hours", "of"],
        ],
        OneOf =
        [
            ["hours", "percent"],
        ],
    };

    public static KindForm Form { get; } =
        new(
            "training",
            [
                .. AskedHoursForms.Members,
                Optional("counts", new ObjectShape { Noun = "what counts", Members = TrainingMatches.Members }, "what counts at all"),
                Optional("in", EvidenceTimes.Form, "ever (when absent), in the cycle, or in a last period"),
                Optional("inEvery", InEveryForms.Form, "so many hours in every calendar month or year of that time"),
                Optional("carryOver", CarryOverForms.Form, "hours beyond what the cycle just before asked are added"),
                Optional("within", new ListShape("sub-minimum", Part) { AtLeast = 1 }, "sub-minimums inside the hours"),
                Optional("additional", new ListShape("sub-minimum", Extra) { AtLeast = 1 }, "sub-minimums on top of the hours"),
                Optional("caps", new ListShape("cap", Cap) { AtLeast = 1 }, "the most that some parts bring"),
            ]
        )
        {
            OneOf = AskedHoursForms.OneOf,
            Exclusive =
            [
                .. AskedHoursForms.Exclusive,
                ["some", "additional"],
                ["some", "caps"],
                ["some", "inEvery"],
                ["some", "carryOver"],
                ["caps", "inEvery"],
                ["caps", "carryOver"],
            ],
        };
}
