using System.Text;
using Endorsement.Rules.Tests.Analysis;

namespace Endorsement.Rules.Tests.Text;

/// <summary>A document says the same whether it comes as bytes, as text or as a stream.</summary>
public sealed class DocumentSourceTests
{
    [Fact]
    public void Bytes_text_and_streams_of_every_shipped_candidate_give_equal_candidates()
    {
        foreach (var given in ShippedCases.All.Where((_, i) => i % 40 == 0))
        {
            var bytes = given.Candidate.ToJson();

            Candidate.Read(Encoding.UTF8.GetString(bytes)).Should().Be(given.Candidate);
            Candidate.Read(new MemoryStream(bytes)).Should().Be(given.Candidate);
            Candidate.Read(new Dripping(bytes)).Should().Be(given.Candidate, "a stream gives what it likes at a time");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"id\": \"æ–漢😀\", \"nam\": 1 }")]
    [InlineData("{ \"id\": \"c\", \"training\": [ { \"id\": 1 ")]
    public void Problems_stand_at_the_same_places_whatever_a_document_comes_as(string json)
    {
        Candidate.TryRead(Encoding.UTF8.GetBytes(json), out _, out var expected).Should().BeFalse();

        Candidate.TryRead(json, out _, out var ofText);
        Candidate.TryRead(new Dripping(Encoding.UTF8.GetBytes(json)), out _, out var ofStream);

        ofText.Should().Equal(expected);
        ofStream.Should().Equal(expected);
    }

    [Theory]
    [InlineData("{ \"id\": \"ab", 0xD800, "\" }", 12)]
    [InlineData("{ \"id\": \"", 0xDC00, "ab\" }", 10)]
    [InlineData("", 0xD800, "", 1)]
    public void Half_a_character_is_no_text_and_stands_where_it_stands(string before, int half, string behind, int column)
    {
        Candidate.TryRead($"{before}{(char)half}{behind}", out _, out var diagnostics).Should().BeFalse();

        diagnostics.Select(d => (d.Code, d.Line, d.Column)).Should().Equal(("ER1002", 1, column));
    }

    [Fact]
    public void Of_a_stream_no_more_is_read_than_may_be_and_one_byte()
    {
        var stream = new Dripping(new byte[10_000]);
        var limits = DocumentLimits.Default with { MaxBytes = 100 };

        Candidate.TryRead(stream, out _, out var diagnostics, limits: limits).Should().BeFalse();

        diagnostics.Single().Code.Should().Be("ER1003");
        stream.Position.Should().Be(101);
    }

    [Fact]
    public void Rulesets_and_cases_are_read_from_text_and_streams_too()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
        var text = Encoding.UTF8.GetString(ruleset.ToJson());

        Ruleset.Read(text).Hash.Should().Be(ruleset.Hash);
        Ruleset.Read(new Dripping(ruleset.ToJson())).Hash.Should().Be(ruleset.Hash);
        FluentActions.Invoking(() => Ruleset.Read("{}")).Should().Throw<DocumentException>();
        FluentActions.Invoking(() => Rules.Analysis.RulesetCase.Read("{}")).Should().Throw<DocumentException>();
    }

    /// <summary>A stream that gives three bytes at a time and does not know its length.</summary>
    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(3, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(3, count));
    }
}
