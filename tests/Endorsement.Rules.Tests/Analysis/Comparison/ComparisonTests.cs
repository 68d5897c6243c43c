using System.Text;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Oracle;

namespace Endorsement.Rules.Tests.Analysis.Comparison;

/// <summary>S60: what a change of one parameter means is decided, and proved by candidates of whom both evaluators say the same.</summary>
public sealed class ComparisonTests
{
    private static readonly int Each = int.Parse(
        Environment.GetEnvironmentVariable("EACH") ?? "61",
        System.Globalization.CultureInfo.InvariantCulture
    );

    [Fact]
    public void S60_more_than_nine_in_ten_changes_of_one_parameter_are_decided()
    {
        var (decided, place) = (0, 0);
        var undecided = new List<string>();
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets)
        {
            var cases = ShippedCases.All.Where(c => c.RulesetKey == ruleset.Key).ToList();
            foreach (var (requirement, setting, neighbour) in ruleset.Neighbours(RequirementProof.Asks).Where(_ => place++ % Each == 0))
            {
                if (!ruleset.TryWith(requirement.Id, (Requirement _) => neighbour, out var second, out _))
                {
                    continue;
                }

                var compared = RulesetComparison
                    .Of(RulesetDifference.Between(ruleset, second), cases, cases)
                    .Requirements.Single(r => r.Requirement.Before == requirement.Id);
                if (compared.Comparison == RuleComparison.Undecided)
                {
                    undecided.Add($"{ruleset.Key} {requirement.Id} {setting.Name} ({setting.Value})");
                }
                else
                {
                    decided++;
                }

                Holds(compared, ruleset, second);
            }
        }

        decided.Should().BeGreaterThan(75);
        (undecided.Count * 10).Should().BeLessThan(decided + undecided.Count, string.Join('\n', undecided));
    }

    [Fact]
    public void S60_an_hour_more_is_stricter_an_hour_less_is_looser_and_another_title_is_neither()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
        var cases = ShippedCases.All.Where(c => c.RulesetKey == ruleset.Key).ToList();
        const string Id = "IMHS.initial.training";
        RuleComparison? Compared(Func<TrainingRequirement, TrainingRequirement> change) =>
            RulesetComparison.Of(RulesetDifference.Between(ruleset, ruleset.With(Id, change)), cases, cases).Find(Id)?.Comparison;

        Compared(r => r with { Hours = new ClockHours(r.Hours!.Value.Minutes + 60) }).Should().Be(RuleComparison.Stricter);
        Compared(r => r with { Hours = new ClockHours(r.Hours!.Value.Minutes - 60) }).Should().Be(RuleComparison.Looser);
        Compared(r => r with { Title = "Training" }).Should().BeNull("nothing is asked otherwise");
    }

    [Fact]
    public void S61_witnesses_are_pairs_of_cases_that_pass()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
        var cases = ShippedCases.All.Where(c => c.RulesetKey == ruleset.Key).ToList();
        var second = ruleset.With("IMHS.initial.training", (TrainingRequirement r) => r with { Hours = 33.ClockHours() });
        var comparison = RulesetComparison.Of(RulesetDifference.Between(ruleset, second), cases, cases).WithWitnesses();
        var id = comparison.Difference.Changes[0].Id;

        var written = comparison.Witnesses();

        written
            .Select(file => file.Name)
            .Should()
            .Equal($"IMHS.initial.training.{id}.older-alone.before.json", $"IMHS.initial.training.{id}.older-alone.after.json");
        RulesetCase.Read(written[0].Utf8).Run(ruleset).Should().BeEmpty();
        RulesetCase.Read(written[1].Utf8).Run(second).Should().BeEmpty();
        RulesetCase.Read(written[0].Utf8).Run(second).Should().NotBeEmpty("the other version says otherwise");
        Encoding.UTF8.GetString(written[0].Utf8.Span).Should().Contain(id);
    }

    private static void Holds(ComparedRequirement compared, Ruleset first, Ruleset second)
    {
        foreach (var witness in new[] { compared.BeforeAlone, compared.AfterAlone }.OfType<Witness>())
        {
            first.Says(witness, compared.Requirement.Before!).Should().Be(witness.First);
            second.Says(witness, compared.Requirement.After!).Should().Be(witness.Second);
        }

        (compared.AsksNoLess && compared.AfterAlone is not null).Should().BeFalse(compared.Requirement.Id);
        (compared.AsksNoMore && compared.BeforeAlone is not null).Should().BeFalse(compared.Requirement.Id);
    }
}
