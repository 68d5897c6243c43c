using System.Text;
using System.Text.Json;
using Endorsement.Rules.Tests.Oracle;
using Question = Endorsement.Rules.Question;
using Vocabulary = Endorsement.Rules.Tests.Oracle.Vocabulary;

namespace Endorsement.Rules.Tests.Analysis;

/// <summary>S45: a saved determination is a value again: it says the same, in words and as a document.</summary>
public sealed class SavedDeterminationTests
{
    [Fact]
    public void Every_shipped_case_is_read_back_as_it_was_written_and_explained_alike()
    {
        foreach (var given in ShippedCases.All)
        {
            var written = given.Evaluate();

            var read = Determination.Read(written.ToJson());

            read.Should().Be(written, given.File);
            read.GetHashCode().Should().Be(written.GetHashCode());
            Encoding.UTF8.GetString(read.ToJson()).Should().Be(Encoding.UTF8.GetString(written.ToJson()), given.File);
            read.Explain().Should().Be(written.Explain(), given.File);
        }
    }

    [Fact]
    public void Random_determinations_under_random_rulesets_have_no_member_twice_and_are_read_back_equal() =>
        Generators.ForAll(
            600,
            drawn =>
            {
                var catalog = RulesetCatalog.Load([new RulesetDocument("r.json", Encoding.UTF8.GetBytes(drawn.RulesetText))]);
                var question = new Question(Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear);
                var determined = catalog.Rulesets[0].Determine(drawn.Candidate, question);
                var written = determined.ToJson();
                using var strict = JsonDocument.Parse(written, new JsonDocumentOptions { AllowDuplicateProperties = false });

                var read = Determination.Read(written, catalog: catalog);

                read.Should().Be(determined);
                Encoding.UTF8.GetString(read.ToJson()).Should().Be(Encoding.UTF8.GetString(written));
            }
        );

    [Fact]
    public void What_was_found_otherwise_is_another_determination()
    {
        var saved = Saved();
        var changes = new[]
        {
            ("\"hours\": 45", "\"hours\": 46"),
            ("rs-05", "rs-99"),
            ("\"candidate\": \"MI-1042\"", "\"candidate\": \"MI-1043\""),
        };
        foreach (var (part, instead) in changes)
        {
            saved.Should().Contain(part);
            Determination.Read(saved.Replace(part, instead, StringComparison.Ordinal)).Should().NotBe(Determined(), part);
        }
    }

    [Fact]
    public void A_reason_of_another_version_is_kept_with_its_words()
    {
        var saved = Saved().Replace("supervision.hours-short", "supervision.of-another-day", StringComparison.Ordinal);

        var read = Determination.Read(saved);

        var reason = read.Requirements.Single(finding => finding.Kind == "supervision").Reason;
        (reason.Code, reason.IsKnown).Should().Be(("supervision.of-another-day", false));
        Encoding.UTF8.GetString(read.ToJson()).Should().Be(saved);
        read.Explain().Should().Contain("45 of 50 clock hours", "the document says it in words");
    }

    [Fact]
    public void One_from_before_it_named_the_library_does_not_name_it()
    {
        var read = Determination.Read(Saved().Replace($"  \"engine\": \"{Determined().Engine}\",\n", "", StringComparison.Ordinal));

        read.Engine.Should().BeNull();
        Encoding.UTF8.GetString(read.ToJson()).Should().NotContain("engine");
    }

    [Theory]
    [InlineData("\"version\": \"2018\"", "\"version\": \"1918\"", "ER4001")]
    [InlineData("\"hash\": \"sha256:", "\"hash\": \"sha256:0", "ER4004")]
    [InlineData("\"id\": \"IMHS.initial.membership\"", "\"id\": \"IMHS.initial.ship\"", "ER4005")]
    [InlineData("\"outcome\": \"not-met\"", "\"outcome\": \"missed\"", "ER1104")]
    public void What_cannot_be_a_determination_by_rules_at_hand_is_refused(string part, string instead, string code)
    {
        var saved = Saved();
        saved.Should().Contain(part);

        Determination.TryRead(saved.Replace(part, instead, StringComparison.Ordinal), out var read, out var diagnostics).Should().BeFalse();

        read.Should().BeNull();
        diagnostics.Select(d => d.Code).Distinct().Should().Equal(code);
        diagnostics.Should().OnlyContain(d => d.Line > 1);
    }

    private static Determination Determined() =>
        RulesetCatalog.BuiltIn.Determine(Samples.Candidate("mi-imhs-rsc-five-hours-short"), new Question("IMHS", new(2018, 10, 1)));

    private static string Saved() => Encoding.UTF8.GetString(Determined().ToJson());
}
