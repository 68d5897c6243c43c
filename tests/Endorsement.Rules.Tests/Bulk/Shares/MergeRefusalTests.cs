using System.Text.Json.Nodes;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Cli;

namespace Endorsement.Rules.Tests.Bulk.Shares;

/// <summary>What is not the shares of one run, all of them and whole, is not merged, and nothing is written.</summary>
public sealed class MergeRefusalTests
{
    private const int Count = 3;

    [Fact]
    public void A_share_that_is_missing_is_named()
    {
        using var run = Shares();
        File.Delete(run.Manifest(2));

        Refused(run).Should().Contain("of 3 shares these are not there: 2");
    }

    [Fact]
    public void A_share_that_is_there_twice_is_refused()
    {
        using var run = Shares();
        File.Copy(run.Manifest(2), run.Part("again.manifest.json"));

        Refused(run).Should().Contain("share 2 is there 2 times");
    }

    [Theory]
    [InlineData("--as-of 2019-06-02", "`--as-of` was 2019-06-02, and not 2019-06-01")]
    [InlineData("--as-of 2019-06-01 --category IMHS", "`--category` was IMHS, and not left out")]
    [InlineData("--as-of 2019-06-01 --detail failures", "`--detail` was failures, and not verdict")]
    [InlineData("--as-of 2019-06-01 --ruleset mi-aimh@2018", "other rulesets decided: `mi-aimh@2015` differs")]
    [InlineData("--as-of 2019-06-01 --rulesets OWN", "other rulesets decided: `harbour@2024` differs")]
    public void A_share_of_another_question_or_of_other_rules_is_named(string options, string message)
    {
        using var run = Shares();
        File.Delete(run.Manifest(2));
        string[] other = [.. options.Split(' ').Select(word => word == "OWN" ? RepositoryFiles.At("samples", "harbour") : word)];
        ToolRun
            .Of([
                "batch",
                run.Input,
                .. other,
                "--shard",
                "2/3",
                "--out",
                run.Part("2.ndjson"),
                "--summary",
                run.Part("2.summary.json"),
                "--manifest",
                run.Manifest(2),
            ])
            .Code.Should()
            .Be(4);

        Refused(run).Should().Contain("2.manifest.json` is not of the run of").And.Contain(message);
        run.Share(2, Count).Error.Should().Contain("is the manifest of another run", "its place is taken");
    }

    [Fact]
    public void A_share_of_another_input_is_named_also_where_it_is_as_long()
    {
        using var run = Shares();
        File.Delete(run.Manifest(3));
        var input = File.ReadAllBytes(run.Input);
        input[^20] ^= 1;
        File.WriteAllBytes(run.Input, input);
        run.Share(3, Count);

        Refused(run).Should().Contain("3.manifest.json").And.Contain("its input is another of the same length");

        File.Delete(run.Manifest(3));
        File.WriteAllBytes(run.Input, input[..^1]);
        run.Share(3, Count);
        Refused(run).Should().Contain("its input has");
    }

    [Theory]
    [InlineData("engine", "\"9.9.9\"", "version 9.9.9 made it")]
    [InlineData("share/of", "4", "it is one of 4 shares, and not of 3")]
    [InlineData("share/from", "17", "begins at byte 17 of the input, and the shares before it end at")]
    [InlineData("files/0/bytes", "17", "has not the 17 bytes")]
    [InlineData("files/0/name", "\"../in.ndjson\"", "is no manifest of a batch")]
    [InlineData("files/0/role", "\"other\"", "is no manifest of a batch, or is cut, line ")]
    [InlineData("files/0", "null", "is no manifest of a batch")]
    [InlineData("more", "1", "is no manifest of a batch")]
    public void A_manifest_that_says_something_else_is_refused(string member, string value, string message)
    {
        using var run = Shares();
        var manifest = JsonNode.Parse(File.ReadAllText(run.Manifest(2)))!;
        var path = member.Split('/');
        var owner = path.SkipLast(1)
            .Aggregate(
                manifest,
                (node, name) =>
                    node is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : node[name]!
            );
        if (owner is JsonArray array)
        {
            array[0] = JsonNode.Parse(value);
        }
        else
        {
            owner[path[^1]] = JsonNode.Parse(value);
        }

        File.WriteAllText(run.Manifest(2), manifest.ToJsonString());

        Refused(run).Should().Contain(message);
    }

    [Fact]
    public void A_manifest_that_is_cut_is_refused_and_so_is_the_next_attempt_at_its_share()
    {
        using var run = Shares();
        File.WriteAllText(run.Manifest(1), File.ReadAllText(run.Manifest(1))[..700]);

        Refused(run).Should().Contain("1.manifest.json` is no manifest of a batch, or is cut");
        run.Share(1, Count).Code.Should().Be(2);
    }

    [Fact]
    public void Results_that_were_changed_are_refused_by_their_hash()
    {
        using var run = Shares();
        var text = File.ReadAllText(run.Part("3.ndjson"));
        File.WriteAllText(run.Part("3.ndjson"), text.Replace("not-met", "met-not", StringComparison.Ordinal));

        Refused(run).Should().Contain("3.ndjson` is not what").And.Contain("decide that share anew");
    }

    [Fact]
    public void A_merge_writes_over_nothing_that_it_reads()
    {
        using var run = Shares();
        var before = run.Snapshot();

        ToolRun.Of("batch", "merge", run.Parts, "--out", run.Part("2.ndjson")).Code.Should().Be(2);
        ToolRun.Of("batch", "merge", run.Parts, "--out", run.Manifest(1)).Code.Should().Be(2);

        run.Snapshot().Should().BeEquivalentTo(before);
    }

    private static SharedRun Shares()
    {
        var run = new SharedRun();
        run.AllShares(Count);
        return run;
    }

    private static string Refused(SharedRun run)
    {
        var before = run.Snapshot();
        var merge = run.Merge();
        merge.Code.Should().Be(2, merge.Error);
        run.Snapshot().Should().BeEquivalentTo(before);
        Directory.EnumerateFiles(Path.GetDirectoryName(run.Input)!).Should().ContainSingle("nothing was written");
        return merge.Error;
    }
}
