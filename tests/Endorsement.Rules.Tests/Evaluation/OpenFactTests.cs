namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>S14b: what is open is one of a closed family, each with its own sentence, and documents give back the same one.</summary>
public sealed class OpenFactTests
{
    public static TheoryData<string, string, SettledBy, Type, string> Family =>
        new()
        {
            { "job-1", "to", SettledBy.Candidate, typeof(OpenFact.Member), "job-1: the file does not clearly say the last day" },
            {
                "deg-1",
                "relatedField",
                SettledBy.Reviewer,
                typeof(OpenFact.Judgement),
                "deg-1: a reviewer judges whether the field is related"
            },
            { "candidate", "work", SettledBy.Candidate, typeof(OpenFact.NotInFile), "the file does not say anything of work" },
            {
                "candidate",
                "application/submitted",
                SettledBy.Candidate,
                typeof(OpenFact.DayOfApplication),
                "the file does not say on which day the application was submitted"
            },
            { "candidate", "reviews", SettledBy.Reviewer, typeof(OpenFact.PortfolioReview), "a reviewer's decision on the portfolio" },
            { "rs-1", "sessions", SettledBy.Candidate, typeof(OpenFact.SessionBySession), "rs-1: give this entry session by session" },
            { "tr-1", "duplicate", SettledBy.Candidate, typeof(OpenFact.SameAgain), "tr-1: whether it is the same entry again" },
            { "job-1", "after", SettledBy.Candidate, typeof(OpenFact.AfterDegree), "job-1: whether it lies after the degree" },
            { "rs-1", "work", SettledBy.Reviewer, typeof(OpenFact.DuringWork), "rs-1: whether it lies during work that counts" },
            {
                "BAY.initial.tide",
                "condition",
                SettledBy.Reviewer,
                typeof(OpenFact.ReviewedFact),
                "a reviewer decides whether it may stand"
            },
            { "BAY.initial.tide", "rule", SettledBy.Association, typeof(OpenFact.Ruling), "the association says what is asked here" },
            {
                "training",
                "limit.twins",
                SettledBy.Reviewer,
                typeof(OpenFact.BeyondLimit),
                "a reviewer looks: there is more training than can be decided in bounded time"
            },
            {
                "training",
                "limit.of-another-day",
                SettledBy.Reviewer,
                typeof(OpenFact.BeyondLimit),
                "a reviewer looks: there is more training than can be decided in bounded time"
            },
            { "x", "of-another-day", SettledBy.Candidate, typeof(OpenFact.Member), "x: the file does not clearly say “of another day”" },
        };

    [Theory]
    [MemberData(nameof(Family))]
    public void S14b_a_fact_is_of_one_sort_and_keeps_what_documents_show(
        string entry,
        string attribute,
        SettledBy by,
        Type sort,
        string words
    )
    {
        var fact = OpenFact.Of(entry, attribute, by);

        fact.Should().BeOfType(sort);
        (fact.Entry, fact.Attribute, fact.By).Should().Be((entry, attribute, by));
        fact.Should().Be(OpenFact.Of(entry, attribute, by)).And.NotBe(OpenFact.Of($"{entry}-2", attribute, by));
        Language.English.Findings.Open(fact, "experience").Should().Be(words);
    }

    [Fact]
    public void S14b_every_sort_is_tried_here() =>
        typeof(OpenFact).GetNestedTypes().Except(Family.Select(row => (Type)row[3])).Should().BeEmpty("the family is closed");
}
