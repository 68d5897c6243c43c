using System.Text.Json.Nodes;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Words;

/// <summary>What a candidate or a coordinator reads is written in Words alone; findings hold facts.</summary>
public sealed class NoWordsElsewhereTests
{
    [Theory]
    [InlineData("Endorsement.Rules")]
    [InlineData("Endorsement.Rules.Cli")]
    public void No_file_outside_Words_holds_a_sentence_that_somebody_reads(string project)
    {
        var root = RepositoryFiles.At("src", project);
        var found =
            from file in RepositoryFiles.Sources("src", project)
            let name = Path.GetRelativePath(root, file).Replace('\\', '/')
            where !name.StartsWith("Words/", StringComparison.Ordinal)
            from words in new Destinations(File.ReadAllText(file)).Read()
            select $"{name}: {words}";

        found.Should().BeEmpty("a second language would have to be written here too; diagnostics, exceptions and forms aside");
    }

    [Theory]
    [InlineData("""draft.Actual("fee", Text($"{amount}, only after {day}"));""")]
    [InlineData("""var text = row is null ? "no such row" : "";""")]
    [InlineData("""io.Out.WriteLine($"{asked} decisions asked again"); problems.Error("ER1", node, "x");""")]
    [InlineData("""return outcome switch { Outcome.Met => "it is met", _ => "" };""")]
    [InlineData("""io.Out.WriteLine($"{(isSame ? "the same answer" : "")}");""")]
    public void A_sentence_that_somebody_reads_is_seen(string statement) => Sentences(statement).Should().ContainSingle();

    [Theory]
    [InlineData("""throw new InvalidOperationException($"No words are written for `{code}`.");""")]
    [InlineData("""draft.Open("candidate", "reflectiveSupervision"); // not in the file""")]
    [InlineData("""problems.Error("ER1", node, $"`{code}` is no code", reader.Where("one of these"));""")]
    [InlineData("""return [Optional("hours", Hours, "clock hours, at most ten")];""")]
    [InlineData("""return new ObjectShape { Noun = "a row of people", Members = [] };""")]
    public void A_sentence_that_programs_and_authors_of_rules_read_is_none(string statement) => Sentences(statement).Should().BeEmpty();

    /// <summary>A word or a list of a finding is a code, a date or an id; what has several words stands in the ruleset or the candidate's file.</summary>
    [Fact]
    public void What_a_finding_holds_in_words_stands_in_the_rules_or_in_the_file()
    {
        foreach (var given in ShippedCases.All.Where((_, i) => i % 7 == 0))
        {
            var determination = given.Evaluate();
            var known = Texts(JsonNode.Parse(determination.Ruleset!.ToJson()))
                .Concat(Texts(JsonNode.Parse(given.Candidate.ToJson())))
                .ToHashSet(StringComparer.Ordinal);
            var made =
                from finding in determination.Requirements.SelectMany(All)
                from figure in finding.Required.Concat(finding.Actual).Concat(finding.Shortfall).Concat(finding.Terms)
                from word in Words(figure.Value)
                where word.Contains(' ', StringComparison.Ordinal) && !known.Contains(word)
                select $"{finding.Id}: {figure.Name} is `{word}`";

            made.Should().BeEmpty(given.File);
        }
    }

    private static IEnumerable<string> Sentences(string statement) =>
        new Destinations(
            $$"""
            internal static class Some
            {
                public static string Thing(int amount)
                {
                    {{statement}}
                }
            }
            """
        ).Read();

    private static IEnumerable<string> Words(FigureValue value) =>
        value switch
        {
            FigureValue.Text text => [text.Words],
            FigureValue.List list => list.Words,
            FigureValue.Group group => group.Items.SelectMany(figure => Words(figure.Value)),
            _ => [],
        };

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Texts(member.Value).Prepend(member.Key)),
            JsonArray items => items.SelectMany(Texts),
            JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => [value.GetValue<string>()],
            _ => [],
        };

    private static IEnumerable<Finding> All(Finding finding) => finding.Requirements.SelectMany(All).Prepend(finding);
}
