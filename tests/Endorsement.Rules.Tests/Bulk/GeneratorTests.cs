using Endorsement.Rules.Cli;
using Endorsement.Rules.Cli.Generation;

namespace Endorsement.Rules.Tests.Bulk;

public sealed class GeneratorTests
{
    [Theory]
    [InlineData("mi-aimh", 2019)]
    [InlineData("nmaimh", 2019)]
    [InlineData("macmh-iec", 2019)]
    [InlineData("mi-aimh", 2026)]
    [InlineData("nmaimh", 2026)]
    [InlineData("macmh-iec", 2026)]
    public void Every_row_is_a_candidate_and_every_outcome_comes_up(string association, int year)
    {
        var asOf = new NodaTime.LocalDate(year, 6, 1);
        var (results, _, summary) = MadeUp.Run(
            MadeUp.Rows(1_500, seed: 2, association, until: asOf.PlusDays(-1)),
            o => o with { Question = o.Question with { AsOf = asOf }, Jobs = 2, Summarize = true }
        );

        summary.Rejected.Should().Be(0);
        results.Should().NotBeEmpty();
        var outcomes = summary.Rulesets!.Value.SelectMany(r => r.Categories).Select(c => c.Outcomes).ToList();
        outcomes.Sum(o => o.Met).Should().BePositive();
        outcomes.Sum(o => o.NotMet).Should().BePositive();
        outcomes.Sum(o => o.NeedsReview).Should().BePositive();
        outcomes.Sum(o => o.Unknown).Should().BePositive();
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_a_row_does_not_depend_on_how_many_there_are()
    {
        var rows = MadeUp.Rows(50, seed: 4);

        MadeUp.Rows(50, seed: 4).ShouldBe(rows);
        MadeUp.Rows(20, seed: 4).ShouldBe(rows[..MadeUp.Lines(rows).Take(20).Sum(line => line.Length + 1)]);
        MadeUp.Rows(50, seed: 5).AsSpan().SequenceEqual(rows).Should().BeFalse();
        Convert
            .ToHexStringLower(System.Security.Cryptography.SHA256.HashData(rows))
            .Should()
            .Be("3b2c359cc7c5cdcf9eed0a89cb4a04098451bd579c5525b2be2f6d32ff1fcd67");
    }

    [Fact]
    public void A_family_specialist_has_two_degrees_four_jobs_25_trainings_40_sessions_and_four_people()
    {
        var candidates = MadeUp.Lines(MadeUp.Rows(200, seed: 6)).Select(line => Candidate.Read(line)).ToList();

        candidates
            .Should()
            .Contain(c =>
                c.Education!.Value.Length == 2
                && c.Work!.Value.Length >= 3
                && c.Training != null
                && c.Training.Value.Length == 25
                && c.ReflectiveSupervision!.Value.Length == 40
                && c.People!.Value.Length == 4
            );
        candidates.Select(c => c.ReflectiveSupervision!.Value.Length).Distinct().Count().Should().BeGreaterThan(10);
    }

    [Fact]
    public void Amounts_that_are_just_enough_and_just_too_little_come_up()
    {
        var trainings = MadeUp
            .Lines(MadeUp.Rows(2_000, seed: 8))
            .Select(line => Candidate.Read(line).Training?.Sum(t => t.Hours?.Minutes ?? 0))
            .ToList();

        trainings.Should().Contain(30 * 60).And.Contain((30 * 60) - 1).And.Contain((30 * 60) - 15);
    }

    [Fact]
    public void Of_a_hundred_rows_about_as_many_are_broken_as_were_asked_for()
    {
        var summary = MadeUp.Run(MadeUp.Rows(2_000, seed: 9, broken: 20)).Summary;

        summary.Rows.Should().BeGreaterThan(1_950);
        summary.Rejected.Should().BeInRange(300, 500);
    }

    [Fact]
    public void Chance_is_the_same_on_every_machine()
    {
        var dice = new Dice();
        dice.Seed(1, 1);

        Enumerable.Range(0, 6).Select(_ => dice.Below(1_000_000)).Should().Equal(950_433, 937_490, 831_924, 221_293, 790_095, 317_886);
    }
}
