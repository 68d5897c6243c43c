using Endorsement.Rules.Analysis;
using Endorsement.Rules.Testing;

namespace Endorsement.Rules.Tests.Testing;

/// <summary>A gate is passed when the cases hold enough of a ruleset, and tells what they do not hold when it is missed.</summary>
public sealed class GateTests
{
    private static readonly Ruleset Rules = CaseFiles.Draft("samples/PolicyChange/macmh-iec/2027.json");

    private static readonly RulesetCase[] Cases = [.. CaseFiles.In("samples/PolicyChange/macmh-iec/2027.cases")];

    [Fact]
    public void The_cases_of_the_sample_notice_every_change_of_it()
    {
        var gate = Gate.Mutation(Rules, Cases);

        gate.AtLeast(100);
        (gate.Percent, gate.Reached).Should().Be((100, gate.Counted));
        gate.Counted.Should().BePositive();
    }

    [Fact]
    public void The_cases_of_the_sample_show_all_of_it()
    {
        var gate = Gate.Coverage(Rules, Cases);

        gate.AtLeast(100);
        gate.Counted.Should().BePositive();
    }

    [Fact]
    public void Without_the_case_that_just_meets_it_a_minute_more_goes_unnoticed_and_is_told_with_its_place()
    {
        var fewer = Cases.Where(given => given.File.EndsWith("ifs-a-minute-short.json", StringComparison.Ordinal)).ToArray();
        var mutation = Gate.Mutation(Rules, fewer);
        var coverage = Gate.Coverage(Rules, fewer);

        mutation.Percent.Should().BeLessThan(100);
        mutation.AtLeast(0);
        mutation
            .Invoking(gate => gate.AtLeast(100))
            .Should()
            .Throw<ExpectationFailedException>()
            .WithMessage("*At least 100 % are expected.*samples/PolicyChange/macmh-iec/2027.json(*");
        coverage.Invoking(gate => gate.AtLeast(100)).Should().Throw<ExpectationFailedException>().WithMessage("*2027.json(*");
    }

    [Fact]
    public void What_is_no_share_is_refused()
    {
        var gate = Gate.Mutation(Rules, Cases);

        gate.Invoking(one => one.AtLeast(101)).Should().Throw<ArgumentOutOfRangeException>();
        gate.Invoking(one => one.AtLeast(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Who_was_made_up_is_written_as_a_case_that_passes()
    {
        var example = A.Candidate.WhoJustMeets(Rules, "IMHS").But(c => c.WithTraining(32.ClockHours()));

        var written = example.ToCase("Thirty-two hours are not enough", because: "33 hours from 2027 on");

        var read = RulesetCase.Read(written);
        (read.Name, read.RulesetKey, read.Because)
            .Should()
            .Be(("Thirty-two hours are not enough", "macmh-iec@2027", "33 hours from 2027 on"));
        read.Candidate.Should().Be(example.Candidate);
        read.Expected.Should().Contain(new ExpectedRequirement("IMHS.initial.training", Outcome.NotMet)).And.HaveCountGreaterThan(8);
        read.ShouldPass(Rules);
        read.Invoking(given => given.ShouldPass(RulesetCatalog.BuiltIn.Find("macmh-iec@2023")!))
            .Should()
            .Throw<ExpectationFailedException>();
    }

    [Fact]
    public void At_renewal_the_case_names_the_cycle()
    {
        var example = A.Candidate.WhoJustMeets(RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!, "IFS", Pathway.Renewal);

        RulesetCase.Read(example.ToCase("A renewal")).ShouldPass(RulesetCatalog.BuiltIn);
    }
}
