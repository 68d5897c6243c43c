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
            read.Of(given.Candidate).Explain().Should().Be(written.Explain(), given.File);
        }
    }

    [Fact]
    public void A_reason_without_a_code_is_a_diagnostic()
    {
        Determination.TryRead(Changed("/reason/code", "\"\""), out var read, out var diagnostics).Should().BeFalse();

        read.Should().BeNull();
        diagnostics.Should().ContainSingle().Which.Code.Should().Be("ER1112");
    }

    [Fact]
    public void A_category_that_its_rules_lack_is_told_by_its_code() =>
        Determination.Read(Changed("/category", "\"NOPE\"")).Explain().Should().Contain("NOPE");

    [Theory]
    [InlineData("1e25")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("153722867280912931")]
    public void A_figure_of_more_hours_than_an_amount_can_hold_stops_no_reading(string hours)
    {
        Determination.TryRead(Changed("/required/hours", hours), out var read, out _).Should().BeTrue();

        Determination.Read(read!.ToJson()).Should().Be(read);
    }

    /// <summary>A determination with another value in the finding about training, or at the top.</summary>
    private static string Changed(string pointer, string value)
    {
        var candidate = new Candidate { Id = "c", Residence = "US-MI" };
        var question = new Question("IMHS", new NodaTime.LocalDate(2018, 10, 1));
        var document = System.Text.Json.Nodes.JsonNode.Parse(RulesetCatalog.BuiltIn.Determine(candidate, question).ToJson())!;
        var finding = document["requirements"]!.AsArray().Single(f => (string?)f!["id"] == "IMHS.initial.training")!;
        var names = pointer.Split('/')[1..];
        var owner = names.Length == 1 ? document : finding[names[0]]!;
        owner[names[^1]] = System.Text.Json.Nodes.JsonNode.Parse(value);
        return document.ToJsonString();
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

    [Fact]
    public void By_rules_that_are_not_at_hand_it_is_the_same_value_document_and_line_and_is_explained_as_far_as_it_says()
    {
        var none = RulesetCatalog.Load([]);
        foreach (var given in ShippedCases.All)
        {
            var written = given.Evaluate();

            var read = Determination.Read(written.ToJson(), catalog: none);

            read.Ruleset.Should().BeNull();
            read.Should().Be(written, given.File);
            (read.ToString(), read.GetHashCode()).Should().Be((written.ToString(), written.GetHashCode()));
            Encoding.UTF8.GetString(read.ToJson()).Should().Be(Encoding.UTF8.GetString(written.ToJson()), given.File);
            var told = read.Explain(width: int.MaxValue);
            foreach (var finding in written.Requirements)
            {
                told.Should().Contain(Language.English.Sentence(finding), given.File);
            }
        }
    }

    [Theory]
    [InlineData("\"version\": \"2018\"", "\"version\": \"1918\"")]
    [InlineData("\"association\": \"mi-aimh\"", "\"association\": \"bay-imh\"")]
    [InlineData("\"hash\": \"sha256:", "\"hash\": \"sha256:0")]
    [InlineData("\"wordsHash\": \"sha256:", "\"wordsHash\": \"sha256:0")]
    [InlineData("\"id\": \"IMHS.initial.membership\"", "\"id\": \"IMHS.initial.ship\"")]
    [InlineData("\"kind\": \"membership\"", "\"kind\": \"fellowship\"")]
    [InlineData("\"title\": \"Reflective supervision", "\"title\": \"RS/C")]
    public void By_other_rules_it_is_another_value_and_is_written_as_it_was(string part, string instead)
    {
        var saved = Saved();
        saved.Should().Contain(part);
        var other = saved.Replace(part, instead, StringComparison.Ordinal);

        var read = Determination.Read(other);

        read.Should().NotBe(Determined());
        Encoding.UTF8.GetString(read.ToJson()).Should().Be(other);
        read.Explain().Should().Contain("45 of 50 clock hours");
    }

    [Fact]
    public void One_from_before_words_had_a_hash_has_none()
    {
        var saved = Saved().Replace($"    \"wordsHash\": \"{Determined().DecidedBy.WordsHash}\",\n", "", StringComparison.Ordinal);
        saved.Should().NotBe(Saved());

        Encoding.UTF8.GetString(Determination.Read(saved).ToJson()).Should().Be(saved);
    }

    [Fact]
    public void What_is_no_determination_is_refused_in_its_place()
    {
        var saved = Saved().Replace("\"outcome\": \"not-met\"", "\"outcome\": \"missed\"", StringComparison.Ordinal);

        Determination.TryRead(saved, out var read, out var diagnostics).Should().BeFalse();

        read.Should().BeNull();
        diagnostics.Select(d => d.Code).Distinct().Should().Equal("ER1104");
        diagnostics.Should().OnlyContain(d => d.Line > 1);
    }

    private static Determination Determined() =>
        RulesetCatalog.BuiltIn.Determine(Samples.Candidate("mi-imhs-rsc-five-hours-short"), new Question("IMHS", new(2018, 10, 1)));

    private static string Saved() => Encoding.UTF8.GetString(Determined().ToJson());
}
