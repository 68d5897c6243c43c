using System.Collections.Immutable;
using Endorsement.Rules.Differences;

namespace Endorsement.Rules.Bulk;

/// <summary>The categories that are asked of both rulesets, with the places of requirements that are the same.</summary>
internal sealed class ImpactQuestion
{
    public ImpactQuestion(ImpactOptions options)
    {
        Options = options;
        var (first, second, asked) = (options.First, options.Second, options.Question);
        if ((QuestionProblems.OfDay(asked.AsOf) ?? OfBoth(options)) is { } problem)
        {
            throw new QuestionException(problem.Diagnostic);
        }

        Difference = RulesetDifference.Between(first, second);
        Categories =
        [
            .. Difference
                .Pathways.Where(each => each.Pathway.Pathway == asked.Pathway)
                .Where(each => asked.Category is not { } code || each.Pathway.Before == code || each.Pathway.After == code)
                .Select(each => new ImpactCategory(each, asked with { Association = null })),
        ];
        if (Categories.IsEmpty)
        {
            throw new QuestionException(
                (asked.Category is null ? QuestionProblems.NoPathway(second, asked.Pathway) : Lacking(options)).Diagnostic
            );
        }

        Chosen = options.ByDate ? RulesetCatalog.Load([]).With([options.Second]) : null;
    }

    public ImpactOptions Options { get; }

    public RulesetDifference Difference { get; }

    public ImmutableArray<ImpactCategory> Categories { get; }

    /// <summary>The second ruleset alone, to say of whom the dates choose it; <see langword="null"/>: everybody is asked.</summary>
    public RulesetCatalog? Chosen { get; }

    /// <summary>A category that is named is to be in one of them; what the other calls it is found by what stands for it.</summary>
    private static QuestionProblem? OfBoth(ImpactOptions options) =>
        options.Question.Category is null || Has(options.First, options.Question) || Has(options.Second, options.Question)
            ? null
            : QuestionProblems.NoPlan(options.First, options.Question);

    private static QuestionProblem Lacking(ImpactOptions options) =>
        QuestionProblems.NoPlan(Has(options.First, options.Question) ? options.Second : options.First, options.Question);

    private static bool Has(Ruleset ruleset, Question question) =>
        ruleset.Categories.Any(category => category.Code == question.Category && category.Has(question.Pathway));
}

/// <summary>One category under both rulesets.</summary>
internal sealed class ImpactCategory
{
    public ImpactCategory(PairedPathway paired, Question question)
    {
        var pathway = paired.Pathway;
        (First, Second) = (question with { Category = pathway.Before }, question with { Category = pathway.After });
        Requirements =
        [
            .. paired
                .Pairs.Where(pair => pair.Parent is null)
                .Select(pair => (pair.Ids.Id, PlaceOf(pathway.Was, pair.Before), PlaceOf(pathway.Now, pair.After))),
        ];
        AreAsked = [.. pathway.Now.Select(requirement => requirement.Level == RequirementLevel.Required)];
    }

    /// <summary>What is asked under the first ruleset.</summary>
    public Question First { get; }

    /// <summary>What is asked under the second.</summary>
    public Question Second { get; }

    /// <summary>The category as the first ruleset calls it.</summary>
    public string Code => First.Category!;

    /// <summary>Each requirement with its places under both; -1: it is not there, or within another.</summary>
    public ImmutableArray<(string Id, int First, int Second)> Requirements { get; }

    /// <summary>Whether each requirement of the second ruleset is asked, and neither advice nor a matter of the office.</summary>
    public ImmutableArray<bool> AreAsked { get; }

    private static int PlaceOf(Sequence<Requirement> all, Requirement? requirement)
    {
        for (var i = 0; requirement is not null && i < all.Length; i++)
        {
            if (ReferenceEquals(all[i], requirement))
            {
                return i;
            }
        }

        return -1;
    }
}
