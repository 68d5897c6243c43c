using System.CommandLine;
using System.Globalization;
using Endorsement.Rules.Bulk;

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
        var resume = new Option<bool>("--resume") { Description = "Go on where an interrupted run stopped" };

        var verb = new Verb("batch", "Decides for a whole registry, one candidate per line.", Examples) { input };
        files.AddTo(verb);
        question.AddTo(verb);
        var judgements = GivenFile.Option();
        verb.Add(judgements);
        verb.Add(detail);
        verb.Add(jobs);
        verb.Add(shard);
        verb.Add(resume);
        var quiet = QuietOption.Create();
        verb.Add(quiet);
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
            return Run(QuietOption.Of(io, parsed, quiet), paths, options);
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

    private static ExitCode Run(ToolIo io, BatchFiles files, BulkOptions options)
    {
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
            files.Finish(summary);
            if (files.Judgements is { } judged && options is { Shard: null, Resume: false })
            {
                GivenFile.TellMissing(io, judged, summary.NotInInput);
            }

            return Tell(io, files, summary);
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            io.Complain(
                $"interrupted after {Count(progress.Rows)} rows; every line that was written is whole",
                "the same command with `--resume` goes on from there"
            );
            return ExitCode.BadInput;
        }
        catch (InvalidDataException exception)
        {
            progress.Clear();
            io.Complain(
                $"{exception.Message}; {Count(progress.Rows)} rows were read before, and what they gave is written",
                "get the whole input; the same command with `--resume` goes on from there"
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

    private static ExitCode Tell(ToolIo io, BatchFiles files, BulkSummary summary)
    {
        io.Note(OutWords.Decided(summary.Written, summary.Rejected, files.Results));
        if (summary.Rejected == 0)
        {
            return ExitCode.Done;
        }

        io.Complain(
            $"{Count(summary.Rejected)} of {Count(summary.Rows)} rows were rejected",
            $"they are in {files.Rejects}, whole, each with what is wrong"
        );
        return ExitCode.RowsRejected;
    }

    private static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
