using System.Text.Json.Nodes;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Oracle;
using Endorsement.Rules.Words.English;
using FluentAssertions.Execution;

namespace Endorsement.Rules.Tests.Architecture;

/// <summary>What a new kind of requirement or a new condition needs beside its home and its line: each of these names the one forgotten.</summary>
public sealed class NewKindTests
{
    private static readonly string[] KindCodes = [.. Kinds.All.Select(kind => kind.Form.Code)];
    private static readonly string[] ConditionMembers = [.. ConditionKinds.All.Select(kind => kind.Member.Name)];

    [Fact]
    public void Every_kind_has_words() => EnglishLanguage.Instance.Kinds.Keys.Should().BeEquivalentTo(KindCodes);

    [Fact]
    public void Every_kind_and_every_condition_is_explained_in_the_description_of_the_language()
    {
        var page = File.ReadAllText(RepositoryFiles.At("docs", "ruleset-language.md"));

        using var both = new AssertionScope();
        KindCodes
            .Where(code => !page.Contains($"\"kind\": \"{code}\"", StringComparison.Ordinal))
            .Should()
            .BeEmpty("docs/ruleset-language.md holds an example of every kind");
        ConditionMembers
            .Where(name => !page.Contains($"\"{name}\"", StringComparison.Ordinal))
            .Should()
            .BeEmpty("section 4 of docs/ruleset-language.md has a row for every condition");
    }

    [Fact]
    public void Every_kind_and_every_condition_is_drawn_at_random_so_that_the_plain_evaluator_is_asked_for_it()
    {
        var drawn = Generators.SmallSeeds(400).Select(seed => Generators.GenerateRuleset(seed).Ruleset).ToList();
        var kinds = drawn.SelectMany(ruleset => ruleset.Requirements).Select(requirement => requirement.Kind);
        var members = drawn
            .SelectMany(ruleset => Objects(JsonNode.Parse(ruleset.ToJson())))
            .Where(node => node.Count <= 2)
            .SelectMany(node => node.Select(member => member.Key));

        using var both = new AssertionScope();
        KindCodes.Except(kinds, StringComparer.Ordinal).Should().BeEmpty("RulesetGenerator draws every kind");
        ConditionMembers.Except(members, StringComparer.Ordinal).Should().BeEmpty("RulesetGenerator draws every condition");
    }

    [Fact]
    public void Every_kind_stands_in_the_handbook_whose_words_are_held() =>
        KindCodes
            .Except(Cli.HandbookTests.Harbour.Requirements.Select(requirement => requirement.Kind), StringComparer.Ordinal)
            .Should()
            .BeEmpty("the rules of HandbookTests.Harbour hold one of every kind");

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Objects(member.Value)).Prepend(members),
            JsonArray items => items.SelectMany(Objects),
            _ => [],
        };
}
