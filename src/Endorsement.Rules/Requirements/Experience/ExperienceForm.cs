using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`experience` as documents write it.</summary>
internal static class ExperienceForm
{
    private static readonly ClosedCodeShape Measure = new("a measure", ["calendar", "full-time-equivalent"]);

    private static readonly ObjectShape Family = new()
    {
        Noun = "a family minimum",
        Members =
        [
            Required("ages", RuleForms.Ages, "with a child of these ages"),
            Required("minimum", new WholeShape(1, 10_000), "so many families"),
        ],
    };

    private static readonly ObjectShape Credit = new()
    {
        Noun = "a credit",
        Members =
        [
            Required("work", WorkFilters.Form, "which work"),
            Optional("after", Beginnings.Form, "from then"),
            Required("upTo", Period, "the most it adds"),
            Optional("measure", Measure, "as the work is measured when absent"),
        ],
    };

    public static KindForm Form { get; } =
        new(
            "experience",
            [
                Optional("period", Period, "the least length"),
                Optional("hours", RuleForms.Hours, "the least hours"),
                Optional("some", Yes, "some is enough, however long it was"),
                Required("work", WorkFilters.Form, "which work counts"),
                Optional("measure", Measure, "calendar when absent"),
                Optional("fullTimeWeek", new AmountShape(InMinutes: false, 168), "hours of a full-time week"),
                Optional("after", Beginnings.Form, "work counts from then"),
                Optional("families", new ListShape("family minimum", Family) { AtLeast = 1 }, "families served"),
                Optional("credit", new ListShape("credit", Credit) { AtLeast = 1 }, "other work that counts up to a period"),
                Optional("within", Period, "only work in the last period before the as-of date"),
            ]
        )
        {
            OneOf =
            [
                ["period", "hours", "some"],
            ],
            Exclusive =
            [
                ["period", "hours"],
                ["period", "some"],
                ["hours", "some"],
                ["some", "measure"],
                ["some", "credit"],
            ],
        };
}
