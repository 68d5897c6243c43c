using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Requirements.Direction;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>How documents write that every month or year holds so much (S53b).</summary>
internal static class InEveryForms
{
    public static ObjectShape Form { get; } =
        new()
        {
            Noun = "hours in every month or year",
            Members =
            [
                Optional("month", RuleForms.Hours, "the least clock hours in every calendar month"),
                Optional("year", RuleForms.Hours, "the least clock hours in every calendar year"),
            ],
            OneOf =
            [
                ["month", "year"],
            ],
            Exclusive =
            [
                ["month", "year"],
            ],
        };

    public static IReadOnlyList<Parameter<HoursInEvery>> Parameters { get; } =
    [
        Parameters<HoursInEvery>.Hours("hours", Tightens, e => e.Hours, (e, v) => e with { Hours = v.GetValueOrDefault() }),
        // So much in every month is nothing that so much in every year could become.
        Parameters<HoursInEvery>.Fixed<string>(
            "unit",
            ParameterForm.Text,
            e => e.Unit == CalendarUnit.Month ? "month" : "year",
            (e, _) => e
        ),
    ];

    /// <summary>Every month of what? Of the cycle, or of a last period.</summary>
    public static HoursInEvery? Read(JsonNode node, RequirementReader reader)
    {
        if (node["inEvery"] is not { } every)
        {
            return null;
        }

        if (node["in"] is not { } time || time.Text == "ever")
        {
            reader.Problems.Error(
                "ER2126",
                every,
                $"`{reader.Where}` asks for hours in every month or year, and does not say of what",
                "write `\"in\": \"cycle\"` or `\"in\": { \"last\": … }` beside it"
            );
        }

        return every.Hours("month", null) is { } month
            ? new(CalendarUnit.Month, month)
            : new(CalendarUnit.Year, every.Hours("year", null)!.Value);
    }

    public static void Write(HoursInEvery? every, RuleWriter writer)
    {
        if (every is not null)
        {
            writer.Member("inEvery", member => member.Hours(every.Unit == CalendarUnit.Month ? "month" : "year", every.Hours));
        }
    }
}
