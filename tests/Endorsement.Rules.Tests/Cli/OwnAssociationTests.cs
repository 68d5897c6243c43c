namespace Endorsement.Rules.Tests.Cli;

/// <summary>An association that no code has heard of works from its file alone.</summary>
public sealed class OwnAssociationTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Its_own_topics_and_provider_rules_decide()
    {
        var candidate = _folder.File(
            "candidate.json",
            SmallDocuments.OwnCandidate().Replace("ER-GUIDE", "ER-COMPANION", StringComparison.Ordinal)
        );

        var run = ToolRun.Of("evaluate", candidate, "--ruleset", Ruleset(), "--as-of", "2025-04-01", "--category", "ER-COMPANION");

        run.Code.Should().Be(1);
        run.Out.Should()
            .Contain(
                "ER-COMPANION.initial.training  Twenty hours, four on sleep: met\n  20 of 20 clock hours, of them 20 for “sleep” (4 are asked)."
            )
            .And.Contain("the provider was not qualified for")
            .And.NotContain("warning", "its own codes are known");
    }

    [Fact]
    public void It_is_used_whatever_its_dates_say()
    {
        var run = ToolRun.Of(
            "evaluate",
            _folder.File("candidate.json", SmallDocuments.OwnCandidate()),
            "--ruleset",
            Ruleset(),
            "--as-of",
            "2031-01-01",
            "--category",
            "ER-COMPANION"
        );

        run.Code.Should().Be(0);
        run.Out.Should().Contain("version 2024: given on the command line");
    }

    [Fact]
    public void It_may_extend_a_ruleset_that_is_built_in()
    {
        var ruleset = _folder.File(
            "ours.json",
            """
            { "association": "harbour", "name": "Harbour", "jurisdiction": ["XH-01"], "version": "1", "effective": { "from": "2024-01-01" },
              "sources": { "book": { "title": "Harbour handbook" } },
              "extends": "mi-aimh@2018", "inherit": { "pathways": ["initial"] },
              "overrides": [ { "id": "IFA.initial.training", "hours": 31, "title": "Thirty-one hours",
                               "citation": { "source": "book", "locator": "Page 1" }, "provenance": "stated" } ] }
            """
        );

        ToolRun.Of("rulesets", "validate", ruleset).Out.Should().Be("1 ruleset, no problems\n");
        ToolRun.Of("rulesets", "show", ruleset, "--category", "IFA").Out.Should().Contain("31 clock hours.").And.Contain("(inherited)");
        ToolRun
            .Of(
                "evaluate",
                _folder.File("c.json", SmallDocuments.Unknown),
                "--ruleset",
                ruleset,
                "--as-of",
                "2024-02-01",
                "--category",
                "IFA"
            )
            .Out.Should()
            .Contain("Thirty-one hours");
    }

    [Fact]
    public void Its_cases_run_beside_it()
    {
        Ruleset();
        _folder.File("2024.cases/met.json", Case("Enough hours", "20", "met"));
        _folder.File("2024.cases/short.json", Case("An hour short", "19", "not-met"));
        _folder.File("notes.json", """{ "anything": true }""");

        var run = ToolRun.Of("test", _folder.Path);

        run.Code.Should().Be(0);
        run.Out.Should().Be("harbour@2024: 2 cases\n2 passed, 0 failed\n");
    }

    private static string Case(string name, string hours, string outcome) =>
        $$"""
            { "name": "{{name}}", "ruleset": "harbour@2024", "category": "ER-COMPANION", "asOf": "2025-04-01",
              "candidate": {{SmallDocuments.OwnCandidate(hours)}}, "expect": { "outcome": "{{outcome}}" } }
            """;

    private string Ruleset() => _folder.File("own.json", SmallDocuments.OwnRuleset);
}
