using System.Text;

namespace Endorsement.Rules.Tests.Candidates;

/// <summary>Lines and columns are the ones an editor shows, whatever the text around them holds.</summary>
public sealed class PositionTests
{
    private const string Wrong = """
        {
          "id": "c",
          "education": [ { "id": "e", "name": "Ă😀語 ‏א", "credential": ‸"none" } ]
        }
        """;

    public static TheoryData<string, string> Spellings =>
        new()
        {
            { "LF", Wrong.ReplaceLineEndings("\n") },
            { "CR LF", Wrong.ReplaceLineEndings("\r\n") },
            { "one line", Wrong.ReplaceLineEndings(" ") },
            { "blank lines before", "\n\r\n\n" + Wrong.ReplaceLineEndings("\n") },
            { "tabs", Wrong.ReplaceLineEndings("\n").Replace("  ", "\t", StringComparison.Ordinal) },
            {
                "line separators inside text are no lines",
                Wrong.ReplaceLineEndings("\n").Replace("語", "\u2028\u0085", StringComparison.Ordinal)
            },
        };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Columns_count_UTF_16_units_and_lines_end_with_LF_or_CR_LF(string name, string text)
    {
        var marked = Marked.Read(text);

        Place(marked.Utf8).Should().Be((marked.Line, marked.Column), name);
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_byte_order_mark_takes_no_column(string name, string text)
    {
        var marked = Marked.Read(text);

        Place([0xEF, 0xBB, 0xBF, .. marked.Utf8]).Should().Be((marked.Line, marked.Column), name);
    }

    [Theory]
    [InlineData("{ \"id\": \"😀é\", ‸? }")]
    [InlineData("{ \"id\": \"c\",\r\n\t\"é\": ‸? }")]
    [InlineData("‸?")]
    [InlineData("{\n\n  \"id\": tru‸ }")]
    public void What_is_not_JSON_is_named_by_its_place(string text)
    {
        var marked = Marked.Read(text);

        Place(marked.Utf8).Should().Be((marked.Line, marked.Column));
        Place([0xEF, 0xBB, 0xBF, .. marked.Utf8]).Should().Be((marked.Line, marked.Column));
    }

    [Fact]
    public void A_candidate_with_a_byte_order_mark_reads_like_one_without()
    {
        var utf8 = Encoding.UTF8.GetBytes("""{ "id": "Ă😀" }""");

        Candidate.Read((byte[])[0xEF, 0xBB, 0xBF, .. utf8]).Id.Should().Be(Candidate.Read(utf8).Id).And.Be("Ă😀");
    }

    private static (int Line, int Column) Place(byte[] utf8)
    {
        Candidate.TryRead(utf8, out _, out var diagnostics).Should().BeFalse();
        return (diagnostics.Should().ContainSingle().Which.Line, diagnostics[0].Column);
    }
}
