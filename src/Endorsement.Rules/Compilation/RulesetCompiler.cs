using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Compilation;

/// <summary>A <see cref="Ruleset"/> to a frozen plan: names resolved to small integers, filters to bit masks.</summary>
internal static class RulesetCompiler
{
    public static CompiledRuleset Compile(Ruleset ruleset)
    {
        var vocabulary = VocabularyBuilder.Build(ruleset);
        var twins = new Lazy<TwinRequirements>(() => new TwinRequirements(ruleset));
        return new CompiledRuleset(
            ruleset,
            vocabulary,
            twins,
            (category, pathway) =>
                new Lazy<PathwayPlan>(() =>
                    Compile(ruleset, vocabulary, new Lazy<int>(() => twins.Value.Count), r => twins.Value.Of(r.Id), category, pathway)
                )
        );
    }

    /// <summary>
    /// The plan of a ruleset that differs from another in some requirements and names nothing that the other does not: only the pathways that hold them are
    /// compiled, when they are asked.
    /// </summary>
    public static CompiledRuleset Switch(CompiledRuleset from, Ruleset ruleset)
    {
        var kept = from
            .Ruleset.Categories.SelectMany(category => category.Pathways)
            .ToHashSet<RulesetPathway>(ReferenceEqualityComparer.Instance);
        var same = new Lazy<HashSet<Requirement>>(() =>
            kept.SelectMany(pathway => pathway.Requirements).ToHashSet<Requirement>(ReferenceEqualityComparer.Instance)
        );
        return new CompiledRuleset(
            from,
            ruleset,
            (category, pathway) =>
                kept.Contains(pathway)
                    ? from.FindPlan(category.Code, pathway.Pathway)!
                    : new Lazy<PathwayPlan>(() =>
                        Compile(
                            ruleset,
                            from.Vocabulary,
                            new Lazy<int>(() => from.Twins.Value.Count),
                            // One that asks something else is told apart from those that it was like.
                            r => same.Value.Contains(r) ? from.Twins.Value.Of(r.Id) : null,
                            category,
                            pathway
                        )
                    )
        );
    }

    /// <summary>Who endorses where, for rules that ask for the association of the candidate's residence; they alone name the word for it.</summary>
    private static HomeAssociations? Homes(Ruleset ruleset, Vocabulary vocabulary)
    {
        var (associations, places) = (vocabulary[CodeKind.Associations], vocabulary[CodeKind.Places]);
        var word = associations.Find(RuleNames.OfResidence);
        return word == 0
            ? null
            : new HomeAssociations(
                word,
                [
                    .. ruleset
                        .Jurisdictions.Prepend(new AssociationJurisdiction(ruleset.Association, ruleset.Jurisdiction))
                        .Select(known => new HomeAssociations.Known(places.Mask(known.Places), associations[known.Association])),
                ]
            );
    }

    private static PathwayPlan Compile(
        Ruleset ruleset,
        Vocabulary vocabulary,
        Lazy<int> groups,
        Func<Requirement, int?> group,
        RulesetCategory category,
        RulesetPathway pathway
    )
    {
        var categories = new CategorySets(ruleset, vocabulary[CodeKind.Categories]);
        var hasCycle = pathway.Pathway.HasCycle() && ruleset.Cycle is not null;
        var conditions = new ConditionCompiler(categories, vocabulary, hasCycle);
        var compiler = new RequirementCompiler(vocabulary, categories, conditions, ruleset.Places);
        var drafts = new List<(RequirementPlan Plan, ImmutableArray<int> Reads, ImmutableArray<int> Asks)>();
        foreach (var requirement in pathway.Requirements)
        {
            var plan = compiler.Compile(requirement);
            drafts.Add((plan, conditions.TakeReads(), conditions.TakeAsks()));
        }

        compiler.SettleBeginnings([.. drafts.Select(draft => draft.Plan)]);
        var atoms = conditions.Atoms;
        return new PathwayPlan(
            [
                .. drafts.Select(d => new ByCasesPlan(d.Plan, d.Reads, () => atoms)
                {
                    Asks = d.Asks,
                    Group = new Lazy<int?>(() => group(d.Plan.Requirement)),
                }),
            ],
            atoms
        )
        {
            Groups = groups,
            Category = category.Code,
            CategoryBit = vocabulary[CodeKind.Categories].Find(category.Code),
            Pathway = pathway.Pathway,
            Cycle = pathway.Pathway.HasCycle() ? ruleset.Cycle : null,
            Graces = Graces.Of(pathway),
            Homes = Homes(ruleset, vocabulary),
            Excepted = new Lazy<ExceptionNames>(() => ExceptionSpellings.Of(ruleset, category, pathway)),
        };
    }
}
