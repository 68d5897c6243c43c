using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Tests.Oracle;
using Endorsement.Rules.Tests.Rulesets;
using NodaTime;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Work under dense rules: few codes and few days, so that spells overlap, touch and repeat, and credits compete.</summary>
public sealed class WorkPropertyTests
{
    private const int Questions = 600;

    private static readonly LocalDate AsOf = new(2018, 6, 1);
    private static readonly string[] Activities = ["job", "internship"];
    private static readonly string[] Days =
    [
        "2014-01-01",
        "2014-12-31",
        "2015-01-01",
        "2015-01-31",
        "2015-12-31",
        "2016-02-29",
        "2016-12-31",
        "2017-01-01",
        "2017-12-31",
    ];

    [Fact]
    public void S1_the_engine_says_what_the_plain_evaluator_says() =>
        ForAll(
            (rule, candidate, _) =>
            {
                var finding = Find(rule, candidate);
                finding.Outcome.Should().Be(PlainEvaluator.Evaluate(rule, candidate, "BAY", Pathway.Initial, AsOf).Outcome);
                finding.Open.IsEmpty.Should().Be(finding.Outcome is not (Outcome.Unknown or Outcome.NeedsReview), "S14b");
            }
        );

    [Fact]
    public void S8_more_work_and_more_days_of_an_internship_never_hurt() =>
        ForAll(
            (rule, candidate, dice) =>
            {
                if (Find(rule, candidate).Outcome == Outcome.Met)
                {
                    var more = Candidate(dice, "more").Work!.Value;
                    Find(rule, candidate with { Work = [.. candidate.Work!.Value, .. more] })
                        .Outcome.Should()
                        .Be(Outcome.Met, "with {0}", more);
                }
            }
        );

    [Fact]
    public void S8_a_fact_that_is_supplied_never_turns_met_into_not_met_or_back() =>
        ForAll(
            (rule, candidate, dice) =>
            {
                var before = Find(rule, candidate).Outcome;
                var filled = candidate with { Work = [.. candidate.Work!.Value.Select(e => Filled(e, dice))] };
                var after = Find(rule, filled).Outcome;
                if (before is Outcome.Met or Outcome.NotMet)
                {
                    after.Should().Be(before, "with {0}", filled.Work);
                }
            }
        );

    [Fact]
    public void S14a_the_counted_spells_alone_meet_what_was_met() =>
        ForAll(
            (rule, candidate, _) =>
            {
                var finding = Find(rule, candidate);
                if (finding.Outcome == Outcome.Met)
                {
                    var counted = candidate with { Work = [.. candidate.Work!.Value.Where(e => finding.Counted.Contains(e.Id))] };
                    Find(rule, counted).Outcome.Should().Be(Outcome.Met);
                }
            }
        );

    private static Finding Find(Ruleset rule, Candidate candidate) =>
        rule.Determine(candidate, new Question("BAY", AsOf)).Requirements.Single();

    private static void ForAll(Action<Ruleset, Candidate, Dice> property)
    {
        foreach (var seed in Generators.SmallSeeds(Questions))
        {
            var dice = new Dice(seed);
            var (rule, candidate) = (Rule(dice), Candidate(dice, "w"));
            try
            {
                property(SmallRuleset.Read(rule), candidate, dice);
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException(
                    $"seed {seed}: {problem.Message}\n{rule}\n{System.Text.Encoding.UTF8.GetString(candidate.ToJson())}",
                    problem
                );
            }
        }
    }

    private static string Rule(Dice dice)
    {
        var credits = dice.List(
            0,
            2,
            _ => Dice.Object(("work", Work()), ("upTo", dice.Pick("P1M", "P6M", "P1Y", "P40D")), ("measure", Measure()))
        );
        var isWeighed = dice.Chance(40);
        var reads = isWeighed || credits.Any(c => (string?)c!["measure"] == "full-time-equivalent");
        var requirement = Dice.Object(
            ("id", "r"),
            ("kind", "experience"),
            ("title", "Work"),
            ("citation", Dice.Object(("source", "s"), ("locator", "1"))),
            ("period", dice.Pick("P1Y", "P2Y", "P1Y6M", "P3M", "P730D")),
            ("work", Work()),
            ("measure", isWeighed ? "full-time-equivalent" : null),
            ("fullTimeWeek", reads ? 40 : null),
            ("after", dice.Chance(25) ? Dice.Object(("degree", "master")) : null),
            ("within", dice.Chance(15) ? dice.Pick("P2Y", "P3Y") : null),
            (
                "families",
                dice.Chance(20) ? dice.List(1, 1, _ => Dice.Object(("ages", new JsonArray("infant-toddler")), ("minimum", 5))) : null
            )
        );
        if (credits.Count > 0)
        {
            requirement.Add("credit", credits);
        }

        return SmallRuleset.Written(requirement.ToJsonString(), more: """{ "effective": { "from": "2000-01-01" } }""");

        JsonObject Work() => Dice.Object(("activities", dice.Some(Activities)), ("attested", dice.Chance(15) ? new JsonArray("q") : null));

        JsonNode? Measure() => dice.Chance(40) ? dice.Pick("calendar", "full-time-equivalent") : null;
    }

    private static Candidate Candidate(Dice dice, string name)
    {
        var work = dice.List(
            0,
            5,
            i =>
            {
                var (a, b) = (dice.Pick(Days), dice.Pick(Days));
                var (from, to) = string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
                return Dice.Object(
                    ("id", $"{name}{i}"),
                    ("from", dice.Chance(94) ? Written(from) : null),
                    ("to", dice.Chance(85) ? Written(to) : null),
                    ("leave", Leave(dice.Aside(i), from, to)),
                    ("activity", dice.Chance(92) ? dice.Some(Activities) : null),
                    ("attested", dice.Chance(70) ? dice.Any("q") : null),
                    ("hoursPerWeek", dice.Chance(75) ? dice.Pick(1, 20, 40) : null),
                    ("families", dice.Chance(70) ? Dice.Object(("infant-toddler", dice.Pick(0, 3, 5))) : null)
                );
            }
        );
        var education = dice.List(
            0,
            2,
            i =>
                Dice.Object(
                    ("id", $"e{i}"),
                    ("credential", dice.Pick("bachelor", "master")),
                    ("conferred", dice.Chance(80) ? Written(dice.Pick(Days)) : null)
                )
        );
        return SmallQuestion.Person(Dice.Object(("work", work), ("education", dice.Chance(85) ? education : null)).ToJsonString());

        static JsonArray? Leave(Dice dice, string from, string to)
        {
            var days = Days.Where(d => string.CompareOrdinal(d, from) >= 0 && string.CompareOrdinal(d, to) <= 0).ToArray();
            return !dice.Chance(20)
                ? null
                : dice.List(
                    1,
                    2,
                    _ =>
                    {
                        var (a, b) = (dice.Pick(days), dice.Pick(days));
                        (a, b) = string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
                        return Dice.Object(
                            ("from", dice.Chance(15) ? a[..dice.Pick(4, 7)] : a),
                            (
                                "to",
                                dice.Chance(15) ? null
                                : dice.Chance(15) ? b[..dice.Pick(4, 7)]
                                : b
                            )
                        );
                    }
                );
        }

        string Written(string day) => dice.Chance(12) ? day[..dice.Pick(4, 7)] : day;
    }

    private static WorkEntry Filled(WorkEntry spell, Dice dice) =>
        spell with
        {
            HoursPerWeek = spell.HoursPerWeek ?? (dice.Chance(60) ? ClockHours.FromHours(dice.Pick(1, 20, 40)) : null),
            Activity = spell.Activity ?? (dice.Chance(60) ? [dice.Pick(Activities)] : null),
            Attested = spell.Attested ?? (dice.Chance(60) ? Qualities(dice) : null),
            From =
                spell.Leave is null && spell.From is { IsDay: false } from && dice.Chance(50)
                    ? DocumentedDate.OfDay(from.First)
                    : spell.From,
            Families = spell.Families ?? (dice.Chance(60) ? new FamilyCounts(0, dice.Pick(0, 5), 0) : null),
        };

    private static ImmutableArray<string> Qualities(Dice dice) => dice.Chance(50) ? ["q"] : [];
}
