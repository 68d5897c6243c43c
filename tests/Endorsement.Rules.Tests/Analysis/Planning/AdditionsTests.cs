using System.Text;

namespace Endorsement.Rules.Tests.Analysis.Planning;

/// <summary>What if: entries and facts that are added without touching the file.</summary>
public sealed class AdditionsTests
{
    private static readonly Candidate Maria = Candidate.Read(
        """{ "id": "A-1", "training": [ { "id": "t-1", "date": "2018-03-01", "hours": 6 } ], "agreements": [ { "kind": "code-of-ethics" } ] }"""
    );

    [Fact]
    public void Entries_are_appended_and_a_section_that_was_absent_is_known_from_then_on()
    {
        var more = Add(
            """{ "training": [ { "id": "t-2", "date": "2018-04-01", "hours": 2 } ], "reviews": [ { "kind": "portfolio", "result": "passed" } ] }"""
        );

        more.Training!.Value.Select(t => t.Id).Should().Equal("t-1", "t-2");
        more.Reviews!.Value.Should().ContainSingle();
        Maria.Reviews.Should().BeNull("the file itself is not touched");
    }

    [Fact]
    public void S56_facts_are_set_of_entries_that_are_there_and_of_the_candidate()
    {
        var more = Add(
            """
            { "facts": { "candidate": { "residence": "US-MI" }, "training": { "t-1": { "minutes": 30, "topics": ["attachment"] } }, "agreements": { "agreements/0": { "signed": "2018-05-01" } } } }
            """
        );

        more.Residence.Should().Be("US-MI");
        more.Training!.Value[0].Hours.Should().Be(new ClockHours(30));
        more.Training!.Value[0].Topics!.Value.Should().Equal("attachment");
        more.Agreements!.Value[0].Signed!.Value.ToString().Should().Be("2018-05-01");
    }

    [Theory]
    [InlineData("""{ "facts": { "training": { "t-9": { "hours": 1 } } } }""", "ER1150", "t-9")]
    [InlineData("""{ "training": [ { "id": "t-1", "hours": 2 } ] }""", "ER", "t-1")]
    [InlineData("""{ "trainings": [] }""", "ER", "trainings")]
    [InlineData("""{ "training": [ { "id": "t-2", "hours": "two" } ] }""", "ER", "two")]
    [InlineData("""{ "references": [ { "id": "r-1", "person": "nobody" } ] }""", "ER", "nobody")]
    [InlineData("[1, 2", "ER", "")]
    [InlineData("""{ "facts": { "training": { "t-1": { "id": 5 }, "t-9": { "hours": 1 } } } }""", "ER1150", "t-9")]
    [InlineData("""{ "facts": { "candidate": { "training": 5 }, "training": { "t-1": { "hours": 1 } } } }""", "ER", "5")]
    public void What_does_not_fit_is_told_and_there_is_no_candidate(string document, string code, string word)
    {
        var fits = Maria.TryAdd(Encoding.UTF8.GetBytes(document), out var more, out var diagnostics, "autumn.json");

        (fits, more).Should().Be((false, null));
        diagnostics.Should().Contain(d => d.Code.StartsWith(code) && d.File == "autumn.json" && d.Message.Contains(word));
    }

    [Fact]
    public void S56_a_plan_as_it_is_written_is_such_a_document()
    {
        var question = new Question("IMHS", new NodaTime.LocalDate(2018, 10, 1));
        var candidate = Samples.Candidate("mi-imhs-rsc-five-hours-short");
        var plan = RulesetCatalog.BuiltIn.Open(candidate).Plan(question);

        var done = candidate.Add(plan.ToJson());

        done.Should().Be(plan.Candidate);
        RulesetCatalog.BuiltIn.Open(done).Decide(question with { AsOf = plan.Date!.Value }).Should().Be(Outcome.Met);
    }

    private static Candidate Add(string document) => Maria.Add(Encoding.UTF8.GetBytes(document));
}
