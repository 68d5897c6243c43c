using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>Input is forgiving where its meaning is plain, and never taken for whole where it is cut.</summary>
public sealed class InputShapeTests
{
    private static readonly JsonSerializerOptions IndentedJson = new() { WriteIndented = true };
    private static readonly byte[] Lines = MadeUp.Rows(40, seed: 12);

    [Fact]
    public void An_array_and_documents_over_several_lines_give_what_lines_give()
    {
        var expected = MadeUp.Run(Lines).Results;
        var rows = MadeUp.TextLines(Lines);
        var texts = rows.ConvertAll(Indented);
        texts[0].Should().Contain("\n  \"", "it is meant to go over several lines");

        string[] shapes =
        [
            $"[{string.Join(",", rows)}]",
            $"[\n  {string.Join(",\n  ", rows)}\n]\n",
            $"[{string.Join(" , ", texts)}]",
            string.Join("\n", texts),
            string.Concat(texts),
            string.Join("\r\n\r\n", texts.Select(text => text.ReplaceLineEndings("\r\n"))),
            "\uFEFF" + string.Join("\n", texts),
        ];
        foreach (var shape in shapes)
        {
            foreach (var jobs in new[] { 1, 3 })
            {
                var bytes = Encoding.UTF8.GetBytes(shape);
                MadeUp.Run(bytes, o => o with { Jobs = jobs }).Results.ShouldBe(expected);
                MadeUp.Run(Zip(bytes)).Results.ShouldBe(expected);
                MadeUp.Run(new Pipe(bytes)).Results.ShouldBe(expected);
            }
        }
    }

    [Fact]
    public void Shares_of_an_array_one_behind_the_other_are_the_whole()
    {
        var array = Encoding.UTF8.GetBytes($"[{string.Join(",\n", MadeUp.TextLines(Lines))}]");

        Enumerable
            .Range(1, 3)
            .SelectMany(i => MadeUp.Run(array, o => o with { Shard = new BulkShard(i, 3) }).Results)
            .ToArray()
            .ShouldBe(MadeUp.Run(Lines).Results);
    }

    [Fact]
    public void A_document_that_was_cut_off_is_rejected_and_the_next_one_is_read()
    {
        var texts = MadeUp.TextLines(Lines).Take(5).Select(Indented).ToList();
        texts[2] = texts[2][..(texts[2].Length / 2)].TrimEnd().TrimEnd(',', '[', ':', '{') + "\n";

        var (_, _, summary) = MadeUp.Run(Encoding.UTF8.GetBytes(string.Join("\n", texts)));

        (summary.Written, summary.Rejected).Should().Be((4, 1));
    }

    [Fact]
    public void A_first_row_that_was_cut_off_does_not_change_the_others()
    {
        var rows = MadeUp.Lines(Lines);
        byte[] input = [.. rows[0][..(rows[0].Length / 2)], (byte)'\n', .. rows.Skip(1).SelectMany(row => (byte[])[.. row, (byte)'\n'])];

        var (_, _, summary) = MadeUp.Run(input);

        (summary.Written, summary.Rejected).Should().Be((39, 1));
    }

    [Fact]
    public void An_array_that_does_not_end_is_cut_off_and_what_came_before_is_written()
    {
        using var results = new MemoryStream();
        var rows = MadeUp.TextLines(Lines);
        var input = Encoding.UTF8.GetBytes($"[{string.Join(",", rows.Take(7))},");

        Running(input, results).Should().Throw<InvalidDataException>();

        results.ToArray().ShouldBe(MadeUp.Run(Encoding.UTF8.GetBytes(string.Join("\n", rows.Take(7)))).Results);
    }

    [Fact]
    public void A_gzip_cut_anywhere_is_an_error_and_goes_on_with_the_whole_one()
    {
        var (whole, expected) = (Zip(Lines), MadeUp.Run(Lines));
        var flushed = FlushedAfter(Lines, 10);
        foreach (
            var (zipped, length) in new[] { 2, 5, 10, 11, whole.Length / 3, whole.Length / 2, whole.Length - 8, whole.Length - 1 }
                .Select(length => (whole, length))
                .Append((flushed.Zipped, flushed.Cut))
        )
        {
            using var results = new MemoryStream();
            using var rejects = new MemoryStream();
            Running(zipped[..length], results).Should().Throw<InvalidDataException>("{0} of {1} bytes", length, zipped.Length);
            results.ToArray().ShouldBe(expected.Results[..(int)results.Length]);

            BulkEvaluation.Run(
                new MemoryStream(whole),
                results,
                rejects,
                new BulkOptions
                {
                    Question = new Question(null, MadeUp.AsOf),
                    Jobs = 2,
                    Resume = true,
                }
            );
            results.ToArray().ShouldBe(expected.Results);
        }
    }

    [Fact]
    public void Every_whole_row_before_the_cut_is_written()
    {
        var flushed = FlushedAfter(Lines, 10);
        using var results = new MemoryStream();

        Running(flushed.Zipped[..flushed.Cut], results).Should().Throw<InvalidDataException>();

        MadeUp.Lines(results.ToArray()).Should().HaveCount(10);
    }

    [Fact]
    public void A_gzip_of_several_members_or_with_something_behind_it_is_whole()
    {
        var expected = MadeUp.Run(Lines).Results;
        var half = MadeUp.Lines(Lines).Take(20).Sum(line => line.Length + 1);

        MadeUp.Run((byte[])[.. Zip(Lines[..half]), .. Zip(Lines[half..])]).Results.ShouldBe(expected);
        MadeUp.Run((byte[])[.. Zip(Lines), .. new byte[600]]).Results.ShouldBe(expected);
        MadeUp.Run(Zip([])).Summary.Rows.Should().Be(0);
    }

    [Fact]
    public void Several_inputs_of_several_shapes_are_one()
    {
        var rows = MadeUp.TextLines(Lines);
        Func<Stream>[] inputs =
        [
            () => new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\n", rows.Take(10)))),
            () => new MemoryStream(Zip(Encoding.UTF8.GetBytes($"[{string.Join(",", rows.Skip(10).Take(10))}]"))),
            () => new MemoryStream([]),
            () => new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\n", rows.Skip(20)))),
        ];

        using var joined = BulkEvaluation.Join(inputs);
        MadeUp.Run(joined).Results.ShouldBe(MadeUp.Run(Lines).Results);
    }

    private static string Indented(string row)
    {
        using var document = JsonDocument.Parse(row);
        return JsonSerializer.Serialize(document.RootElement, IndentedJson).ReplaceLineEndings("\n");
    }

    private static Action Running(byte[] input, Stream results) =>
        () =>
        {
            using var rejects = new MemoryStream();
            BulkEvaluation.Run(
                new MemoryStream(input),
                results,
                rejects,
                new BulkOptions { Question = new Question(null, MadeUp.AsOf), Jobs = 2 }
            );
        };

    private static byte[] Zip(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return zipped.ToArray();
    }

    /// <summary>A gzip that can be cut between two blocks, where nothing is left over of either.</summary>
    private static (byte[] Zipped, int Cut) FlushedAfter(byte[] bytes, int rows)
    {
        using var zipped = new MemoryStream();
        var length = MadeUp.Lines(bytes).Take(rows).Sum(line => line.Length + 1);
        var cut = 0L;
        using (var zip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(bytes.AsSpan(0, length));
            zip.Flush();
            cut = zipped.Length;
            zip.Write(bytes.AsSpan(length));
        }

        return (zipped.ToArray(), (int)cut);
    }
}
