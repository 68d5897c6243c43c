using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Oracle;
using NodaTime;

namespace Endorsement.Rules.Tests.Analysis.Planning;

/// <summary>S56, proved: what is planned is enough, and nothing of it can go.</summary>
public sealed class PlanProofTests
{
    [Fact]
    public void S56_a_plan_under_a_random_ruleset_is_enough_and_nothing_of_it_can_go()
    {
        var tally = new PlanTally();
        Generators.ForAll(
            300,
            drawn =>
            {
                var question = new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear);
                PlanProof.Of(drawn.Ruleset.Open, drawn.Candidate, question, tally);
            }
        );
        Console.WriteLine(tally);
    }

    /// <summary>
    /// Plans that once were not: a day was waited for that another requirement no longer needed; a session of several months could go, or serve less than
    /// the others; an addition served nothing any more when another had become less.
    /// </summary>
    [Theory]
    [InlineData(108456889)]
    [InlineData(199641316)]
    [InlineData(405580978)]
    [InlineData(832555253)]
    [InlineData(193184963)]
    [InlineData(92025012)]
    [InlineData(59165826)]
    [InlineData(429187958)]
    [InlineData(16790687)]
    [InlineData(747445098)]
    [InlineData(919444716)]
    [InlineData(757792255)]
    public void S56_it_still_is_where_it_once_was_not(int seed)
    {
        var drawn = Generators.Draw(seed);
        PlanProof.Of(
            drawn.Ruleset.Open,
            drawn.Candidate,
            new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear),
            new PlanTally()
        );
    }

    [Fact]
    public void S56_so_it_is_where_cycles_run_from_the_award() =>
        Generators.ForAll(
            60,
            Generators.DrawFromAward,
            drawn =>
                PlanProof.Of(
                    drawn.Ruleset.Open,
                    drawn.Candidate,
                    new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear),
                    new PlanTally()
                )
        );

    /// <summary>Candidates as they are met in practice, first award and renewal, every category in turn.</summary>
    [Theory]
    [InlineData("mi-aimh")]
    [InlineData("nmaimh")]
    [InlineData("macmh-iec")]
    public void S56_a_plan_under_a_shipped_ruleset_is_enough_and_nothing_of_it_can_go(string association)
    {
        var tally = new PlanTally();
        var count = int.TryParse(Environment.GetEnvironmentVariable("QUESTIONS"), CultureInfo.InvariantCulture, out var more) ? more : 60;
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SEED"), CultureInfo.InvariantCulture, out var other) ? other : 11;
        var asOf = new LocalDate(2026, 3, 1);
        var categories = RulesetCatalog.BuiltIn.Rulesets.Last(ruleset => ruleset.Association == association).Categories;
        var lines = Bulk.MadeUp.Lines(Bulk.MadeUp.Rows(count, seed, association, until: asOf));
        for (var i = 0; i < lines.Count; i++)
        {
            var category = categories[i % categories.Length].Code;
            var pathway = i % 4 == 3 ? Pathway.Renewal : Pathway.Initial;
            var candidate = Candidate.Read(lines[i]);
            try
            {
                PlanProof.Of(
                    (c, _) => RulesetCatalog.BuiltIn.Open(c),
                    candidate,
                    new Question(category, asOf, pathway, association: association),
                    tally
                );
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException(
                    $"{problem.Message}\n{category} {pathway.Code()} {Encoding.UTF8.GetString(lines[i])}",
                    problem
                );
            }
        }

        Console.WriteLine(tally);
    }
}

/// <summary>How many plans there were of which sort.</summary>
internal sealed class PlanTally
{
    private readonly Dictionary<string, int> _counts = [];
    private readonly Lock _lock = new();

    public void Add(string what)
    {
        lock (_lock)
        {
            _counts[what] = _counts.GetValueOrDefault(what) + 1;
        }
    }

    public override string ToString() =>
        string.Join(", ", _counts.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"));
}

internal static class PlanProof
{
    public static void Of(Func<Candidate, string?, CandidateFile> open, Candidate candidate, Question question, PlanTally tally)
    {
        var file = open(candidate, null);
        if (!file.TryPlan(question, out var plan, out _))
        {
            tally.Add("no answer");
            return;
        }

        foreach (var remedy in plan.Remedies)
        {
            tally.Add(
                remedy.Reason is { } reason
                    ? $"{remedy.Kind} {reason} {plan.Now.Requirements.First(r => r.Id == remedy.RequirementId).Kind} {plan.Now.Requirements.First(r => r.Id == remedy.RequirementId).Outcome}"
                    : $"{remedy.Kind}"
            );
        }

        if (plan.Date is not { } date)
        {
            tally.Add("not curable");
            plan.Remaining.Should().NotBeEmpty();
            return;
        }

        tally.Add(PlanIsEmpty(plan) ? "nothing to do" : "curable");
        var then = question with { AsOf = date, CycleYear = plan.Now.Cycle?.To.Year ?? question.CycleYear };
        var done = PlanApplied.To(candidate, plan.Additions, plan.Facts);
        Outcome(open(done, null), then)
            .Should()
            .BeOneOf([Rules.Outcome.Met, Rules.Outcome.NotApplicable], "all is done: {0}", Encoding.UTF8.GetString(done.ToJson()));
        if (date > question.AsOf)
        {
            Outcome(open(done, null), then with { AsOf = date.PlusDays(-1) })
                .Should()
                .NotBe(Rules.Outcome.Met, "a day of waiting is taken away");
        }

        for (var i = 0; i < plan.Additions.Length; i++)
        {
            var addition = plan.Additions[i];
            if (addition.Section == "people")
            {
                continue;
            }

            addition.Serves.Should().NotBeEmpty();
            Missing(open(PlanApplied.To(candidate, plan.Additions.Where(a => a != addition), plan.Facts), null), then)
                .Should()
                .Contain(addition.Serves, "{0} is taken away", addition.Json);
            if (Less(addition) is { } less)
            {
                Missing(open(PlanApplied.To(candidate, plan.Additions.Select(a => a == addition ? less : a), plan.Facts), null), then)
                    .Should()
                    .Contain(id => addition.Serves.Contains(id), "a unit of {0} is taken away", addition.Json);
            }
        }
    }

    private static bool PlanIsEmpty(CandidatePlan plan) => plan.Additions.IsEmpty && plan.Facts.IsEmpty && plan.Date == plan.Now.AsOf;

    /// <summary>A minute, or a day of work, less.</summary>
    private static PlannedEntry? Less(PlannedEntry entry)
    {
        var json = JsonNode.Parse(entry.Json)!.AsObject();
        if (json.TryGetPropertyValue("minutes", out var minutes) || json.TryGetPropertyValue("hours", out _))
        {
            var amount = minutes is not null ? (long)minutes : (long)(json["hours"]!.GetValue<decimal>() * 60);
            json.Remove("hours");
            json["minutes"] = amount - 1;
            return amount == 1 ? null : entry with { Json = json.ToJsonString() };
        }

        if (entry.Section != "work" || (string?)json["to"] is not { } to || to == (string?)json["from"])
        {
            return null;
        }

        json["to"] = DateOnly.Parse(to, CultureInfo.InvariantCulture).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return entry with { Json = json.ToJsonString() };
    }

    private static Outcome? Outcome(CandidateFile file, Question question) =>
        file.TryDetermine(question, out var determination, out _) ? determination.Outcome : null;

    private static string[] Missing(CandidateFile file, Question question) =>
        file.TryDetermine(question, out var determination, out _)
            ?
            [
                .. determination
                    .Requirements.Where(r =>
                        r.Level == RequirementLevel.Required && r.Outcome is not (Rules.Outcome.Met or Rules.Outcome.NotApplicable)
                    )
                    .Select(r => r.Id),
            ]
            : ["no answer"];
}
