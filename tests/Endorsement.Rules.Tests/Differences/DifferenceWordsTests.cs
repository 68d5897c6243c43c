using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Oracle;
using Endorsement.Rules.Tests.Snapshots;

namespace Endorsement.Rules.Tests.Differences;

/// <summary>Differences read like release notes, in each language, and no code of a document stands in them.</summary>
public sealed class DifferenceWordsTests
{
    [Theory]
    [InlineData("mi-aimh@2011", "mi-aimh@2015", "en")]
    [InlineData("mi-aimh@2018", "mi-aimh@2023", "en")]
    [InlineData("mi-aimh@2018", "nmaimh@2019", "en")]
    [InlineData("mi-aimh@2018", "mi-aimh@2023", "es")]
    public void What_changes_is_told_as_release_notes(string from, string to, string language)
    {
        var difference = RulesetDifference.Between(RulesetCatalog.BuiltIn.Find(from)!, RulesetCatalog.BuiltIn.Find(to)!);

        Snapshot.Match(difference.Explain(Language.Find(language)), $"{from.Replace('@', '-')}-to-{to.Replace('@', '-')}.{language}");
    }

    [Fact]
    public void S59_the_days_in_force_are_no_change_in_what_is_asked_and_are_told_apart()
    {
        var later = Ruleset.Read(
            """
            {
              "association": "macmh-iec", "version": "2027", "jurisdiction": ["US-MN"], "effective": { "from": "2027-01-01" },
              "extends": "macmh-iec@2023", "overrides": []
            }
            """
        );

        var told = RulesetDifference.Between(RulesetCatalog.BuiltIn.Find("macmh-iec@2023")!, later).Explain();

        told.Should().Contain("Nothing is asked otherwise; other days in force;");
        told.Should().Contain("Days in force\n  - Version 2027: from 1 January 2027 on; version 2023: from 1 January 2023 on.");
        told.Should().NotContain("The rules as a whole");
    }

    [Theory]
    [InlineData("mi-aimh@2018", "mi-aimh@2021", "until now")]
    [InlineData("mi-aimh@2018", "mi-aimh@2023", "in version 2018")]
    [InlineData("mi-aimh@2023", "mi-aimh@2021", "in version 2023")]
    [InlineData("mi-aimh@2018", "nmaimh@2019", "in version 2018 of MI-AIMH")]
    public void What_was_asked_was_so_until_now_only_where_no_version_lies_between(string from, string to, string earlier) =>
        Language.English.Differences.Earlier(RulesetCatalog.BuiltIn.Find(from)!, RulesetCatalog.BuiltIn.Find(to)!).Should().Be(earlier);

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void S59_every_step_of_a_parameter_is_said_by_a_sentence(string code)
    {
        var language = Language.Find(code)!;
        var unsaid = new SortedSet<string>(StringComparer.Ordinal);
        var said = 0;
        foreach (
            var ruleset in RulesetCatalog.BuiltIn.Rulesets.Concat(Generators.SmallSeeds(40).Select(seed => Generators.Draw(seed).Ruleset))
        )
        {
            foreach (var requirement in ruleset.Requirements.DistinctBy(Meaning.Of, StringComparer.Ordinal))
            {
                foreach (var neighbour in Kinds.Of(requirement).Settings(requirement).SelectMany(s => s.Up.Take(1).Concat(s.Down.Take(2))))
                {
                    var edits = Kinds.Of(requirement).Between(requirement, neighbour).ToList();
                    var spoken = language.For(ruleset);
                    var lines = new Rules.Words.EditTelling(spoken, spoken, requirement, neighbour, "until now").Of(edits).ToList();
                    said++;
                    if (
                        lines.Count == 0
                        || lines.Exists(line => line == spoken.Differences.Unsaid("", "") || line.Contains("{\"", StringComparison.Ordinal))
                    )
                    {
                        unsaid.Add($"{requirement.Kind} {edits[0].Place}");
                    }
                }
            }
        }

        said.Should().BeGreaterThan(2_000);
        unsaid.Should().BeEmpty();
    }
}
