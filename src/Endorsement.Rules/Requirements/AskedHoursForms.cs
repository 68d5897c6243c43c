using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Requirements.Direction;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>How documents write what hours are asked: the amount, some, a step table, or so much for each year held.</summary>
internal static class AskedHoursForms
{
    private static readonly ImmutableArray<string> Years = ["completed", "started"];

    private static readonly ObjectShape Step = new()
    {
        Noun = "a step",
        Members =
        [
            Required("from", RuleForms.Year, "from the cycle that ends in this year on"),
            Required("hours", RuleForms.Hours, "the least clock hours"),
        ],
    };

    private static readonly ObjectShape PerYear = new()
    {
        Noun = "hours for each year held",
        Members =
        [
            Required("hours", RuleForms.Hours, "clock hours a year"),
            Required(
                "years",
                new ClosedCodeShape("a way to count years", Years),
                "years of the cycle that were completed, or that had begun"
            ),
        ],
    };

    public static ImmutableArray<MemberShape> Members { get; } =
    [
        Optional("hours", RuleForms.Hours, "the least clock hours"),
        Optional("some", Yes, "some is enough, whatever it comes to"),
        Optional("steps", new ListShape("step", Step) { AtLeast = 1 }, "other hours from cycles on"),
        Optional("hoursPerYearHeld", PerYear, "so many hours for each year of the cycle since the award"),
    ];

    public static ImmutableArray<ImmutableArray<string>> OneOf { get; } =
    [
        ["hours", "some", "hoursPerYearHeld"],
    ];

    public static ImmutableArray<ImmutableArray<string>> Exclusive { get; } =
    [
        ["hours", "some"],
        ["hours", "hoursPerYearHeld"],
        ["some", "hoursPerYearHeld"],
        ["some", "steps"],
        ["steps", "hoursPerYearHeld"],
    ];

    /// <summary>What findings say of the hours themselves: no sub-minimum may be called so.</summary>
    public static ImmutableArray<FigureName> OwnFigures { get; } =
    [Figures.Hours, Figures.PossibleHours, Figures.YearsHeld, Figures.StepFrom, Figures.EveryMonth, Figures.EveryYear, Figures.ShortIn];

    /// <summary>The steps, each later than the one before it.</summary>
    public static Sequence<HoursStep> ReadSteps(JsonNode node, RequirementReader reader)
    {
        var items = node["steps"]?.Items ?? [];
        if (items.Count > HoursStep.MostSteps)
        {
            reader.Problems.Error(
                "ER2125",
                node["steps"]!,
                FormattableString.Invariant($"`{reader.Where}` has more than {HoursStep.MostSteps} steps"),
                "one step for each change of the hours is enough"
            );
            return [];
        }

        var steps = items.Select(step => new HoursStep(step.Whole("from")!.Value, step.Hours("hours", null)!.Value)).ToSequence();
        for (var i = 1; i < steps.Length; i++)
        {
            if (steps[i].From <= steps[i - 1].From)
            {
                reader.Problems.Error(
                    "ER2125",
                    items[i],
                    FormattableString.Invariant(
                        $"the step of `{reader.Where}` from {steps[i].From} on stands behind that from {steps[i - 1].From} on"
                    ),
                    "write the steps in the order of their years, each year once"
                );
            }
        }

        return steps;
    }

    public static HoursPerYear? ReadPerYear(JsonNode node, RequirementReader reader) =>
        node["hoursPerYearHeld"] is { } each
            ? new(reader.Cycle(each).Hours("hours", null)!.Value, (YearsCounted)Years.IndexOf(each.Text("years")!))
            : null;

    public static void Write(RuleWriter writer, ClockHours? hours, Sequence<HoursStep> steps, HoursPerYear? perYear)
    {
        writer.Hours("hours", hours);
        writer.Yes("some", hours is null && perYear is null);
        writer.SomeMembers(
            "steps",
            steps,
            static (member, step) =>
            {
                member.Number("from", step.From);
                member.Hours("hours", step.Hours);
            }
        );
        if (perYear is not null)
        {
            writer.Member(
                "hoursPerYearHeld",
                member =>
                {
                    member.Hours("hours", perYear.Hours);
                    member.Text("years", ClosedCodes.Word(Years, (int)perYear.Years));
                }
            );
        }
    }

    public static IReadOnlyList<Parameter<HoursStep>> StepParameters { get; } =
    [
        Parameters<HoursStep>.Count("from", Neither, s => s.From, (s, v) => s with { From = v.GetValueOrDefault() }, 1900, 2200),
        Parameters<HoursStep>.Hours("hours", Tightens, s => s.Hours, (s, v) => s with { Hours = v.GetValueOrDefault() }),
    ];

    public static IReadOnlyList<Parameter<HoursPerYear>> PerYearParameters { get; } =
    [
        Parameters<HoursPerYear>.Hours("hours", Tightens, p => p.Hours, (p, v) => p with { Hours = v.GetValueOrDefault() }),
        Parameters<HoursPerYear>.Count(
            "years",
            Tightens,
            p => (int)p.Years,
            (p, v) => p with { Years = (YearsCounted)v.GetValueOrDefault() },
            (int)YearsCounted.Completed,
            (int)YearsCounted.Started,
            years => ClosedCodes.Word(Years, years)
        ),
    ];
}
