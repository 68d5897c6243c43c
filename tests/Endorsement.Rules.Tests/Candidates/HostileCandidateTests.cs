using System.Buffers;
using System.Text;
using System.Text.Json;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Candidates;

/// <summary>Whatever the bytes are, reading them ends in a candidate or in diagnostics.</summary>
public sealed class HostileCandidateTests
{
    private static readonly byte[] Sample = File.ReadAllBytes(
        RepositoryFiles.At("rulesets", "macmh-iec", "2023.cases", "ifa-initial-met.json")
    );

    [Fact]
    public void Ten_megabytes_of_sessions_are_read_or_refused()
    {
        var written = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(written))
        {
            json.WriteStartObject();
            json.WriteString("id", "large");
            json.WriteStartArray("reflectiveSupervision");
            for (var i = 0; i < 20_000; i++)
            {
                json.WriteStartObject();
                json.WriteString("id", $"session-{i}");
                json.WriteString("date", "2019-05");
                json.WriteNumber("minutes", 60 + (i % 30));
                json.WriteStartArray("about");
                for (var k = 0; k < 30; k++)
                {
                    json.WriteStringValue("direct-service");
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        written.WrittenCount.Should().BeGreaterThan(10_000_000);
        Candidate.Read(written.WrittenMemory).ReflectiveSupervision!.Value.Should().HaveCount(20_000);
    }

    [Fact]
    public void More_bytes_than_the_limit_are_refused_unread()
    {
        Candidate.TryRead(new byte[2000], out _, out var diagnostics, limits: new DocumentLimits { MaxBytes = 1999 }).Should().BeFalse();

        diagnostics
            .Should()
            .Equal(
                new Diagnostic(
                    "ER1003",
                    Severity.Error,
                    "the document has 2000 bytes; at most 1999 are read",
                    "split it, or check that it is the document meant",
                    "candidate.json",
                    0,
                    0,
                    ""
                )
            );
    }

    [Theory]
    [InlineData("[", "")]
    [InlineData("{\"a\":", "")]
    [InlineData("{\"id\":\"c\",\"work\":[", "")]
    public void Ten_thousand_levels_are_refused_at_the_first_one_too_deep(string level, string end)
    {
        var text = string.Concat(Enumerable.Repeat(level, 10_000)) + end;

        Candidate.TryRead(Encoding.UTF8.GetBytes(text), out _, out var diagnostics).Should().BeFalse();

        diagnostics
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<Diagnostic>(d => d.Code == "ER1004" && d.Line == 1 && d.Message == "values are nested deeper than 32 levels");
    }

    [Fact]
    public void A_mistake_at_the_deepest_level_allowed_is_not_taken_for_one_too_deep()
    {
        var text = new string('[', 32) + "?";

        Candidate.TryRead(Encoding.UTF8.GetBytes(text), out _, out var diagnostics).Should().BeFalse();

        diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d => d.Code == "ER1001" && d.Column == 33);
    }

    [Fact]
    public void A_million_training_entries_are_refused_with_the_place_of_the_first_one_too_many()
    {
        var text = new StringBuilder("{\"id\":\"c\",\"training\":[\n");
        for (var i = 0; i < 1_000_000; i++)
        {
            text.Append(i == 0 ? "" : ",\n").Append("{\"id\":\"").Append(i).Append("\"}");
        }

        Candidate
            .TryRead(
                Encoding.UTF8.GetBytes(text.Append("]}").ToString()),
                out _,
                out var diagnostics,
                limits: new DocumentLimits { MaxBytes = 64 << 20 }
            )
            .Should()
            .BeFalse();

        diagnostics
            .Should()
            .Equal(
                new Diagnostic(
                    "ER1005",
                    Severity.Error,
                    "the list has more than 20000 entries",
                    "the entries beyond are not read; check that this is the document meant",
                    "candidate.json",
                    20_002,
                    1,
                    ""
                )
            );
    }

    [Fact]
    public void A_million_members_that_nobody_knows_are_counted()
    {
        var text = new StringBuilder("{\"id\":\"c\"");
        for (var i = 0; i < 1_000_000; i++)
        {
            text.Append(",\"m").Append(i).Append("\":0");
        }

        Candidate.TryRead(Encoding.UTF8.GetBytes(text.Append('}').ToString()), out _, out var diagnostics).Should().BeFalse();

        diagnostics[^1].Message.Should().Be("999500 more problems are not shown");
    }

    [Fact]
    public void Twenty_thousand_raters_whom_twenty_thousand_people_do_not_name_are_counted()
    {
        var people = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $$"""{"id":"person-number-{{i}}"}"""));
        var references = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $$"""{"id":"r{{i}}","person":"persom-numbre-{{i}}"}"""));

        Candidate
            .TryRead(
                Encoding.UTF8.GetBytes($$"""{"id":"c","people":[{{people}}],"references":[{{references}}]}"""),
                out _,
                out var diagnostics
            )
            .Should()
            .BeFalse();

        diagnostics[^1].Message.Should().Be("19500 more problems are not shown");
    }

    [Fact]
    public void One_text_of_ten_megabytes_is_only_a_long_text()
    {
        Candidate.Read(Encoding.UTF8.GetBytes($$"""{"id":"{{new string('x', 10_000_000)}}"}""")).Id.Should().HaveLength(10_000_000);
        Candidate
            .TryRead(Encoding.UTF8.GetBytes($$"""{"id":{{new string('9', 10_000_000)}}}"""), out _, out var diagnostics)
            .Should()
            .BeFalse();
        diagnostics.Should().ContainSingle().Which.Message.Should().HaveLength("the number `` stands where text belongs".Length + 58);
        Candidate
            .TryRead(
                Encoding.UTF8.GetBytes($$"""{"id":"c","training":[{"id":"t","hours":{{new string('9', 10_000_000)}}}]}"""),
                out _,
                out diagnostics
            )
            .Should()
            .BeFalse();
        diagnostics.Should().ContainSingle().Which.Code.Should().Be("ER1107");
    }

    [Fact]
    public void A_file_cut_at_any_byte_ends_in_one_diagnostic()
    {
        // The candidate inside the case: cut at every byte.
        using var document = JsonDocument.Parse(Sample);
        var whole = Encoding.UTF8.GetBytes(document.RootElement.GetProperty("candidate").GetRawText());
        for (var length = 0; length < whole.Length; length++)
        {
            Candidate.TryRead(whole.AsMemory(0, length), out _, out var diagnostics).Should().BeFalse("of {0} bytes", length);
            diagnostics.Should().ContainSingle("of {0} bytes", length).Which.Code.Should().Be("ER1001");
        }

        Candidate.TryRead(whole, out _, out var none).Should().BeTrue();
        none.Should().BeEmpty();
    }

    [Fact]
    public void Random_bytes_end_in_a_diagnostic()
    {
        for (var seed = 0; seed < 5000; seed++)
        {
            var dice = new Random(seed);
            var bytes = new byte[dice.Next(0, 400)];
            dice.NextBytes(bytes);
            ReadsOrRefuses(bytes, seed);
        }
    }

    [Fact]
    public void Random_changes_of_a_good_file_end_in_a_candidate_or_in_diagnostics()
    {
        using var document = JsonDocument.Parse(Sample);
        var whole = Encoding.UTF8.GetBytes(document.RootElement.GetProperty("candidate").GetRawText());
        byte[][] pieces =
        [
            "\""u8.ToArray(),
            "{"u8.ToArray(),
            "}"u8.ToArray(),
            "["u8.ToArray(),
            "]"u8.ToArray(),
            ","u8.ToArray(),
            "null"u8.ToArray(),
            "-0"u8.ToArray(),
            "1e9999"u8.ToArray(),
            "\\ud800"u8.ToArray(),
            [0xFF],
            [0],
            "é"u8.ToArray(),
            "9999-12-31"u8.ToArray(),
        ];
        for (var seed = 0; seed < 5000; seed++)
        {
            var dice = new Random(seed);
            var bytes = whole.ToList();
            for (var changes = dice.Next(1, 4); changes > 0; changes--)
            {
                var at = dice.Next(bytes.Count);
                bytes.RemoveRange(at, Math.Min(dice.Next(0, 12), bytes.Count - at));
                bytes.InsertRange(at, pieces[dice.Next(pieces.Length)]);
            }

            ReadsOrRefuses([.. bytes], seed);
        }
    }

    private static void ReadsOrRefuses(byte[] bytes, int seed)
    {
        try
        {
            var read = Candidate.TryRead(bytes, out var candidate, out var diagnostics);
            read.Should().Be(diagnostics.IsEmpty, "seed {0}", seed);
            if (candidate is not null)
            {
                Candidate.Read(candidate.ToJson()).ToJson().Should().Equal(candidate.ToJson(), "seed {0}", seed);
            }

            diagnostics.Where(d => d.Line < 1 || d.Column < 1).Should().BeEmpty("seed {0}", seed);
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"seed {seed}: {Convert.ToBase64String(bytes)}", exception);
        }
    }
}
