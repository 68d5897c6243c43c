using System.Text;
using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>What an association waived or extended for one person (S51); the plain evaluator is asked beside the engine.</summary>
public sealed class ExceptionTests
{
    private const string TenHours = """{ "kind": "training", "hours": 10, "in": "cycle" }""";
    private const string Calendar = """{ "cycle": { "ends": "12-31" } }""";

    [Fact]
    public void S51_a_waived_requirement_that_is_not_met_is_met_and_keeps_what_was_found_without_the_waiver()
    {
        var finding = Renewal(Grant("waived"), "2023-12-31", """{ "id": "t", "date": "2023-03-01", "hours": 4 }""");

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Reason.Should().Be(ExceptionReasons.Waived);
        finding.Shortfall.Should().BeEmpty();
        finding.Counted.Should().Equal("t");
        finding
            .ExceptionInForce!.Should()
            .Match<ExceptionInForce>(e => e.Entry == "exceptions/0" && e.Kind == ExceptionKind.Waived && e.DecidedBy == "the board");
        finding.ExceptionInForce!.Without!.Outcome.Should().Be(Outcome.NotMet);
        finding.ExceptionInForce.Without.Reason.Should().Be(TrainingReasons.HoursShort);
        finding.ExceptionInForce.Without.Shortfall[Figures.Hours].Should().Be(6.ClockHours());
        Language
            .English.Sentence(finding)
            .Should()
            .StartWith("Waived by the board on 1 June 2023. Without that: not met. 4 of 10 clock hours");
    }

    [Theory]
    [InlineData("""{ "kind": "training", "hours": 10 }""", """{ }""", Outcome.Unknown)]
    [InlineData("""{ "kind": "review", "review": "portfolio" }""", """{ "reviews": [] }""", Outcome.NeedsReview)]
    public void S51_so_is_one_that_is_unknown_or_for_a_reviewer_and_nothing_is_open_any_more(
        string requirement,
        string candidate,
        Outcome without
    )
    {
        var finding = SmallQuestion.Ask(requirement, With(candidate, Grant("waived", "BAY.initial.r")), "2023-12-31");

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Open.Should().BeEmpty();
        finding.ExceptionInForce!.Without!.Outcome.Should().Be(without);
    }

    [Fact]
    public void S51_an_exception_never_worsens_what_is_met_or_does_not_apply()
    {
        var met = Renewal(Grant("waived"), "2023-12-31", """{ "id": "t", "date": "2023-03-01", "hours": 10 }""");
        met.Reason.Should().Be(TrainingReasons.Met);
        met.ExceptionInForce!.Without.Should().BeNull();

        SmallQuestion
            .Ask(
                """{ "kind": "training", "hours": 10, "when": { "residence": ["US-YY"] } }""",
                With("""{ }""", Grant("waived", "BAY.initial.r")),
                "2023-12-31"
            )
            .Outcome.Should()
            .Be(Outcome.NotApplicable);
    }

    [Theory]
    [InlineData("2023-05-31", Outcome.NotMet)]
    [InlineData("2023-06-01", Outcome.Met)]
    [InlineData("2023-09-30", Outcome.Met)]
    [InlineData("2023-10-01", Outcome.NotMet)]
    public void S51_it_is_in_force_from_the_day_of_the_decision_to_the_day_on_which_it_expires(string asOf, Outcome outcome) =>
        Renewal(Grant("waived", more: """ "expires": "2023-09-30", """), asOf).Outcome.Should().Be(outcome);

    [Theory]
    [InlineData("""{ "association": "cove" }""")]
    [InlineData("""{ "cycle": 2022 }""")]
    [InlineData("""{ "requirement": "BAY.renewal.s" }""")]
    [InlineData("""{ "requirement": "BAY.initial.r" }""")]
    public void S51_one_of_another_association_cycle_or_requirement_does_nothing(string other) =>
        Renewal(SmallRuleset.Over(Grant("waived"), other), "2023-12-31").Outcome.Should().Be(Outcome.NotMet);

    [Fact]
    public void S51_it_may_name_a_requirement_in_every_category() =>
        Renewal(Grant("waived", "*.renewal.r"), "2023-12-31").Outcome.Should().Be(Outcome.Met);

    [Theory]
    [InlineData("2023-12-31", Outcome.Met)]
    [InlineData("2024-03-31", Outcome.Met)]
    [InlineData("2024-04-01", Outcome.NotMet)]
    public void S51_an_extension_makes_it_met_up_to_its_last_day(string asOf, Outcome outcome)
    {
        var finding = Renewal(Grant("extended"), asOf, cycle: 2023);

        finding.Outcome.Should().Be(outcome);
        finding.Reason.Should().Be(outcome == Outcome.Met ? ExceptionReasons.Extended : TrainingReasons.HoursShort);
    }

    [Theory]
    [InlineData("2024-03-31", 2023, Outcome.Met)]
    [InlineData("2024-04-01", 2023, Outcome.NotMet)]
    [InlineData("2024-03-31", 2024, Outcome.NotMet)]
    [InlineData("2024-04-01", 2024, Outcome.Met)]
    public void S51_afterwards_what_is_dated_up_to_it_counts_for_that_cycle_and_not_for_the_next(string date, int cycle, Outcome outcome)
    {
        var finding = Renewal(Grant("extended"), "2024-12-31", $$"""{ "id": "t", "date": "{{date}}", "hours": 10 }""", cycle);

        finding.Outcome.Should().Be(outcome);
        finding.Reason.Should().Be(outcome == Outcome.Met ? TrainingReasons.Met : TrainingReasons.HoursShort);
    }

    [Fact]
    public void S51_a_signature_of_an_extended_requirement_counts_up_to_it_and_is_not_late()
    {
        var finding = Ask(
            """{ "kind": "agreement", "agreement": "code-of-ethics", "in": "cycle" }""",
            With("""{ "agreements": [{ "kind": "code-of-ethics", "signed": "2024-03-31" }] }""", Grant("extended")),
            "2024-06-01",
            2023
        );

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Late.Should().BeEmpty();
    }

    [Fact]
    public void S51_on_a_part_it_excepts_the_part_alone()
    {
        const string Both = """
            { "kind": "all", "parts": [ { "id": "a", "kind": "agreement", "title": "A", "agreement": "code-of-ethics" },
                                        { "id": "b", "kind": "training", "title": "B", "hours": 1 } ] }
            """;
        var finding = SmallQuestion.Ask(
            Both,
            With("""{ "agreements": [], "training": [] }""", Grant("waived", "BAY.initial.r.a")),
            "2023-12-31"
        );

        finding.Outcome.Should().Be(Outcome.NotMet);
        finding.Requirements.Select(part => part.Outcome).Should().Equal(Outcome.Met, Outcome.NotMet);
    }

    [Theory]
    [InlineData("\"none\"", Outcome.NotMet)]
    [InlineData("""["BAY.renewal.r"]""", Outcome.Met)]
    [InlineData("""["*.renewal.r"]""", Outcome.Met)]
    [InlineData("""["BAY.renewal.r.a"]""", Outcome.NotMet)]
    public void S51_what_the_association_does_not_grant_is_set_aside(string granted, Outcome outcome)
    {
        var finding = Ask(
            """{ "kind": "all", "parts": [ { "id": "a", "kind": "training", "title": "A", "hours": 1, "in": "cycle" } ] }""",
            With("""{ "training": [] }""", Grant("waived")),
            "2023-12-31",
            more: $$"""{ "cycle": { "ends": "12-31" }, "exceptions": {{granted}} }"""
        );

        finding.Outcome.Should().Be(outcome);
        finding.SetAside.Should().Equal(outcome == Outcome.Met ? [] : [new SetAside("exceptions/0", SetAsideReason.ExceptionNotAllowed)]);
    }

    [Fact]
    public void S51_where_a_requirement_is_granted_so_are_its_parts() =>
        Ask(
            """{ "kind": "all", "parts": [ { "id": "a", "kind": "training", "title": "A", "hours": 1, "in": "cycle" } ] }""",
            With("""{ "training": [] }""", Grant("waived", "BAY.renewal.r.a")),
            "2023-12-31",
            more: """{ "cycle": { "ends": "12-31" }, "exceptions": ["BAY.renewal.r"] }"""
        )
            .Outcome.Should()
            .Be(Outcome.Met);

    [Theory]
    [InlineData("BAY.renewal.old")]
    [InlineData("*.renewal.old")]
    public void S44_an_exception_that_names_a_requirement_by_an_old_id_is_in_force(string old) =>
        Ask(
            TenHours,
            With("""{ "training": [] }""", Grant("waived", old)),
            "2023-12-31",
            more: """{ "cycle": { "ends": "12-31" }, "renamed": { "BAY.renewal.old": "BAY.renewal.r" } }"""
        )
            .Outcome.Should()
            .Be(Outcome.Met);

    [Fact]
    public void S51_the_extension_of_the_trial_written_as_an_exception_comes_out_right_and_written_as_a_waiver_is_told_how()
    {
        const string Person = """{ "id": "B101", "residence": "US-MI", "training": [] }""";
        const string Waivers = """ "waivers": [{ "requirement": "IMHS.renewal.training", "until": "2024-03-31", "reason": "illness" }], """;
        const string Exception = """
            { "requirement": "IMHS.renewal.training", "association": "mi-aimh", "cycle": 2023, "kind": "extended", "until": "2024-03-31",
              "decidedBy": "the endorsement committee", "decided": "2023-11-20", "reason": "illness" }
            """;

        Candidate.TryRead(Person.Replace("{ ", "{ " + Waivers, StringComparison.Ordinal), out _, out var diagnostics).Should().BeFalse();
        diagnostics.Should().ContainSingle().Which.Help.Should().Contain("`exceptions`");

        var question = new Question("IMHS", new(2023, 12, 31), Pathway.Renewal, 2023);
        var finding = RulesetCatalog.BuiltIn.Determine(Candidate.Read(With(Person, Exception)), question).Named("training");
        finding.Outcome.Should().Be(Outcome.Met);
        finding.Reason.Should().Be(ExceptionReasons.Extended);
        finding.ExceptionInForce!.Without!.Shortfall[Figures.Hours].Should().NotBeNull();
    }

    [Fact]
    public void S51_a_saved_finding_with_an_exception_is_read_as_the_value_that_was_written()
    {
        var ruleset = Ruleset.Read(
            Encoding.UTF8.GetBytes(
                SmallRuleset.Written(
                    """{ "id": "r", "kind": "training", "title": "R", "hours": 10, "in": "cycle", "citation": { "source": "s", "locator": "1" } }""",
                    "renewal",
                    Calendar
                )
            )
        );
        var determination = ruleset.Determine(
            SmallQuestion.Person(With("""{ "training": [] }""", Grant("extended", more: """ "expires": "2024-05-01", """))),
            new Question("BAY", new(2023, 12, 31), Pathway.Renewal)
        );

        determination.Requirements[0].ExceptionInForce!.Without.Should().NotBeNull();
        Determination.Read(determination.ToJson()).Should().Be(determination);
        Encoding.UTF8.GetString(determination.ToJson()).Should().NotContain("illness", "why it was granted stays in the file");
    }

    [Theory]
    [InlineData("extended", """ "until": null, """, "ER1130", "/exceptions/0")]
    [InlineData("waived", """ "until": "2024-03-31", """, "ER1131", "/exceptions/0/until")]
    [InlineData("waived", """ "cycle": null, """, "ER1132", "/exceptions/0")]
    public void S51_an_exception_that_says_too_little_or_too_much_is_refused(string kind, string more, string code, string pointer)
    {
        var text = With("""{ "id": "c" }""", Grant(kind, more: more));

        Candidate.TryRead(text, out _, out var diagnostics).Should().BeFalse();

        var diagnostic = diagnostics.Should().ContainSingle().Subject;
        (diagnostic.Code, diagnostic.Pointer).Should().Be((code, pointer));
        diagnostic.Help.Should().NotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("BAY.renewal.rr", null, "ER3020", "/exceptions/0/requirement")]
    [InlineData("BAY.renewal.old", null, "ER3021", "/exceptions/0/requirement")]
    [InlineData("BAY.renewal.r", """ "expires": "2024-02-29", """, "ER3022", "/exceptions/0")]
    public void S51_a_warning_tells_an_unknown_id_an_old_one_and_what_ends_soon(string id, string? more, string code, string pointer)
    {
        var warnings = Warnings(Grant("waived", id, more ?? ""), """{ "training": [] }""", "2023-12-31");

        var warning = warnings.Should().ContainSingle().Subject;
        (warning.Code, warning.Pointer).Should().Be((code, pointer));
        Language.English.Help(warning).Should().NotBeNull();
    }

    [Theory]
    [InlineData("2023-12-30", 0)]
    [InlineData("2023-12-31", 1)]
    public void S51_what_ends_soon_ends_within_60_days(string asOf, int count) =>
        Warnings(Grant("waived", more: """ "expires": "2024-02-29", """), """{ "training": [] }""", asOf).Should().HaveCount(count);

    [Fact]
    public void S51_a_warning_says_when_an_exception_is_no_longer_needed() =>
        Warnings(Grant("waived"), """{ "training": [{ "id": "t", "date": "2023-03-01", "hours": 10 }] }""", "2023-12-31")
            .Should()
            .Equal(new DeterminationWarning.NeedlessException("/exceptions/0", "BAY.renewal.r"));

    [Fact]
    public void S51_an_extension_without_which_too_little_counts_is_needed() =>
        Warnings(Grant("extended"), """{ "training": [{ "id": "t", "date": "2024-02-01", "hours": 10 }] }""", "2024-06-01", 2023)
            .Should()
            .BeEmpty();

    /// <summary>An exception as JSON; members of <paramref name="more"/> win, and null takes one away.</summary>
    [Fact]
    public void S51_who_moved_a_day_that_is_due_is_told_beside_it() =>
        SmallRuleset
            .Read(
                SmallRuleset.Written(
                    """{ "id": "r", "kind": "deadline", "title": "R", "due": "cycle-due", "citation": { "source": "s", "locator": "1" } }""",
                    "renewal",
                    """{ "cycle": { "ends": "12-31" } }"""
                )
            )
            .Determine(
                SmallQuestion.Person(With("{}", Grant("extended"))),
                new Question("BAY", new NodaTime.LocalDate(2023, 11, 1), Pathway.Renewal, 2023)
            )
            .Explain()
            .Should()
            .Contain("Extended until 31 March 2024 by the board on 1 June 2023.");

    private static string Grant(string kind, string id = "BAY.renewal.r", string more = "")
    {
        var grant = System
            .Text.Json.Nodes.JsonNode.Parse(
                $$"""
                { "requirement": "{{id}}", "association": "bay", "cycle": 2023, "kind": "{{kind}}",
                  "decidedBy": "the board", "decided": "2023-06-01", "reason": "illness" }
                """
            )!
            .AsObject();
        grant["until"] = kind == "extended" ? "2024-03-31" : null;
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse($"{{ {more.TrimEnd().TrimEnd(',')} }}")!.AsObject())
        {
            grant[name] = value?.DeepClone();
        }

        foreach (var name in grant.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            grant.Remove(name);
        }

        return grant.ToJsonString();
    }

    private static string With(string candidate, string grant) => SmallRuleset.Over(candidate, $$"""{ "exceptions": [{{grant}}] }""");

    private static Finding Renewal(string grant, string asOf, string? training = null, int? cycle = null) =>
        Ask(TenHours, With($$"""{ "training": [{{training}}] }""", grant), asOf, cycle);

    private static Finding Ask(string requirement, string candidate, string asOf, int? cycle = null, string more = Calendar) =>
        SmallQuestion.Ask(requirement, candidate, asOf, Pathway.Renewal, more, cycle);

    private static IEnumerable<DeterminationWarning> Warnings(string grant, string candidate, string asOf, int? cycle = null) =>
        SmallRuleset
            .Read(
                SmallRuleset.Written(
                    """{ "id": "r", "kind": "training", "title": "R", "hours": 10, "in": "cycle", "citation": { "source": "s", "locator": "1" } }""",
                    "renewal",
                    """{ "cycle": { "ends": "12-31" }, "renamed": { "BAY.renewal.old": "BAY.renewal.r" } }"""
                )
            )
            .Determine(
                SmallQuestion.Person(With(candidate, grant)),
                new Question("BAY", DocumentedDate.Read(asOf).First, Pathway.Renewal, cycle)
            )
            .Warnings;
}
