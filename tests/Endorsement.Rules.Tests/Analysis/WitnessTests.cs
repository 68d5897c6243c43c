using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Oracle;

namespace Endorsement.Rules.Tests.Analysis;

/// <summary>S61: candidates who show what a change of one figure means.</summary>
public sealed class WitnessTests
{
    private static readonly string[] Shipped = ["mi-aimh@2018", "macmh-iec@2023", "nmaimh@2019"];

    [Fact]
    public void S61_a_step_of_a_figure_is_shown_by_somebody_and_both_evaluators_say_so()
    {
        var (tried, found, place) = (0, 0, 0);
        foreach (var key in Shipped)
        {
            var ruleset = RulesetCatalog.BuiltIn.Find(key)!;
            var search = new WitnessFinder(ruleset, [.. ShippedCases.All.Where(c => c.RulesetKey == key)]);
            foreach (
                var (requirement, setting, neighbour) in ruleset
                    .Neighbours(requirement => requirement.Level == RequirementLevel.Required && requirement is not FeeRequirement)
                    .Where(_ => place++ % 41 == 0)
            )
            {
                if (!ruleset.TryWith(requirement.Id, (Requirement _) => neighbour, out var second, out _))
                {
                    continue;
                }

                tried++;
                var pair = search.Find(requirement.Id, Switched(ruleset, neighbour), WitnessWanted.Either);
                foreach (var witness in new[] { pair.FirstAlone, pair.SecondAlone }.OfType<Witness>())
                {
                    found++;
                    ruleset.Says(witness, requirement.Id).Should().Be(witness.First, "of {0} {1}", requirement.Id, setting.Name);
                    second.Says(witness, requirement.Id).Should().Be(witness.Second, "of {0} {1}", requirement.Id, setting.Name);
                    (witness.First.IsMet() ^ witness.Second.IsMet()).Should().BeTrue();
                }
            }
        }

        (found * 10).Should().BeGreaterThan(tried * 8, "{0} of {1} are shown", found, tried);
    }

    [Fact]
    public void S61_nothing_that_is_in_the_file_of_a_witness_can_go()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
        const string Id = "IMHS.initial.reflective-supervision";
        var second = Switched(ruleset, (SupervisionRequirement)ruleset.Find(Id)! with { Hours = 51.ClockHours() });
        var pair = new WitnessFinder(ruleset, [.. ShippedCases.All.Where(c => c.RulesetKey == ruleset.Key)]).Find(Id, second);

        pair.SecondAlone.Should().BeNull("more is asked");
        var witness = pair.FirstAlone!;
        (witness.First, witness.Second).Should().Be((Outcome.Met, Outcome.NotMet));
        var document = JsonNode.Parse(witness.Candidate.Document.Span)!.AsObject();
        witness.Candidate.ReflectiveSupervision!.Value.Sum(session => session.Hours!.Value.Minutes).Should().BeLessThan(51 * 60);
        foreach (
            var node in WitnessDocument
                .Removable(document)
                .Where(node => !(node.Parent is JsonObject && node.GetPropertyName() == "id"))
                .ToArray()
        )
        {
            var less = WitnessDocument.Read(WitnessDocument.Without(document, node));
            (
                less is not null
                && !less.Equals(witness.Candidate)
                && ruleset.Open(less).DecideOne(witness.Question, Id) == Outcome.Met
                && ruleset.Open(less).Under(second).DecideOne(witness.Question, Id) == Outcome.NotMet
            )
                .Should()
                .BeFalse("without {0}", node.GetPath());
        }
    }

    [Fact]
    public void S61_nobody_is_found_where_both_ask_the_same()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("macmh-iec@2023")!;
        var cases = ShippedCases.All.Where(c => c.RulesetKey == ruleset.Key).ToList();
        var id = ruleset.Requirements.OfType<TrainingRequirement>().First().Id;

        new WitnessFinder(ruleset, cases).Find(id, Switched(ruleset, ruleset.Find(id)!)).Should().Be(new WitnessPair(null, null));
    }

    private static Ruleset Switched(Ruleset ruleset, Requirement changed) =>
        ruleset.Switched(new Dictionary<string, Requirement>(StringComparer.Ordinal) { [changed.Id] = changed });
}
