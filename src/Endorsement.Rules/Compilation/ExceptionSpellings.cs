using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Compilation;

/// <summary>The spellings under which exceptions may name requirements of a ruleset (S51), old ids among them (S44).</summary>
internal static class ExceptionSpellings
{
    /// <summary>Those of one pathway, numbered as its plan numbers them.</summary>
    public static ExceptionNames Of(Ruleset ruleset, RulesetCategory category, RulesetPathway pathway) =>
        new(ruleset.Association, Of(ruleset, category.Code, pathway));

    /// <summary>Those of every category and pathway, for telling what names nothing.</summary>
    public static ExceptionNames Of(Ruleset ruleset) =>
        new(
            ruleset.Association,
            ruleset.Categories.SelectMany(category => category.Pathways.SelectMany(pathway => Of(ruleset, category.Code, pathway)))
        );

    private static IEnumerable<ExceptionName> Of(Ruleset ruleset, string category, RulesetPathway pathway)
    {
        var ids = pathway
            .Requirements.SelectMany(requirement => requirement.SelfAndParts())
            .Select(requirement => requirement.Id)
            .ToArray();
        var current = ids.SelectMany(
            (id, number) => Both(id, category).Select(name => new ExceptionName(name, number, IsGranted(ruleset, id, category)))
        );
        var old = ids.SelectMany(
            (id, number) =>
                ruleset
                    .Renamed.SelectMany(renamed => OldNames(renamed, id, category))
                    .SelectMany(name =>
                        Both(name, category)
                            .Zip(Both(id, category), (old, now) => new ExceptionName(old, number, IsGranted(ruleset, id, category), now))
                    )
        );
        return current.Concat(old);
    }

    /// <summary>The id, and the form for every category; an id of another category has that form alone where both are called alike.</summary>
    private static IEnumerable<string> Both(string id, string category) =>
        id.StartsWith($"{category}.", StringComparison.Ordinal) ? [id, RulesetIds.OfEvery(id, category)] : [id];

    /// <summary>What a requirement was called: with what it is a part of it was renamed too.</summary>
    private static IEnumerable<string> OldNames(RenamedRequirement renamed, string id, string category)
    {
        var (old, now) = (RulesetIds.In(renamed.Old, category), RulesetIds.In(renamed.New, category));
        if (RulesetIds.IsSameOrPart(id, now))
        {
            yield return old + id[now.Length..];
        }
    }

    /// <summary>A list grants exceptions of what it names, and of the parts of that.</summary>
    private static bool IsGranted(Ruleset ruleset, string id, string category) =>
        ruleset.Exceptions is not { } granted || granted.Any(name => RulesetIds.IsSameOrPart(id, RulesetIds.In(name, category)));
}
