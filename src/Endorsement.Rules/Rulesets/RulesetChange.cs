using Endorsement.Rules.Rulesets.Checks;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>Another ruleset that asks something else in one place. What a document could not say, no program can say either.</summary>
internal static class RulesetChange
{
    /// <summary>The ruleset with another requirement in the place of the one that has its id; <see langword="null"/> where there are problems.</summary>
    public static Ruleset? Apply(Ruleset ruleset, Requirement changed, Problems problems)
    {
        var draft = ruleset.Over([.. ruleset.Categories.Select(category => Replace(category, changed))]);
        var text = new JsonText($"{ruleset.Key} with {changed.Id} changed", RulesetWriter.Write(draft).ToBytes());
        if (
            RulesetReader.ReadDocument(text, problems) is not { } document
            || RulesetReader.Read(document, null, problems, new DefinitionUse()).Ruleset is not { } read
        )
        {
            return null;
        }

        if (read.Find(changed.Id) is var found && !changed.Equals(found))
        {
            problems.ErrorAbout(
                "ER2118",
                text.File,
                $"no document can say this of `{JsonNode.Short(changed.Id)}`: {JsonNode.Short(changed.ToString())}",
                $"the nearest that one can say is: {found}"
            );
        }

        return problems.HasErrors ? null : ruleset.Over(read.Categories);
    }

    private static RulesetCategory Replace(RulesetCategory category, Requirement changed) =>
        changed.Id.StartsWith($"{category.Code}.", StringComparison.Ordinal)
            ? category with
            {
                Pathways =
                [
                    .. category.Pathways.Select(pathway =>
                        pathway with
                        {
                            Requirements = [.. pathway.Requirements.Select(requirement => Replace(requirement, changed))],
                        }
                    ),
                ],
            }
            : category;

    private static Requirement Replace(Requirement requirement, Requirement changed) =>
        requirement.Id == changed.Id ? changed
        : requirement.Children.IsEmpty ? requirement
        : requirement.WithChildren(part => Replace(part, changed));
}
