using System.Collections;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>Each figure, level and flag of a requirement one step up and down, by the table of its kind (S60, S64), where it is written.</summary>
internal static class FigureEdits
{
    /// <summary>The edits of a requirement and of its parts.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="written">The same as it is written, every name put in.</param>
    public static IEnumerable<WrittenEdit> Of(Requirement requirement, JsonNode written)
    {
        var nodes = Nodes(written).ToDictionary(node => node.Text("id")!, StringComparer.Ordinal);
        return requirement.SelfAndParts().SelectMany(part => OfOne(part, nodes[part.Id]));
    }

    private static List<WrittenEdit> OfOne(Requirement part, JsonNode written)
    {
        var found = new List<WrittenEdit>();
        var before = RequirementWriter.Write(part);
        foreach (var setting in Kinds.Of(part).Settings(part))
        {
            // What is left out of lists is found where the items are written.
            if (setting.Value is IEnumerable)
            {
                continue;
            }

            foreach (var (neighbours, isUp) in (ReadOnlySpan<(Sequence<Requirement>, bool)>)[(setting.Up, true), (setting.Down, false)])
            {
                var sort =
                    setting.Value is bool ? MutationOperator.FlagTurned
                    : isUp ? MutationOperator.FigureUp
                    : MutationOperator.FigureDown;
                found.AddRange(
                    neighbours
                        .Select(neighbour => WrittenDifference.Of(sort, before, RequirementWriter.Write(neighbour), written))
                        .OfType<WrittenEdit>()
                        .Select(edit => edit with { Raising = setting.Raising })
                        .Select(edit => setting.Value is ClockHours hours ? InMinutes(edit, part.Id, setting.Name, isUp, hours) : edit)
                );
            }
        }

        return found;
    }

    /// <summary>
    /// A document says hours with two decimals at most, and no minute more: the rule is changed itself. A minute is the step all the same, since whoever is
    /// judged has minutes.
    /// </summary>
    private static WrittenEdit InMinutes(WrittenEdit edit, string part, string name, bool isUp, ClockHours hours) =>
        edit with
        {
            After = JsonEdit.TextAt(edit.Before!, new ClockHours(hours.Minutes + (isUp ? 1 : -1)).ToString()),
            Step = whole => Stepped(whole, part, name, isUp),
        };

    private static Requirement Stepped(Requirement requirement, string part, string name, bool isUp)
    {
        if (requirement.Id != part)
        {
            return requirement.WithChildren(child => Stepped(child, part, name, isUp));
        }

        var setting = Kinds.Of(requirement).Settings(requirement).First(setting => setting.Name == name);
        return (isUp ? setting.Up : setting.Down)[0];
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode requirement) =>
        RequirementTree.Children(requirement).SelectMany(Nodes).Prepend(requirement);
}
