using System.Text.RegularExpressions;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Oracle;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Tests.Words;

/// <summary>What people read calls things by their names: no code, no member of a document, no date as machines write it.</summary>
public sealed partial class NoCodesInSentencesTests
{
    [Fact]
    public void No_sentence_about_a_shipped_case_holds_a_code() =>
        ShippedCases
            .All.Where((_, i) => i % 3 == 0)
            .SelectMany(given => Slips(given.Evaluate()).Select(slip => $"{given.File}: {slip}"))
            .Should()
            .BeEmpty();

    [Fact]
    public void No_sentence_about_random_rulesets_and_candidates_holds_a_code() =>
        Generators.ForAll(
            600,
            drawn =>
                Slips(
                        drawn.Ruleset.Determine(
                            drawn.Candidate,
                            new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear)
                        )
                    )
                    .Should()
                    .BeEmpty()
        );

    [Fact]
    public void No_line_of_a_handbook_holds_a_code()
    {
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets.Append(Cli.HandbookTests.Harbour))
        {
            var codes = Codes(ruleset);
            var language = Language.English.For(ruleset);
            ruleset
                .Requirements.SelectMany(requirement => AskedLines.Of(requirement, language))
                .Select(line => Slip(line.Text, codes))
                .OfType<string>()
                .Should()
                .BeEmpty(ruleset.Key);
        }
    }

    [Theory]
    [InlineData("2 more hours of `dei` are needed.")]
    [InlineData("Active on 2023-12-31.")]
    [InlineData("The code-of-ethics is signed.")]
    public void A_code_in_a_sentence_is_seen(string sentence) =>
        Slip(sentence, Codes(RulesetCatalog.BuiltIn.Find("mi-aimh@2023")!)).Should().NotBeNull();

    /// <summary>Every sentence of a determination that holds what none should.</summary>
    private static IEnumerable<string> Slips(Determination determination)
    {
        var language = Language.English.For(determination);
        var codes = Codes(determination.Ruleset!);
        return determination
            .Requirements.SelectMany(All)
            .SelectMany(finding => Said(finding, determination, language))
            .Select(text => Slip(text, codes))
            .OfType<string>();
    }

    private static IEnumerable<string> Said(Finding finding, Determination determination, Language language) =>
        [
            language.Sentence(finding),
            language.Kind(finding.Kind).Because(finding, determination.Ruleset!) ?? "",
            .. ToDoLines.Of(finding, determination, language).Select(line => line.Text),
            .. finding.SetAside.Select(aside => language.Findings.SetAside(aside, finding)),
            .. finding.Partly.Select(part => language.Findings.Partly(part, finding.Kind)),
            .. finding.Open.Select(open => language.Findings.Open(open, finding.Kind)),
            .. finding.Judgements.Select(language.Findings.Judged),
        ];

    private static string? Slip(string text, HashSet<string> codes) =>
        text.Contains('`', StringComparison.Ordinal)
        || Iso().IsMatch(text)
        || Hyphened().Matches(text).Any(word => codes.Contains(word.Value))
            ? text
            : null;

    /// <summary>The codes with a hyphen that rules name or parts are called, but those that English writes alike.</summary>
    private static HashSet<string> Codes(Ruleset ruleset) =>
        [
            .. CodeKind
                .All.Where(kind => kind.IsOfRules)
                .SelectMany(kind => ruleset.Compile().Vocabulary[kind].Codes.Select(code => (Kind: kind, Code: code)))
                .Concat(ruleset.Requirements.SelectMany(one => Kinds.Of(one).NamesOfParts(one)).Select(part => (part.Kind, part.Code)))
                .Where(named =>
                    ruleset.Label(named.Kind, named.Code, Language.English)?.Contains(named.Code, StringComparison.Ordinal) != true
                )
                .Select(named => named.Code)
                .Where(code => code.Contains('-', StringComparison.Ordinal)),
        ];

    private static IEnumerable<Finding> All(Finding finding) => finding.Requirements.SelectMany(All).Prepend(finding);

    [GeneratedRegex("[0-9]{4}-[0-9]{2}(-[0-9]{2})?", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Iso();

    [GeneratedRegex("[a-z]+(-[a-z]+)+", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Hyphened();
}
