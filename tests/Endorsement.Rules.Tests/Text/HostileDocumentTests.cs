using System.Text;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Tests.Text;

/// <summary>What a document says about itself never outgrows it, loses nothing, and steers no terminal.</summary>
public sealed class HostileDocumentTests
{
    [Theory]
    [InlineData("1.0000000000000000000000000000001", "ER1106")]
    [InlineData("1.00000000000000000000000000000000000", "")] // zeros are no digits
    [InlineData("10000000000000000000000000000000000000001e-37", "ER1106")]
    [InlineData("1e-29", "ER1106")]
    [InlineData("0.5e0", "")]
    [InlineData("1e-99999999999999999999", "ER1106")]
    public void S9_hours_with_more_digits_than_are_kept_are_refused(string hours, string code)
    {
        _ = Candidate.TryRead(
            Encoding.UTF8.GetBytes($$"""{"id":"c","training":[{"id":"t","date":"2018-01-01","hours":{{hours}}}]}"""),
            out _,
            out var diagnostics
        );

        diagnostics.Select(d => d.Code).Should().Equal(code.Length == 0 ? [] : [code]);
    }

    [Fact]
    public void Names_in_helps_and_pointers_are_cut_like_any_other_word()
    {
        var people = string.Join(',', Enumerable.Range(0, 24).Select(i => $$"""{"id":"p{{i}}{{new string('x', 38_000)}}"}"""));
        var sessions = string.Join(',', Enumerable.Range(0, 520).Select(i => $$"""{"id":"s{{i}}","provider":"{{new string('q', 85)}}"}"""));
        var members = string.Join(',', Enumerable.Range(0, 40).Select(i => $"\"u{i}\":1"));
        var document =
            $$"""{"id":"c","circumstances":{"{{new string('n', 300_000)}}":{ {{members}} } },"people":[{{people}}],"reflectiveSupervision":[{{sessions}}]}""";

        Candidate.TryRead(Encoding.UTF8.GetBytes(document), out _, out var diagnostics).Should().BeFalse();

        diagnostics.Sum(d => d.ToString().Length).Should().BeLessThan(document.Length);
        diagnostics.Max(d => d.Pointer.Length).Should().BeLessThan(200);
    }

    [Fact]
    public void Near_words_are_sought_for_the_first_problems_only()
    {
        var problems = new Problems(DocumentLimits.Default);

        Enumerable.Range(0, 500).Count(_ => problems.Near("wird", ["word"]) is not null).Should().Be(100);
    }

    [Theory]
    [InlineData("c\u001b[2J", "c\\u001b[2J")]
    [InlineData("\u009b31m", "\\u009b31m")] // a control of the second set
    [InlineData("a\u202eb", "a\\u202eb")] // turns the direction of writing
    [InlineData("a\u2028b", "a\\u2028b")]
    [InlineData("Zoë 𝒳", "Zoë 𝒳")]
    public void What_would_steer_a_terminal_is_shown_as_an_escape(string text, string shown) => Printable.Of(text).Should().Be(shown);

    [Fact]
    public void Half_of_a_surrogate_pair_is_shown_as_an_escape() =>
        Printable.Of($"half {'\ud800'}, {'\udc00'}").Should().Be("half \\ud800, \\udc00");

    [Fact]
    public void Ids_reach_an_explanation_without_their_control_characters()
    {
        var candidate = Candidate.Read(
            """{"id":"c\u001b[2J\u001b]0;x\u0007","training":[{"id":"t\u001b[31m","hours":1,"date":"2018-01-01","topics":["x\u001b"]}]}"""u8.ToArray()
        );
        var text = RulesetCatalog
            .BuiltIn.Find("mi-aimh@2018")!
            .Determine(candidate, new Question("IMHS", new LocalDate(2018, 10, 1)))
            .Explain();

        text.Should().Contain("t\\u001b[31m").And.Contain("c\\u001b[2J");
        text.Where(c => char.IsControl(c) && c != '\n').Should().BeEmpty();
    }

    [Fact]
    public void Diagnostics_show_control_characters_of_names_as_escapes()
    {
        _ = Candidate.TryRead(
            """{"id":"c","no\u001b[2Jpe":1,"people":[{"id":"a\u001b]0;x\u0007\u001b[31mred"}],"reflectiveSupervision":[{"id":"s","provider":"zz"}]}"""u8.ToArray(),
            out _,
            out var diagnostics
        );

        string.Join('\n', diagnostics).Where(c => char.IsControl(c) && c != '\n').Should().BeEmpty();
    }

    [Fact]
    public void Ids_that_differ_only_where_a_multiplication_forgets_do_not_collide()
    {
        var texts = Enumerable
            .Range(0, 4_000)
            .Select(i => Encoding.ASCII.GetBytes($"ABCDEFGHIJKLMN{(char)('!' + (i % 90))}{(char)('!' + (i / 90))}"));

        // Birthdays alone make a handful of the low sixteen bits meet; a degenerate table makes thousands.
        texts.Select(text => Utf8Hash.Of(text) & 0xffff).Distinct().Count().Should().BeGreaterThan(3_700);
    }
}
