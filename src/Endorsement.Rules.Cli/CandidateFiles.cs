using System.Collections.Immutable;
using System.CommandLine;

namespace Endorsement.Rules.Cli;

/// <summary>The files of candidates that a command line means: those it names, and those in the folders it names, in order of their names.</summary>
internal static class CandidateFiles
{
    private static readonly string[] Endings = [".json", ".ndjson", ".jsonl", ".json.gz", ".ndjson.gz", ".jsonl.gz"];

    /// <summary>The argument of verbs that explain candidates one by one.</summary>
    public static Argument<string[]> Argument() =>
        new("FILE")
        {
            Description =
                "The candidate, a JSON document, or a file of many with `--candidate`; several files, folders, or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };

    /// <param name="paths">What the command line names.</param>
    /// <param name="what">What the files hold, for the message about a folder without any.</param>
    /// <exception cref="UsageException">A folder holds no such file, or standard input stands beside something else.</exception>
    public static ImmutableArray<string> Of(string[] paths, string what = "candidates")
    {
        if (paths.Length > 1 && paths.Contains("-"))
        {
            throw new UsageException("`-`, standard input, does not go with other files");
        }

        return [.. paths.SelectMany(path => path != "-" && Directory.Exists(path) ? In(path, what) : [path])];
    }

    private static List<string> In(string folder, string what)
    {
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0
            ? files
            : throw new UsageException($"the folder `{folder}` holds no {what}", $"files that are read end in {Words.List(Endings)}");
    }
}
