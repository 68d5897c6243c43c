using System.Text.Json;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>What is counted adds up, and agrees with what the rows say.</summary>
public sealed class SummaryTests
{
    private static readonly byte[] Input = MadeUp.Rows(700, seed: 31, broken: 3);
    private static readonly (byte[] Results, byte[] Rejects, BulkSummary Summary) Run = MadeUp.Run(
        Input,
        o => o with { Summarize = true, Detail = BulkDetail.Failures, Jobs = 2 }
    );

    private static List<JsonElement> Determinations { get; } =
    [
        .. MadeUp
            .TextLines(Run.Results)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .SelectMany(row => row.GetProperty("determinations").EnumerateArray()),
    ];

    private static IEnumerable<BulkCategorySummary> Categories => Run.Summary.Rulesets!.Value.SelectMany(r => r.Categories);

    [Fact]
    public void Rows_are_counted_once_under_the_ruleset_that_decided()
    {
        Run.Summary.Rows.Should().Be(700);
        Run.Summary.Rulesets!.Value.Sum(r => r.Rows).Should().Be(Run.Summary.Written);
        foreach (var ruleset in Run.Summary.Rulesets!.Value)
        {
            ruleset.Categories.Should().OnlyContain(c => c.Outcomes.Total == ruleset.Rows);
            ruleset.Categories.SelectMany(c => c.Requirements).Should().OnlyContain(r => r.Outcomes.Total == ruleset.Rows);
        }
    }

    [Fact]
    public void Outcomes_are_those_of_the_rows()
    {
        foreach (
            var (outcome, counted) in new (string, Func<BulkOutcomes, long>)[]
            {
                ("met", o => o.Met),
                ("not-met", o => o.NotMet),
                ("needs-review", o => o.NeedsReview),
                ("unknown", o => o.Unknown),
            }
        )
        {
            Categories
                .Sum(c => counted(c.Outcomes))
                .Should()
                .Be(Determinations.Count(d => d.GetProperty("outcome").GetString() == outcome), outcome)
                .And.BePositive();
        }
    }

    [Fact]
    public void Requirements_that_failed_are_those_of_the_rows_alone_and_together()
    {
        var failed = Determinations.Select(d => string.Join(' ', NotMet(d))).Where(ids => ids.Length > 0).ToList();

        foreach (var category in Categories)
        {
            (category.Combinations.Sum(c => c.Rows) + category.OtherCombinations).Should().Be(category.Outcomes.NotMet);
        }

        var counted = Categories
            .SelectMany(c => c.Requirements)
            .GroupBy(r => r.Id, StringComparer.Ordinal)
            .Where(g => g.Sum(r => r.Outcomes.NotMet) > 0);
        counted
            .ToDictionary(g => g.Key, g => g.Sum(r => r.Outcomes.NotMet), StringComparer.Ordinal)
            .Should()
            .BeEquivalentTo(
                failed
                    .SelectMany(ids => ids.Split(' '))
                    .GroupBy(id => id, StringComparer.Ordinal)
                    .ToDictionary(g => g.Key, g => (long)g.Count(), StringComparer.Ordinal)
            );

        // Different versions may know the same combination.
        var combinations = Categories
            .Where(c => c.OtherCombinations == 0)
            .SelectMany(c => c.Combinations)
            .GroupBy(c => string.Join(' ', c.NotMet), StringComparer.Ordinal);
        foreach (
            var combination in combinations.Where(c =>
                Categories.All(k => k.OtherCombinations == 0 || !c.Key.StartsWith($"{k.Category}.", StringComparison.Ordinal))
            )
        )
        {
            combination.Sum(c => c.Rows).Should().Be(failed.Count(ids => ids == combination.Key), combination.Key);
        }
    }

    [Fact]
    public void Missing_hours_are_those_of_the_rows()
    {
        var told = Determinations
            .SelectMany(d => Short(d.GetProperty("requirements")))
            .GroupBy(s => s.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var counted = Categories.SelectMany(c => c.HoursShort).GroupBy(h => h.Id, StringComparer.Ordinal).ToList();

        counted.Select(g => g.Key).Should().BeEquivalentTo(told.Keys);
        foreach (var histogram in counted)
        {
            histogram.Sum(h => h.Rows).Should().Be(told[histogram.Key].Count, histogram.Key);
            histogram.Should().OnlyContain(h => h.Buckets.Sum(b => b.Rows) == h.Rows);
            histogram
                .Sum(h => h.Buckets.Where(b => b.UpTo is <= 5).Sum(b => b.Rows))
                .Should()
                .Be(told[histogram.Key].Count(s => s.Hours <= 5m), histogram.Key);
        }
    }

    [Fact]
    public void Counting_changes_no_result_and_is_left_out_when_nobody_asks()
    {
        var uncounted = MadeUp.Run(Input, o => o with { Detail = BulkDetail.Failures });

        uncounted.Results.ShouldBe(Run.Results);
        uncounted.Summary.Rulesets.Should().BeNull();
        JsonDocument
            .Parse(uncounted.Summary.ToJson())
            .RootElement.EnumerateObject()
            .Select(m => m.Name)
            .Should()
            .Equal("rows", "written", "rejected", "blank");
    }

    [Fact]
    public void The_document_names_rows_rulesets_and_categories()
    {
        var root = JsonDocument.Parse(Run.Summary.ToJson()).RootElement;

        root.GetProperty("rows").GetInt64().Should().Be(700);
        root.GetProperty("outcomes").GetProperty("IMHS").EnumerateObject().Sum(o => o.Value.GetInt64()).Should().Be(Run.Summary.Written);
        root.GetProperty("rulesets")
            .EnumerateArray()
            .Select(r => r.GetProperty("ruleset").GetString())
            .Should()
            .Contain("mi-aimh@2018")
            .And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    private static IEnumerable<string> NotMet(JsonElement determination) =>
        determination
            .GetProperty("requirements")
            .EnumerateArray()
            .Where(r => r.GetProperty("outcome").GetString() == "not-met")
            .Select(r => r.GetProperty("id").GetString()!);

    private static IEnumerable<(string Id, decimal Hours)> Short(JsonElement requirements)
    {
        foreach (var requirement in requirements.EnumerateArray().Where(r => r.GetProperty("outcome").GetString() == "not-met"))
        {
            if (requirement.TryGetProperty("requirements", out var parts))
            {
                foreach (var part in Short(parts))
                {
                    yield return part;
                }
            }
            else if (requirement.GetProperty("shortfall").TryGetProperty("hours", out var hours))
            {
                yield return (requirement.GetProperty("id").GetString()!, hours.GetDecimal());
            }
        }
    }
}
