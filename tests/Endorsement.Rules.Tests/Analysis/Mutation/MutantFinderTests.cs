using Endorsement.Rules.Analysis;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Tests.Analysis.Mutation;

/// <summary>Which mutants a ruleset has, and where they are counted (S64).</summary>
public sealed class MutantFinderTests
{
    private static readonly Lazy<Dictionary<string, FoundMutants>> Found = new(() =>
        RulesetCatalog.BuiltIn.Rulesets.ToDictionary(ruleset => ruleset.Key, MutantFinder.In, StringComparer.Ordinal)
    );

    [Fact]
    public void S64_the_shipped_rulesets_have_mutants_of_every_sort()
    {
        var sorts = Found.Value.Values.SelectMany(found => found.Mutants).Select(m => m.Edit.Operator);

        sorts.Distinct().Should().BeEquivalentTo(Enum.GetValues<MutationOperator>());
    }

    [Fact]
    public void Each_sort_has_a_code() =>
        Enum.GetValues<MutationOperator>()
            .Select(sort => sort.Code())
            .Should()
            .Equal(MutationOperators.Codes)
            .And.OnlyHaveUniqueItems()
            .And.OnlyContain(code => code.Contains('-'));

    [Fact]
    public void S64_a_definition_that_many_requirements_use_is_changed_once_in_all_of_them()
    {
        var hours = Single("mi-aimh@2011", "figure-up:/definitions/requirements/thirty-hours-of-training/hours");

        hours.Changes.Should().HaveCountGreaterThan(5);
        hours
            .Changes.Select(change => change.Requirement.Id)
            .Should()
            .Contain("IFA.initial.training")
            .And.Contain("IMHM-C.initial.training");
        hours
            .Changes.Select(change => ((TrainingRequirement)change.Changed!).Hours)
            .Should()
            .AllBeEquivalentTo(new ClockHours((30 * 60) + 1));
    }

    [Fact]
    public void S64_a_filter_that_one_requirement_uses_twice_is_changed_in_both_places()
    {
        var supervised = Single("mi-aimh@2011", "term-left-out:/definitions/work/imh-service/ages");

        var changed = supervised.Changes.Single(change => change.Requirement.Id == "IMHS.initial.work").Changed!;
        changed.SelfAndParts().OfType<ExperienceRequirement>().Should().HaveCount(3);
        changed
            .SelfAndParts()
            .OfType<ExperienceRequirement>()
            .Where(part => part.Work.Any(work => work.Activities!.Value.Contains("direct-service")))
            .SelectMany(part => part.Work)
            .Should()
            .HaveCount(2)
            .And.OnlyContain(work => work.Ages == null);
    }

    [Fact]
    public void S64_what_a_ruleset_extends_is_mutated_there_and_not_here()
    {
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets)
        {
            Found
                .Value[ruleset.Key]
                .Mutants.Select(mutant => mutant.Edit.Location.File)
                .Distinct()
                .Should()
                .Equal([ruleset.Document!.Written!.Source.File], "these are mutants of {0}", ruleset);
        }
    }

    [Fact]
    public void S64_each_mutant_has_a_name_of_its_own_and_says_something_else()
    {
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets)
        {
            var mutants = Found.Value[ruleset.Key].Mutants;
            mutants.Select(mutant => (mutant.Edit.Operator, mutant.Edit.Location.Pointer)).Should().OnlyHaveUniqueItems();
            mutants.SelectMany(mutant => mutant.Changes).Should().OnlyContain(change => change.Changed != change.Requirement);
        }
    }

    [Fact]
    public void S64_every_mutant_can_be_read_and_what_no_document_may_say_is_only_counted()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("nmaimh@2019")!;
        var found = Found.Value[ruleset.Key];

        found.NotLoading.Should().BePositive();
        foreach (var mutant in found.Mutants.Where(mutant => mutant.Edit.Step is null))
        {
            var switched = MutantTrials.Switch(ruleset, mutant);
            Recompiled(switched).Should().Be(switched, "{0} {1} loads", mutant.Edit.Operator, mutant.Edit.Location.Pointer);
        }
    }

    [Fact]
    public void S64_hours_are_changed_by_a_minute_though_a_document_says_them_with_two_decimals()
    {
        var fewer = Single("mi-aimh@2011", "figure-down:/definitions/requirements/thirty-hours-of-training/hours");

        fewer.Edit.After!.Text.Should().Be("29 h 59 min");
        fewer.Edit.Location.File.Should().EndWith("2011.json");
    }

    [Fact]
    public void S64_finding_mutants_leaves_the_ruleset_as_it_was()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("macmh-iec@2017")!;
        var before = (RulesetWriter.Write(ruleset).ToBytes(), ruleset.Document!.Resolved.ToBytes());
        var report = MutationReport.Of(ruleset, ShippedCases.All);

        report.Mutants.Should().NotBeEmpty();
        RulesetWriter.Write(ruleset).ToBytes().Should().Equal(before.Item1);
        ruleset.Document!.Resolved.ToBytes().Should().Equal(before.Item2);
        ShippedCases.All.Where(c => c.RulesetKey == ruleset.Key).SelectMany(c => c.Run(ruleset)).Should().BeEmpty();
    }

    /// <summary>The ruleset written out and read anew; nothing where it cannot be read.</summary>
    internal static Ruleset? Recompiled(Ruleset ruleset)
    {
        var problems = new Problems(DocumentLimits.Default);
        var text = new JsonText(ruleset.Key, RulesetWriter.Write(ruleset).ToBytes());
        return RulesetReader.Read(RulesetReader.ReadDocument(text, problems)!, null, problems, null).Ruleset;
    }

    internal static WrittenMutant Single(string ruleset, string id) =>
        Found
            .Value[ruleset]
            .Mutants.Should()
            .ContainSingle(mutant => $"{mutant.Edit.Operator.Code()}:{mutant.Edit.Location.Pointer}" == id)
            .Subject;
}
