using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Cli;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>A page that is followed word by word in a folder of its own: its files are written, its commands print what it shows.</summary>
/// <param name="folder">Where its own files stand.</param>
/// <param name="own">How words begin that are files of the page; others are files of the repository, or no files.</param>
internal sealed partial class FollowedPage(string folder, params string[] own)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes what is to be written, runs what is to be run, and answers what was printed beside what is shown.</summary>
    public (IReadOnlyList<string> Printed, IReadOnlyList<string> Shown) Follow(string page)
    {
        var (printed, shown) = (new List<string>(), new List<string>());
        foreach (Match block in Fenced().Matches(page))
        {
            var text = block.Groups["text"].Value;
            switch (block.Groups["language"].Value)
            {
                case "json":
                    Write(block.Groups["place"].Value.Trim(), text);
                    break;
                case "sh":
                    printed.Add(Run(text));
                    shown.Add("");
                    break;
                default:
                    shown[^1] = text;
                    break;
            }
        }

        return (printed, shown);
    }

    /// <summary>A whole file, or what stands at one place of it.</summary>
    private void Write(string place, string text)
    {
        var (name, pointer) = place.Split('#') is [var file, var rest] ? (file, rest) : (place, "");
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (pointer.Length == 0)
        {
            File.WriteAllText(path, text);
            return;
        }

        var steps = pointer.Split('/')[1..];
        var document = JsonNode.Parse(File.ReadAllText(path))!;
        var holder = steps[..^1].Aggregate(document, Step);
        var value = JsonNode.Parse(text);
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

    private static JsonNode Step(JsonNode node, string step) =>
        node is JsonArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!;

    /// <summary>What a command prints, with the folder's own path left out; behind <c>&gt;</c> stands the file that its output goes to.</summary>
    private string Run(string command)
    {
        var parts = command.Trim().Split(" > ");
        var words = parts[0].Split(' ');
        words[0].Should().Be("endorse");
        var data = new MemoryStream();
        var run = ToolRun.With(io => io with { OpenOutput = () => data }, [.. words[1..].Select(Placed)]);
        if (parts is [_, var file])
        {
            // What is data goes out as bytes, what is words as text; a command writes the one or the other.
            File.WriteAllBytes(Path.Combine(folder, file), [.. data.ToArray(), .. Encoding.UTF8.GetBytes(run.Out)]);
        }

        var printed = ((parts.Length > 1 ? "" : run.Out) + run.Error)
            .Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(RepositoryFiles.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace('\\', '/');
        return Hash().Replace(printed, "sha256:…");
    }

    private string Placed(string word) =>
        own.Any(begin => word.StartsWith(begin, StringComparison.Ordinal)) ? Path.Combine(folder, word)
        : word.Contains('/', StringComparison.Ordinal) && Path.Exists(RepositoryFiles.At(word)) ? RepositoryFiles.At(word)
        : word;

    [GeneratedRegex("^```(?<language>json|sh|text)(?<place>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    /// <summary>What a hash is says nothing to a reader.</summary>
    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Hash();
}
