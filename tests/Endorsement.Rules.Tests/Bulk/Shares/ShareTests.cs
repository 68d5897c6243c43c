using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Tests.Cli;

namespace Endorsement.Rules.Tests.Bulk.Shares;

/// <summary>Shares of one batch that are put together: done by anybody, any number of times, in any order.</summary>
public sealed class ShareTests
{
    [Theory]
    [InlineData("verdict", 7)]
    [InlineData("failures", 3)]
    [InlineData("full", 2)]
    [InlineData("verdict", 1)]
    public void Shares_that_are_merged_are_the_bytes_of_one_run(string detail, int count)
    {
        using var run = new SharedRun { Options = ["--as-of", "2019-06-01", "--detail", detail] };
        run.AllShares(count);

        run.MergedShouldBeWhole();
    }

    [Fact]
    public void At_renewal_categories_that_nobody_of_a_share_held_are_counted_as_in_one_run()
    {
        using var run = new SharedRun { Options = ["--as-of", "2019-06-01", "--pathway", "renewal"] };
        run.AllShares(5);

        run.MergedShouldBeWhole();
    }

    [Fact]
    public void A_gzipped_input_and_an_array_have_shares_too()
    {
        var rows = MadeUp.Rows(40, seed: 9, broken: 7);
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(rows);
        }

        var array = Encoding.UTF8.GetBytes($"[{string.Join(",\n", MadeUp.TextLines(MadeUp.Rows(20, seed: 9)))}]");
        foreach (var (input, name) in new[] { (zipped.ToArray(), "in.ndjson.gz"), (array, "in.json") })
        {
            using var run = new SharedRun(input, name);
            run.AllShares(3);
            run.MergedShouldBeWhole();
        }
    }

    [Fact]
    public void More_shares_than_rows_leave_some_empty_and_a_row_over_many_shares_is_in_one()
    {
        var lines = MadeUp.TextLines(MadeUp.Rows(3, seed: 2));
        lines.Insert(1, $"{{\"id\":\"{new string('x', 200_000)}\"");
        using var run = new SharedRun(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        run.AllShares(9);

        run.MergedShouldBeWhole();
    }

    [Fact]
    public void A_second_attempt_of_a_finished_share_changes_nothing_and_says_the_same()
    {
        using var run = new SharedRun();
        var first = run.Share(2, 3);
        var before = run.Snapshot();

        var second = run.Share(2, 3);

        second.Code.Should().Be(first.Code).And.Be(4);
        second.Error.Should().Contain("2.manifest.json: done already; nothing was written").And.Contain("rows were rejected");
        run.Snapshot().Should().BeEquivalentTo(before);
    }

    [Theory]
    [InlineData("2.ndjson")]
    [InlineData("2.rejects.ndjson")]
    [InlineData("2.summary.json")]
    public void A_share_whose_files_are_lost_or_damaged_is_decided_anew(string name)
    {
        using var run = new SharedRun();
        run.AllShares(3);
        var text = File.ReadAllText(run.Part(name));
        File.WriteAllText(run.Part(name), text.Replace('1', '2'));

        run.Merge().Code.Should().Be(2);
        run.Share(2, 3).Error.Should().NotContain("done already");

        File.ReadAllText(run.Part(name)).Should().Be(text);
        File.Delete(run.Part(name));
        run.Share(2, 3).Code.Should().Be(4);
        run.MergedShouldBeWhole();
    }

    [Fact]
    public async Task Two_attempts_at_once_do_no_harm()
    {
        using var run = new SharedRun();
        var attempts = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => run.Share((i % 3) + 1, 3))));

        attempts.Should().OnlyContain(attempt => attempt.Code == 4);
        Directory.EnumerateFiles(run.Parts).Should().HaveCount(12, "nothing of any attempt is left");
        run.MergedShouldBeWhole();
    }

    [Fact]
    public void An_attempt_that_fails_leaves_the_share_undone_and_nothing_behind()
    {
        var rows = MadeUp.Rows(400, seed: 3);
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(rows);
        }

        using var run = new SharedRun(zipped.ToArray()[..^2000], "in.ndjson.gz");

        var attempt = run.Share(1, 1);

        attempt.Code.Should().Be(2);
        attempt.Error.Should().Contain("the same command decides the share anew").And.NotContain("--resume");
        Directory.EnumerateFiles(run.Parts).Should().BeEmpty();
    }

    [Fact]
    public void What_a_killed_attempt_left_is_in_nobodys_way()
    {
        using var run = new SharedRun();
        File.WriteAllText(run.Part("1.ndjson.0123456789ab.attempt"), "{\"candidate\":");
        File.WriteAllText(run.Part("1.ndjson"), "of an attempt that was killed before its manifest was there");
        run.AllShares(2);

        run.MergedShouldBeWhole();
    }

    [Fact]
    public void A_manifest_says_what_was_read_asked_and_given()
    {
        using var run = new SharedRun();
        run.AllShares(2);
        var input = File.ReadAllBytes(run.Input);
        var manifest = JsonNode.Parse(File.ReadAllText(run.Manifest(2)))!;

        var share = manifest["share"]!;
        var (from, to) = ((int)share["from"]!, (int)share["to"]!);
        to.Should().Be(input.Length);
        ((string)share["hash"]!).Should().Be(Hash(input[from..to]));
        ((int)share["lines"]!).Should().Be(MadeUp.Lines(input[from..to]).Count);
        ((long)manifest["input"]!["bytes"]!).Should().Be(input.Length);
        foreach (var file in manifest["files"]!.AsArray())
        {
            var bytes = File.ReadAllBytes(run.Part((string)file!["name"]!));
            ((long)file["bytes"]!).Should().Be(bytes.Length);
            ((string)file["hash"]!).Should().Be(Hash(bytes));
        }

        var deciding = manifest["rulesets"]!.AsArray().Single(r => (string)r!["ruleset"]! == "mi-aimh@2018")!;
        ((string)deciding["hash"]!).Should().Be(RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!.Hash);
    }

    [Theory]
    [InlineData("--resume", "`--resume` does not go with `--manifest`")]
    [InlineData("--report page.html", "`--report` does not go with `--manifest`")]
    public void What_is_of_a_whole_run_is_refused(string more, string message)
    {
        using var run = new SharedRun();

        var share = run.Share(1, 2, more.Split(' '));

        (share.Code, Directory.EnumerateFiles(run.Parts)).Should().BeEquivalentTo((2, Array.Empty<string>()));
        share.Error.Should().Contain(message);
    }

    [Fact]
    public void What_would_be_lost_is_refused()
    {
        using var run = new SharedRun();
        File.WriteAllText(run.Part("1.rejects.ndjson"), "my own notes");
        var before = run.Snapshot();

        run.Share(1, 2).Error.Should().Contain("is not from a batch");
        Named(run, run.Input, "m.manifest.json").Error.Should().Contain("must be different files");
        Named(run, run.Part("o.ndjson"), "in.ndjson").Error.Should().Contain("`--manifest` must name a file of its own");
        Named(run, run.Part("o.ndjson"), "m.manifest.json").Error.Should().Contain("is in another folder than its manifest");
        ToolRun
            .Of("batch", "-", "--as-of", "2019-06-01", "--out", run.At("o"), "--manifest", run.At("m"))
            .Error.Should()
            .Contain("standard input");

        run.Snapshot().Should().BeEquivalentTo(before);
    }

    private static ToolRun Named(SharedRun run, string output, string manifest)
    {
        var named = ToolRun.Of("batch", run.Input, "--as-of", "2019-06-01", "--out", output, "--manifest", run.At(manifest));
        named.Code.Should().Be(2);
        return named;
    }

    private static string Hash(byte[] bytes) => $"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}";
}
