using System.Text;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Cli;

/// <summary>What `--with` adds: errors at the place where they were written, and no warnings about a plan's own dates.</summary>
public sealed class WhatIfTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("what-if-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_does_not_fit_is_told_in_the_file_that_adds_it_at_its_line_and_column()
    {
        var with = Write(
            "autumn.json",
            """
            {
              "training": [
                { "id": "t-new", "date": "2018-09-01", "hours": 2 }
              ],
              "references": [
                { "id": "r-new", "person": "nobody-there" }
              ],
              "facts": { "training": { "tr-1": { "hours": "many" } } }
            }
            """
        );

        var run = ToolRun.Of("evaluate", Sample, "--category", "IMHS", "--as-of", "2018-10-01", "--with", with);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("autumn.json(6,32): error ").And.Contain("nobody-there");
        run.Error.Should().Contain("autumn.json(8,47): error ").And.NotContain("(1,");
    }

    [Fact]
    public void S56_a_plan_that_is_handed_back_gives_no_warning_of_its_own_and_meets_everything()
    {
        var nobody = Write("nobody.json", """{ "id": "N-1", "residence": "US-MN", "education": [], "work": [], "training": [] }""");
        var planned = ToolRun.Of("plan", nobody, "--category", "IMHS", "--as-of", "2024-02-01", "--format", "json");
        var plan = Write("plan.json", planned.Out);
        var day = (string)System.Text.Json.Nodes.JsonNode.Parse(planned.Out)!["plan"]!["date"]!;

        var run = ToolRun.Of("evaluate", nobody, "--category", "IMHS", "--as-of", day, "--with", plan);

        run.Code.Should().Be(0, run.Out + run.Error);
        run.Out.Should().Contain("30 of 30 clock hours").And.NotContain("warning");
    }

    [Fact]
    public void Hours_that_nobody_planned_are_warned_of_beside_those_of_a_plan()
    {
        var crowded = Candidate.Read(
            """
            {
              "id": "L-1", "residence": "US-MI",
              "training": [ { "id": "t-1", "date": "2018-03-01", "hours": 25 }, { "id": "planned-1", "date": "2018-03-01", "hours": 30 } ]
            }
            """u8.ToArray()
        );

        var warnings = RulesetCatalog.BuiltIn.Determine(crowded, new Question("IMHS", new(2018, 10, 1))).Warnings;

        warnings
            .OfType<DeterminationWarning.LongDay>()
            .Should()
            .ContainSingle()
            .Which.Hours.Should()
            .Be(25.ClockHours(), "what a plan has added is dated on the last day that serves");
    }

    [Theory]
    [InlineData("`--lang` does not take `fr`", "languages: en, es", "evaluate", "x.json", "--lang", "fr")]
    [InlineData("`--format` does not take `htm`", "did you mean `html`?", "plan", "x.json", "--category", "IMHS", "--format", "htm")]
    public void A_word_that_an_option_does_not_take_is_refused_in_our_voice(string message, string help, params string[] args)
    {
        var run = ToolRun.Of(args);

        run.Code.Should().Be(2);
        run.Error.Should().Contain(message).And.Contain(help).And.NotContain("Argument").And.NotContain("Must be");
    }

    [Fact]
    public void The_table_of_all_categories_says_what_its_columns_are()
    {
        ToolRun
            .Of("evaluate", Sample, "--as-of", "2018-10-01")
            .Out.Should()
            .MatchRegex(@"\n  category +outcome +requirements +what is nearest\n");
        ToolRun
            .Of("evaluate", Sample, "--as-of", "2018-10-01", "--lang", "es")
            .Out.Should()
            .MatchRegex(@"\n  categoría +resultado +requisitos +lo más cercano\n");
    }

    [Fact]
    public void A_plan_says_that_it_needs_a_category()
    {
        Help("plan").Should().Contain("The category, e.g. IMHS (needed)").And.NotContain("every one that has the pathway");
        Help("evaluate").Should().Contain("every one that has the pathway");
    }

    /// <summary>What a verb says of itself, however its lines are broken.</summary>
    private static string Help(string verb) =>
        string.Join(' ', ToolRun.Of(verb, "--help").Out.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static string Sample => RepositoryFiles.At("samples/candidates/mi-imhs-rsc-five-hours-short.json");

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }
}
