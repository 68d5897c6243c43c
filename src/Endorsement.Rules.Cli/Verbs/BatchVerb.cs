using System.CommandLine;
using System.Globalization;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Cli.Shares;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse batch`: a whole registry, one candidate per line.</summary>
internal static class BatchVerb
{
    private const string Examples = """
          endorse batch registry.ndjson --as-of 2019-06-01 --out results.ndjson
              one result line per candidate, in order; rows that cannot be read go to results.rejects.ndjson
          endorse batch registry.ndjson.gz --as-of 2019-06-01 --out results.ndjson --category IMHS --detail failures
              one category, with what is not met, why, and by how much; gzipped input is recognised
          endorse batch registry.ndjson --as-of 2019-06-01 --out results.ndjson --summary summary.json
              also how many have each outcome, what they fail, alone and together, and how many hours are missing
          endorse batch registry.ndjson --as-of 2019-06-01 --out results.ndjson --report coordinators.html
              also a page over all of them: who is nearly there, what is missing most, what waits for a reviewer, what ends soon
          endorse batch registry.ndjson --as-of 2019-06-01 --out results.ndjson --judgements worklist.json
              with what reviewers have judged: a worklist that was filled in
          endorse batch registry.ndjson --as-of 2019-06-01 --out results.ndjson --resume
              go on after an interruption; the result is the same as that of one run
          endorse batch registry.ndjson --as-of 2019-06-01 --out part-2.ndjson --shard 2/4
              the second of four equal shares, for four machines; concatenated in order the parts are the whole
          endorse batch registry.ndjson --as-of 2019-06-01 --out parts/2.ndjson --shard 2/4 --manifest parts/2.manifest.json
              the same as work that may be repeated and moved: done when its manifest is there; `endorse batch merge parts` puts it together

        Exit codes: 0 done, whatever the outcomes; 2 bad usage, bad input or interrupted; 4 done, and some rows were rejected.
        """;

    public static Verb Create(ToolIo io)
    {
        var input = new Argument<string[]>("INPUT")
        {
            Description =
                "Candidates, plain or gzipped: one JSON object per line, an array, or documents one after the other; several files, folders, or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var question = new QuestionOptions();
        var files = new BatchFiles.Options();
        var detail = new Option<string>("--detail")
        {
            Description = "How much each line tells: verdict, failures or full",
            DefaultValueFactory = _ => "verdict",
            HelpName = "verdict|failures|full",
        };
        detail.AcceptOnly("details", "verdict", "failures", "full");
        var jobs = new Option<int?>("--jobs")
        {
            Description = "How many rows at the same time [default: one per processor]",
            HelpName = "N",
        };
        var shard = new Option<string?>("--shard") { Description = "One of N shares of the input, from 1", HelpName = "I/N" };
        var manifest = new Option<string?>("--manifest")
        {
            Description = "Where the manifest of a share goes, for `batch merge`: written last, and not again once it is there",
            HelpName = "FILE.manifest.json",
        };
        var resume = new Option<bool>("--resume") { Description = "Go on where an interrupted run stopped" };

        var verb = new Verb("batch", "Decides for a whole registry, one candidate per line.", Examples) { input };
        files.AddTo(verb);
        question.AddTo(verb);
        var judgements = GivenFile.Option();
        verb.Add(judgements);
        verb.Add(detail);
        verb.Add(jobs);
        verb.Add(shard);
        verb.Add(manifest);
        verb.Add(resume);
        var quiet = QuietOption.Create();
        verb.Add(quiet);
        verb.Add(BatchMergeVerb.Create(io));
        return verb.Does(parsed =>
        {
            var asked = question.Read(io, parsed);
            var given = GivenFile.Read(io, parsed.GetValue(judgements));
            var paths = files.Read(parsed, parsed.GetRequiredValue(input)) with
            {
                Rulesets =
                [
                    .. asked.Ruleset is { } rules && Rulebook.IsFile(rules) ? new[] { rules } : [],
                    .. question.Rulesets.Files(io, parsed).Select(file => file.Path),
                ],
                Judgements = given?.Path,
            };
            var options = Ask(io, asked) with
            {
                Judgements = given?.Judgements,
                Detail = parsed.GetRequiredValue(detail) switch
                {
                    "verdict" => BulkDetail.Verdict,
                    "failures" => BulkDetail.Failures,
                    _ => BulkDetail.Full,
                },
                Jobs = Jobs(parsed.GetValue(jobs)),
                Shard = parsed.GetValue(shard) is { } share ? Share(share) : null,
                Resume = parsed.GetValue(resume),
                Summarize = paths.Summary is not null,
                Report = paths.Report is not null,
            };
            given?.TellLater(io, options.Question.AsOf);
            var told = QuietOption.Of(io, parsed, quiet);
            return parsed.GetValue(manifest) is { } path ? ShareRun.Of(told, paths, path, options) : Run(told, paths, options);
        });
    }

    private static BulkOptions Ask(ToolIo io, AskedQuestion asked)
    {
        var asOf = asked.AsOf ?? EvaluateVerb.Today(io);
        var ruleset = Rulebook.Given(io, asked);
        var options = new BulkOptions
        {
            Catalog = asked.Catalog,
            Question = Rulebook.Question(asked, ruleset, asOf),
            Ruleset = ruleset,
        };

        // Before any file is touched: what no version has is a slip of the pen; what the version of some row lacks is told with that row.
        return options.Validate() is [var problem, ..] ? throw new QuestionException(problem) : options;
    }

    private static int Jobs(int? jobs) =>
        jobs is < 1 or > 256
            ? throw new UsageException($"`--jobs {jobs}` cannot be run", "write a whole number from 1 to 256")
            : jobs ?? Environment.ProcessorCount;

    private static BulkShard Share(string text)
    {
        var parts = text.Split('/');
        return
            parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && index >= 1
            && index <= count
            && count <= 10_000
            ? new BulkShard(index, count)
            : throw new UsageException($"`--shard {text}` is not a share", "write which one of how many, from 1: 2/4");
    }

    /// <summary>Decides every row.</summary>
    /// <param name="io">Where progress and complaints go.</param>
    /// <param name="files">What is read and written.</param>
    /// <param name="options">The question.</param>
    /// <param name="goOn">What to say to whoever must begin again.</param>
    /// <param name="then">What to do when all is written; it is given what was done, and answers with where it is now.</param>
    internal static ExitCode Run(
        ToolIo io,
        BatchFiles files,
        BulkOptions options,
        string? goOn = null,
        Func<BulkSummary, BatchFiles>? then = null
    )
    {
        goOn ??= ShareWords.GoesOn;
        using var progress = new BatchProgress(io);
        try
        {
            BulkSummary summary;
            using (var streams = files.Open(io, options.Resume))
            {
                // Only now: whoever waits for the other end of a pipe to be opened can be ended like any program.
                using var interruption = new Interruption();
                summary = BulkEvaluation.Run(streams.Input, streams.Results, streams.Rejects, options, progress, interruption.Token);
                streams.Keep(summary);
            }

            progress.Clear();
            files.Finish(summary.Rejected);
            if (files.Judgements is { } judged && options is { Shard: null, Resume: false })
            {
                GivenFile.TellMissing(io, judged, summary.NotInInput);
            }

            return Tell(io, summary.Rows, summary.Rejected, then?.Invoke(summary) ?? files);
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            io.Complain($"interrupted after {Count(progress.Rows)} rows; every line that was written is whole", goOn);
            return ExitCode.BadInput;
        }
        catch (InvalidDataException exception)
        {
            progress.Clear();
            io.Complain(
                $"{exception.Message}; {Count(progress.Rows)} rows were read before, and what they gave is written",
                $"get the whole input; {goOn}"
            );
            return ExitCode.BadInput;
        }
        catch (BulkResumeException exception)
        {
            progress.Clear();
            io.Complain(
                $"`--resume` cannot go on: {exception.Message}",
                "give the input and the options of the interrupted run, or leave `--resume` out to begin anew"
            );
            return ExitCode.BadInput;
        }
    }

    /// <summary>What became of the rows, and where it is.</summary>
    internal static ExitCode Tell(ToolIo io, long rows, long rejected, BatchFiles files)
    {
        io.Note(OutWords.Decided(rows - rejected, rejected, files.Results));
        if (rejected == 0)
        {
            return ExitCode.Done;
        }

        io.Complain(
            $"{Count(rejected)} of {Count(rows)} rows were rejected",
            $"they are in {files.Rejects}, whole, each with what is wrong"
        );
        return ExitCode.RowsRejected;
    }

    private static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
