using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Cli;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>The coordinator's loop of the samples: every command of its page is run, and prints what the page shows.</summary>
public sealed class WorklistSampleTests
{
    private static readonly string Page = RepositoryFiles.At("samples", "worklist", "README.md");

    [Fact]
    public void Every_command_of_the_page_prints_what_the_page_shows()
    {
        using var folder = new TestFolder();
        var blocks = Blocks().ToList();
        var commands = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind != "sh")
            {
                continue;
            }

            var shown = i + 1 < blocks.Count && blocks[i + 1].Kind == "text" ? blocks[i + 1].Text : "";
            string.Concat(blocks[i].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Run(line, folder)))
                .TrimEnd()
                .Should()
                .Be(shown.TrimEnd(), "of {0}", blocks[i].Text);
            commands += blocks[i].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        }

        commands.Should().BeGreaterThan(5);
    }

    [Fact]
    public void The_worklist_in_the_folder_is_the_one_that_is_written_and_the_filled_one_answers_it()
    {
        using var folder = new TestFolder();
        Run("endorse worklist samples/worklist/people --category ECFA --as-of 2024-12-01 --format json > worklist.json", folder);

        var written = File.ReadAllText(Path.Combine(folder.Path, "worklist.json"));

        written.Should().Be(File.ReadAllText(RepositoryFiles.At("samples", "worklist", "worklist.json")));
    }

    /// <summary>Runs a line as a shell would: files of the repository are read there, others are written into a folder of the test.</summary>
    private static string Run(string line, TestFolder folder)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Placed(word, folder)).ToList();
        if (words[0] == "cat")
        {
            return File.ReadAllText(words[1]);
        }

        words[0].Should().Be("endorse");
        var into = words.IndexOf(">") is >= 0 and var at ? words[at + 1] : null;
        var run = ToolRun.Of([.. words.Skip(1).TakeWhile(word => word != ">")]);
        run.Code.Should().Be(0, "{0} says {1}", line, run.Error);
        if (into is null)
        {
            return run.Out;
        }

        File.WriteAllText(into, run.Out);
        return "";
    }

    private static string Placed(string word, TestFolder folder) =>
        word.StartsWith("samples/", StringComparison.Ordinal) ? RepositoryFiles.At(word.Split('/'))
        : word.EndsWith("json", StringComparison.Ordinal) && word.Contains('.') ? Path.Combine(folder.Path, word)
        : word;

    private static IEnumerable<(string Kind, string Text)> Blocks()
    {
        string? kind = null;
        var lines = new List<string>();
        foreach (var line in File.ReadLines(Page))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                lines.Add(line);
            }
            else if (kind is null)
            {
                kind = line[3..];
                lines.Clear();
            }
            else
            {
                yield return (kind, string.Join('\n', lines));
                kind = null;
            }
        }
    }
}
