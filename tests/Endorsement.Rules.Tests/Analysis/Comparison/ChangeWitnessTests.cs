using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Tests.Analysis.Comparison;

/// <summary>S61: each change has candidates who show it when it is made alone, in each direction in which any are found, or the reason why not.</summary>
public sealed class ChangeWitnessTests
{
    [Theory]
    [InlineData("mi-aimh@2011", "mi-aimh@2015", 20)]
    [InlineData("mi-aimh@2018", "mi-aimh@2023", 8)]
    [InlineData("mi-aimh@2018", "nmaimh@2019", 12)]
    public void S61_each_change_is_shown_by_cases_that_pass_and_both_evaluators_say_so_or_it_is_told_why_not(
        string from,
        string to,
        int shownAtLeast
    )
    {
        var (before, after) = (RulesetCatalog.BuiltIn.Find(from)!, RulesetCatalog.BuiltIn.Find(to)!);
        var difference = RulesetDifference.Between(before, after);
        var cases = new ComparisonCases(CasesOf(from), CasesOf(to));
        var search = new ChangeWitnessSearch(difference, cases, new WitnessFinder(before, cases.First), default);
        var changes = new ParallelSearch(null, default).Each(ComparisonStep.Witnesses, difference.Changes, search.Of);

        foreach (var shown in changes)
        {
            (shown.OlderAlone.Witness is null).Should().Be(shown.OlderAlone.WhyNobody is not null);
            (shown.NewerAlone.Witness is null).Should().Be(shown.NewerAlone.WhyNobody is not null);
            Holds(difference, shown.Change, shown.OlderAlone, isOlder: true);
            Holds(difference, shown.Change, shown.NewerAlone, isOlder: false);
        }

        changes
            .Count(shown => shown.OlderAlone.Witness is not null || shown.NewerAlone.Witness is not null)
            .Should()
            .BeGreaterThanOrEqualTo(shownAtLeast);
        foreach (var file in WitnessCases.Of(difference, changes, Language.English))
        {
            var isBefore = file.Name.EndsWith(".before.json", StringComparison.Ordinal);
            RulesetCase.Read(file.Utf8, file.Name).Run(isBefore ? before : after).Should().BeEmpty(file.Name);
        }
    }

    [Fact]
    public void S61_a_change_of_the_days_in_force_of_advice_or_of_an_id_is_shown_by_nobody_and_it_is_told_why()
    {
        var (before, after) = (RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!, RulesetCatalog.BuiltIn.Find("mi-aimh@2023")!);
        var search = RulesetComparison.Of(RulesetDifference.Between(before, after)).WithWitnesses();

        search
            .WitnessedChanges.Single(s => s.Change.Kind == RuleChangeKind.EffectiveDates)
            .OlderAlone.WhyNobody.Should()
            .Be(NoWitness.DaysInForce);
        search
            .WitnessedChanges.Where(s => s.Change.Requirements.Any(r => r.Id.EndsWith(".training-recommended", StringComparison.Ordinal)))
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(s => s.NewerAlone.WhyNobody == NoWitness.AsksNothing);
        search
            .WitnessedChanges.Where(s => s.Change.Kind == RuleChangeKind.CategoryAdded)
            .Should()
            .HaveCount(2)
            .And.OnlyContain(s => s.NewerAlone.WhyNobody == NoWitness.OneSide);
    }

    [Fact]
    public void How_far_a_comparison_has_come_is_reported_step_by_step()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
        var second = ruleset.With("IMHS.initial.training", (TrainingRequirement r) => r with { Hours = 33.ClockHours() });
        var reported = new Reported();

        RulesetComparison.Of(RulesetDifference.Between(ruleset, second), progress: reported).WithWitnesses(reported);

        reported
            .Steps.Should()
            .Equal(
                new ComparisonProgress(ComparisonStep.Requirements, 1, 1),
                new ComparisonProgress(ComparisonStep.Pathways, 1, 1),
                new ComparisonProgress(ComparisonStep.Witnesses, 1, 1)
            );
    }

    private static void Holds(RulesetDifference difference, RuleChange change, ChangeWitness shown, bool isOlder)
    {
        if (shown is not { Witness: { } witness, Requirement: { } ids })
        {
            return;
        }

        var place = new ChangePlaces(difference).Of(change).First(place => place.Ids == ids);
        var (was, now) = (place.Pair.Before?.Id, place.Pair.After?.Id);
        (witness.First.IsMet(), witness.Second.IsMet()).Should().Be((isOlder, !isOlder), change.Id);
        (was is null ? Outcome.NotApplicable : difference.Before.Says(witness, was)).Should().Be(witness.First, change.Id);
        (now is null ? Outcome.NotApplicable : place.Rules.Says(witness, now)).Should().Be(witness.Second, change.Id);
    }

    private static List<RulesetCase> CasesOf(string key) => [.. ShippedCases.All.Where(given => given.RulesetKey == key)];

    private sealed class Reported : IProgress<ComparisonProgress>
    {
        public List<ComparisonProgress> Steps { get; } = [];

        public void Report(ComparisonProgress value) => Steps.Add(value);
    }
}
