using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;

namespace Endorsement.Rules.Tests.Analysis.Planning;

/// <summary>Ways that a plan once had not: a figure of the file that is raised, several spells at once, RS/C with its sub-minimums, session by session.</summary>
public sealed partial class PlanWaysTests
{
    private static readonly LocalDate May = new(2021, 5, 1);

    private static readonly Question Specialist = new("IFS", May);

    [Theory]
    [InlineData("candidate", """{"candidate":{"families":{"infant-toddler":10}}}""")]
    [InlineData("work", """{"work":{"first-steps":{"families":{"infant-toddler":10}}}}""")]
    public void S56_families_that_the_file_counts_are_raised_where_it_counts_them(string where, string facts)
    {
        var candidate = Served(7, where);

        var plan = RulesetCatalog.BuiltIn.Open(candidate).Plan(Specialist);

        (plan.Date, plan.Additions.Length, plan.Remedies.Length).Should().Be((May, 0, 1));
        plan.Remedies[0].Kind.Should().Be(RemedyKind.Add);
        JsonNode.Parse(plan.ToJson())!["plan"]!["facts"]!.ToJsonString().Should().Be(facts, "as many as are asked, and not one more");
        RulesetCatalog.BuiltIn.Open(candidate.Add(plan.ToJson())).Decide(Specialist).Should().Be(Outcome.Met);
        RulesetCatalog.BuiltIn.Open(Served(9, where)).Decide(Specialist).Should().Be(Outcome.NotMet, "one less is not enough");
        Said(plan.Letter()).Should().Contain("three more families. Once you have served them, send us the new number.");
        Said(plan.Letter(Language.Spanish)).Should().Contain("tres familias más. Cuando las haya atendido, envíenos el número nuevo.");
    }

    [Fact]
    public void S56_where_the_work_is_too_short_as_well_both_are_planned_together()
    {
        var candidate = Served(7, "candidate");
        candidate = candidate with
        {
            Work = [.. candidate.Work!.Value.Select(work => work with { To = work.From!.Value.First.PlusMonths(6) })],
        };

        var plan = RulesetCatalog.BuiltIn.Open(candidate).Plan(Specialist);

        (plan.Date > May).Should().BeTrue("the work takes its time");
        plan.Facts.Should().ContainSingle().Which.Json.Should().Be("""{"infant-toddler":10}""");
        plan.Additions.Should().ContainSingle(addition => addition.Section == "work" && addition.Serves.Contains("IFS.initial.work"));
        Said(plan.Explain())
            .Should()
            .NotContain("It must serve")
            .And.Contain("13 sessions of two hours, one a month, June 2021 to June 2022");
        RulesetCatalog
            .BuiltIn.Open(candidate.Add(plan.ToJson()))
            .Decide(Specialist with { AsOf = plan.Date!.Value })
            .Should()
            .Be(Outcome.Met);
    }

    [Fact]
    public void S56_several_spells_of_work_are_planned_together_where_one_pathway_asks_them()
    {
        var (candidate, question) = (
            Candidate.Read("""{ "id": "N-1", "residence": "US-MI" }"""u8.ToArray()),
            new Question("IMHS", new LocalDate(2024, 2, 1))
        );

        var plan = RulesetCatalog.BuiltIn.Open(candidate).Plan(question);

        plan.Additions.Count(addition =>
                addition.Section == "work" && addition.Serves.Any(id => id.EndsWith(".work", StringComparison.Ordinal))
            )
            .Should()
            .Be(2, "an internship, and a year of service");
        Said(plan.Explain()).Should().Contain("work of two kinds, each for its own time.");
        Said(plan.Explain(Language.Spanish)).Should().Contain("trabajo de dos clases, cada una con su propio tiempo");
        RulesetCatalog
            .BuiltIn.Open(candidate.Add(plan.ToJson()))
            .Decide(question with { AsOf = plan.Date!.Value })
            .Should()
            .Be(Outcome.Met);
    }

    [Fact]
    public void S55_a_sub_minimum_of_RSC_is_planned_within_the_hours_and_told_as_part_of_them()
    {
        var ruleset = RulesetCatalog.BuiltIn.Rulesets.First(each => Asked(each) is not null);
        var asked = Asked(ruleset)!;
        var (category, minimum) = (asked.Id.Split('.')[0], asked.Within.First(part => part.Hours is not null));
        var nobody = new Candidate
        {
            Id = "N-3",
            ReflectiveSupervision = [],
            People = [],
            ProvidesReflectiveSupervision = true,
        };
        var asOf = ruleset.EffectiveFrom.PlusMonths(1);

        var plan = ruleset.Open(nobody).Plan(new Question(category, asOf));

        var sessions = plan.Candidate.ReflectiveSupervision!.Value;
        sessions.Sum(session => session.Hours!.Value.Minutes).Should().Be(asked.Hours!.Value.Minutes, "what is within is no more");
        sessions
            .Where(session => session.About!.Value.Any(about => minimum.About!.Value.Contains(about)))
            .Sum(session => session.Hours!.Value.Minutes)
            .Should()
            .BeGreaterThanOrEqualTo(minimum.Hours!.Value.Minutes);
        Said(plan.Explain()).Should().MatchRegex(@"hours of RS/C, of them \d+ ");
    }

    private static SupervisionRequirement? Asked(Ruleset ruleset) =>
        ruleset
            .Requirements.OfType<SupervisionRequirement>()
            .FirstOrDefault(asked =>
                asked is { Level: RequirementLevel.Required, Hours: not null }
                && asked.Id.Contains(".initial.", StringComparison.Ordinal)
                && asked.Within.Any(part => part is { Hours: not null, About: not null })
            );

    [Fact]
    public void S55_sessions_are_told_with_their_number_length_and_months()
    {
        var plan = Samples.Row("mi-imhs-rsc-five-hours-short").Plan();

        Said(plan.Explain())
            .Should()
            .Contain(
                "twelve sessions of four hours, one a month, November 2018 to October 2019; one session of two hours in November 2019."
            );
        Said(plan.Explain(Language.Spanish))
            .Should()
            .Contain(
                "doce sesiones de cuatro horas, una por mes, de noviembre de 2018 a octubre de 2019; una sesión de dos horas en noviembre de 2019."
            );
        Said(plan.Letter()).Should().NotContain("twelve sessions", "a letter leaves it to those who meet");
    }

    [Fact]
    public void S55_where_the_pace_is_too_slow_for_the_cycle_what_it_would_take_is_told()
    {
        var candidate = Candidate.Read(
            """
            {
              "id": "R-2", "residence": "US-MN", "training": [], "reflectiveSupervision": [], "agreements": [], "people": [], "memberships": [],
              "endorsements": [ { "category": "IFS", "association": "macmh-iec", "from": "2020-05-01" } ]
            }
            """u8.ToArray()
        );
        var question = new Question("IFS", new LocalDate(2024, 10, 31), Pathway.Renewal);

        var plan = RulesetCatalog.BuiltIn.Open(candidate).Plan(question);

        plan.Remedies.Should().Contain(remedy => remedy.Kind == RemedyKind.None && remedy.Reason == RemedyReason.Pace);
        Said(plan.Explain()).Should().Contain("With six hours a month until then they would be complete.");
        Said(plan.Explain(Language.Spanish)).Should().Contain("Con seis horas por mes hasta entonces se completarían.");
        RulesetCatalog
            .BuiltIn.Open(candidate)
            .Plan(question, 6.ClockHours())
            .Remedies.Should()
            .NotContain(remedy => remedy.Reason == RemedyReason.Pace, "so it is");
    }

    [Fact]
    public void A_plan_under_a_supposed_fact_says_so_first_in_every_form_and_plans_what_is_left()
    {
        var candidate = Samples.Candidate("mi-imhs-rsc-five-hours-short");
        var question = new Question("IMHS", new LocalDate(2018, 10, 1));
        var supposed = candidate.Add(
            """{ "reflectiveSupervision": [ { "id": "what-if", "date": "2017-06-01", "hours": 3, "format": "individual", "provider": "p-reyes" } ] }"""u8.ToArray()
        );

        var plan = RulesetCatalog.BuiltIn.Open(supposed).Plan(question) with { Supposed = ["autumn.json"] };

        plan.Now.Requirements.Single(finding => finding.Kind == "supervision").Shortfall[Figures.Hours].Should().Be(2.ClockHours());
        Said(plan.Letter()).Should().StartWith("**What if, with entries from autumn.json: not a decision**");
        Said(plan.Explain()).Should().StartWith("What if, with entries from autumn.json: not a decision");
        Said(plan.Letter(Language.Spanish)).Should().StartWith("**Supuesto, con entradas de autumn.json: no es una decisión**");
        Said(plan.Letter()).Should().Contain("Two hours with a qualified provider are enough.");
        plan.ToHtml().Should().Contain("autumn.json");
    }

    [Theory]
    [InlineData(4_000, false)]
    [InlineData(4_001, true)]
    public void S53_a_file_beyond_the_size_that_is_planned_for_says_so_and_promises_nothing(int entries, bool isBeyond)
    {
        var candidate = new Candidate
        {
            Id = "M-1",
            Residence = "US-TX",
            Training = [.. Enumerable.Range(1, entries).Select(i => new TrainingEntry { Id = $"t-{i}", Hours = 1.ClockHours() })],
        };
        var question = new Question("IFA", new LocalDate(2022, 11, 1), association: "nmaimh");

        var plan = RulesetCatalog.BuiltIn.Open(candidate).Plan(question);

        plan.IsBeyondLimit.Should().Be(isBeyond);
        plan.Remedies.All(remedy => remedy is { Kind: RemedyKind.None, Reason: RemedyReason.Limit }).Should().Be(isBeyond);
        plan.Timeline.IsEmpty.Should().Be(isBeyond);
        var document = JsonNode.Parse(plan.ToJson())!;
        ((string?)document["plan"]!["limit"]).Should().Be(isBeyond ? "limit.plan" : null);
        (document["earliestDate"] is null).Should().Be(isBeyond, "no day was looked for");
        if (isBeyond)
        {
            plan.Date.Should().BeNull();
            Said(plan.Explain()).Should().Contain("There is more in your file than we can plan with.");
            Said(plan.Letter(Language.Spanish)).Should().EndWith("completo. ");
            plan.ToHtml().Should().NotBeEmpty();
        }
    }

    private static Candidate Served(int families, string where)
    {
        var candidate = Samples.Candidate("nmaimh-ifs-families-not-counted");
        var counts = new FamilyCounts(0, families, 0);
        return where == "candidate"
            ? candidate with
            {
                Families = counts,
            }
            : candidate with
            {
                Work = [.. candidate.Work!.Value.Select(work => work with { Families = counts, To = null })],
            };
    }

    /// <summary>Unwrapped.</summary>
    private static string Said(string text) => Blanks().Replace(text, " ");

    [GeneratedRegex(@"\s+", RegexOptions.None, 1_000)]
    private static partial Regex Blanks();
}
