using System.Text;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>A ruleset of one's own says its titles and notes in other languages.</summary>
public sealed class SaidTitlesTests
{
    private const string Asked = """
        { "id": "a", "kind": "training", "title": "Four hours of tides", "hours": 4, "note": "Ours alone.", "citation": { "source": "s", "locator": "1" } }
        """;

    private const string Said = """
        { "labels": { "titles": { "Four hours of tides": { "es": "Cuatro horas de mareas" }, "Ours alone.": { "es": "Solo nuestro." } } } }
        """;

    [Fact]
    public void They_are_said_in_every_form_and_kept_by_whoever_writes_it_again()
    {
        var ruleset = Read(Written(Asked, more: Said));
        var file = ruleset.Open(new Candidate { Id = "N-1", Training = [] });
        var plan = file.Plan(new Question("BAY", ruleset.EffectiveFrom));

        foreach (var text in new[] { plan.Letter(Language.Spanish), plan.Explain(Language.Spanish) })
        {
            string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .Should()
                .ContainEquivalentOf("cuatro horas de mareas")
                .And.NotContain("Four hours");
        }

        plan.Now.Explain(Language.Spanish).Should().Contain("Cuatro horas de mareas").And.Contain("Solo nuestro.").And.NotContain("«Ours");
        plan.ToHtml(Language.Spanish).Should().NotContain("<span lang");
        plan.Letter().Should().MatchRegex(@"One is not yet: four\s+hours of tides\.");
        Ruleset.Read(ruleset.ToJson()).Should().Be(ruleset);
        Ruleset.Read(ruleset.ToJson()).SaidTitles.Should().Equal(ruleset.SaidTitles).And.HaveCount(2);
    }

    [Fact]
    public void S45_they_are_words_and_no_rule()
    {
        var (plain, said) = (Read(Written(Asked)), Read(Written(Asked, more: Said)));

        said.Hash.Should().Be(plain.Hash);
        said.WordsHash.Should().NotBe(plain.WordsHash);
    }

    [Theory]
    [InlineData("""{ "labels": { "titles": { "Four hours of tide": { "es": "x" } } } }""", "ER2119", "did you mean `Four hours of tides`?")]
    [InlineData("""{ "labels": { "titles": { "Four hours of tides": { "fr": "x" } } } }""", "ER1101", "")]
    [InlineData("""{ "labels": { "titles": { "Four hours of tides": { "es": "" } } } }""", "ER1112", "")]
    public void A_title_that_nothing_has_or_in_no_language_is_refused(string more, string code, string help)
    {
        Ruleset.TryRead(Encoding.UTF8.GetBytes(Written(Asked, more: more)), out _, out var diagnostics).Should().BeFalse();

        var found = diagnostics.Should().ContainSingle().Which;
        (found.Code, (found.Help ?? "").Contains(help, StringComparison.Ordinal)).Should().Be((code, true), found.Help);
    }
}
