using System.Collections.Immutable;
using System.Text;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Analysis;

/// <summary>Case files: what they may leave to their base, what is refused, and how what comes out is compared.</summary>
public sealed class CaseReaderTests
{
    private const string Base = """
        { "name": "Base", "ruleset": "macmh-iec@2023", "category": "IFA", "asOf": "2023-03-01",
          "candidate": { "id": "c", "residence": "US-MN", "agreements": [ { "kind": "code-of-ethics", "signed": "2023-01-01" } ] },
          "expect": { "outcome": "unknown", "requirements": { "IFA.initial.code-of-ethics": { "outcome": "met" } } } }
        """;

    [Fact]
    public void A_case_takes_from_its_base_whatever_it_leaves_out_but_not_what_is_expected()
    {
        var given = Read(
            """{ "name": "Unsigned", "base": "base.json", "with": { "agreements": [], "residence": null }, "expect": { "requirements": { "IFA.initial.code-of-ethics": { "outcome": "not-met" } } } }"""
        );

        (given.Name, given.RulesetKey).Should().Be(("Unsigned", "macmh-iec@2023"));
        (given.Question.Category, given.Question.Pathway).Should().Be(("IFA", Pathway.Initial));
        given.Candidate.Residence.Should().BeNull("null in a merge patch takes a member away");
        given.Candidate.Id.Should().Be("c");
        given.Expected.Should().Equal(new ExpectedRequirement("IFA.initial.code-of-ethics", Outcome.NotMet));
        given.Run(RulesetCatalog.BuiltIn).Should().BeEmpty();
    }

    [Theory]
    [InlineData("R. Ortiz", 0)]
    [InlineData("S. Lee", 1)]
    public void S51a_a_case_may_expect_the_judgement_by_which_something_was_decided(string by, int differences) =>
        Read(
                $$"""
                { "name": "Judged", "ruleset": "bay@1", "category": "BAY", "asOf": "2023-03-01",
                  "candidate": { "id": "c", "education": [ { "id": "deg-1", "credential": "master", "conferred": "2010-05-01" } ], "judgements": [
                    { "entry": "deg-1", "attribute": "relatedField", "value": true, "by": "R. Ortiz", "on": "2023-01-10" } ] },
                  "expect": { "outcome": "met", "requirements": { "BAY.initial.degree": { "judgement": [ { "entry": "deg-1", "by": "{{by}}" } ] } } } }
                """
            )
            .Run(
                SmallRuleset.Load(
                    SmallRuleset.Written(
                        """{ "id": "degree", "kind": "credential", "title": "D", "anyOf": [ { "credential": ["master"], "related": true } ], "citation": { "source": "s", "locator": "1" } }"""
                    )
                )
            )
            .Should()
            .HaveCount(differences);

    [Theory]
    [InlineData("2022-12-31", "2017")]
    [InlineData("2023-01-01", "2023")]
    public void S43_a_case_that_names_the_association_is_answered_by_the_version_of_its_dates(string asOf, string version)
    {
        var given = Read(
            $$"""
            { "name": "Chosen", "base": "base.json", "association": "macmh-iec", "asOf": "{{asOf}}", "because": "it names no version",
              "boundary": "first day of 2023", "expect": { "ruleset": { "version": "{{version}}" } } }
            """
        );

        (given.RulesetKey, given.Association).Should().Be((null, "macmh-iec"));
        (given.Because, given.Boundary).Should().Be(("it names no version", "first day of 2023"));
        given.Run(RulesetCatalog.BuiltIn).Should().BeEmpty();
    }

    [Fact]
    public void S43_a_day_before_every_version_is_a_difference_and_no_exception() =>
        Read("""{ "name": "Too early", "base": "base.json", "association": "macmh-iec", "asOf": "2001-01-01", "expect": {} }""")
            .Run(RulesetCatalog.BuiltIn)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Contain("2017");

    [Fact]
    public void What_differs_is_named_with_what_was_expected_and_what_was_found()
    {
        var differences = Read(
                Base.Replace("\"met\"", "\"not-met\"", StringComparison.Ordinal).Replace("\"unknown\"", "\"met\"", StringComparison.Ordinal)
            )
            .Run(RulesetCatalog.BuiltIn);

        differences.Should().HaveCount(2);
        differences.Should().ContainMatch("outcome: expected \"met\", found \"*\"");
        differences.Should().Contain("IFA.initial.code-of-ethics.outcome: expected \"not-met\", found \"met\"");
    }

    [Theory]
    [InlineData("IFA.initial.code-of-ethic", "IFA", "macmh-iec@2023", "*there is no such requirement*")]
    [InlineData("IFA.initial.code-of-ethics", "IFX", "macmh-iec@2023", "macmh-iec@2023 has no category `IFX`; did you mean `IFA`?*")]
    [InlineData("IFA.initial.code-of-ethics", "IFA", "macmh-iec@2020", "the ruleset `macmh-iec@2020` is not at hand")]
    public void What_cannot_be_asked_is_a_difference(string id, string category, string ruleset, string expected)
    {
        var text = Base.Replace("\"outcome\": \"unknown\", ", "", StringComparison.Ordinal)
            .Replace("IFA.initial.code-of-ethics", id, StringComparison.Ordinal)
            .Replace("\"IFA\"", $"\"{category}\"", StringComparison.Ordinal)
            .Replace("macmh-iec@2023", ruleset, StringComparison.Ordinal);

        Read(text).Run(RulesetCatalog.BuiltIn).Should().ContainSingle().Which.Should().Match(expected);
    }

    [Theory]
    [InlineData(
        """{ "name": "x", "base": "nothing.json", "expect": {} }""",
        "ER3101",
        "there is no case file `nothing.json` in this folder"
    )]
    [InlineData("""{ "name": "x", "base": "round.json", "expect": {} }""", "ER3102", "the case `round.json` is built on itself")]
    [InlineData("""{ "name": "x", "expect": {} }""", "ER1102", "a case lacks `candidate` or `base`")]
    [InlineData(
        """{ "name": "x", "candidate": { "id": "c" }, "expect": {}, "ruleset": "a@1", "category": "X" }""",
        "ER1102",
        "a case lacks `asOf`"
    )]
    [InlineData("""{ "name": "x", "base": "base.json", "expect": { "outcome": "passed" } }""", "ER1104", "`passed` is not an outcome")]
    [InlineData("""{ "name": "x", "base": "base.json", "ruleset": "mi-aimh", "expect": {} }""", "ER3103", "`mi-aimh` names no version")]
    [InlineData(
        """{ "name": "x", "base": "base.json", "with": { "residense": "US-MN" }, "expect": {} }""",
        "ER1101",
        "a candidate has no member `residense`"
    )]
    public void A_case_that_cannot_be_read_is_refused(string text, string code, string message)
    {
        Parse(text, out var given, out var diagnostics).Should().BeFalse();

        given.Should().BeNull();
        diagnostics.Should().Contain(d => d.Code == code && d.Message == message);
    }

    private static RulesetCase Read(string text) =>
        Parse(text, out var given, out var diagnostics) ? given! : throw new DocumentException(diagnostics);

    private static bool Parse(string text, out RulesetCase? given, out ImmutableArray<Diagnostic> diagnostics) =>
        RulesetCase.TryRead(text, out given, out diagnostics, "case.json", Beside);

    private static ReadOnlyMemory<byte>? Beside(string name) =>
        name switch
        {
            "base.json" => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(Base)),
            "round.json" => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes("""{ "name": "Round", "base": "round.json", "expect": {} }""")),

            // Not the null of an array, which would become an empty document.
            _ => (ReadOnlyMemory<byte>?)null,
        };
}
