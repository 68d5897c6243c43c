using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Oracle;
using Endorsement.Rules.Tests.Snapshots;

namespace Endorsement.Rules.Tests.Words;

/// <summary>Each sample's letter and plan could be sent as they are.</summary>
public sealed partial class LetterTests
{
    private const double NinthGrade = 9;

    public static TheoryData<string> Names => Samples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_letter_of_each_sample(string sample) => Match("Letters", sample, Samples.Row(sample).Plan().Letter(Language.English));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_plan_of_each_sample(string sample) => Match("Plans", sample, Samples.Row(sample).Plan().Explain(Language.English));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_letter_is_read_without_a_ninth_grade(string sample)
    {
        var letter = Samples.Row(sample).Plan().Letter(Language.English);

        ReadingGrade.Of(letter).Should().BeLessThan(NinthGrade, "it says:\n{0}", letter);
    }

    [Fact]
    public void A_text_of_long_words_and_sentences_is_seen() =>
        ReadingGrade
            .Of(
                "Notwithstanding administrative considerations, endorsement applications necessitate comprehensive documentation of qualifications."
            )
            .Should()
            .BeGreaterThan(20);

    [Theory]
    [MemberData(nameof(Names))]
    public void No_line_is_longer_than_a_terminal_and_no_code_or_id_stands_alone(string sample)
    {
        var plan = Samples.Row(sample).Plan();
        var letter = plan.Letter();

        letter.Split('\n').Should().OnlyContain(line => line.Length <= 78);
        letter.Should().NotContain(plan.Now.Category + ".").And.NotContain("planned-").And.EndWith("attached.\n");
    }

    [Fact]
    public void At_most_four_reasons_stand_in_a_letter_and_the_rest_is_counted()
    {
        var nobody = new Candidate
        {
            Id = "nobody",
            Residence = "US-MI",
            Education = [],
            Work = [],
            Training = [],
            ReflectiveSupervision = [],
            References = [],
            Memberships = [],
            Agreements = [],
            Examinations = [],
            Endorsements = [],
        };
        var letter = RulesetCatalog.BuiltIn.Open(nobody).Plan(new Question("IMHS", asOf: new(2018, 10, 1))).Letter();

        letter.Split('\n').Count(line => line.StartsWith("- *", StringComparison.Ordinal)).Should().Be(4);
        letter
            .Should()
            .Contain("more: the record lists them.")
            .And.StartWith("**Infant Mental Health Specialist: ")
            .And.Contain("Dear applicant,");
    }

    [Fact]
    public void A_letter_of_any_shipped_case_is_whole_sentences_without_what_only_a_program_would_say()
    {
        foreach (var given in ShippedCases.All.Where((_, i) => i % 53 == 11))
        {
            var file = given.RulesetKey is { } key
                ? RulesetCatalog.BuiltIn.Find(key)!.Open(given.Candidate)
                : RulesetCatalog.BuiltIn.Open(given.Candidate);
            var letter = file.Plan(given.Question).Letter();

            Slips()
                .Matches(
                    Regex
                        .Replace(letter, "\n *", " ", RegexOptions.None, TimeSpan.FromSeconds(5))
                        .Replace("  ", " ", StringComparison.Ordinal)
                )
                .Select(match => match.Value)
                .Should()
                .BeEmpty("{0} gives:\n{1}", given.File, letter);
            ReadingGrade.Of(letter).Should().BeLessThan(NinthGrade, "{0} gives:\n{1}", given.File, letter);
        }
    }

    [Fact]
    public void A_letter_and_a_plan_can_be_said_under_any_random_ruleset() =>
        Generators.ForAll(
            150,
            drawn =>
            {
                var question = new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear);
                var plan = drawn.Ruleset.Open(drawn.Candidate).Plan(question);

                plan.Letter().Should().NotContain("planned-").And.EndWith("attached.\n");
                plan.Explain().Should().NotContain("planned-").And.EndWith("\n");
            }
        );

    /// <summary>Two stops, a stop behind a blank, a sentence begun small, an id of the plan, or a fact of the document.</summary>
    [GeneratedRegex(@"\.\.|\s[.,;:]|\. [a-z]|planned-|as-of date|the candidate|True|False|\b[a-z]+[A-Z][a-z]+\b", RegexOptions.None, 5_000)]
    private static partial Regex Slips();

    private static void Match(string folder, string sample, string text) =>
        Snapshot.MatchFile(text, RepositoryFiles.At("tests", "Endorsement.Rules.Tests", "Snapshots", folder, sample));
}
