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
            (category, pathway) => Compile(ruleset, vocabulary, twins.Value, category, pathway)
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
        TwinRequirements twins,
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
                    Twins = twins.Of(d.Plan.Requirement.Id),
                }),
            ],
            atoms
        )
        {
            Twins = twins.Count,
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
