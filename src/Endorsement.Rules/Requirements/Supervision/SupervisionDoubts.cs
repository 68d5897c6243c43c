using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>What the author of a `supervision` requirement can hardly have meant.</summary>
internal static class SupervisionDoubts
{
    public static void Tell(SupervisionRequirement requirement, JsonNode node, Doubts doubts)
    {
        Spread(requirement, node, doubts);
        ProviderDoubts.Tell(requirement, requirement.Providers, node["providers"], requirement.Formats, doubts);
        foreach (var (part, at) in requirement.Within.Zip(node["within"]?.Items ?? []))
        {
            if (part.Hours > requirement.Hours)
            {
                doubts.Warn(
                    "ER2211",
                    $"`{doubts.Where}`: the sub-minimum `{JsonNode.Short(part.Id)}` asks for {part.Hours} hours, and the whole for {requirement.Hours} only",
                    "a sub-minimum is part of the hours: check both figures",
                    at["hours"],
                    node["hours"]
                );
            }

            if (AreApart(part.Formats, requirement.Formats))
            {
                doubts.Warn(
                    "ER2213",
                    $"`{doubts.Where}`: no session can count for the sub-minimum `{JsonNode.Short(part.Id)}`: the requirement takes none of its formats",
                    "let the format in with the requirement's `formats`, or ask for another one",
                    at["formats"],
                    node["formats"]
                );
            }

            ProviderDoubts.Tell(requirement, part.Providers, at["providers"], part.Formats ?? requirement.Formats, doubts);
        }
    }

    /// <summary>Whether two lists of formats, each of which may say nothing, have none in common.</summary>
    public static bool AreApart(Sequence<SessionFormat>? some, Sequence<SessionFormat>? others) =>
        some is { } asked && others is { } taken && !asked.Any(format => taken.Contains(format));

    private static void Spread(SupervisionRequirement requirement, JsonNode node, Doubts doubts)
    {
        var window =
            Lengths.IsLonger(requirement.MinSpan, requirement.WindowMax) ? node["windowMax"]
            : Lengths.IsLonger(requirement.MinSpan, requirement.In.Last) ? node["in"]?["last"]
            : null;
        if (window is not null)
        {
            doubts.Error(
                "ER2122",
                $"`{doubts.Where}`: the hours must be spread over at least `{Doubts.Said(node["minSpan"])}` and fit into `{Doubts.Said(window)}`: nobody can do both",
                "check `minSpan` and the window; the window is the longer one",
                node["minSpan"],
                window
            );
        }
    }
}
