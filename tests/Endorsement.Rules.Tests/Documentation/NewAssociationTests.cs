using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Cli;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>The guide from a printed page to a ruleset, followed word by word: its files are written, its commands print what it shows.</summary>
public sealed partial class NewAssociationTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public void Whoever_follows_the_guide_gets_what_it_shows()
    {
        using var folder = new TestFolder();
        var (printed, shown) = (new List<string>(), new List<string>());
        foreach (var block in Blocks())
        {
            if (block.Language == "json")
            {
                Write(folder.Path, block);
            }
            else if (block.Language == "sh")
            {
                printed.Add(Run(folder.Path, block.Text));
                shown.Add("");
            }
            else
            {
                shown[^1] = block.Text;
            }
        }

        printed.Should().HaveCountGreaterThan(6).And.Equal(shown);
    }

    private static IEnumerable<Block> Blocks() =>
        Fenced()
            .Matches(File.ReadAllText(RepositoryFiles.At("docs", "new-association.md")))
            .Select(match => new Block(match.Groups["language"].Value, match.Groups["place"].Value.Trim(), match.Groups["text"].Value));

    /// <summary>A whole file, or what stands at one place of it.</summary>
    private static void Write(string folder, Block block)
    {
        var (name, pointer) = block.Place.Split('#') is [var file, var rest] ? (file, rest) : (block.Place, "");
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (pointer.Length == 0)
        {
            File.WriteAllText(path, block.Text);
            return;
        }

        var steps = pointer.Split('/')[1..];
        var document = JsonNode.Parse(File.ReadAllText(path))!;
        var holder = steps[..^1].Aggregate(document, (node, step) => node[step]!);
        var value = JsonNode.Parse(block.Text);
        if (steps[^1] == "-")
        {
            holder.AsArray().Add(value);
        }
        else
        {
            holder[steps[^1]] = value;
        }

        File.WriteAllText(path, document.ToJsonString(Indented));
    }

    /// <summary>What a command prints, with the folder's own path left out.</summary>
    private static string Run(string folder, string command)
    {
        var words = command.Trim().Split(' ');
        words[0].Should().Be("endorse");
        string[] arguments =
        [
            .. words[1..]
                .Select(word => word.StartsWith("bay", StringComparison.Ordinal) || word == "ann.json" ? Path.Combine(folder, word) : word),
        ];
        var run = ToolRun.Of(arguments);
        var printed = (run.Out + run.Error).Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace('\\', '/');
        return Hash().Replace(printed, "sha256:…");
    }

    [GeneratedRegex("^```(?<language>json|sh|text)(?<place>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    /// <summary>What a hash is says nothing to a reader.</summary>
    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Hash();

    private sealed record Block(string Language, string Place, string Text);
}
