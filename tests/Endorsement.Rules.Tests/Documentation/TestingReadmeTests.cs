using System.Text.RegularExpressions;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Testing;
using Endorsement.Rules.Tests.Architecture;
using NodaTime;

namespace Endorsement.Rules.Tests.Documentation;

using Findings = Endorsement.Rules.Testing.Findings;

// The class that the README of Endorsement.Rules.Testing shows, as it shows it: the build runs it.
public sealed class TrainingPolicyTests
{
    private static readonly Ruleset Next = CaseFiles.Draft("samples/PolicyChange/macmh-iec/2027.json");

    [Fact]
    public void Thirty_hours_of_training_are_not_enough_any_more() =>
        A
            .Candidate.WhoJustMeets(Next, "IFS")
            .But(c => c.WithTraining(30.ClockHours()))
            .Determine()["IFS.initial.training"]
            .ShouldBe(Outcome.NotMet)
            .ShouldMiss(3.ClockHours());

    [Fact]
    public void Nothing_else_has_changed() =>
        A
            .Candidate.WhoJustMeets(RulesetCatalog.BuiltIn.Find("macmh-iec@2023")!, "IFS")
            .But(c => c.WithTraining(33.ClockHours()))
            .Under(Next)
            .ShouldBe(Outcome.Met);
}

/// <summary>The README of the testing package: its files are those of the sample, its code is in this file, and what is red is red as it shows.</summary>
public sealed partial class TestingReadmeTests
{
    private static string Page =>
        File.ReadAllText(RepositoryFiles.At("src", "Endorsement.Rules.Testing", "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Before_the_rule_is_changed_the_test_is_red_and_says_what_was_found()
    {
        var before = Ruleset.Read(Blocks("json")[0], "2027.json", RulesetCatalog.BuiltIn);
        var test = () =>
            A
                .Candidate.WhoJustMeets(before, "IFS")
                .But(c => c.WithTraining(30.ClockHours()))
                .Determine()["IFS.initial.training"]
                .ShouldBe(Outcome.NotMet);

        test.Should().Throw<ExpectationFailedException>().Which.Message.Should().Be(Blocks("text")[0]);
    }

    [Fact]
    public void The_change_is_the_one_of_the_sample() =>
        Blocks("json")[1].Should().Be(File.ReadAllText(RepositoryFiles.At("samples", "PolicyChange", "macmh-iec", "2027.json")));

    [Fact]
    public void Steps_and_assertions_are_what_the_page_says()
    {
        var rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;

        var justMeets = A.Candidate.WhoJustMeets(rules, "IMHS");
        justMeets.ShouldBe(Outcome.Met);
        justMeets.But(c => c.WithRscSpreadOver(Period.FromMonths(9))).ShouldBe(Outcome.NotMet);
        justMeets.But(c => c.WithUnknownMemberships()).Determine()["IMHS.initial.membership"].ShouldBe(Outcome.Unknown);
        justMeets
            .But(c => c.WithRsc(49.ClockHours()))
            .ShouldBe(Outcome.NotMet)["IMHS.initial.reflective-supervision"]
            .ShouldBeBecause(SupervisionReasons.HoursShort)
            .ShouldMiss(1.ClockHours());

        justMeets.Candidate.Validate().Should().BeEmpty();
    }

    public static IEnumerable<object[]> Cases => CaseFiles.Theory("samples/harbour");

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rules_say_what_the_cases_expect(RulesetCase given) => given.ShouldPass(CaseFiles.Rulesets("samples/harbour"));

    [Fact]
    public void No_change_of_the_new_version_goes_unnoticed()
    {
        var next = CaseFiles.Draft("samples/PolicyChange/macmh-iec/2027.json");
        var cases = CaseFiles.In("samples/PolicyChange/macmh-iec/2027.cases");

        Gate.Mutation(next, cases).AtLeast(100);
        Gate.Coverage(next, cases).AtLeast(100);
    }

    [Fact]
    public void A_page_is_shown_what_nobody_found()
    {
        var rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;

        var shown = Findings
            .Of(rules)
            .Determination(
                "IMHS",
                new LocalDate(2019, 1, 1),
                found => found.NotMet("IMHS.initial.training", missing: 5.ClockHours()),
                found => found.NeedsReview("IMHS.initial.education")
            );

        shown.Outcome.Should().Be(Outcome.NotMet);
    }

    [Fact]
    public void Every_block_of_the_page_is_in_this_file()
    {
        var here = Flat(File.ReadAllText(RepositoryFiles.At("tests", "Endorsement.Rules.Tests", "Documentation", "TestingReadmeTests.cs")));

        var blocks = Blocks("csharp");

        blocks.Should().HaveCountGreaterThanOrEqualTo(4);
        blocks.Where(body => !here.Contains(Flat(body), StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static string[] Blocks(string language) =>
        [.. Block().Matches(Page).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["body"].Value)];

    private static string Flat(string code) =>
        string.Concat(code.Where(c => !char.IsWhiteSpace(c)))
            .Replace(",]", "]", StringComparison.Ordinal)
            .Replace(",}", "}", StringComparison.Ordinal);

    [GeneratedRegex(
        "^```(?<language>csharp|json|text)\n(?<body>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        5_000
    )]
    private static partial Regex Block();
}
