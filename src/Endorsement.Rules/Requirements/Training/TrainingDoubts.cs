using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>What the author of a `training` requirement can hardly have meant.</summary>
internal static class TrainingDoubts
{
    public static void Tell(TrainingRequirement requirement, JsonNode node, Doubts doubts)
    {
        doubts.Range(node["counts"]?["dated"], requirement.Counts.From, requirement.Counts.Until);
        foreach (var (part, at) in requirement.Within.Zip(node["within"]?.Items ?? []))
        {
            if (part.Hours > requirement.Hours)
            {
                doubts.Warn(
                    "ER2211",
                    $"`{doubts.Where}`: the sub-minimum `{JsonNode.Short(part.Id)}` asks for {part.Hours} hours, and the whole for {requirement.Hours} only",
                    "a sub-minimum is part of the hours: check both figures, or move it to `additional` if it comes on top",
                    at["hours"],
                    node["hours"]
                );
            }

            Fill(requirement, part, node, at, doubts);
        }

        foreach (var (part, at) in requirement.Additional.Zip(node["additional"]?.Items ?? []))
        {
            Fill(requirement, part, node, at, doubts);
        }

        Cap(requirement, node, doubts);
    }

    /// <summary>Whether anything can count for a sub-minimum.</summary>
    private static void Fill(TrainingRequirement requirement, TrainingMinimum part, JsonNode node, JsonNode at, Doubts doubts)
    {
        doubts.Range(at["dated"], part.Match.From, part.Match.Until);
        var (counts, match) = (requirement.Counts, part.Match);
        var name =
            counts.As is { } all && match.As is { } some && !some.Any(code => all.Contains(code)) ? "as"
            : counts.Didactic is { } didactic && match.Didactic == !didactic ? "didactic"
            : counts.From > match.Until || match.From > counts.Until ? "dated"
            : null;
        if (name is not null)
        {
            doubts.Warn(
                "ER2213",
                $"`{doubts.Where}`: nothing can count for the sub-minimum `{JsonNode.Short(part.Id)}`: `counts` lets in none of what its `{name}` asks for",
                $"let it in with `counts.{name}`, or ask for something else",
                at[name],
                node["counts"]?[name]
            );
        }

        if (TrainingCaps.Most(requirement, match.As ?? counts.As) is { } most && part.Hours > most)
        {
            doubts.Warn(
                "ER2212",
                $"`{doubts.Where}`: the caps let in {most} hours at most of what the sub-minimum `{JsonNode.Short(part.Id)}` asks {part.Hours} hours of: nobody can reach them",
                "raise the cap, or ask for less",
                at["hours"],
                node["caps"]
            );
        }
    }

    private static void Cap(TrainingRequirement requirement, JsonNode node, Doubts doubts)
    {
        if (TrainingCaps.Most(requirement, requirement.Counts.As) is { } most && TrainingCaps.Asked(requirement) > most)
        {
            doubts.Warn(
                "ER2212",
                $"`{doubts.Where}`: every kind of training that counts is capped, at {most} hours in all, and {TrainingCaps.Asked(requirement)} are asked for: nobody can reach them",
                "raise a cap, or let other ways of taking part count",
                node["caps"],
                node["hours"],
                node["counts"]
            );
        }

        foreach (var (cap, at) in requirement.Caps.Zip(node["caps"]?.Items ?? []))
        {
            if (requirement.Counts.As is { } all && !cap.As.Any(code => all.Contains(code)))
            {
                doubts.Warn(
                    "ER2218",
                    $"`{doubts.Where}`: the cap `{JsonNode.Short(cap.Id)}` limits what does not count anyway",
                    "take it away, or let that training count with `counts.as`",
                    at["as"],
                    node["counts"]?["as"]
                );
            }
        }
    }
}
