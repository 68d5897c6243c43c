using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Requirements.Direction;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>How documents write that a surplus is carried over from the cycle just before (S53b).</summary>
internal static class CarryOverForms
{
    public static ObjectShape Form { get; } =
        new()
        {
            Noun = "what is carried over",
            Members = [Required("most", RuleForms.Hours, "the most clock hours that are carried over")],
        };

    public static IReadOnlyList<Parameter<SurplusCarried>> Parameters { get; } =
    [Parameters<SurplusCarried>.Hours("most", Loosens, c => c.Most, (c, v) => c with { Most = v.GetValueOrDefault() })];

    /// <summary>Only what is asked in the cycle has a cycle before it.</summary>
    public static SurplusCarried? Read(JsonNode node, RequirementReader reader)
    {
        if (node["carryOver"] is not { } carried)
        {
            return null;
        }

        if (node["in"]?.Text != "cycle")
        {
            reader.Problems.Error(
                "ER2127",
                carried,
                $"`{reader.Where}` carries hours over from the cycle before, and does not ask for them in the cycle",
                "write `\"in\": \"cycle\"` beside it"
            );
        }

        return new SurplusCarried(carried.Hours("most", null)!.Value);
    }

    public static void Write(SurplusCarried? carried, RuleWriter writer)
    {
        if (carried is not null)
        {
            writer.Member("carryOver", member => member.Hours("most", carried.Most));
        }
    }
}
