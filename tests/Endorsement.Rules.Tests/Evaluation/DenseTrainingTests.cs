using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Tests.Oracle;
using NodaTime;
using Xunit.Abstractions;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Training under many sub-minimums and caps, with few codes and many entries that may be one (S13, S23 to S25).</summary>
public sealed class DenseTrainingTests(ITestOutputHelper output)
{
    private static readonly LocalDate AsOf = new(2018, 6, 1);
    private static readonly string[] Topics = ["x", "y", "z"];
    private static readonly string[] Parts = ["participant", "presenter", "reading"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void S24_S25_the_engine_and_a_batch_say_what_the_plain_evaluator_says(int seed)
    {
        output.WriteLine($"seed {seed}");
        var dice = new Dice(seed);
        for (var i = 0; i < 400; i++)
        {
            var requirement = Requirement(dice);
            var (rules, candidate) = (Rules(requirement), Trainings(dice));
            var expected = PlainEvaluator.Evaluate(rules, candidate, "X", Pathway.Initial, AsOf).Outcome;

            var finding = rules.Determine(candidate, new Question("X", AsOf)).Requirements.Single();
            finding.Outcome.Should().Be(expected, "of {0}", Told(requirement, candidate));
            rules.Open(candidate).Decide(new Question("X", AsOf)).Should().Be(expected, "of {0}", Told(requirement, candidate));
            (finding.Open.Length > 0)
                .Should()
                .Be(expected is Outcome.Unknown or Outcome.NeedsReview, "of {0}", Told(requirement, candidate));
            InBatch(rules, candidate).Should().Be(expected, "of {0}", Told(requirement, candidate));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void S8_S14a_more_training_never_hurts_and_what_counts_is_enough_alone(int seed)
    {
        output.WriteLine($"seed {seed}");
        var dice = new Dice(seed);
        var met = 0;
        for (var i = 0; i < 600; i++)
        {
            var requirement = Requirement(dice);
            var (rules, candidate) = (Rules(requirement), Trainings(dice));
            var finding = rules.Determine(candidate, new Question("X", AsOf)).Requirements.Single();
            if (finding.Outcome != Outcome.Met)
            {
                continue;
            }

            met++;
            var more = candidate with { Training = [.. candidate.Training!.Value, .. Renamed(Trainings(dice).Training!.Value)] };
            rules.Open(more).Decide(new Question("X", AsOf)).Should().Be(Outcome.Met, "of {0}", Told(requirement, more));

            var counted = finding.Counted.ToHashSet();
            var alone = candidate with { Training = [.. candidate.Training!.Value.Where(t => counted.Contains(t.Id))] };
            rules.Open(alone).Decide(new Question("X", AsOf)).Should().Be(Outcome.Met, "of {0}", Told(requirement, alone));

            var turned = candidate with { Training = [.. candidate.Training!.Value.Reverse()] };
            rules.Determine(turned, new Question("X", AsOf)).Requirements.Single().Counted.Should().Equal(finding.Counted);
        }

        met.Should().BeGreaterThan(30);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void S8_a_fact_supplied_never_flips_met_and_not_met(int seed)
    {
        output.WriteLine($"seed {seed}");
        var dice = new Dice(seed);
        for (var i = 0; i < 800; i++)
        {
            var requirement = Requirement(dice);
            var (rules, candidate) = (Rules(requirement), Trainings(dice));
            if (Evidence.HasDuplicates(candidate))
            {
                continue; // S13 says of equal entries that they are one thing; filled in differently they are two.
            }

            var filled = candidate with { Training = [.. candidate.Training!.Value.Select(t => Filled(t, dice))] };
            var outcomes = (rules.Open(candidate).Decide(new Question("X", AsOf)), rules.Open(filled).Decide(new Question("X", AsOf)));

            outcomes
                .Should()
                .NotBe((Outcome.Met, Outcome.NotMet), "of {0}, then {1}", Told(requirement, candidate), Told(requirement, filled));
            outcomes
                .Should()
                .NotBe((Outcome.NotMet, Outcome.Met), "of {0}, then {1}", Told(requirement, candidate), Told(requirement, filled));
        }
    }

    [Theory]
    [InlineData(8, 5, 0, 600)]
    [InlineData(8, 6, 8, 100)]
    [InlineData(16, 6, 16, 100)]
    [InlineData(16, 6, 16, 400)]
    [InlineData(16, 6, 8, 5000)]
    [InlineData(0, 6, 16, 1000)]
    public void S53_many_sub_minimums_and_caps_are_decided_in_bounded_work(int additional, int caps, int within, int trainings)
    {
        var random = new Random(1);
        string Part(string kind, int i, int first) => $$"""{ "id": "{{kind}}{{i}}", "topics": ["t{{i + first}}"], "hours": {{3 + i}} }""";
        string Cap(int i) =>
            $$"""{ "id": "c{{i}}", "as": [{{string.Join(',', Enumerable.Range(0, 64).Where(j => ((j >> i) & 1) != 0 || j == i).Select(j => $"\"p{j}\""))}}], "percent": {{37 + i}}, "of": "counted" }""";
        string List(string name, IEnumerable<string> items) => items.Any() ? $", \"{name}\": [{string.Join(',', items)}]" : "";
        var requirement =
            $$"""{ "id": "r", "kind": "training", "hours": 30{{List("additional", Enumerable.Range(0, additional).Select(i => Part("a", i, 0)))}}{{List("within", Enumerable.Range(0, within).Select(i => Part("w", i, 20)))}}{{List("caps", Enumerable.Range(0, caps).Select(Cap))}} }""";
        var entries = Enumerable
            .Range(0, trainings)
            .Select(i =>
                $$"""{ "id": "{{i:x}}", "date": "2015-{{1 + (i % 12):00}}-{{1 + (i / 12 % 28):00}}", "minutes": {{random.Next(1, 4000)}}, "topics": [{{string.Join(',', Enumerable.Range(0, 36).Where(_ => random.Next(4) == 0).Select(j => $"\"t{j}\""))}}], "as": "p{{random.Next(64)}}" }"""
            );
        var rules = Rules(requirement);
        var candidate = Candidate.Read(Encoding.UTF8.GetBytes($$"""{ "id": "c", "training": [{{string.Join(',', entries)}}] }"""));

        var finding = rules.Determine(candidate, new Question("X", AsOf)).Requirements.Single();

        rules.Open(candidate).Decide(new Question("X", AsOf)).Should().Be(finding.Outcome);
        finding.Outcome.Should().Be(trainings > 1000 ? Outcome.NeedsReview : Outcome.Met);
        (finding.Reason.Code == "limit.training").Should().Be(trainings > 1000);
    }

    private static string Told(string requirement, Candidate candidate) =>
        $"{Encoding.UTF8.GetString(candidate.ToJson())} under {requirement}";

    private static Outcome InBatch(Ruleset rules, Candidate candidate)
    {
        using var results = new MemoryStream();
        using var rejects = new MemoryStream();
        var line = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(candidate.ToJson()).ReplaceLineEndings(" "));
        BulkEvaluation.Run(
            new MemoryStream(line),
            results,
            rejects,
            new BulkOptions
            {
                Question = new Question(null, AsOf),
                Jobs = 1,
                Ruleset = rules,
            }
        );
        var text = Encoding.UTF8.GetString(results.ToArray());
        return Enum.GetValues<Outcome>().Single(outcome => text.Contains($"\"{Name(outcome)}\"", StringComparison.Ordinal));
    }

    private static string Name(Outcome outcome) =>
        outcome switch
        {
            Outcome.Met => "met",
            Outcome.NotMet => "not-met",
            Outcome.Unknown => "unknown",
            Outcome.NeedsReview => "needs-review",
            _ => "not-applicable",
        };

    private static IEnumerable<TrainingEntry> Renamed(IEnumerable<TrainingEntry> trainings) =>
        trainings.Select(t => t with { Id = $"more-{t.Id}" });

    private static TrainingEntry Filled(TrainingEntry entry, Dice dice) =>
        entry with
        {
            Date = entry.Date is { IsDay: false } month && dice.Chance(50) ? month.First.PlusDays(dice.Pick(9, 19)) : entry.Date,
            Topics = entry.Topics ?? (dice.Chance(50) ? [dice.Pick(Topics)] : null),
            As = entry.As ?? (dice.Chance(50) ? dice.Pick(Parts) : null),
            Hours = entry.Hours ?? (dice.Chance(50) ? new ClockHours(dice.Pick(60, 120, 180)) : null),
        };

    private static string Requirement(Dice dice)
    {
        var requirement = Dice.Object(("id", "r"), ("kind", "training"), ("hours", dice.Pick(2, 4, 6)));
        foreach (var name in new[] { "within", "additional" })
        {
            if (dice.Chance(60))
            {
                requirement[name] = dice.List(
                    1,
                    2,
                    i => Dice.Object(("id", $"{name}-{i}"), ("topics", dice.Some(Topics)), ("hours", dice.Pick(1, 2, 3)))
                );
            }
        }

        if (dice.Chance(70))
        {
            requirement["caps"] = dice.List(
                1,
                2,
                i =>
                    dice.Chance(40)
                        ? Dice.Object(("id", $"c-{i}"), ("as", dice.Some(Parts)), ("hours", dice.Pick(1, 2)))
                        : Dice.Object(
                            ("id", $"c-{i}"),
                            ("as", dice.Some(Parts)),
                            ("percent", dice.Pick(25, 50)),
                            ("of", dice.Pick("required", "submitted", "counted"))
                        )
            );
        }

        return requirement.ToJsonString();
    }

    private static Candidate Trainings(Dice dice)
    {
        var days = new[] { "2018-01-10", "2018-01-20", "2018-02-05" };
        var entries = dice.List(
            1,
            6,
            i =>
            {
                var date = dice.Pick(days);
                var entry = Dice.Object(
                    ("id", $"e{i}"),
                    ("date", dice.Chance(20) ? date[..7] : date),
                    ("title", dice.Chance(30) ? dice.Pick("A b", "a  B", "C") : null),
                    ("topics", dice.Chance(75) ? dice.Some(Topics) : null),
                    ("as", dice.Chance(75) ? dice.Pick(Parts) : null)
                );
                if (dice.Chance(90))
                {
                    entry["hours"] = dice.Pick(1, 2, 2, 3);
                }

                return entry;
            }
        );
        return Candidate.Read(Encoding.UTF8.GetBytes(Dice.Object(("id", "c"), ("training", entries)).ToJsonString()));
    }

    private static Ruleset Rules(string requirement) =>
        Ruleset.Read(
            Encoding.UTF8.GetBytes(
                $$"""
                {
                  "association": "test", "name": "Test", "jurisdiction": ["US-MI"], "version": "1", "effective": { "from": "2010-01-01" },
                  "sources": { "s": { "title": "S" } },
                  "categories": { "X": { "title": "X", "pathways": { "initial": [
                    { "title": "R", "citation": { "source": "s", "locator": "1" }, {{requirement.Trim()[1..]}} ] } } }
                }
                """
            ),
            "rules.json"
        );
}
