using System.Text;
using NodaTime;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Hours from few providers (S35) inside a window.</summary>
public sealed class ConcentrationTests
{
    private const string Rules = """
        {
          "association": "test", "name": "Test", "jurisdiction": ["US-MI"], "version": "1", "effective": { "from": "2010-01-01" },
          "sources": { "s": { "title": "S" } },
          "categories": { "X": { "title": "X", "pathways": { "initial": [
            { "id": "rsc", "kind": "supervision", "title": "RS/C", "hours": 2, "windowMax": "P2Y", "minSpan": "P1Y",
              "concentration": { "maxProviders": 1 }, "citation": { "source": "s", "locator": "1" } } ] } } }
        }
        """;

    [Theory]
    [InlineData("2019-04-01", Outcome.Met)]
    [InlineData("2019-02-28", Outcome.NotMet)]
    public void S35_the_window_of_the_provider_who_is_chosen_may_begin_after_somebody_elses_session(string last, Outcome outcome)
    {
        var candidate = $$"""
            {
              "id": "c", "people": [{ "id": "a" }, { "id": "b" }],
              "reflectiveSupervision": [
                { "id": "1", "date": "2018-01-01", "hours": 1, "provider": "b" },
                { "id": "2", "date": "2018-03-01", "hours": 1, "provider": "a" },
                { "id": "3", "date": "{{last}}", "hours": 1, "provider": "a" }
              ]
            }
            """;
        var rules = Ruleset.Read(Encoding.UTF8.GetBytes(Rules), "rules.json");
        var given = Candidate.Read(Encoding.UTF8.GetBytes(candidate));

        rules.Determine(given, new Question("X", new LocalDate(2020, 1, 1))).Outcome.Should().Be(outcome);
        rules.Open(given).Decide(new Question("X", new LocalDate(2020, 1, 1))).Should().Be(outcome);
    }
}
