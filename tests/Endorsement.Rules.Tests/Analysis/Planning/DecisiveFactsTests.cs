using System.Text;
using Endorsement.Rules.Tests.Oracle;
using NodaTime;

namespace Endorsement.Rules.Tests.Analysis.Planning;

/// <summary>S58: which open facts decide.</summary>
public sealed class DecisiveFactsTests
{
    [Fact]
    public void S58_of_two_facts_of_which_one_decides_the_other_is_moot()
    {
        // Only families of ten decide; the transcript is asked by no rule of this pathway.
        var plan = RulesetCatalog
            .BuiltIn.Open(Samples.Candidate("nmaimh-ifs-families-not-counted"))
            .Plan(new Question("IFS", new LocalDate(2021, 5, 1)));

        plan.Now.Outcome.Should().Be(Outcome.Unknown);
        plan.Decisive!.Facts.Should().ContainSingle();
        plan.Decisive.IsSmallest.Should().BeTrue();
    }

    [Fact]
    public void S58_whatever_the_decisive_facts_turn_out_to_be_nothing_is_open_and_none_of_them_can_be_left_out()
    {
        var found = 0;
        Generators.ForAll(
            300,
            drawn =>
            {
                var question = new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear);
                if (!drawn.Ruleset.Open(drawn.Candidate).TryPlan(question, out var plan, out _) || plan.Decisive is not { } decisive)
                {
                    return;
                }

                found++;
                plan.Now.Outcome.Should().Be(Outcome.Unknown);
                decisive.Facts.Should().NotBeEmpty().And.OnlyHaveUniqueItems().And.NotIntersectWith(decisive.Moot);
                plan.Now.Requirements.SelectMany(Open).Should().Contain(decisive.Facts);
            }
        );
        found.Should().BePositive();
    }

    [Fact]
    public void S58_an_outcome_that_is_known_has_none() =>
        RulesetCatalog
            .BuiltIn.Open(Samples.Candidate("mi-imhs-everything-met"))
            .Plan(new Question("IMHS", new LocalDate(2018, 10, 1)))
            .Decisive.Should()
            .BeNull();

    private static IEnumerable<OpenFact> Open(Finding finding) => finding.Open.Concat(finding.Requirements.SelectMany(Open));
}
