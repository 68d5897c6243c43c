using System.Collections.Concurrent;
using System.Collections.Immutable;
using Endorsement.Rules.Testing;
using NodaTime;

namespace Endorsement.Rules.Tests.Testing;

/// <summary>Somebody who just meets a category is found for every category that is shipped, and meets nothing beyond it.</summary>
public sealed class JustMeetingTests
{
    private static readonly ConcurrentDictionary<string, ImmutableArray<ExampleCandidate>> Found = new(StringComparer.Ordinal);

    public static TheoryData<string> Rulesets => [.. RulesetCatalog.BuiltIn.Rulesets.Select(ruleset => ruleset.Key)];

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void Somebody_just_meets_every_category_by_every_pathway(string key)
    {
        foreach (var example in Everybody(key))
        {
            example.Determine().Outcome.Should().Be(Outcome.Met, example.ToString());
            example.Determine().Warnings.Should().BeEmpty(example.ToString());
            example.Candidate.Validate().Should().BeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void With_a_minute_less_of_training_or_of_RSC_she_does_not_meet_it_any_more(string key)
    {
        foreach (var example in Everybody(key))
        {
            if (Minutes(example.Candidate.Training?.Select(training => training.Hours)) is > 0 and var training)
            {
                example
                    .But(c => c.WithTraining(new ClockHours(training - 1)))
                    .Determine()
                    .Outcome.Should()
                    .Be(Outcome.NotMet, example.ToString());
            }

            if (Minutes(example.Candidate.ReflectiveSupervision?.Select(session => session.Hours)) is > 0 and var sessions)
            {
                example
                    .But(c => c.WithRsc(new ClockHours(sessions - 1)))
                    .Determine()
                    .Outcome.Should()
                    .Be(Outcome.NotMet, example.ToString());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void Without_her_people_nobody_who_needs_ratings_meets_it(string key)
    {
        foreach (var example in Everybody(key).Where(example => example.Candidate.References is { IsEmpty: false }))
        {
            example.But(c => c.WithoutPeople()).Determine().Outcome.Should().NotBe(Outcome.Met, example.ToString());
        }
    }

    [Fact]
    public void The_day_is_the_one_that_is_wanted()
    {
        var wanted = new LocalDate(2020, 2, 29);
        var example = A.Candidate.WhoJustMeets(Version("mi-aimh@2018"), "IMHS", asOf: wanted);

        example.Question.AsOf.Should().Be(wanted);
        example.ShouldBe(Outcome.Met);
        example.AsOf(wanted.PlusDays(-1)).ShouldBe(Outcome.NotMet);
    }

    [Fact]
    public void The_same_question_makes_up_the_same_person() =>
        A.Candidate.WhoJustMeets(Version("mi-aimh@2023"), "IFRS").Should().Be(A.Candidate.WhoJustMeets(Version("mi-aimh@2023"), "IFRS"));

    [Fact]
    public void Entries_are_called_by_what_they_are()
    {
        var candidate = A.Candidate.WhoJustMeets(Version("mi-aimh@2018"), "IMHS").Candidate;

        candidate.Training!.Value.Select(training => training.Id).Should().Equal("training-1");
        candidate.References!.Value.Select(rating => (rating.Id, rating.Rater)).Should().Contain(("rating-1", "person-2"));
        candidate.ReflectiveSupervision!.Value.Select(session => session.Provider).Distinct().Should().Equal("person-1");
    }

    [Fact]
    public void Where_the_association_decides_itself_it_is_said_which_requirement_stands_in_the_way()
    {
        var ruleset = Ruleset.Read(
            """
            {
              "association": "lantern-bay", "name": "Lantern Bay Guild", "jurisdiction": ["XB-01"], "version": "2026",
              "effective": { "from": "2026-01-01" },
              "sources": { "page": { "title": "What the guild asks", "published": "2026" } },
              "categories": { "COMPANION": { "title": "Companion", "pathways": { "initial": [
                { "id": "code-of-ethics", "kind": "agreement", "title": "The code of ethics, signed", "agreement": "code-of-ethics",
                  "citation": { "source": "page", "locator": "1" } },
                { "id": "mentor", "kind": "undecided", "title": "Meetings with a mentor", "note": "The guild decides.",
                  "citation": { "source": "page", "locator": "2" } }
              ] } } }
            }
            """
        );

        var find = () => A.Candidate.WhoJustMeets(ruleset, "COMPANION");

        var refusal = find.Should().Throw<CannotBeMetException>().Which;
        refusal.Requirements.Should().Equal("COMPANION.initial.mentor");
        refusal
            .Message.Should()
            .Contain("COMPANION.initial.mentor: ")
            .And.Contain("WithNothingDocumented")
            .And.NotContain("code-of-ethics");
    }

    [Fact]
    public void A_category_that_the_ruleset_lacks_is_refused_as_of_any_question()
    {
        var find = () => A.Candidate.WhoJustMeets(Version("mi-aimh@2018"), "IMSH");

        find.Should().Throw<QuestionException>().WithMessage("*IMSH*");
    }

    [Fact]
    public void Of_somebody_with_nothing_documented_everything_that_takes_something_is_not_met() =>
        A
            .Candidate.WithNothingDocumented(Version("mi-aimh@2018"), "IMHS", new LocalDate(2018, 10, 1))
            .ShouldBe(Outcome.NotMet)["IMHS.initial.training"]
            .ShouldBe(Outcome.NotMet)
            .ShouldMiss(30.ClockHours());

    private static ImmutableArray<ExampleCandidate> Everybody(string key) =>
        Found.GetOrAdd(
            key,
            known =>
                [
                    .. from category in Version(known).Categories
                    from pathway in category.Pathways
                    select A.Candidate.WhoJustMeets(Version(known), category.Code, pathway.Pathway),
                ]
        );

    private static Ruleset Version(string key) => RulesetCatalog.BuiltIn.Find(key)!;

    private static long Minutes(IEnumerable<ClockHours?>? hours) => (hours ?? []).Sum(each => each!.Value.Minutes);
}
