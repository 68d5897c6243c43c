using System.Text;
using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>docs/rulesets.md: each line of JSON can be written into a ruleset that starts from its version, and each reading with an alternative is there.</summary>
public sealed partial class ReadingsTests
{
    public static TheoryData<string, string> Lines
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (version, text) in Sections())
            {
                foreach (Match line in Line().Matches(text))
                {
                    data.Add(version, line.Groups["line"].Value);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Versions => [.. RulesetCatalog.BuiltIn.Rulesets.Select(ruleset => ruleset.Key)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_that_changes_a_reading_is_a_line_of_a_ruleset(string version, string line)
    {
        var member = line.StartsWith('"') ? line : $"\"overrides\": [{line}]";
        var document = $$"""
            { "association": "own", "jurisdiction": ["XX-01"], "version": "1", "effective": { "from": "2030-01-01" }, "extends": "{{version}}", {{member}} }
            """;

        var isRuleset = Ruleset.TryParse(Encoding.UTF8.GetBytes(document), out var ruleset, out var diagnostics);

        diagnostics.Should().BeEmpty();
        isRuleset.Should().BeTrue();
        var asPublished = Ruleset.Parse(Encoding.UTF8.GetBytes(document.Replace($", {member}", "", StringComparison.Ordinal)));
        ruleset!.Hash.Should().NotBe(asPublished.Hash, "the line changes something");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_reading_whose_note_names_an_alternative_is_on_the_page(string version)
    {
        var ruleset = RulesetCatalog.BuiltIn.Find(version)!;
        var named = Sections()
            .Where(s => IsOrExtends(ruleset, s.Key))
            .SelectMany(s => Id().Matches(s.Text))
            .Select(m => m.Groups["id"].Value)
            .ToHashSet(StringComparer.Ordinal);

        var notes =
            from category in ruleset.Categories
            from pathway in category.Pathways
            from requirement in pathway.Requirements
            where requirement.Note is { } note && note.Contains("lternative", StringComparison.Ordinal)
            group requirement.Id by requirement.Note into readings
            where !readings.Any(id => named.Contains(id) || named.Contains($"*{id[id.IndexOf('.', StringComparison.Ordinal)..]}"))
            select $"{readings.First()}: {readings.Key}";

        notes.Should().BeEmpty();
    }

    private static bool IsOrExtends(Ruleset ruleset, string key) =>
        ruleset.Key == key || (ruleset.Extends is { } parent && IsOrExtends(RulesetCatalog.BuiltIn.Find(parent)!, key));

    private static IEnumerable<(string Key, string Text)> Sections() =>
        from section in File.ReadAllText(RepositoryFiles.At("docs", "rulesets.md")).ReplaceLineEndings("\n").Split("\n## ")
        let title = section.Split('\n')[0]
        where title.Contains('@', StringComparison.Ordinal)
        select (title, section);

    [GeneratedRegex(@"^  ```json\n  (?<line>.*)\n  ```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Line();

    [GeneratedRegex(@"`(?<id>[A-Z*][A-Za-z-]*\.[a-z]+\.[a-z-]+)`", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Id();
}
