using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Analysis;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>S64: a ruleset that is switched in one place decides what it would if it had been written so.</summary>
public sealed class SwitchedRulesetTests
{
    private static readonly Ruleset Shipped = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;

    [Fact]
    public void S64_a_switched_ruleset_finds_what_one_that_was_read_finds()
    {
        var cases = ShippedCases.All.Where(c => c.RulesetKey == Shipped.Key).ToLookup(c => (c.Question.Category, c.Question.Pathway));
        var compared = 0;
        var place = 0;
        foreach (var category in Shipped.Categories)
        {
            foreach (var pathway in category.Pathways)
            {
                foreach (var neighbour in pathway.Requirements.SelectMany(Neighbours).Where(_ => place++ % 11 == 0))
                {
                    if (!Shipped.TryWith(neighbour.Id, (Requirement _) => neighbour, out var read, out _))
                    {
                        continue;
                    }

                    var switched = Shipped.Switched(
                        new Dictionary<string, Requirement>(StringComparer.Ordinal) { [neighbour.Id] = neighbour }
                    );
                    switched.Find(neighbour.Id).Should().Be(neighbour);
                    foreach (var given in cases[(category.Code, pathway.Pathway)].Where((_, at) => at % 5 == 0))
                    {
                        var file = Shipped.Open(given.Candidate);
                        var found = file.Under(switched).Determine(given.Question);
                        var expected = read.Determine(given.Candidate, given.Question);
                        found.Outcome.Should().Be(expected.Outcome);
                        found.Requirements.Should().Equal(expected.Requirements, "of {0}", given.File);
                        file.Under(switched)
                            .DecideOne(given.Question, neighbour.Id)
                            .Should()
                            .Be(expected.Requirements.Single(f => f.Id == neighbour.Id).Outcome);
                        compared++;
                    }
                }
            }
        }

        compared.Should().BeGreaterThan(500);
    }

    [Fact]
    public void S64_the_ruleset_that_is_switched_stays_as_it_is()
    {
        var given = ShippedCases.All.First(c => c.RulesetKey == Shipped.Key);
        var before = Shipped.Determine(given.Candidate, given.Question);
        var requirement = Shipped[given.Question.Category!][given.Question.Pathway].Requirements[0];

        Shipped
            .Without(requirement.Id)
            .Determine(given.Candidate, given.Question)
            .Requirements.Should()
            .NotContain(f => f.Id == requirement.Id);
        Shipped.Determine(given.Candidate, given.Question).Should().Be(before);
    }

    private static IEnumerable<Requirement> Neighbours(Requirement requirement) =>
        Kinds.Of(requirement).Settings(requirement).SelectMany(setting => setting.Up.Concat(setting.Down));
}
