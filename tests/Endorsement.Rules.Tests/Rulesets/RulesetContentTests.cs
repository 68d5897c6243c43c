using NodaTime;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>What a ruleset asks can be listed, filtered, found and read with its figures.</summary>
public sealed class RulesetContentTests
{
    private static readonly Ruleset Ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;

    [Fact]
    public void Requirements_are_filtered_by_kind_and_read_with_their_figures()
    {
        var thirtyOrMore = Ruleset.Requirements.OfType<TrainingRequirement>().Where(training => training.Hours >= 30.ClockHours());

        thirtyOrMore
            .Select(training => training.Id)
            .Should()
            .Contain("IMHS.initial.training")
            .And.NotContain(id => id.Contains("IMHS.renewal"));
        Ruleset
            .Find("IMHS.initial.reflective-supervision")
            .Should()
            .BeOfType<SupervisionRequirement>()
            .Which.Should()
            .Match<SupervisionRequirement>(rsc => rsc.Hours == 50.ClockHours() && rsc.WindowMax == Period.FromYears(2));
    }

    [Fact]
    public void Every_requirement_is_listed_once_each_before_its_parts_and_is_found_by_its_id()
    {
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets)
        {
            ruleset.Requirements.Select(r => r.Id).Should().OnlyHaveUniqueItems(ruleset.Key);
            ruleset.Requirements.Should().OnlyContain(r => ReferenceEquals(ruleset.Find(r.Id), r), ruleset.Key);
            foreach (var composite in ruleset.Requirements.OfType<CompositeRequirement>())
            {
                var place = ruleset.Requirements.IndexOf(composite);
                composite.Parts.Should().OnlyContain(part => ruleset.Requirements.IndexOf(part) > place, composite.Id);
            }
        }
    }

    [Fact]
    public void A_category_and_a_pathway_are_found_by_their_names()
    {
        Ruleset["IMHS"][Pathway.Renewal].Requirements.Should().Contain(r => r.Id == "IMHS.renewal.membership");
        Ruleset["IMHS"].Title.Should().NotBeEmpty();
        var category = () => Ruleset["IMHX"];
        var pathway = () => Ruleset["IMHS"][Pathway.Emerging];
        category.Should().Throw<KeyNotFoundException>().WithMessage("`mi-aimh@2018` defines no category `IMHX`.");
        pathway.Should().Throw<KeyNotFoundException>().WithMessage("The category `IMHS` has no pathway `emerging`.");
        Ruleset.Find("IMHS.initial.trainings").Should().BeNull();
    }

    [Fact]
    public void The_cycle_the_equivalent_categories_and_the_declared_codes_are_read_from_it()
    {
        var ruleset = SmallRuleset.Read(
            SmallRuleset.Written(
                SmallRuleset.Training("t", 5),
                more: """
                {
                  "cycle": { "ends": "06-30", "due": "12-31", "years": 3, "of": 2021 },
                  "equivalents": [["BAY", "IMHS"], ["CAY", "IFS"]],
                  "vocabulary": { "topics": ["play"], "as": ["mentor"] }
                }
                """
            )
        );

        ruleset.Cycle.Should().Be(RenewalCycle.Calendar(3, new AnnualDate(6, 30), 2021, new AnnualDate(12, 31)));
        ruleset
            .Equivalents.Should()
            .Equal([
                ["BAY", "IMHS"],
                ["CAY", "IFS"],
            ]);
        ruleset.Vocabulary.Should().Equal([new DeclaredCodes(CodeKind.As, ["mentor"]), new DeclaredCodes(CodeKind.Topics, ["play"])]);
    }

    [Fact]
    public void Two_requirements_are_equal_when_they_say_the_same_wherever_they_are_written()
    {
        var written = SmallRuleset.Written(SmallRuleset.Training("t", 5));
        var once = SmallRuleset.Read(written);
        var again = SmallRuleset.Read("\n\n" + written.Replace(",", ",\n", StringComparison.Ordinal));

        again.Requirements.Should().Equal(once.Requirements);
        again.Requirements[0].GetHashCode().Should().Be(once.Requirements[0].GetHashCode());
        again.Requirements[0].Should().NotBe(once.Requirements[0] with { Note = "other" });
    }

    [Fact]
    public void A_requirement_prints_what_it_asks() =>
        Ruleset
            .Find("IMHS.initial.training")!
            .ToString()
            .Should()
            .StartWith("TrainingRequirement { Kind = training, Id = IMHS.initial.training, ")
            .And.Contain("Hours = 30,");
}
