using System.Text;
using Endorsement.Rules.Cli.Scaffolding;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Cli;

/// <summary>`endorse rulesets new`: the next version begun, its cases pointed at it, the one before closed, and nothing overwritten.</summary>
public sealed class RulesetsNewTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string In(string name) => Path.Combine(_folder.Path, name);

    [Fact]
    public void The_next_version_of_an_own_ruleset_stands_beside_it_and_the_one_before_is_closed()
    {
        Bay();
        var before = File.ReadAllText(In("2026.json"));

        var run = New("lantern-bay@2027", "lantern-bay@2026", "2027-01-01", "--rulesets", _folder.Path);

        run.Should()
            .Be(
                new ToolRun(
                    0,
                    $"""
                    {In("2027.json")}: lantern-bay@2027, in force from 2027-01-01, extends lantern-bay@2026 and changes nothing yet
                    {In("2027.cases")}: 2 cases of lantern-bay@2026, pointed at lantern-bay@2027
                    {In("2027.changelog.md")}: a draft of what there is to tell
                    {In("2026.json")}: lantern-bay@2026 is in force until 2026-12-31

                    """.ReplaceLineEndings("\n"),
                    "endorse: 1 case for which the dates choose the version, or of another version, was left out\n"
                        + "  help: it says nothing about the new one; write those that its dates need\n"
                )
            );
        File.ReadAllText(In("2026.json"))
            .Should()
            .Be(
                before.Replace(
                    "\"from\": \"2026-01-01\"",
                    "\"from\": \"2026-01-01\",\n    \"until\": \"2026-12-31\"",
                    StringComparison.Ordinal
                )
            );
        File.ReadAllText(In("2027.changelog.md"))
            .Should()
            .Contain("version 2027 compared with version 2026")
            .And.Contain("endorse diff lantern-bay@2026 ");
        ToolRun.Of("rulesets", "validate", _folder.Path).Should().Be(new ToolRun(0, "2 rulesets, no problems\n", ""));
        ToolRun.Of("rulesets", "format", "--check", In("2027.json")).Code.Should().Be(0);
        ToolRun.Of("test", _folder.Path).Out.Should().EndWith("lantern-bay@2027: 2 cases\n5 passed, 0 failed\n");
    }

    [Fact]
    public void Cases_are_copied_byte_for_byte_but_for_the_version_that_they_name()
    {
        Bay();
        New("lantern-bay@2027", "lantern-bay@2026", "2027-01-01", "--rulesets", _folder.Path);

        File.ReadAllText(In("2027.cases/signed.json"))
            .Should()
            .Be(File.ReadAllText(In("2026.cases/signed.json")).Replace("lantern-bay@2026", "lantern-bay@2027", StringComparison.Ordinal));
        File.ReadAllText(In("2027.cases/built-on-it.json")).Should().Be(File.ReadAllText(In("2026.cases/built-on-it.json")));
        File.Exists(In("2027.cases/by-date.json")).Should().BeFalse();
    }

    [Fact]
    public void A_built_in_version_cannot_be_closed_and_a_copy_that_ends_takes_its_place()
    {
        var cases = RepositoryFiles.At("rulesets", "macmh-iec", "2017.cases");

        var run = New("macmh-iec@2020", "macmh-iec@2017", "2020-01-01", "--out", _folder.Path, "--cases", cases);

        run.Code.Should().Be(0);
        run.Error.Should()
            .Contain(
                $"macmh-iec@2017 is built in and cannot be closed; the copy takes its place wherever `--rulesets {_folder.Path}` is given"
            );
        ToolRun
            .Of("rulesets", "list", "--rulesets", _folder.Path)
            .Out.Should()
            .Contain("macmh-iec@2017: 2017-01-01 to 2019-12-31\n")
            .And.Contain("macmh-iec@2020: 2020-01-01 to 2022-12-31, extends macmh-iec@2017\n")
            .And.Contain("macmh-iec@2023: from 2023-01-01\n");
        ToolRun.Of("rulesets", "validate", _folder.Path).Code.Should().Be(0);
        ToolRun.Of("test", _folder.Path).Code.Should().Be(0);
    }

    [Fact]
    public void Every_shipped_version_can_be_followed_and_its_cases_pass()
    {
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets)
        {
            var folder = In(ruleset.Key);
            var first = DocumentedDate.OfDay(ruleset.EffectiveUntil ?? ruleset.EffectiveFrom.PlusYears(3)).ToString();
            var cases = RepositoryFiles.At("rulesets", ruleset.Association, $"{ruleset.Version}.cases");

            New($"{ruleset.Association}@next", ruleset.Key, first, "--out", folder, "--cases", cases)
                .Error.Should()
                .NotContain("do not pass");

            ToolRun.Of("test", folder).Out.Should().EndWith(", 0 failed\n").And.Contain($"{ruleset.Association}@next: ");
        }
    }

    [Fact]
    public void The_name_and_the_note_are_those_of_the_version_before()
    {
        New("macmh-iec@2027", "macmh-iec@2023", "2027-01-01", "--out", _folder.Path);

        var (before, after) = (
            RulesetCatalog.BuiltIn.Find("macmh-iec@2023")!,
            RulesetCatalog.BuiltIn.With([.. Directory.GetFiles(_folder.Path, "*.json").Select(RulesetDocument)]).Find("macmh-iec@2027")!
        );
        (after.Name, after.Note).Should().Be((before.Name, before.Note));
        File.ReadAllText(In("2027.json")).Should().Contain("for Children's Mental Health");
        ToolRun
            .Of("diff", "macmh-iec@2023", In("2027.json"))
            .Out.Should()
            .Contain("; 1 thing is worded otherwise.")
            .And.Contain("  - 1 other text.")
            .And.NotContain("1 note");
    }

    private static RulesetDocument RulesetDocument(string path) => new(path, File.ReadAllBytes(path));

    [Fact]
    public void Cases_of_another_association_are_refused_and_nothing_is_written()
    {
        Bay();
        var cases = RepositoryFiles.At("rulesets", "macmh-iec", "2017.cases");

        var run = New("lantern-bay@2027", "lantern-bay@2026", "2027-01-01", "--rulesets", _folder.Path, "--cases", cases);

        run.Code.Should().Be(2);
        run.Error.Should()
            .Contain("is one of lantern-bay@2026")
            .And.Contain("those there are cases of `macmh-iec@2017`; nothing was written");
        File.Exists(In("2027.json")).Should().BeFalse();
    }

    [Theory]
    [InlineData("lantern-bay@2026", "2027-01-01", "there is a ruleset `lantern-bay@2026` already")]
    [InlineData("lantern-bay", "2027-01-01", "`lantern-bay` is no version of `lantern-bay`")]
    [InlineData("harbour@2027", "2027-01-01", "`harbour@2027` is no version of `lantern-bay`")]
    [InlineData("lantern-bay@2027/x", "2027-01-01", "`2027/x` cannot be the name of a file")]
    [InlineData("lantern-bay@2027", "2026-01-01", "`lantern-bay@2026` begins on 2026-01-01")]
    [InlineData("lantern-bay@2027", "2027", "`--effective 2027` is not a day of the calendar")]
    public void What_cannot_be_is_said_and_nothing_is_written(string key, string day, string message)
    {
        Bay();
        var before = Contents();

        var run = New(key, "lantern-bay@2026", day, "--rulesets", _folder.Path);

        (run.Code, run.Out).Should().Be((2, ""));
        run.Error.Should().Contain(message).And.Contain("\n  help: ");
        Contents().Should().Equal(before);
    }

    [Theory]
    [InlineData("2027.json")]
    [InlineData("2027.changelog.md")]
    [InlineData("2027.cases/signed.json")]
    public void Nothing_is_overwritten(string there)
    {
        Bay();
        _folder.File(there, "mine");
        var before = Contents();

        var run = New("lantern-bay@2027", In("2026.json"), "2027-01-01");

        run.Code.Should().Be(2);
        run.Error.Should()
            .Be(
                $"endorse: `{In(there)}` is there already\n  help: nothing was written; name another version, another `--out`, or take the file away\n"
            );
        Contents().Should().Equal(before);
    }

    [Fact]
    public void A_version_that_ends_is_followed_on_the_next_day_at_the_latest()
    {
        Bay(", \"until\": \"2026-06-30\"");

        New("lantern-bay@2027", "lantern-bay@2026", "2026-07-02", "--rulesets", _folder.Path)
            .Error.Should()
            .Contain("leaves a gap behind it")
            .And.Contain("begin on 2026-07-01 at the latest");
        var before = File.ReadAllText(In("2026.json"));
        New("lantern-bay@2027", "lantern-bay@2026", "2026-07-01", "--rulesets", _folder.Path).Code.Should().Be(0);
        File.ReadAllText(In("2026.json")).Should().Be(before);
    }

    [Theory]
    [InlineData("""{"a":{"b":1}}""", """{"a":{"b":1, "c": 2}}""")]
    [InlineData(
        "{ \"x\": [ { \"a\": 0 } ],\r\n  \"a\": {\r\n    \"b\": \"}\"\r\n  } }",
        "{ \"x\": [ { \"a\": 0 } ],\r\n  \"a\": {\r\n    \"b\": \"}\",\r\n    \"c\": 2\r\n  } }"
    )]
    [InlineData("\uFEFF{ \"a\": { \"b\": {} } }", "\uFEFF{ \"a\": { \"b\": {}, \"c\": 2 } }")]
    public void A_member_is_put_behind_another_and_laid_out_like_it(string before, string after) =>
        Encoding.UTF8.GetString(JsonPlaces.Inserted(Encoding.UTF8.GetBytes(before), "c", "2", "a", "b")!).Should().Be(after);

    [Fact]
    public void A_value_is_changed_where_it_stands_and_one_that_is_not_there_is_not()
    {
        var document = Encoding.UTF8.GetBytes("{ \"a\" : [ 1, 2 ] , \"b\":{\"a\":\"\\u00e9\"} }");

        Encoding.UTF8.GetString(JsonPlaces.Replaced(document, "3", "a")!).Should().Be("{ \"a\" : 3 , \"b\":{\"a\":\"\\u00e9\"} }");
        JsonPlaces.Text(document, "b", "a").Should().Be("é");
        JsonPlaces.Replaced(document, "3", "b", "c").Should().BeNull();
        JsonPlaces.Replaced(document, "3", "a", "b").Should().BeNull();
        JsonPlaces.Text(document, "a").Should().BeNull();
    }

    private static ToolRun New(string key, string from, string effective, params string[] more) =>
        ToolRun.Of(["rulesets", "new", key, "--from", from, "--effective", effective, .. more]);

    private IEnumerable<string> Contents() =>
        Directory
            .EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => $"{path}: {File.ReadAllText(path)}")
            .ToArray();

    private void Bay(string until = "")
    {
        _folder.File(
            "2026.json",
            $$"""
            {
              "association": "lantern-bay", "name": "Lantern Bay Guild", "jurisdiction": ["XB-01"],
              "version": "2026",
              "effective": {
                "from": "2026-01-01"{{until}}
              },
              "sources": { "page": { "title": "What the guild asks", "published": "2026" } },
              "categories": { "COMPANION": { "title": "Companion", "pathways": { "initial": [
                { "id": "code-of-ethics", "kind": "agreement", "title": "The code of ethics, signed", "agreement": "code-of-ethics",
                  "citation": { "source": "page", "locator": "1" } }
              ] } } }
            }
            """.ReplaceLineEndings("\n")
        );
        Case("signed", "\"ruleset\": \"lantern-bay@2026\"", "2026-05-01", "met");
        _folder.File(
            "2026.cases/built-on-it.json",
            """
            { "name": "Not signed", "base": "signed.json", "with": { "agreements": [] },
              "expect": { "outcome": "not-met" } }
            """
        );
        Case("by-date", "\"association\": \"lantern-bay\"", "2026-05-02", "met");
    }

    private void Case(string name, string version, string asOf, string outcome) =>
        _folder.File(
            $"2026.cases/{name}.json",
            $$"""
            { "name": "{{name}}", {{version}}, "category": "COMPANION", "asOf": "{{asOf}}",
              "candidate": { "id": "ann", "residence": "XB-01", "agreements": [{ "kind": "code-of-ethics", "signed": "2026-05-01" }] },
              "expect": { "outcome": "{{outcome}}" } }
            """
        );
}
