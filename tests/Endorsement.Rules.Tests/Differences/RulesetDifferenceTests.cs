using System.Text;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Oracle;
using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Differences;

/// <summary>What one ruleset asks otherwise than another: each edit once, with an id that follows from meaning (S59).</summary>
public sealed class RulesetDifferenceTests
{
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var one in RulesetCatalog.BuiltIn.Rulesets)
            {
                foreach (var other in RulesetCatalog.BuiltIn.Rulesets.Where(other => other.Key != one.Key))
                {
                    pairs.Add(one.Key, other.Key);
                }
            }

            return pairs;
        }
    }

    [Fact]
    public void S59_a_ruleset_does_not_differ_from_itself()
    {
        foreach (
            var ruleset in RulesetCatalog.BuiltIn.Rulesets.Concat(Generators.SmallSeeds(50).Select(seed => Generators.Draw(seed).Ruleset))
        )
        {
            var difference = RulesetDifference.Between(ruleset, ruleset);

            difference.Changes.Should().BeEmpty(ruleset.Key);
            difference.Words.Should().BeEmpty(ruleset.Key);
            difference.IsEmpty.Should().BeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void S59_with_all_changes_every_requirement_asks_what_the_newer_ruleset_asks_and_with_none_what_the_older(string from, string to)
    {
        var difference = RulesetDifference.Between(RulesetCatalog.BuiltIn.Find(from)!, RulesetCatalog.BuiltIn.Find(to)!);
        foreach (var pair in difference.Pathways.SelectMany(p => p.Pairs).Where(p => p.Parent is null && p.Before is not null))
        {
            var (all, none) = (difference.With(pair.Before!.Id, _ => true), difference.With(pair.Before.Id, _ => false));

            (all is null ? null : Meaning.Of(all)).Should().Be(pair.After is null ? null : Meaning.Of(pair.After), pair.Before.Id);
            Meaning.Of(none!).Should().Be(Meaning.Of(pair.Before), pair.Before.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void S59_ids_are_told_apart_and_are_the_same_each_time(string from, string to)
    {
        var (before, after) = (RulesetCatalog.BuiltIn.Find(from)!, RulesetCatalog.BuiltIn.Find(to)!);
        var difference = RulesetDifference.Between(before, after);

        difference.Changes.Select(change => change.Id).Should().OnlyHaveUniqueItems();
        difference.Should().Be(RulesetDifference.Between(before, after));
        (before.Hash == after.Hash).Should().BeFalse();
        difference.IsEmpty.Should().BeFalse();
    }

    [Fact]
    public void S59_one_edit_in_all_categories_is_one_change()
    {
        var before = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
        var trainings = before
            .Requirements.OfType<TrainingRequirement>()
            .Where(r => r.Id.EndsWith(".initial.training", StringComparison.Ordinal))
            .ToList();
        var after = trainings
            .Where(r => r.Hours == 30.ClockHours())
            .Aggregate(before, (ruleset, r) => ruleset.With(r.Id, (TrainingRequirement t) => t with { Hours = 33.ClockHours() }));

        var change = RulesetDifference.Between(before, after).Changes.Should().ContainSingle().Subject;

        change.Requirements.Length.Should().BeGreaterThan(3);
        (change.Kind, change.Path, change.Before, change.After).Should().Be((RuleChangeKind.Parameter, "hours", "30", "33"));
    }

    [Fact]
    public void S59_a_change_has_the_same_id_whatever_is_said_about_it()
    {
        var before = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
        var after = before.With("IMHS.initial.training", (TrainingRequirement r) => r with { Hours = 33.ClockHours() });
        var said = after.With(
            "IMHS.initial.training",
            (TrainingRequirement r) => r with { Title = "Much training", Note = "More than before." }
        );

        var (plain, worded) = (RulesetDifference.Between(before, after), RulesetDifference.Between(before, said));

        worded.Changes.Should().Equal(plain.Changes);
        worded.Words.Select(word => word.Path).Should().BeEquivalentTo("title", "note");
        plain.Words.Should().BeEmpty();
    }

    [Fact]
    public void S59_the_order_of_a_list_and_the_spelling_of_a_length_are_no_changes()
    {
        var before = Read("P2Y", "\"individual\", \"group\"");
        var after = Read("P24M", "\"group\", \"individual\"");

        var difference = RulesetDifference.Between(before, after);

        difference.Changes.Should().BeEmpty();
        difference.Words.Select(word => word.Path).Should().BeEquivalentTo("spelling/windowMax", "spelling/formats");
    }

    [Fact]
    public void S44_a_requirement_that_was_renamed_is_the_same_one()
    {
        var before = Read("P2Y", "\"group\"");
        var after = Read("P2Y", "\"group\"", "consultation", "\"renamed\": { \"*.initial.rsc\": \"*.initial.consultation\" },");

        var change = RulesetDifference.Between(before, after).Changes.Should().ContainSingle().Subject;

        change.Kind.Should().Be(RuleChangeKind.RequirementRenamed);
        change.Requirements.Should().Equal(new ChangedRequirement("IMHS.initial.rsc", "IMHS.initial.consultation"));
    }

    [Fact]
    public void S59_one_that_says_the_same_under_another_id_is_the_same_one_and_one_that_does_not_came_as_the_other_went()
    {
        var before = Read("P2Y", "\"group\"");

        RulesetDifference
            .Between(before, Read("P2Y", "\"group\"", "consultation"))
            .Changes.Select(c => c.Kind)
            .Should()
            .Equal(RuleChangeKind.RequirementRenamed);
        RulesetDifference
            .Between(before, Read("P3Y", "\"group\"", "consultation"))
            .Changes.Select(c => c.Kind)
            .Should()
            .BeEquivalentTo([RuleChangeKind.RequirementRemoved, RuleChangeKind.RequirementAdded]);
    }

    private static Ruleset Read(string window, string formats, string name = "rsc", string more = "") =>
        Ruleset.Read(
            Encoding.UTF8.GetBytes(
                $$"""
                {
                  "association": "tidewater", "name": "Tidewater", "jurisdiction": ["US-VA"], "version": "1", "effective": { "from": "2018-01-01" },
                  "sources": { "page": { "title": "Page" } }, {{more}}
                  "categories": { "IMHS": { "title": "Specialist", "pathways": { "initial": [
                    { "id": "{{name}}", "kind": "supervision", "title": "RS/C", "hours": 50, "windowMax": "{{window}}", "formats": [{{formats}}],
                      "citation": { "source": "page", "locator": "1" } }
                  ] } } }
                }
                """
            )
        );
}
