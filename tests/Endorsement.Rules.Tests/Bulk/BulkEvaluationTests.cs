using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Tests.Bulk;

public sealed class BulkEvaluationTests
{
    private static readonly byte[] Thousand = MadeUp.Rows(1_000, seed: 3, broken: 5);

    [Fact]
    public void Every_row_is_a_result_or_a_reject_and_the_order_is_that_of_the_input()
    {
        var (results, rejects, summary) = MadeUp.Run(Thousand);

        summary.Rows.Should().Be(1_000);
        summary.Written.Should().Be(MadeUp.Lines(results).Count);
        summary.Rejected.Should().Be(MadeUp.Lines(rejects).Count).And.BePositive();
        var ids = MadeUp.TextLines(results).Select(line => Json(line).GetProperty("candidate").GetString()!).ToList();
        ids.Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_rejected_row_is_kept_whole_with_its_line_number()
    {
        var lines = MadeUp.Lines(Thousand);

        foreach (var reject in MadeUp.TextLines(MadeUp.Run(Thousand).Rejects).Select(Json))
        {
            Original(reject).Should().Equal(lines[reject.GetProperty("line").GetInt32() - 1]);
            reject.GetProperty("diagnostics").GetArrayLength().Should().BePositive();
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void One_and_many_jobs_write_the_same_bytes(int jobs)
    {
        var one = MadeUp.Run(Thousand, o => o with { Summarize = true });
        var many = MadeUp.Run(Thousand, o => o with { Summarize = true, Jobs = jobs });

        many.Results.ShouldBe(one.Results);
        many.Rejects.ShouldBe(one.Rejects);
        many.Summary.ToJson().ShouldBe(one.Summary.ToJson());
    }

    [Fact]
    public void Gzipped_input_is_recognised_also_where_it_cannot_be_read_twice()
    {
        var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Thousand);
        }

        var plain = MadeUp.Run(Thousand);

        MadeUp.Run(zipped.ToArray()).Results.ShouldBe(plain.Results);
        MadeUp.Run(new Pipe(zipped.ToArray())).Results.ShouldBe(plain.Results);
        MadeUp.Run(new Pipe(Thousand)).Results.ShouldBe(plain.Results);
    }

    [Fact]
    public void An_input_of_nothing_or_of_one_byte_is_read()
    {
        MadeUp.Run(""u8.ToArray()).Summary.Rows.Should().Be(0);
        MadeUp.Run("x"u8.ToArray()).Summary.Rejected.Should().Be(1);
    }

    [Fact]
    public void Blank_lines_are_skipped_and_counted_and_keep_their_numbers()
    {
        var (_, rejects, summary) = MadeUp.Run("\n  \r\n{\"id\":\"a\",\"residence\":\"US-MI\"}\r\n\nnonsense\n"u8.ToArray());

        (summary.Written, summary.Rejected, summary.Blank).Should().Be((1, 1, 3));
        Json(MadeUp.TextLines(rejects)[0]).GetProperty("line").GetInt32().Should().Be(5);
    }

    [Fact]
    public void A_row_cut_off_at_the_end_of_the_input_is_rejected_and_one_without_a_line_feed_is_not()
    {
        var line = MadeUp.Lines(MadeUp.Rows(1))[0];

        MadeUp.Run(line).Summary.Written.Should().Be(1);
        var (_, rejects, summary) = MadeUp.Run(line[..^5]);

        summary.Rejected.Should().Be(1);
        Original(Json(MadeUp.TextLines(rejects)[0])).Should().Equal(line[..^5]);
    }

    [Fact]
    public void A_row_that_is_not_utf8_or_holds_a_nul_changes_no_other()
    {
        var lines = MadeUp.Lines(MadeUp.Rows(9));
        var clean = MadeUp.TextLines(MadeUp.Run(Joined(lines)).Results);
        lines[3] = [.. lines[3][..50], 0xC3, 0x28, .. lines[3][50..]];
        lines[5] = [.. lines[5][..50], 0x00, .. lines[5][50..]];

        var (results, rejects, _) = MadeUp.Run(Joined(lines));

        MadeUp.TextLines(results).Should().Equal(clean.Where((_, i) => i is not (3 or 5)));
        var told = MadeUp.TextLines(rejects).Select(Json).ToList();
        told[0].TryGetProperty("base64", out _).Should().BeTrue();
        told[1].TryGetProperty("text", out _).Should().BeTrue();
        Original(told[0]).Should().Equal(lines[3]);
        Original(told[1]).Should().Equal(lines[5]);
    }

    [Theory]
    [InlineData(100_000_000, false)]
    [InlineData(17_000_001, true)]
    [InlineData(16 * 1024 * 1024 + 1, false)]
    [InlineData(16 * 1024 * 1024, false)]
    public void A_huge_row_goes_to_the_rejects_whole_and_changes_no_other(int length, bool isLast)
    {
        var rows = MadeUp.Rows(3);
        var huge = new byte[length];
        Array.Fill(huge, (byte)'a');
        huge[length / 2] = (byte)'b';
        byte[] input = isLast ? [.. rows, .. huge] : [.. rows, .. huge, (byte)'\n', .. rows];

        var (results, rejects, summary) = MadeUp.Run(new Pipe(input), o => o with { Jobs = 2 });

        var expected = MadeUp.Run(rows).Results;
        results.ShouldBe(isLast ? expected : [.. expected, .. expected]);
        summary.Rejected.Should().Be(1);
        var reject = MadeUp.Lines(rejects).Single();
        Encoding.UTF8.GetString(reject.AsSpan(0, 60)).Should().StartWith("{\"line\":4,\"diagnostics\":[{\"code\":");
        using var document = JsonDocument.Parse(reject);
        Original(document.RootElement).ShouldBe(huge);
    }

    [Fact]
    public void Small_limits_split_the_same_input_in_the_same_way()
    {
        var limits = new DocumentLimits { MaxBytes = 9_000 };
        var lines = MadeUp.Lines(Thousand);

        var (_, rejects, summary) = MadeUp.Run(Thousand, o => o with { Limits = limits });

        summary.Rows.Should().Be(1_000);
        foreach (var reject in MadeUp.TextLines(rejects).Select(Json))
        {
            var line = lines[reject.GetProperty("line").GetInt32() - 1];
            Original(reject).ShouldBe(line);
            reject
                .GetProperty("diagnostics")[0]
                .GetProperty("code")
                .GetString()
                .Should()
                .Match(code => code == "ER1003" == line.Length > 9_000);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void Shares_of_a_file_one_behind_the_other_are_the_whole(int count)
    {
        var whole = MadeUp.Run(Thousand);
        var parts = Enumerable.Range(1, count).Select(i => MadeUp.Run(Thousand, o => o with { Shard = new BulkShard(i, count) })).ToList();

        parts.SelectMany(p => p.Results).ToArray().ShouldBe(whole.Results);
        parts.SelectMany(p => p.Rejects).ToArray().ShouldBe(whole.Rejects);
        parts.Sum(p => p.Summary.Rows).Should().Be(whole.Summary.Rows);
    }

    [Fact]
    public void Shares_of_a_pipe_hold_the_same_rows()
    {
        var whole = MadeUp.Run(Thousand);
        var parts = Enumerable
            .Range(1, 4)
            .Select(i => MadeUp.Run(new Pipe(Thousand), o => o with { Shard = new BulkShard(i, 4) }))
            .ToList();

        parts.SelectMany(p => MadeUp.TextLines(p.Results)).Should().BeEquivalentTo(MadeUp.TextLines(whole.Results));
        parts.SelectMany(p => MadeUp.TextLines(p.Rejects)).Should().BeEquivalentTo(MadeUp.TextLines(whole.Rejects));
    }

    [Fact]
    public void S43_a_row_whose_association_is_not_known_is_rejected_and_one_that_no_version_is_for_is_a_result()
    {
        var input = """
            {"id":"a"}
            {"id":"b","residence":"US-OH"}
            {"id":"c","residence":"US-MI","application":{"submitted":"1999-05-01"}}
            {"id":"d","residence":"US-MI"}
            """;

        var (results, rejects, _) = MadeUp.Run(Encoding.UTF8.GetBytes(input));

        MadeUp
            .TextLines(rejects)
            .Select(r => Json(r).GetProperty("diagnostics")[0].GetProperty("code").GetString())
            .Should()
            .Equal("ER5001", "ER5001");
        var written = MadeUp.TextLines(results);
        written.Should().HaveCount(2);
        var early = Json(written[0]);
        early.GetProperty("candidate").GetString().Should().Be("c");
        early.GetProperty("error").GetProperty("code").GetString().Should().Be("no-version");
        early.GetProperty("error").GetProperty("text").GetString().Should().Contain("mi-aimh");
        written[1]
            .Should()
            .StartWith(
                "{\"candidate\":\"d\",\"ruleset\":\"mi-aimh@2018\",\"asOf\":\"2019-06-01\",\"determinations\":[{\"category\":\"IFA\","
            );
    }

    [Fact]
    public void S43_the_version_follows_the_submission_wherever_it_stands_in_the_row()
    {
        var input = """
            {"id":"a","residence":"US-MI","work":[{"id":"j","activity":["direct-service"]}],"application":{"submitted":"2012-05-01"}}
            {"id":"b","work":[],"application":{"submitted":"2016"},"residence":"US-MI"}
            """;

        var results = MadeUp.TextLines(MadeUp.Run(Encoding.UTF8.GetBytes(input)).Results).Select(Json).ToList();

        results.Select(r => r.GetProperty("ruleset").GetString()).Should().Equal("mi-aimh@2011", "mi-aimh@2015");
    }

    [Theory]
    [InlineData(Pathway.Initial, null)]
    [InlineData(Pathway.Renewal, null)]
    [InlineData(Pathway.Renewal, 2019)]
    public void Each_detail_tells_what_evaluating_one_candidate_tells(Pathway pathway, int? year)
    {
        var rows = MadeUp.Rows(60, seed: 5);
        BulkOptions Asked(BulkOptions o) =>
            o with
            {
                Question = o.Question with { Pathway = pathway, CycleYear = year, Association = "mi-aimh" },
            };

        var verdicts = MadeUp.TextLines(MadeUp.Run(rows, Asked).Results);
        var failures = MadeUp.TextLines(MadeUp.Run(rows, o => Asked(o) with { Detail = BulkDetail.Failures }).Results);
        var full = MadeUp.TextLines(MadeUp.Run(rows, o => Asked(o) with { Detail = BulkDetail.Full }).Results);
        var lines = MadeUp.Lines(rows);

        for (var i = 0; i < lines.Count; i++)
        {
            var candidate = Candidate.Read(lines[i]);
            var opened = RulesetCatalog.BuiltIn.Open(candidate);
            var question = new Question(null, MadeUp.AsOf, pathway, year, "mi-aimh");
            var expected = opened
                .DetermineAll(question)[0]
                .Ruleset!.Categories.Where(c => c.Has(pathway))
                .Where(c => pathway != Pathway.Renewal || candidate.Endorsements is not { } held || held.Any(e => e.Category == c.Code))
                .Select(c => opened.Determine(question with { Category = c.Code }))
                .ToList();

            Outcomes(verdicts[i]).Should().Equal(expected.Select(d => ((string?)d.Category, (string?)Spelt(d.Outcome))));
            Outcomes(failures[i]).Should().Equal(Outcomes(verdicts[i]));
            Json(full[i])
                .GetProperty("determinations")
                .EnumerateArray()
                .Select(d => d.GetRawText())
                .Should()
                .Equal(expected.Select(d => Encoding.UTF8.GetString(d.WithoutWarnings().ToJson(indented: false))));
            Json(failures[i])
                .GetProperty("determinations")
                .EnumerateArray()
                .SelectMany(d => d.GetProperty("requirements").EnumerateArray())
                .Select(r => r.GetProperty("id").GetString())
                .Should()
                .Equal(
                    expected
                        .SelectMany(d => d.Requirements)
                        .Where(r => r.Level == RequirementLevel.Required && r.Outcome is not (Outcome.Met or Outcome.NotApplicable))
                        .Select(r => r.Id)
                );
        }
    }

    [Fact]
    public void What_is_not_there_is_said_at_once()
    {
        MadeUp
            .Invoking(o => o with { Question = o.Question with { Category = "IMSH" } })
            .Should()
            .Throw<QuestionException>()
            .Which.Diagnostic.Code.Should()
            .Be("ER4101");
        MadeUp.Invoking(o => o with { Question = o.Question with { CycleYear = 2019 } }).Should().Throw<ArgumentException>();
        MadeUp
            .Invoking(o => o with { Question = o.Question with { Association = "mi-amih" } })
            .Should()
            .Throw<QuestionException>()
            .Which.Diagnostic.Code.Should()
            .Be("ER4105");
        MadeUp.Invoking(o => o with { Shard = new BulkShard(5, 4) }).Should().Throw<ArgumentException>();
        MadeUp.Invoking(o => o with { Jobs = 0 }).Should().Throw<ArgumentException>();
    }

    private static List<(string?, string?)> Outcomes(string line) =>
        [
            .. Json(line)
                .GetProperty("determinations")
                .EnumerateArray()
                .Select(d => (d.GetProperty("category").GetString(), d.GetProperty("outcome").GetString())),
        ];

    private static string Spelt(Outcome outcome) => outcome.Spell();

    private static byte[] Joined(List<byte[]> lines) => [.. lines.SelectMany(line => (IEnumerable<byte>)[.. line, (byte)'\n'])];

    private static byte[] Original(JsonElement reject) =>
        reject.TryGetProperty("text", out var text)
            ? Encoding.UTF8.GetBytes(text.GetString()!)
            : reject.GetProperty("base64").GetBytesFromBase64();

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;
}
