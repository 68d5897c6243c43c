using System.Globalization;
using Endorsement.Rules.Tests.Cli;

namespace Endorsement.Rules.Tests.Bulk.Shares;

/// <summary>A registry, the run over all of it, and shares of it.</summary>
internal sealed class SharedRun : IDisposable
{
    private static readonly byte[] Registry = WithSlips(MadeUp.Rows(150, seed: 5, broken: 12));
    private readonly TestFolder _folder = new();

    public SharedRun(byte[]? input = null, string name = "in.ndjson")
    {
        Input = At(name);
        File.WriteAllBytes(Input, input ?? Registry);
        Directory.CreateDirectory(At("parts"));
    }

    public string Input { get; }

    public string Parts => At("parts");

    public string[] Options { get; init; } = ["--as-of", "2019-06-01"];

    public string At(string name) => Path.Combine(_folder.Path, name);

    public string Part(string name) => Path.Combine(Parts, name);

    public string Manifest(int index) => Part($"{Number(index)}.manifest.json");

    public ToolRun Whole() => ToolRun.Of(["batch", Input, .. Options, "--out", At("whole.ndjson"), "--summary", At("whole.json")]);

    public ToolRun Share(int index, int count, params string[] more) =>
        ToolRun.Of([
            "batch",
            Input,
            .. Options,
            "--out",
            Part($"{Number(index)}.ndjson"),
            "--summary",
            Part($"{Number(index)}.summary.json"),
            "--manifest",
            Manifest(index),
            "--shard",
            $"{Number(index)}/{Number(count)}",
            .. more,
        ]);

    public void AllShares(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            Share(i, count).Code.Should().BeOneOf(0, 4);
        }
    }

    public ToolRun Merge() => ToolRun.Of("batch", "merge", Parts, "--out", At("merged.ndjson"), "--summary", At("merged.json"));

    /// <summary>What is merged is what one run gives: results, rejects and summary, byte for byte.</summary>
    public void MergedShouldBeWhole()
    {
        var whole = Whole();
        var merged = Merge();
        merged.Code.Should().Be(whole.Code, merged.Error);
        foreach (var name in new[] { "{0}.ndjson", "{0}.rejects.ndjson", "{0}.json" })
        {
            var one = At(string.Format(CultureInfo.InvariantCulture, name, "whole"));
            var other = At(string.Format(CultureInfo.InvariantCulture, name, "merged"));
            File.Exists(other).Should().Be(File.Exists(one), name);
            if (File.Exists(one))
            {
                File.ReadAllBytes(other).ShouldBe(File.ReadAllBytes(one));
            }
        }
    }

    /// <summary>Every file of the shares with its bytes and the time when it was written.</summary>
    public Dictionary<string, (string Text, DateTime Written)> Snapshot() =>
        Directory.EnumerateFiles(Parts).ToDictionary(path => path, path => (File.ReadAllText(path), File.GetLastWriteTimeUtc(path)));

    public void Dispose() => _folder.Dispose();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Blank lines, a row that is cut off and goes on in the next line, and no line feed at the end.</summary>
    private static byte[] WithSlips(byte[] rows)
    {
        var lines = MadeUp.TextLines(rows);
        lines[40] = lines[40][..300] + "\n" + lines[40][300..];
        lines.Insert(77, "");
        lines.Insert(120, "  ");
        return System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
