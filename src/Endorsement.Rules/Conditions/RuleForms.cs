using System.Collections.Immutable;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Conditions;

/// <summary>The forms that conditions and requirements share.</summary>
internal static class RuleForms
{
    /// <summary>The days that the question names, in the order of <see cref="RuleDayKind"/>.</summary>
    public static readonly ImmutableArray<string> DayNames =
    [
        "as-of",
        "cycle-start",
        "cycle-end",
        "cycle-due",
        "submitted",
        "registered",
        "removed",
    ];

    public static readonly NamedShape Condition = new("condition", ConditionForm.Named);
    public static readonly TextOrShape AnyDay = new(
        new DateShape(DatePrecision.Day) { Words = DayNames },
        new ObjectShape
        {
            Noun = "a day",
            Members =
            [
                Required("day", new ClosedCodeShape("the name of a day", DayNames), "the day from which it is counted"),
                Optional("plus", Period, "so much later"),
                Optional("minus", Period, "so much earlier"),
            ],
            Exclusive =
            [
                ["plus", "minus"],
            ],
            OneOf =
            [
                ["plus", "minus"],
            ],
        }
    );

    public static readonly ClosedCodeShape Degree = new("a degree", ["associate", "bachelor", "master", "doctorate"]);
    public static readonly WholeShape Year = new(1900, 2200);
    public static readonly ListShape Statuses = new("status", new ClosedCodeShape("a status", ClosedCodes.Statuses)) { AtLeast = 1 };

    public static readonly AmountShape Hours = new(InMinutes: false, 100_000);
    public static readonly ListShape Ages = new("age group", new ClosedCodeShape("an age group", ClosedCodes.Ages)) { AtLeast = 1 };
    public static readonly ListShape Formats = new("format", new ClosedCodeShape("a format", ClosedCodes.Formats)) { AtLeast = 1 };

    public static readonly ObjectShape DayRange = new()
    {
        Noun = "a range of days",
        Members = [Optional("from", Day, "the first day"), Optional("until", Day, "the last day")],
        OneOf =
        [
            ["from", "until"],
        ],
    };

    public static readonly ImmutableArray<MemberShape> HoldsMembers =
    [
        Required("categories", SomeCodes, "one of these categories; `this` is that of the requirement"),
        Optional(
            "associations",
            SomeCodes,
            "awarded by one of these; `this` is the ruleset's own, `of-residence` the one where the candidate lives; absent: any"
        ),
        Optional("status", Statuses, "with one of these standings; active when absent"),
    ];

    /// <summary>An endorsement, by the day of its award or of the application for it.</summary>
    public static readonly ObjectShape Award = new()
    {
        Noun = "an award",
        Members =
        [
            Optional("categories", SomeCodes, "one of these categories; `this` is that of the requirement; absent: any"),
            Optional(
                "associations",
                SomeCodes,
                "awarded by one of these; `this` is the ruleset's own, `of-residence` the one where the candidate lives; absent: any"
            ),
            Optional("from", AnyDay, "the first day"),
            Optional("before", AnyDay, "the day after the last"),
        ],
        OneOf =
        [
            ["from", "before"],
        ],
    };
}
