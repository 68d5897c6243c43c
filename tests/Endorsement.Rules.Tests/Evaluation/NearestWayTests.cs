using System.Collections.Immutable;
using System.Text;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Rulesets;
using NodaTime;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>The nearest of several ways, by what is missing (S3).</summary>
public sealed class NearestWayTests
{
    private const string WorkOneMonthShort = """
        {
          "id": "B100",
          "residence": "US-MI",
          "education": [],
          "work": [{"id": "a", "from": "2016-01-01", "to": "2017-11-30", "activity": ["direct-service"], "paid": true, "supervised": true, "ages": ["infant-toddler"], "attested": ["infant-and-parent", "relationship-focused", "social-emotional-focus", "attends-to-relationships"]}]
        }
        """;

    [Fact]
    public void S3_thirty_one_missing_days_of_two_years_are_nearer_than_a_degree()
    {
        var determination = Asked.Of("mi-aimh@2018", WorkOneMonthShort, "IFA", "2018-10-01");

        var finding = determination.Named("education-or-work");
        finding.Requirements.Single(part => part.Id == finding.Alternative).Kind.Should().Be("experience");
        var text = determination.Explained("education-or-work");
        text.Should().Contain("to do      31 more days of qualifying work");
        text.Split("to do").Should().HaveCount(2, "the other ways have nothing to do while one is nearer");
    }

    [Theory]
    [InlineData("any", 1, "b")] // four of five hours are nearer than nothing of five
    [InlineData("at-least", 2, "b,c")] // the two nearest, in the ruleset's order
    public void S3_of_several_ways_those_with_the_smallest_shares_missing_are_the_nearest(string kind, int count, string nearest)
    {
        var parts = string.Join(
            ',',
            new[] { ("a", 100), ("b", 5), ("c", 6) }.Select(part => SmallRuleset.Training(part.Item1, part.Item2))
        );
        var counted = kind == "at-least" ? $"\"count\": {count}," : "";
        var rules = SmallRuleset.Read(
            SmallRuleset.Written(
                $$"""{ "id": "x", "kind": "{{kind}}", {{counted}} "parts": [{{parts}}], "title": "x", "citation": { "source": "s", "locator": "1" } }"""
            )
        );
        var candidate = Candidate.Read(
            Encoding.UTF8.GetBytes("""{ "id": "c", "training": [{ "id": "t", "date": "2020-02-01", "hours": 4 }] }""")
        );

        var finding = rules.Determine(candidate, new Question("BAY", new LocalDate(2021, 1, 1))).Requirements.Single();

        Distance.NearestParts(finding).Select(part => part.Id.Split('.')[^1]).Should().Equal(nearest.Split(','));
    }

    [Fact]
    public void S3_nearest_first_over_categories_measures_the_same()
    {
        var candidate = Candidate.Read(Encoding.UTF8.GetBytes(WorkOneMonthShort));
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets)
        {
            var distances = ruleset
                .Open(candidate)
                .DetermineAll(new Question(null, ruleset.EffectiveFrom.PlusMonths(6)))
                .Select(determination => Distance.OfAll(determination.Requirements))
                .ToImmutableArray();

            distances.Should().BeInAscendingOrder(Comparer<Distance>.Default);
        }
    }
}
