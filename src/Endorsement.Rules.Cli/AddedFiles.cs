using System.Collections.Immutable;
using System.CommandLine;

namespace Endorsement.Rules.Cli;

/// <summary>What `--with` adds to every candidate: entries and facts of a what-if, or a plan.</summary>
/// <param name="files">Name and bytes of each.</param>
internal sealed class AddedFiles(ImmutableArray<(string Name, byte[] Bytes)> files)
{
    public static AddedFiles None { get; } = new([]);

    public static Option<string[]> Option() =>
        new("--with")
        {
            Description =
                "What if: entries to append and facts to set, a document with the sections of a candidate, or a plan (repeatable)",
            HelpName = "FILE.json",
        };

    public static AddedFiles Read(ToolIo io, string[]? paths) =>
        new([.. (paths ?? []).Select(path => (InputFiles.Name(path), io.Read(path).ToArray()))]);

    /// <summary>The names of the files, as the plan tells them.</summary>
    public Sequence<string> Names => [.. files.Select(file => Path.GetFileName(file.Name))];

    /// <summary>The candidate with all of it; what does not fit is told, and then there is none.</summary>
    public Candidate? AddTo(ToolIo io, Candidate candidate)
    {
        foreach (var (name, bytes) in files)
        {
            if (!candidate.TryAdd(bytes, out var more, out var diagnostics, name))
            {
                io.Show(diagnostics);
                return null;
            }

            candidate = more;
        }

        return candidate;
    }
}
