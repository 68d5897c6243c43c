using System.Text;
using Endorsement.Rules.Text;
using NodaTime;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>S50: a changed figure has a source, or says that it has none and what is printed.</summary>
public sealed class ChangedFigureTests
{
    private static readonly string Printed = Written(
        $"{Training("a", 30)}, {Training("b", 5)}",
        more: """{ "definitions": { "requirements": { "shared": { "kind": "training", "title": "S", "hours": 8, "citation": { "source": "s", "locator": "9" } } } } }"""
    );

    [Fact]
    public void S50_a_figure_changed_without_a_source_is_local_warned_of_and_told_with_what_is_printed()
    {
        var (ruleset, warnings) = Over("""{ "overrides": [ { "id": "BAY.initial.a", "hours": 24 } ] }""");

        var warning = warnings.Should().ContainSingle().Which;
        (warning.Code, warning.Severity).Should().Be(("ER2201", Severity.Warning));
        warning.Message.Should().Be("`hours` of `BAY.initial.a` changed without a source");
        var finding = Ask(ruleset).Requirements[0];
        finding.Provenance.Should().Be(Provenance.Local);
        finding.ChangedBy.Should().Be("cove@1");
        Language.English.Changed(finding, ruleset).Should().Be("changed by cove@1; printed at Handbook, 1: 30 clock hours.");
        Ask(ruleset).Explain(width: int.MaxValue).Should().Contain("changed by cove@1; printed at Handbook, 1: 30 clock hours.");
        Handbook.RenderText(ruleset).Should().Contain("changed by cove@1; printed at Handbook, 1: 30 clock hours.");
        Handbook.Render(ruleset).Should().Contain("changed by cove@1; printed at Handbook, 1: 30 clock hours.");
        Encoding.UTF8.GetString(Ask(ruleset).ToJson()).Should().Contain("\"provenance\": \"local\"").And.Contain("\"by\": \"cove@1\"");
    }

    [Theory]
    [InlineData("""{ "overrides": [ { "id": "BAY.initial.a", "hours": 24, "citation": { "source": "s", "locator": "2" } } ] }""")]
    [InlineData("""{ "overrides": [ { "id": "BAY.initial.a", "hours": 24, "provenance": "inferred" } ] }""")]
    [InlineData("""{ "overrides": [ { "id": "BAY.initial.a", "hours": 24 }, { "id": "BAY.initial.a", "provenance": "stated" } ] }""")]
    [InlineData("""{ "overrides": [ { "id": "BAY.initial.a", "hours": 30.0 } ] }""")]
    [InlineData("""{ "overrides": [ { "id": "BAY.initial.a", "title": "Another" } ] }""")]
    public void S50_a_figure_with_a_source_or_as_printed_is_not_local(string change)
    {
        var (ruleset, warnings) = Over(change);

        warnings.Should().BeEmpty();
        Ask(ruleset).Requirements.Should().OnlyContain(f => f.Provenance != Provenance.Local && f.ChangedBy == null);
    }

    [Fact]
    public void S50_local_may_be_said_and_then_is_no_warning()
    {
        var (ruleset, warnings) = Over("""{ "overrides": [ { "id": "BAY.initial.a", "hours": 24, "provenance": "local" } ] }""");

        warnings.Should().BeEmpty();
        Ask(ruleset).Explain(width: int.MaxValue).Should().Contain("changed by cove@1; printed at Handbook, 1: 30 clock hours.");
    }

    [Fact]
    public void S50_a_copied_requirement_with_another_figure_is_local()
    {
        var (ruleset, warnings) = Over("""{ "additions": [ { "id": "BAY.initial.c", "use": "shared", "hours": 6 } ] }""");

        warnings.Should().ContainSingle(d => d.Code == "ER2201");
        Ask(ruleset).Explain(width: int.MaxValue).Should().Contain("changed by cove@1; printed at Handbook, 9: 8 clock hours.");
    }

    [Fact]
    public void S50_what_is_printed_stays_through_further_rulesets_until_one_names_a_source()
    {
        var changed = Below("""{ "overrides": [ { "id": "BAY.initial.a", "hours": 24 } ] }""");
        var again = Written(
            "",
            more: """{ "association": "creek", "extends": "cove@1", "categories": {}, "overrides": [ { "id": "BAY.initial.a", "hours": 20 } ] }"""
        );
        var settled = Written(
            "",
            more: """{ "association": "delta", "extends": "creek@1", "categories": {}, "overrides": [ { "id": "BAY.initial.a", "hours": 18, "citation": { "source": "s", "locator": "3" }, "provenance": "stated" } ] }"""
        );
        var catalog = Load(Printed, changed, again, settled);

        Ask(catalog.Find("creek@1")!)
            .Explain(width: int.MaxValue)
            .Should()
            .Contain("changed by creek@1; printed at Handbook, 1: 30 clock hours.");
        Ask(catalog.Find("delta@1")!).Requirements[0].Provenance.Should().Be(Provenance.Stated);
        Ask(catalog.Find("delta@1")!).Explain(width: int.MaxValue).Should().NotContain("changed by");
    }

    [Fact]
    public void S50_the_resolved_form_can_be_read_again_and_says_the_same()
    {
        var (ruleset, _) = Over("""{ "overrides": [ { "id": "BAY.initial.a", "hours": 24 } ] }""");
        var read = Ruleset.Read(ruleset.ToJson());

        (read.Hash, read.WordsHash).Should().Be((ruleset.Hash, ruleset.WordsHash));
        Ask(read).Requirements[0].ChangedBy.Should().Be("cove@1");
    }

    private static string Below(string change) =>
        SmallRuleset.Over(Written("", more: """{ "association": "cove", "extends": "bay@1", "categories": {} }"""), change);

    private static (Ruleset Ruleset, IReadOnlyList<Diagnostic> Warnings) Over(string change)
    {
        Ruleset
            .TryRead(Encoding.UTF8.GetBytes(Below(change)), out var ruleset, out var diagnostics, "cove.json", Load(Printed))
            .Should()
            .BeTrue();
        return (ruleset!, diagnostics);
    }

    private static Determination Ask(Ruleset ruleset) =>
        ruleset.Determine(new Candidate { Id = "c" }, new Question("BAY", new LocalDate(2021, 1, 1)));
}
