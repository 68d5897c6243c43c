using Endorsement.Rules.Bulk;
using Endorsement.Rules.Cli.Verbs;

namespace Endorsement.Rules.Cli.Shares;

/// <summary>One share of a batch as work that may be repeated, moved to another machine, killed, and done twice at once.</summary>
internal static class ShareRun
{
    /// <exception cref="UsageException">The manifest is of another run, or does not go with what else is asked.</exception>
    public static ExitCode Of(ToolIo io, BatchFiles wanted, string manifest, BulkOptions options)
    {
        Check(wanted, manifest, options);
        var files = new ShareFiles(manifest, wanted);
        files.CheckNames();
        wanted.CheckPlaces([.. wanted.Rulesets, .. new[] { wanted.Judgements }.OfType<string>()]);
        var asked = Asked(wanted, options);
        if (files.Finished(asked) is { } done)
        {
            io.Note(ShareWords.DoneAlready(manifest));
            return BatchVerb.Tell(io, done.Rows.Written + done.Rows.Rejected, done.Rows.Rejected, wanted);
        }

        try
        {
            return BatchVerb.Run(
                io,
                files.Own,
                options with
                {
                    IsPart = true,
                },
                ShareWords.Again,
                summary =>
                {
                    files.Commit(asked, summary);
                    return wanted;
                }
            );
        }
        finally
        {
            files.Clear();
        }
    }

    private static void Check(BatchFiles wanted, string manifest, BulkOptions options)
    {
        UsageException? refused =
            options.Resume
                ? new UsageException(
                    "`--resume` does not go with `--manifest`",
                    "leave it out: a share that was not finished is decided anew"
                )
            : options.Report ? new UsageException("`--report` does not go with `--manifest`", "a report is of a whole run: make it of one")
            : wanted.Inputs is ["-"]
                ? new UsageException(
                    "standard input does not go with `--manifest`",
                    "name a file: whoever repeats a share must find it again"
                )
            : wanted.Inputs.Length > 1
                ? new UsageException(
                    "several inputs do not go with one `--manifest`",
                    "give each a run and a manifest of its own; `endorse summary merge` adds them up"
                )
            : null;
        if (refused is not null)
        {
            throw refused;
        }

        string[] others = [wanted.Inputs[0], wanted.Results, wanted.Rejects, .. new[] { wanted.Summary }.OfType<string>()];
        if (manifest.Length == 0 || others.Select(Path.GetFullPath).Contains(Path.GetFullPath(manifest), StringComparer.Ordinal))
        {
            throw new UsageException("`--manifest` must name a file of its own", $"name one that ends in `{ShareManifest.Ending}`");
        }
    }

    /// <summary>The manifest as far as it is known before anything is decided.</summary>
    private static ShareManifest Asked(BatchFiles wanted, BulkOptions options)
    {
        var question = options.Question;
        var rulesets = options.Ruleset is { } one ? [one] : options.Catalog.Rulesets;
        using var input = InputFiles.Open(wanted.Inputs[0]);
        return new ShareManifest(
            EndorseTool.Version,
            new AskedOfShares
            {
                Association = question.Association,
                Category = question.Category,
                Pathway = question.Pathway.Code(),
                AsOf = DocumentedDate.OfDay(question.AsOf).ToString(),
                Cycle = question.CycleYear,
                Ruleset = options.Ruleset?.Key,
                Detail = options.Detail switch
                {
                    BulkDetail.Verdict => "verdict",
                    BulkDetail.Failures => "failures",
                    _ => "full",
                },
                Summary = options.Summarize,
                Judgements = wanted.Judgements is { } judged ? Sha256.OfFile(judged) : null,
            },
            [
                .. rulesets
                    .OrderBy(ruleset => ruleset.Key, StringComparer.Ordinal)
                    .Select(ruleset => new DecidingRuleset(ruleset.Key, ruleset.Hash, ruleset.WordsHash)),
            ],
            InputSample.Of(input),
            new ShareOfInput(options.Shard?.Index ?? 1, options.Shard?.Count ?? 1, 0, 0, 0, ""),
            new ShareRows(0, 0, 0),
            []
        );
    }
}
