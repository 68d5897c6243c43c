using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Words;

/// <summary>What a candidate or a coordinator reads is written in Words alone; findings hold facts.</summary>
public sealed partial class NoWordsElsewhereTests
{
    /// <summary>Whoever looks at evidence and takes down what was found: these folders, and in the homes of kinds whatever has a question in hand.</summary>
    private static readonly string[] Finders = ["Evaluation", "Findings"];

    [Fact]
    public void Whoever_finds_writes_no_sentence()
    {
        var library = RepositoryFiles.At("src", "Endorsement.Rules");
        var found =
            from file in RepositoryFiles.Sources("src", "Endorsement.Rules")
            let name = Path.GetRelativePath(library, file).Replace('\\', '/')
            let text = File.ReadAllText(file)
            where Finders.Contains(name.Split('/')[0]) || (name.StartsWith("Requirements/", StringComparison.Ordinal) && HasAQuestion(text))
            from words in Sentences(text)
            select $"{name}: {words}";

        found.Should().BeEmpty("a second language would have to be written here too");
    }

    [Fact]
    public void A_sentence_in_a_finder_is_seen_and_an_exceptions_is_not()
    {
        Sentences("""draft.Actual("fee", Text($"{amount}, only after {day}"));""").Should().ContainSingle();
        Sentences("""var text = row is null ? "no such row" : "";""").Should().ContainSingle();
        Sentences("""throw new InvalidOperationException($"No words are written for `{code}`.");""").Should().BeEmpty();
        Sentences("""draft.Open("candidate", "reflectiveSupervision"); // not in the file""").Should().BeEmpty();
    }

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

    private static bool HasAQuestion(string text) => Question().IsMatch(text);

    /// <summary>The literals that hold words with a blank between them, comments and what is thrown left out.</summary>
    private static IEnumerable<string> Sentences(string source)
    {
        var code = Comment().Replace(source, "");
        var thrown = Thrown().Replace(code, "");
        return Literal().Matches(thrown).Select(match => match.Value).Where(text => Prose().IsMatch(Hole().Replace(text, "0")));
    }

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

    [GeneratedRegex(@"\b(?:FindingDraft|EntryNotes|QuestionInHand|Scratch)\b", RegexOptions.None, 5_000)]
    private static partial Regex Question();

    [GeneratedRegex(@"(?<![:""])//[^\n]*", RegexOptions.None, 5_000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bthrow new [^;]*;", RegexOptions.None, 5_000)]
    private static partial Regex Thrown();

    [GeneratedRegex(@"""(?:[^""\\\n]|\\.)*""", RegexOptions.None, 5_000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 5_000)]
    private static partial Regex Hole();

    /// <summary>Two words, or a word beside a figure.</summary>
    [GeneratedRegex(@"[a-z]{2,}[,;:]? [a-z]{2,}|[a-z]{2,} 0|0 [a-z]{2,}|, [a-z]{2,}", RegexOptions.IgnoreCase, 5_000)]
    private static partial Regex Prose();
}
