using System.Text;
using System.Text.RegularExpressions;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>docs/rulesets.md: each line of JSON can be written into a ruleset that starts from its version, and changes an outcome of the case named.</summary>
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

    public static TheoryData<string, string, string, string, string, string> Pairs
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string, string>();
            foreach (var (version, text) in Sections())
            {
                foreach (Match pair in Pair().Matches(text))
                {
                    data.Add(
                        version,
                        pair.Groups["line"].Value,
                        pair.Groups["case"].Value,
                        pair.Groups["what"].Value,
                        pair.Groups["shipped"].Value,
                        pair.Groups["otherwise"].Value
                    );
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Versions => [.. RulesetCatalog.BuiltIn.Rulesets.Select(ruleset => ruleset.Key)];

    [Fact]
    public void Every_line_that_changes_a_reading_has_its_pair()
    {
        var paired = Pairs.Select(row => ((string)row[0], (string)row[1]));

        Lines.Select(row => ((string)row[0], (string)row[1])).Should().HaveCountGreaterThan(90).And.BeEquivalentTo(paired);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_reading_and_its_alternative_come_out_differently(
        string version,
        string line,
        string caseName,
        string what,
        string shipped,
        string otherwise
    )
    {
        var folder = $"{version.Replace('@', '/')}.cases";
        var given = ShippedCases.Named(folder, caseName);

        var answers = (Said(WithLine(version, ""), given, what), Said(WithLine(version, line), given, what));

        shipped.Should().NotBe(otherwise);
        given.RulesetKey.Should().Be(version);
        answers.Should().Be((shipped, otherwise), "{0} shows what the line changes", given.File);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_that_changes_a_reading_is_a_line_of_a_ruleset(string version, string line)
    {
        WithLine(version, line).Hash.Should().NotBe(WithLine(version, "").Hash, "the line changes something");
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

    /// <summary>A ruleset of the same association that starts from the version and says only what differs.</summary>
    private static Ruleset WithLine(string version, string line)
    {
        var below = RulesetCatalog.BuiltIn.Find(version)!;
        var member =
            line.Length == 0 ? ""
            : line.StartsWith('"') ? $", {line}"
            : $", \"overrides\": [{line}]";
        var document = $$"""
            { "association": "{{below.Association}}", "jurisdiction": ["{{below.Jurisdiction[
                0
            ]}}"], "version": "{{below.Version}}-ours", "effective": { "from": "2000-01-01" }, "extends": "{{version}}"{{member}} }
            """;

        var isRuleset = Ruleset.TryRead(Encoding.UTF8.GetBytes(document), out var ruleset, out var diagnostics);
        isRuleset.Should().BeTrue("{0}", string.Join('\n', diagnostics));
        return ruleset!;
    }

    /// <summary>What comes out: of the pathway, of a requirement, or, of a fee or date, its reason code.</summary>
    private static string Said(Ruleset ruleset, RulesetCase given, string what)
    {
        var determination = ruleset.Determine(given.Candidate, given.Question);
        return what == "outcome" ? Language.English.Of(determination.Outcome)
            : determination.Requirements.FirstOrDefault(r => r.Id == what) is not { } finding ? "not asked"
            : finding.Level == RequirementLevel.Administrative ? $"`{finding.Reason.Code}`"
            : Language.English.Of(finding.Outcome);
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

    [GeneratedRegex(
        @"^  ```json\n  (?<line>.*)\n  ```\n  \*Pair:\* `(?<case>[^`]+)`, `(?<what>[^`]+)`: (?<shipped>.+) → (?<otherwise>.+)\.$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5_000
    )]
    private static partial Regex Pair();

    [GeneratedRegex(@"`(?<id>[A-Z*][A-Za-z-]*\.[a-z]+\.[a-z-]+)`", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Id();
}
