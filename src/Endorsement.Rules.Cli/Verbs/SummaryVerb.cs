using System.CommandLine;
using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse summary`: what is done with summaries of batches.</summary>
internal static class SummaryVerb
{
    private const string Examples = """
          endorse summary merge 2019/*.summary.json --out summary.json      the counts of several files as one
        """;

    private const string MergeExamples = """
          endorse batch north.ndjson --as-of 2019-06-01 --out north.results.ndjson --summary north.json --manifest north.manifest.json
          endorse batch south.ndjson --as-of 2019-06-01 --out south.results.ndjson --summary south.json --manifest south.manifest.json
          endorse summary merge north.json south.json --out both.json       the counts of both, as if they had been one file
          endorse summary merge north.json south.json --whole --out two.json   the same with everything that was counted, to be added to others

        Exit codes: 0 done; 2 a file is no summary, or counts something else.
        """;

    public static Verb Create(ToolIo io) => new("summary", "Adds summaries of batches up.", Examples) { Merge(io) };

    private static Verb Merge(ToolIo io)
    {
        var summaries = new Argument<string[]>("SUMMARY")
        {
            Description = "What `batch --summary --manifest` wrote: with a manifest a summary holds everything that was counted",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--out")
        {
            Description = "Where the sum goes",
            HelpName = "FILE",
            Required = true,
        };
        var whole = new Option<bool>("--whole") { Description = "Every combination and category, so that it can be added up again" };
        var verb = new Verb("merge", "Adds up the counts of several batches of the same question.", MergeExamples)
        {
            summaries,
            output,
            whole,
        };
        return verb.Does(parsed =>
        {
            using var files = new NewFiles();
            var paths = parsed.GetRequiredValue(summaries);
            BulkSummary[] all = [.. paths.Select(path => BulkSummary.Read(files.Read(path), path))];
            var sum = Sum(all, paths);
            files.Write(
                parsed.GetRequiredValue(output),
                "",
                stream => stream.Write((parsed.GetValue(whole) ? sum : sum.Shortened()).ToJson())
            );
            return ExitCode.Done;
        });
    }

    private static BulkSummary Sum(BulkSummary[] all, string[] paths)
    {
        try
        {
            return BulkSummary.Merge(all);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException(
                $"{exception.Message.Split(" (Parameter", 2)[0]} In order: {Words.Some([.. paths.Select(path => $"`{path}`")], 8)}",
                "write each with `batch --summary FILE --manifest FILE`, of the same question; nothing was written"
            );
        }
    }
}
