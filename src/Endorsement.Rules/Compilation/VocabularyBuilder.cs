using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Compilation;

/// <summary>Every code that the rules of one ruleset name, gathered by kind.</summary>
internal static class VocabularyBuilder
{
    private const int MostCodes = 64;

    public static Vocabulary Build(Ruleset ruleset) => ToVocabulary(ruleset, Gather(ruleset));

    /// <summary>More codes of a kind than the plan has bits for.</summary>
    public static void Check(Ruleset ruleset, Problems problems)
    {
        foreach (var (kind, codes) in OfKinds(Gather(ruleset)))
        {
            if (codes.Count > MostCodes)
            {
                problems.Error(
                    "ER2111",
                    ruleset.Places.Whole,
                    $"the rules name {codes.Count} different codes of {kind}; at most {MostCodes} can be told apart",
                    "join codes that no rule tells apart"
                );
            }
        }
    }

    private static NamedCodes Gather(Ruleset ruleset)
    {
        var codes = new NamedCodes();
        codes.Places.UnionWith(ruleset.Jurisdiction);
        foreach (var category in ruleset.Categories)
        {
            codes.Categories.Add(category.Code);
            foreach (var requirement in category.Pathways.SelectMany(p => p.Requirements).SelectMany(r => r.SelfAndParts()))
            {
                codes.Add(requirement.When);
                Kinds.Of(requirement).AddCodes(requirement, codes);
            }
        }

        foreach (var group in ruleset.Equivalents)
        {
            codes.Categories.UnionWith(group);
        }

        return codes;
    }

    private static IEnumerable<(string Kind, SortedSet<string> Codes)> OfKinds(NamedCodes codes) =>
        [
            ("activity", codes.Activities),
            ("as", codes.As),
            ("topics", codes.Topics),
            ("about", codes.About),
            ("roles", codes.Roles),
            ("attested", codes.Attested),
            ("circumstances", codes.Circumstances),
            ("competencies", codes.Competencies),
            ("categories", codes.Categories),
            ("associations", codes.Associations),
            ("agreements", codes.Agreements),
            ("examinations", codes.Examinations),
            ("examination parts", codes.ExaminationParts),
            ("reviews", codes.Reviews),
            ("places", codes.Places),
        ];

    private static Vocabulary ToVocabulary(Ruleset ruleset, NamedCodes codes)
    {
        // S49: a code that the ruleset declares, or that all share, is known whether a rule reads it or not.
        CodeBits Bits(string kind, SortedSet<string> named, bool mayBeNear = true) =>
            new([.. named], SharedVocabulary.Of(kind).Concat(ruleset.Declared(kind)), mayBeNear);

        return new()
        {
            Activities = Bits("activity", codes.Activities),
            As = Bits("as", codes.As),
            Topics = Bits("topics", codes.Topics),
            About = Bits("about", codes.About),
            Roles = Bits("roles", codes.Roles),
            Attested = Bits("attested", codes.Attested),
            Circumstances = Bits("circumstances", codes.Circumstances),
            Competencies = Bits("competencies", codes.Competencies),
            Categories = Bits("categories", codes.Categories, mayBeNear: false),
            Associations = new(
                [.. codes.Associations],
                [ruleset.Association, .. SharedVocabulary.Of("associations"), .. ruleset.Declared("associations")],
                mayBeNear: false
            ),
            Agreements = Bits("agreements", codes.Agreements),
            Examinations = Bits("examinations", codes.Examinations),
            ExaminationParts = Bits("parts", codes.ExaminationParts),
            Reviews = Bits("reviews", codes.Reviews),
            Places = new([.. codes.Places], [], mayBeNear: false),
            ReadsAnyMembership = codes.ReadsAnyMembership,
            ReadsAnyVetting = codes.ReadsAnyVetting,
            ReadsAnyAssociationOfOthers = codes.ReadsAnyAssociationOfOthers,
            ReadsAnyAssociation = codes.ReadsAnyAssociation,
            ReadsAnyCategory = codes.ReadsAnyCategory,
        };
    }
}
