using Endorsement.Rules.Tests.Bulk;

namespace Endorsement.Rules.Tests.Cli;

/// <summary>Nothing is lost: no file that is read, or that somebody else writes, is ever opened for writing.</summary>
public sealed class BatchFilesTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly byte[] _rows = MadeUp.Rows(5);

    public BatchFilesTests() => File.WriteAllBytes(At("in.ndjson"), _rows);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--out", "in.ndjson", "hard")]
    [InlineData("--out", "in.ndjson", "symbolic")]
    [InlineData("--rejects", "in.ndjson", "hard")]
    [InlineData("--rejects", "in.ndjson", "symbolic")]
    [InlineData("--summary", "in.ndjson", "hard")]
    [InlineData("--summary", "in.ndjson", "symbolic")]
    [InlineData("--out", "rules.json", "hard")]
    [InlineData("--summary", "rules.json", "symbolic")]
    public void An_output_that_is_what_is_read_by_another_name_is_refused_and_nothing_is_touched(string option, string target, string kind)
    {
        var rules = _folder.File("rules.json", SmallDocuments.OwnRuleset);
        var before = File.ReadAllBytes(At(target));
        Link(kind, At("link"), At(target));
        var outputs = option == "--out" ? ["--out", At("link")] : new[] { "--out", At("o.ndjson"), option, At("link") };

        var run = ToolRun.Of(["batch", At("in.ndjson"), "--as-of", "2025-06-01", "--ruleset", rules, .. outputs]);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("are the same file").And.Contain(At("link"));
        File.ReadAllBytes(At(target)).ShouldBe(before);
        File.Exists(At("o.ndjson")).Should().BeFalse();
    }

    [Theory]
    [InlineData("--summary", true)]
    [InlineData("--summary", false)]
    [InlineData("--rejects", true)]
    [InlineData("--rejects", false)]
    public void An_output_that_is_another_output_by_another_name_is_refused(string option, bool isThere)
    {
        if (isThere)
        {
            _folder.File("o.ndjson", "what was there\n");
        }

        File.CreateSymbolicLink(At("link"), At("o.ndjson"));

        var run = Batch("--out", At("o.ndjson"), option, At("link"));

        run.Code.Should().Be(2);
        run.Error.Should().Contain("are the same file");
        File.Exists(At("o.ndjson")).Should().Be(isThere);
        if (isThere)
        {
            File.ReadAllText(At("o.ndjson")).Should().Be("what was there\n");
        }
    }

    [Fact]
    public void The_ruleset_file_itself_is_no_output()
    {
        var rules = _folder.File("rules.json", SmallDocuments.OwnRuleset);

        Batch("--ruleset", rules, "--out", rules).Code.Should().Be(2);

        File.ReadAllText(rules).Should().Be(SmallDocuments.OwnRuleset);
    }

    [Fact]
    public async Task While_a_run_writes_its_output_another_is_refused()
    {
        using var rest = new SemaphoreSlim(0);
        using var input = new WaitingInput(_rows, rest);
        var first = Task.Run(() =>
            ToolRun.With(io => io with { OpenInput = () => input }, "batch", "-", "--as-of", "2019-06-01", "--out", At("o.ndjson"))
        );
        await input.Begun.WaitAsync();

        var second = Batch("--out", At("o.ndjson"));
        var third = ToolRun.Of("batch", At("o.ndjson"), "--as-of", "2019-06-01", "--out", At("p.ndjson"));
        rest.Release();

        second.Code.Should().Be(2);
        second.Error.Should().Contain("is being used by another run");
        third.Code.Should().Be(2);
        (await first).Code.Should().Be(0);
        File.ReadAllBytes(At("o.ndjson")).ShouldBe(MadeUp.Run(_rows).Results);
    }

    [Fact]
    public void A_file_that_stands_where_rejects_would_go_and_is_not_from_a_batch_is_left_alone()
    {
        var mine = _folder.File("o.rejects.ndjson", "my own notes\n");

        var run = Batch("--out", At("o.ndjson"));

        run.Code.Should().Be(2);
        run.Error.Should().Contain(mine).And.Contain("--rejects");
        File.ReadAllText(mine).Should().Be("my own notes\n");
        File.Exists(At("o.ndjson")).Should().BeFalse();
        Batch("--out", At("o.ndjson"), "--rejects", At("others.ndjson")).Code.Should().Be(0);
        File.ReadAllText(mine).Should().Be("my own notes\n");
    }

    [Fact]
    public void A_run_that_is_done_leaves_the_files_that_were_named_also_where_they_hold_nothing()
    {
        Batch("--out", At("o.ndjson"), "--rejects", At("r.ndjson")).Code.Should().Be(0);
        new FileInfo(At("r.ndjson")).Length.Should().Be(0);
        File.WriteAllText(At("in.ndjson"), "no row\n");

        Batch("--out", At("p.ndjson")).Code.Should().Be(4);

        new FileInfo(At("p.ndjson")).Length.Should().Be(0);
    }

    [Fact]
    public void The_rejects_of_an_earlier_run_are_replaced_or_taken_away()
    {
        var good = File.ReadAllBytes(At("in.ndjson"));
        File.WriteAllText(At("in.ndjson"), "no row\n");
        Batch("--out", At("o.ndjson")).Code.Should().Be(4);
        Batch("--out", At("o.ndjson")).Code.Should().Be(4);
        File.WriteAllBytes(At("in.ndjson"), good);

        Batch("--out", At("o.ndjson")).Code.Should().Be(0);

        File.Exists(At("o.rejects.ndjson")).Should().BeFalse();
    }

    [Theory]
    [InlineData("--out")]
    [InlineData("--rejects")]
    [InlineData("--summary")]
    public void A_disk_that_is_full_is_said_with_the_file_and_2(string option)
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        File.WriteAllBytes(At("in.ndjson"), [.. _rows, .. "no row\n"u8]);
        var outputs = option == "--out" ? ["--out", "/dev/full", "--rejects", At("r")] : new[] { "--out", At("o"), option, "/dev/full" };

        var run = Batch(outputs);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("`/dev/full` cannot be written any further");
    }

    [Fact]
    public void Where_nothing_is_kept_any_number_of_runs_may_write()
    {
        if (File.Exists("/dev/null"))
        {
            using var other = new FileStream("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);

            Batch("--out", "/dev/null", "--rejects", At("r"), "--summary", At("s")).Code.Should().Be(0);
        }
    }

    [Fact]
    public void Several_files_and_folders_are_one_registry()
    {
        var lines = MadeUp.TextLines(_rows);
        _folder.File("people/a.json", lines[0].Replace(",\"", ",\n  \"", StringComparison.Ordinal));
        _folder.File("people/b.ndjson", $"{lines[1]}\n{lines[2]}");
        _folder.File("people/notes.txt", "nothing for us");
        var last = _folder.File("c.json", $"[{lines[3]}, {lines[4]}]");

        var run = ToolRun.Of("batch", Path.Combine(_folder.Path, "people"), last, "--as-of", "2019-06-01", "--out", At("o.ndjson"));

        run.Should().Be(new ToolRun(0, "", $"5 people decided, 0 rejected; written to {At("o.ndjson")}\n"));
        File.ReadAllBytes(At("o.ndjson")).ShouldBe(MadeUp.Run(_rows).Results);
    }

    [Fact]
    public void An_input_that_is_cut_off_says_how_many_rows_were_read_and_is_gone_on_with()
    {
        File.WriteAllBytes(At("in.ndjson"), [.. "["u8, .. _rows.Select(b => b == '\n' ? (byte)',' : b)]);

        var run = Batch("--out", At("o.ndjson"));

        run.Code.Should().Be(2);
        run.Error.Should().Contain("5 rows were read").And.Contain("`--resume`");
        File.AppendAllText(At("in.ndjson"), "{\"id\":\"f\",\"residence\":\"US-MI\"}]");
        Batch("--out", At("o.ndjson"), "--resume").Code.Should().Be(0);
        MadeUp.Lines(File.ReadAllBytes(At("o.ndjson"))).Should().HaveCount(6);
    }

    private ToolRun Batch(params string[] options) => ToolRun.Of(["batch", At("in.ndjson"), "--as-of", "2019-06-01", .. options]);

    private string At(string name) => Path.Combine(_folder.Path, name);

    /// <summary>Hard links have no call of their own; where there is no <c>ln</c>, another symbolic one is as good.</summary>
    private static void Link(string kind, string link, string target)
    {
        if (kind == "hard" && !OperatingSystem.IsWindows())
        {
            using var made = System.Diagnostics.Process.Start("ln", [target, link]);
            made.WaitForExit();
            made.ExitCode.Should().Be(0);
        }
        else
        {
            File.CreateSymbolicLink(link, target);
        }
    }

    /// <summary>Rows that come only when they are let.</summary>
    private sealed class WaitingInput(byte[] rows, SemaphoreSlim rest) : MemoryStream(rows)
    {
        private bool _hasBegun;

        public SemaphoreSlim Begun { get; } = new(0);

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            if (!_hasBegun)
            {
                _hasBegun = true;
                Begun.Release();
                rest.Wait();
            }

            return base.Read(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            Begun.Dispose();
            base.Dispose(disposing);
        }
    }
}
