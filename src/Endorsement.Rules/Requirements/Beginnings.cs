using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>From when on something counts (S17): form and reading.</summary>
internal static class Beginnings
{
    public static ObjectShape Form { get; } =
        new()
        {
            Noun = "a beginning",
            Members =
            [
                Optional("degree", RuleForms.Degree, "the first degree at that level or above"),
                Optional("requirement", Code, "the first credential that this requirement of the pathway accepts"),
            ],
            Exclusive =
            [
                ["degree", "requirement"],
            ],
            OneOf =
            [
                ["degree", "requirement"],
            ],
        };

    public static StartingPoint? Read(JsonNode node) =>
        node["after"] is not { } after ? null
        : RequirementReader.Degree(after, "degree") is { } level ? StartingPoint.AtDegree(level)
        : StartingPoint.AtCredentialOf(after.Text("requirement")!);

    public static void Write(StartingPoint? after, RuleWriter writer)
    {
        if (after is not null)
        {
            writer.Member(
                "after",
                member =>
                {
                    member.Text("degree", after.Degree?.Spell());
                    member.Text("requirement", after.CredentialOf);
                }
            );
        }
    }
}
