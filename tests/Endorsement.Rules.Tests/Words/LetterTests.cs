using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Snapshots;

namespace Endorsement.Rules.Tests.Words;

/// <summary>Each sample's letter and plan could be sent as they are.</summary>
public sealed class LetterTests
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

        letter.Split('\n').Count(line => line.StartsWith("- *", StringComparison.Ordinal)).Should().BeInRange(1, 4);
        letter
            .Should()
            .Contain("more are in the record.")
            .And.StartWith("**Infant Mental Health Specialist: ")
            .And.Contain("Dear applicant,");
    }

    private static void Match(string folder, string sample, string text) =>
        Snapshot.MatchFile(text, RepositoryFiles.At("tests", "Endorsement.Rules.Tests", "Snapshots", folder, sample));
}
