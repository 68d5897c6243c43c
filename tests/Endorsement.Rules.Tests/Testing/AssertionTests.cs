using Endorsement.Rules.Analysis;
using Endorsement.Rules.Testing;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Testing;

/// <summary>An assertion that fails says what was found, by which evidence, and what would cure it.</summary>
public sealed class AssertionTests
{
    private static readonly Ruleset Rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;

    private static readonly ExampleCandidate JustMeets = A.Candidate.WhoJustMeets(Rules, "IMHS");

    [Fact]
    public void What_is_as_expected_is_handed_on()
    {
        JustMeets.ShouldBe(Outcome.Met)["IMHS.initial.training"].ShouldBe(Outcome.Met).ShouldCount("training-1").ShouldMiss(default);
        JustMeets
            .But(c => c.WithRscMoved(NodaTime.Period.FromDays(1)))
            .Determine()["IMHS.initial.reflective-supervision"]
            .ShouldSetAside("rsc-13", SetAsideReason.Future);
    }

    [Fact]
    public void A_determination_that_is_not_met_shows_what_keeps_it_from_it()
    {
        var fail = () => JustMeets.But(c => c.WithRsc(49.ClockHours()).WithoutMemberships()).ShouldBe(Outcome.Met);

        fail.Should()
            .Throw<ExpectationFailedException>()
            .Which.Message.Should()
            .ContainAll(
                "expected outcome `met`, found `not met`: somebody, IMHS initial",
                "nearest remedy: ",
                "49 of 50 clock hours",
                "counted    13 sessions",
                "to do      1 more clock hour of RS/C",
                "IMHS.initial.membership"
            )
            .And.NotContain("IMHS.initial.training");
    }

    [Fact]
    public void A_finding_that_is_otherwise_shows_its_evidence_and_what_to_do()
    {
        var found = JustMeets.But(c => c.WithTraining(29.ClockHours())).Determine();
        var fail = () => found["IMHS.initial.training"].ShouldBe(Outcome.Met);

        fail.Should()
            .Throw<ExpectationFailedException>()
            .Which.Message.Should()
            .ContainAll(
                "IMHS.initial.training: expected outcome `met`, found `not met`",
                "29 of 30 clock hours",
                "counted    training, 29 hours",
                "to do      1 "
            );
    }

    [Fact]
    public void Reasons_hours_and_entries_that_are_otherwise_are_said_so()
    {
        var finding = JustMeets.But(c => c.WithTraining(29.ClockHours())).Determine()["IMHS.initial.training"];
        (Action Assert, string Said)[] failures =
        [
            (() => finding.ShouldBeBecause(TrainingReasons.Capped), "expected reason training.capped, found training.hours-short"),
            (() => finding.ShouldMiss(2.ClockHours()), "expected 2 clock hours to be missing, found 1"),
            (() => finding.ShouldCount("training-2"), "expected `training-2` to count, found `training-1`"),
            (() => finding.ShouldSetAside("training-1", SetAsideReason.Future), "found it is not set aside"),
        ];

        foreach (var (assert, said) in failures)
        {
            assert.Should().Throw<ExpectationFailedException>().WithMessage($"*{said}*29 of 30 clock hours*");
        }
    }

    [Fact]
    public void Who_should_not_meet_it_and_does_is_shown_whole()
    {
        var fail = () => JustMeets.ShouldBe(Outcome.NotMet);

        fail.Should()
            .Throw<ExpectationFailedException>()
            .Which.Message.Should()
            .ContainAll("found `met`", "IMHS.initial.training", "50 of 50");
    }

    [Fact]
    public void An_id_of_which_nothing_was_found_is_told_with_the_one_that_may_be_meant()
    {
        var found = JustMeets.Determine();
        var find = () => found["IMHS.initial.trainings"];

        find.Should().Throw<KeyNotFoundException>().WithMessage("*`IMHS.initial.trainings`*did you mean `IMHS.initial.training`*");
    }

    [Fact]
    public void A_case_that_does_not_pass_shows_the_finding_that_differs()
    {
        var given = RulesetCase.Read(
            """
            { "name": "Thirty hours", "ruleset": "mi-aimh@2018", "category": "IMHS", "asOf": "2019-01-01",
              "candidate": { "id": "ann", "training": [ { "id": "t1", "date": "2018-03-01", "hours": 29, "topics": [], "as": "participant" } ] },
              "expect": { "requirements": { "IMHS.initial.training": { "outcome": "met" } } } }
            """,
            "thirty.json"
        );
        var fail = () => given.ShouldPass(RulesetCatalog.BuiltIn);

        fail.Should()
            .Throw<ExpectationFailedException>()
            .Which.Message.Should()
            .ContainAll(
                "`Thirty hours` (thirty.json)",
                "IMHS.initial.training.outcome: expected \"met\", found \"not-met\"",
                "29 of 30 clock hours"
            );
    }

    [Fact]
    public void Case_files_are_found_from_where_tests_run()
    {
        var cases = CaseFiles.In(Path.Combine("samples", "harbour"));

        cases.Should().HaveCountGreaterThan(3);
        CaseFiles.Theory(RepositoryFiles.At("samples", "harbour")).Should().HaveSameCount(cases).And.OnlyContain(row => row.Length == 1);
        foreach (var given in cases)
        {
            given.ShouldPass(CaseFiles.Rulesets(Path.Combine("samples", "harbour")));
            given.ToString().Should().StartWith(given.Name);
        }
    }

    [Fact]
    public void A_folder_without_a_case_is_refused_since_a_theory_without_data_would_be_green()
    {
        var nothing = () => CaseFiles.In(RepositoryFiles.At("docs"));
        var nowhere = () => CaseFiles.In("no-such-folder");

        nothing.Should().Throw<ExpectationFailedException>().WithMessage("*no case file in*");
        nowhere.Should().Throw<DirectoryNotFoundException>();
    }
}
