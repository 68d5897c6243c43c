using Endorsement.Rules.Testing;
using NodaTime;

namespace Endorsement.Rules.Tests.Testing;

/// <summary>Steps say in the field's words what is otherwise, and leave a candidate that a document can say.</summary>
public sealed class CandidateStepsTests
{
    private static readonly Ruleset Rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;

    private static readonly ExampleCandidate JustMeets = A.Candidate.WhoJustMeets(Rules, "IMHS");

    [Fact]
    public void Forty_nine_hours_of_RSC_miss_one() =>
        JustMeets
            .But(c => c.WithRsc(49.ClockHours()))
            .ShouldBe(Outcome.NotMet)["IMHS.initial.reflective-supervision"]
            .ShouldBe(Outcome.NotMet)
            .ShouldBeBecause(SupervisionReasons.HoursShort)
            .ShouldMiss(1.ClockHours());

    [Fact]
    public void More_hours_leave_days_and_providers_as_they_are()
    {
        var more = JustMeets.But(c => c.WithRsc(80.ClockHours())).Candidate.ReflectiveSupervision!.Value;

        more.Sum(session => session.Hours!.Value.Minutes).Should().Be(80 * 60);
        more.Select(session => (session.Date, session.Provider))
            .Should()
            .Equal(JustMeets.Candidate.ReflectiveSupervision!.Value.Select(session => (session.Date, session.Provider)));
    }

    [Fact]
    public void No_hours_leave_no_session() =>
        JustMeets.But(c => c.WithRsc(default)).Candidate.ReflectiveSupervision!.Value.Should().BeEmpty();

    [Fact]
    public void Hours_of_nothing_are_refused()
    {
        var change = () => JustMeets.But(c => c.WithoutTraining().WithTraining(3.ClockHours()));

        change.Should().Throw<ArgumentException>().WithMessage("*no training that could hold 3 clock hours*");
    }

    [Fact]
    public void Hours_on_a_topic_leave_other_training_alone()
    {
        TrainingEntry On(string id, int hours, params string[] topics) =>
            new()
            {
                Id = id,
                Date = new LocalDate(2019, 1, 5),
                Hours = hours.ClockHours(),
                Topics = [.. topics],
            };

        var steps = JustMeets.But(c =>
            c.WithoutTraining().With(On("t-1", 6), On("t-2", 4, "attachment")).WithTraining(1.ClockHours(), topic: "attachment")
        );

        steps
            .Candidate.Training!.Value.Select(t => (t.Id, t.Hours!.Value))
            .Should()
            .Equal(("t-1", 6.ClockHours()), ("t-2", 1.ClockHours()));
    }

    [Fact]
    public void RSC_spread_over_nine_months_is_too_dense() =>
        JustMeets
            .But(c => c.WithRscSpreadOver(Period.FromMonths(9)))
            .Determine()["IMHS.initial.reflective-supervision"]
            .ShouldBe(Outcome.NotMet)
            .ShouldBeBecause(SupervisionReasons.SpanShort);

    [Fact]
    public void Work_that_ended_a_day_earlier_is_too_short() =>
        JustMeets.But(c => c.WithWorkShortenedBy(1)).Determine()["IMHS.initial.work"].ShouldBe(Outcome.NotMet);

    [Fact]
    public void What_is_done_after_the_day_of_the_question_does_not_count() =>
        JustMeets
            .But(c =>
                c.WithTrainingMoved(Period.FromDays(9)).WithReferencesMoved(Period.FromDays(1)).WithExaminationsMoved(Period.FromDays(1))
            )
            .ShouldBe(Outcome.NotMet)
            .Requirements.Where(finding => finding.Outcome == Outcome.NotMet)
            .Select(finding => finding.Id)
            .Should()
            .BeEquivalentTo("IMHS.initial.training", "IMHS.initial.references", "IMHS.initial.examination");

    [Fact]
    public void An_entry_of_the_same_id_takes_the_place_of_the_other()
    {
        var other = JustMeets.Candidate.Education!.Value[0] with { Credential = CredentialKind.Bachelor };

        JustMeets.But(c => c.With(other)).Candidate.Education!.Value.Should().Equal(other);
        JustMeets.But(c => c.With(other)).Determine()["IMHS.initial.education"].ShouldBe(Outcome.NotMet);
    }

    [Fact]
    public void What_the_file_does_not_say_is_unknown_and_what_is_not_there_is_not_met()
    {
        JustMeets.But(c => c.WithUnknownMemberships()).Determine()["IMHS.initial.membership"].ShouldBe(Outcome.Unknown);
        JustMeets.But(c => c.WithoutMemberships()).Determine()["IMHS.initial.membership"].ShouldBe(Outcome.NotMet);
        JustMeets.But(c => c.WithoutMemberships("mi-aimh")).Should().Be(JustMeets.But(c => c.WithoutMemberships()));
    }

    [Fact]
    public void Whoever_goes_takes_her_ratings_with_her()
    {
        var left = JustMeets.But(c => c.WithoutPerson("person-2"));

        left.Candidate.References!.Value.Should().HaveCount(2).And.NotContain(rating => rating.Rater == "person-2");
        left.Determine()["IMHS.initial.references"].ShouldBe(Outcome.NotMet);
    }

    [Fact]
    public void An_entry_that_is_not_there_is_named_beside_those_that_are()
    {
        var change = () => JustMeets.But(c => c.WithoutTraining("training-7"));

        change.Should().Throw<ArgumentException>().WithMessage("*there is no training `training-7`; there is `training-1`*");
    }

    [Fact]
    public void A_candidate_that_no_document_can_say_is_refused_with_the_place()
    {
        var change = () => JustMeets.But(c => c.With(new ReferenceRating { Id = "rating-9", Rater = "nobody" }));

        change.Should().Throw<ArgumentException>().WithMessage("*/references/3/person*nobody*");
    }

    [Fact]
    public void Facts_beside_the_entries_are_said_too()
    {
        var changed = JustMeets
            .But(c =>
                c.WithId("maria")
                    .WithResidence("US-NM")
                    .WithSubmission(new LocalDate(2019, 1, 1))
                    .WithRegistration(new LocalDate(2018, 12, 1))
                    .WithGivingRsc(true)
                    .WithCircumstance("supervises-others", true)
                    .WithFamilies(new FamilyCounts(0, 12, 0))
            )
            .Candidate;

        (changed.Id, changed.Residence, changed.ProvidesReflectiveSupervision, changed.Families)
            .Should()
            .Be(("maria", "US-NM", true, new FamilyCounts(0, 12, 0)));
        changed
            .Application.Should()
            .Be(new ApplicationDates { Registered = new LocalDate(2018, 12, 1), Submitted = new LocalDate(2019, 1, 1) });
        changed.Circumstances!["supervises-others"].Should().BeTrue();
    }

    /// <summary>Whatever the steps, in whatever order: what comes out is read back from its own document.</summary>
    [Fact]
    public void Any_steps_one_after_another_leave_a_valid_candidate()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var dice = new Random(seed);
        Func<CandidateSteps, CandidateSteps>[] steps =
        [
            c => c.WithRsc(dice.Next(0, 90).ClockHours()),
            c => c.WithTraining(dice.Next(1, 90).ClockHours()),
            c => c.WithRscMoved(Period.FromDays(dice.Next(-400, 400))),
            c => c.WithWorkMoved(Period.FromMonths(dice.Next(-40, 40))),
            c => c.WithWorkShortenedBy(dice.Next(0, 30)),
            c => c.WithoutPeople(),
            c => c.WithUnknownWork().WithUnknownEducation(),
            c => c.WithoutReferences(),
            c => c.WithMembershipsMoved(Period.FromYears(-1)),
            c => c.WithResidence(null).WithCircumstance("has-rsc-provider", null),
            c => c.WithoutAgreements("code-of-ethics").With(new Agreement { Kind = "code-of-ethics" }),
            c => c.WithEachRating(rating => rating with { NotEnoughInformation = 6 }),
            c => c.WithEducationMoved(Period.FromYears(-2)).WithReviewsMoved(Period.FromDays(3)).WithAgreementsMoved(Period.FromDays(-3)),
        ];

        for (var i = 0; i < 200; i++)
        {
            var example = JustMeets;
            for (var step = 0; step < 4; step++)
            {
                try
                {
                    example = example.But(steps[dice.Next(steps.Length)]);
                }
                catch (ArgumentException refusal)
                {
                    refusal.Message.Should().MatchRegex("^there (is|are) no|^no document can say this candidate: /");
                }
            }

            Candidate.Read(example.Candidate.ToJson()).Should().Be(example.Candidate);
        }
    }
}
