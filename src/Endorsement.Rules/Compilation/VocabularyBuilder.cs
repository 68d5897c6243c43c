using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Compilation;

/// <summary>Every code that the rules of one ruleset name, gathered by kind.</summary>
internal static class VocabularyBuilder
{
    private const int MostCodes = 64;

    public static Vocabulary Build(Ruleset ruleset) => ToVocabulary(ruleset, Gather(ruleset));

    /// <summary>Every code of a kind that somebody may write for this ruleset, each once: those that are shared first, then its own, then those that it names.</summary>
    public static IEnumerable<string> Codes(Ruleset ruleset, CodeKind kind) =>
        Known(ruleset, kind)
            .Concat(
                Gather(ruleset)[kind].Where(code => code is not (RuleNames.This or RuleNames.OfResidence)).Order(StringComparer.Ordinal)
            )
            .Distinct(StringComparer.Ordinal);

    /// <summary>More codes of a kind than the plan has bits for, and labels of codes that nobody knows.</summary>
    public static void Check(Ruleset ruleset, Problems problems, Func<CodeKind, string, bool> mayBeKnown)
    {
        var named = Gather(ruleset);
        foreach (var kind in CodeKind.All)
        {
            if (named[kind].Count > MostCodes)
            {
                problems.Error(
                    "ER2111",
                    ruleset.Places.Whole,
                    $"the rules name {named[kind].Count} different codes of {kind.InRules}; at most {MostCodes} can be told apart",
                    "join codes that no rule tells apart"
                );
            }
        }

        LabelledCodes.Check(ruleset, kind => named[kind], kind => Known(ruleset, kind), mayBeKnown, problems);
    }

    /// <summary>Every code that the rules name.</summary>
    public static NamedCodes Gather(Ruleset ruleset)
    {
        if (ruleset.Prepared is { } known)
        {
            return known.Codes;
        }

        var codes = new NamedCodes();
        codes[CodeKind.Places].UnionWith(ruleset.Jurisdiction);
        foreach (var category in ruleset.Categories)
        {
            codes[CodeKind.Categories].Add(category.Code);
            foreach (var requirement in category.Pathways.SelectMany(p => p.Requirements).SelectMany(r => r.SelfAndParts()))
            {
                codes.Add(requirement.When);
                Kinds.Of(requirement).AddCodes(requirement, codes);
            }
        }

        if (codes[CodeKind.Associations].Contains(RuleNames.OfResidence))
        {
            codes[CodeKind.Associations].Add(ruleset.Association);
            codes[CodeKind.Associations].UnionWith(ruleset.Jurisdictions.Select(other => other.Association));
            codes[CodeKind.Places].UnionWith(ruleset.Jurisdictions.SelectMany(other => other.Places));
        }

        foreach (var group in ruleset.Equivalents)
        {
            codes[CodeKind.Categories].UnionWith(group);
        }

        foreach (var compound in ruleset.Compounds)
        {
            codes[CodeKind.Categories].Add(compound.Category);
            codes[CodeKind.Categories].UnionWith(compound.Is);
        }

        return codes;
    }

    private static Vocabulary ToVocabulary(Ruleset ruleset, NamedCodes codes) =>
        new(kind => new CodeBits([.. codes[kind]], Known(ruleset, kind), kind.MayBeNear))
        {
            ReadsAnyMembership = codes.ReadsAnyMembership,
            ReadsAnyVetting = codes.ReadsAnyVetting,
            ReadsAnyAssociationOfOthers = codes.ReadsAnyAssociationOfOthers,
            ReadsAnyAssociation = codes.ReadsAnyAssociation,
            ReadsAnyCategory = codes.ReadsAnyCategory,
        };

    /// <summary>S49: a code that the ruleset declares, or that all share, is known whether a rule reads it or not.</summary>
    private static IEnumerable<string> Known(Ruleset ruleset, CodeKind kind)
    {
        var known = SharedVocabulary.Of(kind).Concat(ruleset.Declared(kind));
        return kind == CodeKind.Associations ? known.Prepend(ruleset.Association) : known;
    }
}
