using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Tests.Oracle;
using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>One requirement of a ruleset made for it, asked of a small candidate, of the engine and of the plain evaluator alike.</summary>
internal static class SmallQuestion
{
    private const string Category = "BAY";

    /// <param name="requirement">The requirement's own members as JSON; id, title and citation are added.</param>
    /// <param name="candidate">The candidate's sections as JSON.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <param name="pathway">The pathway that asks it.</param>
    /// <param name="more">Further members of the ruleset, such as its cycle.</param>
    /// <param name="cycle">At renewal, the year in which the cycle asked for ends.</param>
    public static Finding Ask(
        string requirement,
        string candidate,
        string asOf,
        Pathway pathway = Pathway.Initial,
        string more = "{}",
        int? cycle = null
    )
    {
        var asked = JsonNode.Parse(requirement)!.AsObject();
        asked["id"] = "r";
        asked["title"] = "Asked";
        asked["citation"] = JsonNode.Parse("""{ "source": "s", "locator": "1" }""");
        var ruleset = SmallRuleset.Read(
            SmallRuleset.Written(
                asked.ToJsonString(),
                pathway.Code(),
                SmallRuleset.Over("""{ "effective": { "from": "2000-01-01" } }""", more)
            )
        );
        var person = Person(candidate);
        var day = DocumentedDate.Read(asOf).First;

        var compiled = ruleset;
        var determination = compiled.Determine(person, new Question(Category, day, pathway, cycle));
        var finding = determination.Requirements.Single();
        finding
            .Outcome.Should()
            .Be(PlainEvaluator.Evaluate(ruleset, person, Category, pathway, day, cycle).Outcome, "the plain evaluator says so");
        compiled
            .Open(person)
            .Decide(new Question(Category, day, pathway, cycle))
            .Should()
            .Be(finding.Outcome, "deciding and telling are one");
        finding.Open.IsEmpty.Should().Be(finding.Outcome is not (Outcome.Unknown or Outcome.NeedsReview), "S14b: open means named");
        return finding;
    }

    public static Candidate Person(string candidate)
    {
        var document = JsonNode.Parse(candidate)!.AsObject();
        document["id"] ??= "c";
        if (!document.ContainsKey("residence"))
        {
            document["residence"] = "US-XX";
        }
        else if (document["residence"] is null)
        {
            document.Remove("residence");
        }

        return Candidate.Read(Encoding.UTF8.GetBytes(document.ToJsonString()));
    }
}
