using System.Collections.Immutable;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Bulk;

/// <summary>What is said of an impact, in every form the same.</summary>
internal sealed class ImpactSentences(RulesetImpact impact, Language language)
{
    /// <summary>More differences and requirements than these are not listed one by one.</summary>
    public const int MostListed = 25;

    private readonly IImpactWords _words = language.Impact;

    public string Heading => _words.Heading(impact.Changed, impact.Candidates - impact.OfOtherVersions);

    public string Lead => _words.Lead(impact.First.Key, impact.Second.Key, impact.ByDate);

    public IEnumerable<string> Counts()
    {
        var judged = impact.Candidates - impact.OfOtherVersions;
        if (impact.ByDate)
        {
            yield return _words.OfOtherVersions(impact.OfOtherVersions, impact.Candidates);
        }

        if (impact.Rejected > 0)
        {
            yield return _words.Rejected(impact.Rejected);
        }

        if (impact.Unanswered > 0)
        {
            yield return _words.Unanswered(impact.Unanswered, impact.Answers + impact.Unanswered);
        }

        if (!impact.OnlyBefore.IsEmpty)
        {
            yield return _words.NotCompared(impact.OnlyBefore.Select(Category), impact.First.Key);
        }

        if (!impact.OnlyAfter.IsEmpty)
        {
            yield return _words.NotCompared(impact.OnlyAfter.Select(Category), impact.Second.Key);
        }

        yield return _words.ChangedWithin(impact.ChangedWithin, judged);
        yield return _words.Near(impact.Near, impact.Answers);
    }

    /// <summary>From one outcome to another, all categories together, the most first.</summary>
    public ImmutableArray<(Outcome First, Outcome Second, long Count)> Flows =>
        [
            .. impact
                .Flows.GroupBy(flow => (flow.First, flow.Second))
                .Select(flows => (flows.Key.First, flows.Key.Second, flows.Sum(flow => flow.Count)))
                .OrderByDescending(flow => flow.Item3)
                .ThenBy(flow => flow.First)
                .ThenBy(flow => flow.Second),
        ];

    public IEnumerable<string> Changing() =>
        Flows.Where(flow => flow.First != flow.Second).Select(flow => _words.Flow(flow.First, flow.Second, flow.Count, impact.Answers));

    public IEnumerable<string> Differences()
    {
        foreach (var change in impact.Changes.Take(MostListed))
        {
            yield return _words.Change(Told(change.ChangeId), change.Alone, change.Together, impact.ChangedAnswers);
        }

        if (impact.ByMany > 0)
        {
            yield return _words.ByMany(impact.ByMany, impact.ChangedAnswers);
        }
    }

    /// <summary>Requirements that several categories have are told together.</summary>
    public IEnumerable<string> Requirements() =>
        impact
            .Requirements.GroupBy(each => TitleOf(each.RequirementId), StringComparer.Ordinal)
            .Select(same => (Title: same.Key, Before: same.Sum(each => each.MetBefore), After: same.Sum(each => each.MetAfter)))
            .OrderByDescending(each => each.Before + each.After)
            .Take(MostListed)
            .Select(each => _words.Requirement(each.Title, each.Before, each.After, impact.ChangedAnswers));

    public string TitleOf(string requirement) =>
        language.Names.Title(
            (impact.Difference?.After.Find(requirement) ?? impact.Difference?.Before.Find(requirement))?.Title ?? requirement
        );

    /// <summary>What a category is called, as the second ruleset calls it where it has it; its code where nobody says.</summary>
    public string Category(string code) =>
        impact.Difference is not { } difference ? code : Title(difference.After, code) ?? Title(difference.Before, code) ?? code;

    private string? Title(Ruleset rules, string code) =>
        rules.Categories.FirstOrDefault(category => category.Code == code) is { } category && language.For(rules).Names is var names
            ? names.Of(CodeKind.Categories, code) ?? names.Category(category)
            : null;

    /// <summary>A difference in words.</summary>
    private string Told(string id) =>
        impact.Difference?.Changes.FirstOrDefault(change => change.Id == id) is { } change
            ? new DifferenceTelling(impact.Difference, language).Of(change)
            : id;
}
