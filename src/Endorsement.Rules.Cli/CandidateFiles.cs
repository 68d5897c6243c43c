using System.Collections.Immutable;

namespace Endorsement.Rules.Cli;

/// <summary>The files of candidates that a command line means: those it names, and those in the folders it names, in order of their names.</summary>
internal static class CandidateFiles
{
    private static readonly string[] Endings = [".json", ".ndjson", ".jsonl", ".json.gz", ".ndjson.gz", ".jsonl.gz"];

    /// <exception cref="UsageException">A folder holds no file of candidates, or standard input stands beside something else.</exception>
    public static ImmutableArray<string> Of(string[] paths)
    {
        if (paths.Length > 1 && paths.Contains("-"))
        {
            throw new UsageException("`-`, standard input, does not go with other files");
        }

        return [.. paths.SelectMany(path => path != "-" && Directory.Exists(path) ? In(path) : [path])];
    }

    private static List<string> In(string folder)
    {
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0
            ? files
            : throw new UsageException($"the folder `{folder}` holds no candidates", $"files that are read end in {Words.List(Endings)}");
    }
}
