using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Oracle;
using NodaTime;

namespace Endorsement.Rules.Tests.Questions;

/// <summary>What several categories ask alike is looked at once, and told of each as if it had been asked alone.</summary>
public sealed class TwinCategoriesTests
{
    private const string Twin = "TWIN";

    [Fact]
    public void A_category_that_is_like_another_is_told_what_it_is_told_alone() => Generators.ForAll(800, Alike);

    [Fact]
    public void S36_so_it_is_where_each_has_a_cycle_from_its_own_award() => Generators.ForAll(300, Generators.DrawFromAward, Alike);

    [Fact]
    public void Of_every_shipped_version_each_category_is_told_what_it_is_told_alone()
    {
        foreach (var given in ShippedCases.All.Where((_, i) => i % 60 == 7))
        {
            foreach (var pathway in new[] { given.Question.Pathway, Pathway.Renewal })
            {
                var ruleset = given.RulesetKey is { } key ? RulesetCatalog.BuiltIn.Find(key)! : RulesetCatalog.BuiltIn.Rulesets[^1];
                Same(ruleset, given.Candidate, given.Question with { Category = null, Pathway = pathway, Association = null }, given.File);
            }
        }
    }

    [Fact]
    public void What_two_categories_ask_alike_is_kept_once()
    {
        var file = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!.Open(ShippedCases.All.First().Candidate);

        var all = file.DetermineAll(new Question(null, new LocalDate(2018, 10, 1)));
        Finding Of(string category, string name) =>
            all.Single(d => d.Category == category).Requirements.Single(f => f.Id == $"{category}.initial.{name}");

        Of("ECFA", "code-of-ethics").Facts.Should().BeSameAs(Of("IFA", "code-of-ethics").Facts);
        Of("ECFA", "code-of-ethics").Should().NotBe(Of("IFA", "code-of-ethics"), "the ids differ");
        Of("IFA", "education-or-work").Requirements.Should().OnlyContain(part => part.Id.StartsWith("IFA.", StringComparison.Ordinal));
    }

    private static void Alike(Drawn drawn)
    {
        var rules = JsonNode.Parse(drawn.RulesetText)!;
        rules["categories"]![Twin] = Dice.Object(("title", "Its twin"), ("like", Vocabulary.Asked));
        var ruleset = Ruleset.Read(Encoding.UTF8.GetBytes(rules.ToJsonString()));
        var question = new Question(null, drawn.AsOf) { Pathway = drawn.Pathway, CycleYear = drawn.CycleYear };

        // Whoever holds both, holds them from different days.
        var held = drawn.Candidate.Endorsements is { Length: > 1 } some
            ? some.Select((e, i) => i == 0 ? e with { Category = Twin } : e)
            : null;
        var candidate = held is null ? drawn.Candidate : drawn.Candidate with { Endorsements = held.ToSequence() };
        Same(ruleset, candidate, question, "");
    }

    private static void Same(Ruleset ruleset, Candidate candidate, Question question, string because)
    {
        var file = ruleset.Open(candidate);
        if (!file.TryDetermineAll(question, out var all, out _))
        {
            return;
        }

        foreach (var told in all)
        {
            var alone = file.Determine(question with { Category = told.Category });
            told.Should().Be(alone, because);
            told.ToJson().Should().Equal(alone.ToJson(), because);
        }
    }
}
