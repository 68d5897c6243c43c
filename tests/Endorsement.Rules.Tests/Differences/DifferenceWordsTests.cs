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
                    var lines = new Rules.Words.EditTelling(spoken, spoken, requirement, neighbour).Of(edits).ToList();
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
