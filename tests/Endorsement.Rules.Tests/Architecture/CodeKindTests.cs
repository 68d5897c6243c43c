using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Architecture;

/// <summary>A sort of open codes is one line of one table; whatever else it needs is named here where it is left out.</summary>
public sealed class CodeKindTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Sorts => [.. CodeKind.All.Where(kind => !kind.IsOfParts).Select(kind => kind.Name)];

    public static TheoryData<string> Declared => [.. CodeKind.All.Where(kind => kind.IsDeclared).Select(kind => kind.Name)];

    [Fact]
    public void Every_sort_that_is_made_is_in_the_list_once_at_its_place_and_has_a_name_of_its_own()
    {
        var made = typeof(CodeKind).GetProperties().Where(p => p.PropertyType == typeof(CodeKind)).Select(p => (CodeKind)p.GetValue(null)!);

        CodeKind.All.Should().BeEquivalentTo(made);
        CodeKind.All.Select(kind => kind.Order).Should().Equal(Enumerable.Range(0, CodeKind.All.Length));
        CodeKind.All.Select(kind => kind.Name).Should().OnlyHaveUniqueItems();
        CodeKind.All.Should().OnlyContain(kind => CodeKind.Of(kind.Name) == kind);
    }

    [Fact]
    public void The_shared_vocabulary_spells_every_sort_but_the_worlds_and_no_other()
    {
        var shared = JsonNode.Parse(File.ReadAllText(RepositoryFiles.At("rulesets", "vocabulary.json")))!.AsObject();

        shared
            .Select(sort => sort.Key)
            .Should()
            .BeEquivalentTo(
                CodeKind.All.Where(kind => kind.IsOfRules).Select(kind => kind.Name),
                "codes of a new sort are spelled once, for all"
            );
    }

    [Theory]
    [MemberData(nameof(Sorts))]
    public void A_sort_is_read_in_candidates_and_named_by_rules(string name)
    {
        var property = Property(CodeKind.Of(name));

        Naming(property, "Dossiers").Should().NotBeEmpty("a member of the candidate holds codes of {0}", name);
        Naming(property, "Requirements").Concat(Naming(property, "Conditions")).Should().NotBeEmpty("some rule names codes of {0}", name);
    }

    [Theory]
    [MemberData(nameof(Declared))]
    public void A_ruleset_declares_codes_of_the_sort_and_they_are_known_where_they_are_read(string name)
    {
        var ruleset = SmallRuleset.Read(
            SmallRuleset.Written(SmallRuleset.Training("t", 5), more: $$"""{ "vocabulary": { "{{name}}": ["quill-and-ink"] } }""")
        );

        var kind = CodeKind.Of(name);
        ruleset.Vocabulary.Should().Equal(new DeclaredCodes(kind, ["quill-and-ink"]));
        ruleset.Compile().Vocabulary[kind].IsKnown("quill-and-ink").Should().BeTrue();
        Ruleset.Read(ruleset.ToJson()).Vocabulary.Should().Equal(ruleset.Vocabulary);
    }

    [Fact]
    public void The_sorts_are_listed_in_no_second_place()
    {
        var properties = CodeKind.All.Select(Property).ToList();
        var lists =
            from file in RepositoryFiles.Sources("src", "Endorsement.Rules")
            let text = File.ReadAllText(file)
            let named = properties.Count(property => Regex.IsMatch(text, $@"\bCodeKind\.{property}\b", RegexOptions.None, Patience))
            where named > properties.Count / 2
            select RepositoryFiles.Relative(file);

        lists.Should().BeEmpty("who needs every sort asks CodeKind.All");
    }

    private static IEnumerable<string> Naming(string property, string folder) =>
        RepositoryFiles
            .Sources("src", "Endorsement.Rules", folder)
            .Where(file => Regex.IsMatch(File.ReadAllText(file), $@"\bCodeKind\.{property}\b", RegexOptions.None, Patience))
            .Select(RepositoryFiles.Relative);

    private static string Property(CodeKind kind) =>
        typeof(CodeKind).GetProperties().Single(p => p.PropertyType == typeof(CodeKind) && p.GetValue(null) == kind).Name;
}
