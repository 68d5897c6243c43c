using System.Text.Json;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Tests.Analysis.Mutation;

/// <summary>Mutants as people and as other tools read them.</summary>
public sealed class MutantWordsTests
{
    private static readonly Lazy<MutationReport> Report = new(() =>
        MutationReport.Of(RulesetCatalog.BuiltIn.Find("macmh-iec@2017")!, ShippedCases.All.Where(c => !c.IsForUnnoticed()))
    );

    [Fact]
    public void A_mutant_is_said_as_a_person_would() =>
        Language
            .English.Sentence(Mutant("code-left-out:/definitions/work/paid-infant-early-childhood-work/ages/0"))
            .Should()
            .Be(
                "Nothing notices if Two years of paid infant or early-childhood work (IFA.initial.education-or-work.work) said “… whose child is from birth to …” instead of “… whose child is before birth, from birth to …”."
            );

    [Fact]
    public void Every_mutant_is_said_in_one_sentence_of_each_language()
    {
        foreach (var language in Language.All)
        {
            Report
                .Value.Mutants.Select(language.Sentence)
                .Should()
                .OnlyContain(sentence => sentence.EndsWith('.') && sentence.Length < 1_200);
        }

        Language.English.Summary(Report.Value).Should().StartWith("macmh-iec@2017: of ").And.EndWith(" %)");
    }

    [Fact]
    public void Long_lines_are_cut_to_what_differs()
    {
        var many = string.Join(' ', Enumerable.Range(1, 60));

        DifferingWords.Of("a b", "a c").Should().Be(("a b", "a c"));
        DifferingWords
            .Of(many, many.Replace(" 30 ", " ", StringComparison.Ordinal))
            .Should()
            .Be(("… 27 28 29 30 31 32 33 …", "… 27 28 29 31 32 33 …"));
        DifferingWords.Of(many, $"{many} 61").Should().Be(("… 58 59 60", "… 58 59 60 61"));
    }

    [Fact]
    public void Strykers_viewer_is_given_each_mutant_at_its_place_in_the_source()
    {
        using var json = JsonDocument.Parse(StrykerReport.Of([Report.Value]));
        var root = json.RootElement;

        root.GetProperty("schemaVersion").GetString().Should().Be("2");
        var file = root.GetProperty("files").EnumerateObject().Should().ContainSingle().Subject;
        file.Name.Should().Be("rulesets/macmh-iec/2017.json");
        var lines = file.Value.GetProperty("source").GetString()!.Split('\n');
        var mutants = file.Value.GetProperty("mutants").EnumerateArray().ToList();
        mutants.Should().HaveCount(Report.Value.Mutants.Length);
        mutants.Select(mutant => mutant.GetProperty("id").GetString()).Should().OnlyHaveUniqueItems();

        var degree = mutants.First(mutant =>
            mutant.GetProperty("id").GetString()!.EndsWith("/anyOf/0/degree/atLeast", StringComparison.Ordinal)
        );
        var (start, end) = (degree.GetProperty("location").GetProperty("start"), degree.GetProperty("location").GetProperty("end"));
        start.GetProperty("line").GetInt32().Should().Be(end.GetProperty("line").GetInt32());
        lines[start.GetProperty("line").GetInt32() - 1]
            [(start.GetProperty("column").GetInt32() - 1)..(end.GetProperty("column").GetInt32() - 1)]
            .Should()
            .Be("\"bachelor\"");
    }

    [Fact]
    public void What_kills_a_mutant_is_a_test_of_the_report()
    {
        using var json = JsonDocument.Parse(StrykerReport.Of([Report.Value], Language.Spanish));
        var tests = json
            .RootElement.GetProperty("testFiles")
            .EnumerateObject()
            .SelectMany(file => file.Value.GetProperty("tests").EnumerateArray())
            .Select(test => test.GetProperty("id").GetString())
            .ToList();
        var mutants = json
            .RootElement.GetProperty("files")
            .EnumerateObject()
            .SelectMany(file => file.Value.GetProperty("mutants").EnumerateArray());

        tests.Should().OnlyHaveUniqueItems().And.HaveCount(Report.Value.Cases.Length);
        foreach (var mutant in mutants)
        {
            var killers = mutant.GetProperty("killedBy").EnumerateArray().Select(test => test.GetString()).ToList();
            killers.Should().BeSubsetOf(tests);
            (killers.Count > 0).Should().Be(mutant.GetProperty("status").GetString() == "Killed");
        }
    }

    private static Mutant Mutant(string id) => Report.Value.Mutants.Should().ContainSingle(mutant => mutant.Id == id).Subject;
}
