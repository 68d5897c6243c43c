using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>What can be read and is hardly meant: each is told once, at the value to mend; and nothing else is.</summary>
public sealed class DoubtTests
{
    private const string Cited = """ "citation": { "source": "s", "locator": "1" } """;

    [Theory]
    [InlineData(
        """{ "kind": "training", "counts": { "dated": { "from": "2020-01-01", "until": "2019-12-31" } }, "hours": 3 }""",
        "counts/dated/until"
    )]
    [InlineData(
        """{ "kind": "training", "hours": 3, "within": [ { "id": "w", "hours": 1, "dated": { "from": "2021-01-01", "until": "2019-12-31" } } ] }""",
        "within/0/dated/until"
    )]
    [InlineData(
        """{ "kind": "supervision", "hours": 3, "providers": [ { "sessions": { "from": "2020-01-01", "until": "2019-12-31" } } ] }""",
        "providers/0/sessions/until"
    )]
    [InlineData(
        """{ "kind": "supervision", "hours": 3, "providers": [ { "applications": { "from": "2026-01-01", "until": "2025-12-31" } } ] }""",
        "providers/0/applications/until"
    )]
    [InlineData(
        """{ "kind": "training", "hours": 3, "when": { "submitted": { "from": "2020-01-01", "before": "2020-01-01" } } }""",
        "when/submitted/before"
    )]
    [InlineData(
        """{ "kind": "training", "hours": 3, "when": { "not": { "awarded": { "from": "2021-01-01", "before": "2020-01-01" } } } }""",
        "when/not/awarded/before"
    )]
    public void A_range_of_days_without_a_day_is_refused(string rule, string member) => Refused(rule, "ER2121", member);

    [Fact]
    public void A_range_of_years_without_a_year_is_refused() =>
        Refused(
            """{ "kind": "training", "hours": 3, "when": { "cycleYear": { "from": 2024, "until": 2022 } } }""",
            "ER2121",
            "when/cycleYear/until",
            "renewal"
        );

    [Theory]
    [InlineData(""" "windowMax": "P1Y", "minSpan": "P18M" """)]
    [InlineData(""" "windowMax": "P360D", "minSpan": "P1Y" """)]
    [InlineData(""" "in": { "last": "P6M" }, "minSpan": "P1Y" """)]
    public void A_least_span_longer_than_the_window_is_refused(string figures) =>
        Refused($$"""{ "kind": "supervision", "hours": 3, {{figures}} }""", "ER2122", "minSpan");

    [Theory]
    [InlineData(""" "windowMax": "P2Y", "minSpan": "P24M" """)]
    [InlineData(""" "windowMax": "P31D", "minSpan": "P1M" """)]
    public void A_least_span_as_long_as_the_window_is_taken(string figures) =>
        Told($$"""{ "kind": "supervision", "hours": 3, {{figures}} }""").Should().BeEmpty();

    [Fact]
    public void A_standing_that_must_have_lasted_longer_than_it_may_have_lasted_is_refused()
    {
        Refused("""{ "kind": "endorsement-held", "categories": ["BAY"], "atLeast": "P3Y", "atMost": "P2Y" }""", "ER2123", "atMost");
        Refused(
            """{ "kind": "training", "hours": 1, "when": { "holds": { "categories": ["BAY"], "for": "P2Y", "noLongerThan": "P23M" } } }""",
            "ER2123",
            "when/holds/noLongerThan"
        );
    }

    [Theory]
    [InlineData("""{ "kind": "training", "hours": 3, "within": [ { "topics": ["ethics"], "hours": 3.5 } ] }""", "within/0/hours")]
    [InlineData("""{ "kind": "supervision", "hours": 24, "within": [ { "about": ["rsc-given"], "hours": 25 } ] }""", "within/0/hours")]
    public void A_sub_minimum_larger_than_the_whole_is_told(string rule, string member) => Warned(rule, "ER2211", member);

    [Fact]
    public void A_sub_minimum_on_top_may_be_larger_than_the_rest() =>
        Told("""{ "kind": "training", "hours": 3, "additional": [ { "topics": ["ethics"], "hours": 5 } ] }""").Should().BeEmpty();

    [Theory]
    [InlineData(
        """{ "kind": "training", "hours": 30, "counts": { "as": ["reading", "video"] }, "caps": [ { "as": ["reading"], "hours": 7 }, { "as": ["video"], "percent": 50 } ] }""",
        "caps"
    )]
    [InlineData(
        """{ "kind": "training", "hours": 30, "within": [ { "id": "given", "as": ["presenter"], "hours": 16 } ], "caps": [ { "as": ["presenter"], "percent": 50 } ] }""",
        "within/0/hours"
    )]
    [InlineData("""{ "kind": "experience", "period": "P3Y", "work": {}, "within": "P2Y" }""", "within")]
    public void What_caps_and_windows_leave_no_room_for_is_told(string rule, string member) => Warned(rule, "ER2212", member);

    [Fact]
    public void Caps_that_leave_just_enough_are_no_doubt() =>
        Told(
                """{ "kind": "training", "hours": 30, "counts": { "as": ["reading", "video"] }, "caps": [ { "as": ["reading"], "hours": 15 }, { "as": ["video"], "percent": 50 } ] }"""
            )
            .Should()
            .BeEmpty();

    [Theory]
    [InlineData(
        """{ "kind": "supervision", "hours": 3, "formats": ["individual"], "providers": [ { "degree": "master" }, { "formats": ["peer"] } ] }""",
        "providers/1"
    )]
    [InlineData(
        """{ "kind": "supervision", "hours": 3, "providers": [ { "degree": "master" }, { "sessions": { "until": "1918-12-31" } } ] }""",
        "providers/1"
    )]
    [InlineData(
        """{ "kind": "supervision", "hours": 3, "after": { "degree": "master" }, "providers": [ { "candidate": { "not": { "degree": "bachelor" } }, "at": "session" } ] }""",
        "providers/0"
    )]
    [InlineData(
        """{ "kind": "supervision", "hours": 3, "formats": ["group"], "within": [ { "id": "w", "formats": ["peer"], "hours": 1 } ] }""",
        "within/0/formats"
    )]
    [InlineData("""{ "kind": "credential", "anyOf": [ { "credential": ["bachelor"], "focusSpecific": true } ] }""", "anyOf/0")]
    [InlineData(
        """{ "kind": "training", "hours": 3, "counts": { "as": ["participant"] }, "within": [ { "id": "w", "as": ["video"], "hours": 1 } ] }""",
        "within/0/as"
    )]
    [InlineData(
        """{ "kind": "training", "hours": 3, "when": { "all": [ { "residence": ["US-XX"] }, { "not": { "residence": ["US-XX"] } } ] } }""",
        "when/all"
    )]
    [InlineData(
        """{ "kind": "training", "hours": 3, "when": { "all": [ { "degree": "doctorate" }, { "not": { "degree": "master" } } ] } }""",
        "when/all"
    )]
    public void What_can_never_be_accepted_is_told(string rule, string member) => Warned(rule, "ER2213", member);

    [Fact]
    public void A_row_that_only_one_of_the_rules_that_share_it_can_use_is_no_doubt()
    {
        const string Shared =
            """{ "definitions": { "providers": { "all": [ { "degree": "master", "formats": ["peer"] }, { "formats": ["group"] } ] } } }""";
        var group = Rule("""{ "kind": "supervision", "hours": 3, "formats": ["group"], "providers": "all" }""", "a");
        var peers = Rule("""{ "kind": "supervision", "hours": 3, "formats": ["peer"], "providers": "all" }""", "b");

        All(SmallRuleset.Written($"{group}, {peers}", more: Shared)).Should().BeEmpty();
        All(SmallRuleset.Written(group, more: Shared)).Should().ContainSingle().Which.Pointer.Should().Be("/definitions/providers/all/0");
    }

    [Theory]
    [InlineData(
        """{ "kind": "supervision", "hours": 3, "providers": [ { "holds": { "categories": ["BAY"] } }, { "holds": { "categories": ["BAY"], "associations": ["this"] }, "degree": "master" } ] }""",
        "providers/1"
    )]
    [InlineData(
        """{ "kind": "credential", "anyOf": [ { "degree": { "atLeast": "bachelor" } }, { "degree": { "atLeast": "master" }, "related": true } ] }""",
        "anyOf/1"
    )]
    [InlineData(
        """{ "kind": "references", "count": 1, "slots": [ { "id": "one", "who": [ { "degree": "bachelor" }, { "degree": "master" } ] } ] }""",
        "slots/0/who/1"
    )]
    public void A_row_that_an_earlier_one_makes_needless_is_told(string rule, string member) => Warned(rule, "ER2214", member);

    [Fact]
    public void A_row_that_takes_what_the_earlier_one_leaves_is_no_doubt() =>
        Told(
                """{ "kind": "supervision", "hours": 3, "providers": [ { "degree": "master", "sessions": { "until": "2021-12-31" } }, { "degree": "doctorate" }, { "degree": "master", "formats": ["group"] } ] }"""
            )
            .Should()
            .BeEmpty();

    [Fact]
    public void A_definition_that_no_rule_uses_is_told_and_its_insides_are_read_as_if_one_did()
    {
        var found = All(
            SmallRuleset.Written(
                SmallRuleset.Training("training", 3),
                more: """
                { "definitions": {
                    "work": { "unpaid": { "activities": ["direct-servise"] } },
                    "people": { "some": [ { "holds": { "categories": ["NONE"] } } ] },
                    "providers": { "those": [ { "sessions": { "from": "2022-01-01", "until": "2021-01-01" } } ] },
                    "requirements": { "ten": { "kind": "training", "use": "nothing" }, "eleven": { "kind": "training", "hours": 11, "within": [ { "id": "w", "hours": 12 } ] } } } }
                """
            )
        );

        found
            .Select(d => (d.Code, d.Pointer))
            .Should()
            .BeEquivalentTo([
                ("ER2215", "/definitions/work/unpaid"),
                ("ER2216", "/definitions/work/unpaid/activities/0"),
                ("ER2215", "/definitions/people/some"),
                ("ER2103", "/definitions/people/some/0/holds/categories/0"),
                ("ER2215", "/definitions/providers/those"),
                ("ER2121", "/definitions/providers/those/0/sessions/until"),
                ("ER2215", "/definitions/requirements/ten"),
                ("ER2007", "/definitions/requirements/ten/use"),
                ("ER2215", "/definitions/requirements/eleven"),
                ("ER2211", "/definitions/requirements/eleven/within/0/hours"),
            ]);
    }

    [Fact]
    public void A_definition_that_only_a_ruleset_built_on_it_uses_is_used()
    {
        const string Defines =
            """{ "definitions": { "work": { "paid-work": { "paid": true } } }, "effective": { "from": "2020-01-01", "until": "2020-12-31" } }""";
        var first = SmallRuleset.Written(SmallRuleset.Training("training", 3), more: Defines);
        var work = Rule("""{ "kind": "experience", "period": "P1Y", "work": "paid-work" }""", "*.initial.work");
        var second = SmallRuleset.Over(
            first,
            $$"""
            { "version": "2", "extends": "bay@1", "effective": { "from": "2021-01-01" }, "definitions": {}, "categories": {}, "additions": [ {{work}} ] }
            """
        );

        All(first).Select(d => d.Code).Should().Equal("ER2215");
        Loaded(first, second).Should().BeEmpty();
    }

    [Theory]
    [InlineData(
        """{ "kind": "training", "hours": 3, "within": [ { "topics": ["ethic"], "hours": 1 } ] }""",
        "within/0/topics/0",
        "did you mean `ethics`?"
    )]
    [InlineData(
        """{ "kind": "training", "hours": 3, "counts": { "as": ["partisipant"] } }""",
        "counts/as/0",
        "did you mean `participant`?"
    )]
    [InlineData("""{ "kind": "references", "count": 1, "roles": ["coleague"] }""", "roles/0", "did you mean `colleague`?")]
    [InlineData(
        """{ "kind": "experience", "period": "P1Y", "work": { "activities": ["direct service"] } }""",
        "work/activities/0",
        "did you mean `direct-service`?"
    )]
    [InlineData("""{ "kind": "agreement", "agreement": "code-of-conduct-of-the-bay" }""", "agreement", "`vocabulary.agreements`")]
    [InlineData(
        """{ "kind": "training", "hours": 3, "when": { "circumstance": "has-rsc-provder" } }""",
        "when/circumstance",
        "did you mean `has-rsc-provider`?"
    )]
    public void A_code_that_no_vocabulary_lists_is_told_with_the_one_that_may_be_meant(string rule, string member, string help) =>
        Warned(rule, "ER2216", member).Help.Should().Contain(help);

    [Fact]
    public void A_code_of_ones_own_is_listed_in_the_vocabulary() =>
        All(
                SmallRuleset.Written(
                    Rule("""{ "kind": "training", "hours": 3, "within": [ { "topics": ["tides"], "hours": 1 } ] }"""),
                    more: """{ "vocabulary": { "topics": ["tides"] } }"""
                )
            )
            .Should()
            .BeEmpty();

    [Theory]
    [InlineData("Thirty hours", "33", true)]
    [InlineData("Thirty-three hours", "33", false)]
    [InlineData("30 clock hours of training", "33", true)]
    [InlineData("33 clock hours of training", "33", false)]
    [InlineData("One hundred and twenty hours", "120", false)]
    [InlineData("One hundred and twenty hours", "102", true)]
    [InlineData("1,000 hours", "1000", false)]
    [InlineData("Two thousand hours", "2000", false)]
    [InlineData("Training (30 hours)", "30.5", true)]
    [InlineData("Level 2 training", "33", false)]
    [InlineData("One way of two", "33", false)]
    [InlineData("Training of the last two years", "33", false)]
    public void A_title_that_names_another_figure_than_the_rule_is_told(string title, string hours, bool isTold)
    {
        var found = All(SmallRuleset.Written(Rule($$"""{ "kind": "training", "hours": {{hours}}, "title": "{{title}}" }""")));

        found.Select(d => (d.Code, d.Pointer)).Should().Equal(isTold ? [("ER2217", "/categories/BAY/pathways/initial/0/title")] : []);
    }

    [Theory]
    [InlineData("Two years of work", """ "kind": "experience", "period": "P24M", "work": {} """, false)]
    [InlineData("Three years of work", """ "kind": "experience", "period": "P24M", "work": {} """, true)]
    [InlineData("Three references", """ "kind": "references", "count": 4 """, true)]
    [InlineData(
        "Thirty-six hours with the six on top",
        """ "kind": "training", "hours": 30, "additional": [ { "topics": ["ethics"], "hours": 6 } ] """,
        false
    )]
    public void A_title_may_name_any_figure_of_the_rule_and_their_sum(string title, string rule, bool isTold) =>
        Told($$"""{ "title": "{{title}}", {{rule}} }""").Select(d => d.Code).Should().Equal(isTold ? ["ER2217"] : []);

    [Theory]
    [InlineData("""{ "kind": "training", "hours": 3, "when": { "circumstance": "has-rsc-provider", "on": "2021-01-01" } }""", "when/on")]
    [InlineData("""{ "kind": "supervision", "hours": 3, "providers": [ { "degree": "master", "at": "session" } ] }""", "providers/0/at")]
    [InlineData(
        """{ "kind": "training", "hours": 3, "counts": { "as": ["participant"] }, "caps": [ { "as": ["video"], "hours": 1 } ] }""",
        "caps/0/as"
    )]
    [InlineData(
        """{ "kind": "references", "count": 1, "roles": ["colleague"], "slots": [ { "id": "one", "roles": ["teacher"] } ] }""",
        "roles"
    )]
    [InlineData(
        """{ "kind": "references", "count": 1, "slots": [ { "id": "one", "roles": ["teacher"], "otherwise": { "roles": ["colleague"] } } ] }""",
        "slots/0/otherwise"
    )]
    public void What_nothing_reads_is_told(string rule, string member) => Warned(rule, "ER2218", member);

    [Fact]
    public void Two_parts_with_one_title_are_told() =>
        Warned(
            """
            { "kind": "any", "parts": [
                { "id": "a", "kind": "training", "title": "Hours", "hours": 3 }, { "id": "b", "kind": "training", "title": "hours", "hours": 5 } ] }
            """,
            "ER2219",
            "parts/1/title"
        );

    [Theory]
    [InlineData("initial", """ "when": { "submitted": { "before": "2019-01-01" } } """, "when/submitted/before")]
    [InlineData("renewal", """ "when": { "cycleYear": { "until": 2018 } } """, "when/cycleYear/until")]
    public void Dates_of_another_version_are_told(string pathway, string when, string member) =>
        Warned($$"""{ "kind": "training", "hours": 3, {{when}} }""", "ER2220", member, pathway);

    [Fact]
    public void A_contradiction_with_an_inherited_figure_is_told_where_the_new_figure_stands()
    {
        var first = SmallRuleset.Written(
            Rule("""{ "kind": "training", "hours": 30, "within": [ { "topics": ["ethics"], "hours": 3 } ] }"""),
            more: """{ "effective": { "from": "2020-01-01", "until": "2020-12-31" } }"""
        );
        var second = SmallRuleset.Over(
            first,
            """
            { "version": "2", "extends": "bay@1", "effective": { "from": "2021-01-01" }, "categories": {},
              "overrides": [ { "id": "*.initial.rule", "hours": 2, "provenance": "inferred" } ] }
            """
        );

        Loaded(first, second).Select(d => (d.Code, d.File, d.Pointer)).Should().Equal(("ER2211", "1.json", "/overrides/0/hours"));
    }

    [Fact]
    public void Nothing_is_doubted_in_the_shipped_rulesets_and_the_samples()
    {
        var shipped = Files("rulesets").Where(file => file.EndsWith(".json", StringComparison.Ordinal)).ToArray();
        var found = Doubts(shipped).Concat(Doubts(Files("samples", "harbour"))).Concat(Doubts(Files("samples", "OwnAssociation")));

        found.Where(d => d.Code != "ER2201").Select(d => d.ToString()).Should().BeEmpty();
    }

    private static IEnumerable<Diagnostic> Doubts(IEnumerable<string> files)
    {
        RulesetCatalog
            .TryLoad(files.Select(file => new RulesetDocument(file, File.ReadAllBytes(file))), out _, out var found, RulesetCatalog.BuiltIn)
            .Should()
            .BeTrue();
        return found;
    }

    private static IEnumerable<string> Files(params string[] folder) =>
        Directory
            .EnumerateFiles(RepositoryFiles.At(folder), "*.json", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("\"effective\"", StringComparison.Ordinal))
            .Where(file => !file.Contains(".cases", StringComparison.Ordinal) && !file.Contains("schema.json", StringComparison.Ordinal));

    /// <summary>The requirement with what every one has.</summary>
    private static string Rule(string rule, string id = "rule") =>
        SmallRuleset.Over($$"""{ "id": "{{id}}", "title": "A rule", {{Cited}} }""", rule);

    private static IReadOnlyList<Diagnostic> All(string document)
    {
        Ruleset.TryRead(document, out _, out var found);
        return found;
    }

    private static IReadOnlyList<Diagnostic> Loaded(params string[] documents)
    {
        RulesetCatalog.TryLoad(
            documents.Select((text, i) => new RulesetDocument($"{i}.json", System.Text.Encoding.UTF8.GetBytes(text))),
            out _,
            out var found
        );
        return found;
    }

    private static IReadOnlyList<Diagnostic> Told(string rule, string pathway = "initial") =>
        All(SmallRuleset.Written(Rule(rule), pathway, pathway == "renewal" ? """{ "cycle": { "ends": "12-31" } }""" : "{}"));

    private static void Refused(string rule, string code, string member, string pathway = "initial") =>
        Single(rule, code, member, pathway).Severity.Should().Be(Severity.Error);

    private static Diagnostic Warned(string rule, string code, string member, string pathway = "initial")
    {
        var warning = Single(rule, code, member, pathway);
        warning.Severity.Should().Be(Severity.Warning);
        return warning;
    }

    private static Diagnostic Single(string rule, string code, string member, string pathway)
    {
        var found = Told(rule, pathway).Should().ContainSingle(because: rule).Which;
        (found.Code, found.Pointer).Should().Be((code, $"/categories/BAY/pathways/{pathway}/0/{member}"));
        found.Help.Should().NotBeNullOrEmpty();
        return found;
    }
}
