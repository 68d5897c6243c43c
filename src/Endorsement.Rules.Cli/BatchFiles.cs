using System.Collections.Immutable;
using System.CommandLine;
using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Cli;

/// <summary>What a batch reads and writes.</summary>
/// <param name="Inputs">The candidates; <c>-</c> alone for standard input.</param>
/// <param name="Results">The results.</param>
/// <param name="Rejects">The rejected rows.</param>
/// <param name="NamesRejects">Whether the command line named the file of the rejects; one that it did not name is left only if it holds something.</param>
/// <param name="Summary">The summary, if one is asked for.</param>
internal sealed record BatchFiles(ImmutableArray<string> Inputs, string Results, string Rejects, bool NamesRejects, string? Summary)
{
    /// <summary>Ruleset files that are read besides.</summary>
    public ImmutableArray<string> Rulesets { get; init; } = [];

    /// <summary>A file of judgements that is read besides.</summary>
    public string? Judgements { get; init; }

    /// <summary>Where the report for coordinators goes, if one is asked for.</summary>
    public string? Report { get; init; }

    /// <summary>The language of the report.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>Opens every file, and empties none before all of them are ours.</summary>
    /// <exception cref="UsageException">A file cannot be opened, two of them are one, another run has one, or the rejects are not ours.</exception>
    public Streams Open(ToolIo io, bool resume)
    {
        var claims = new FileClaims();
        try
        {
            string[] read = [.. Inputs.Where(path => path != "-"), .. Rulesets, .. Judgements is null ? [] : new[] { Judgements }];
            claims.Compare([Results, Rejects, .. new[] { Summary, Report }.OfType<string>()], read);
            foreach (var ruleset in Rulesets)
            {
                claims.Read(ruleset);
            }

            var input = Input(io, claims);
            var results = claims.Write(Results);
            var rejects = claims.Write(Rejects);
            var summary = Summary is null ? null : claims.Write(Summary);
            var report = Report is null ? null : claims.Write(Report);
            if (!NamesRejects)
            {
                CheckRejects(rejects, Rejects);
            }

            if (!resume)
            {
                results.Empty();
                rejects.Empty();
            }

            return new Streams(claims, input, results, rejects, summary) { Report = report, Language = Language };
        }
        catch
        {
            claims.Forget();
            throw;
        }
    }

    /// <summary>A file of rejects that nobody named and that holds nothing is not left.</summary>
    public void Finish(long rejected)
    {
        if (rejected == 0 && !NamesRejects)
        {
            File.Delete(Rejects);
        }
    }

    /// <summary>Refuses, before anything is written, what would be lost when files of other names are put in the place of these.</summary>
    /// <param name="read">What is read besides the inputs.</param>
    /// <exception cref="UsageException">Two of the files are one, or the rejects are not ours.</exception>
    public void CheckPlaces(IEnumerable<string> read)
    {
        using var claims = new FileClaims();
        claims.Compare([Results, Rejects, .. new[] { Summary }.OfType<string>()], [.. Inputs.Where(path => path != "-"), .. read]);
        if (!NamesRejects && File.Exists(Rejects))
        {
            using var rejects = InputFiles.Open(Rejects);
            CheckRejects(rejects, Rejects);
        }
    }

    private Stream Input(ToolIo io, FileClaims claims) =>
        Inputs switch
        {
            ["-"] => io.OpenInput(),
            [var one] => claims.Read(one),
            _ => BulkEvaluation.Join(Inputs.Select(path => (Func<Stream>)(() => InputFiles.Open(path)))),
        };

    /// <summary>Nobody named it, so nobody said that what stands there may be lost.</summary>
    private static void CheckRejects(FileStream rejects, string path)
    {
        if (!rejects.CanSeek || rejects.Length == 0)
        {
            return;
        }

        var head = new byte[64];
        rejects.Position = 0;
        var length = rejects.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        rejects.Position = 0;
        var text = System.Text.Encoding.UTF8.GetString(head, 0, length);
        if (!text.StartsWith("{\"line\":", StringComparison.Ordinal) || !text.Contains(",\"diagnostics\":[", StringComparison.Ordinal))
        {
            throw new UsageException(
                $"`{path}`, where rejected rows would go, is there already and is not from a batch",
                "name another file with `--rejects`, or take that one away; nothing was written"
            );
        }
    }

    /// <summary>The open files of one run.</summary>
    internal sealed record Streams(FileClaims Claims, Stream Input, OutputFile Results, OutputFile Rejects, OutputFile? Summary)
        : IDisposable
    {
        public OutputFile? Report { get; init; }

        public required Language Language { get; init; }

        /// <summary>The run is done: what it wrote stays, also where that is nothing.</summary>
        public void Keep(BulkSummary summary)
        {
            Summary?.Empty();
            Summary?.Write(summary.ToJson());
            Report?.Empty();
            Report?.Write(System.Text.Encoding.UTF8.GetBytes(summary.Report?.ToHtml(Language) ?? ""));
            Claims.Keep();
        }

        public void Dispose()
        {
            Input.Dispose();
            Claims.Forget();
        }
    }

    /// <summary>The options that name them.</summary>
    /// <param name="reports">Whether a page for coordinators may be asked for.</param>
    internal sealed class Options(bool reports = true)
    {
        private readonly Option<string> _out = new("--out")
        {
            Description = "Where the results go",
            HelpName = "OUTPUT",
            Required = true,
        };
        private readonly Option<string?> _rejects = new("--rejects")
        {
            Description = "Where rejected rows go [default: beside OUTPUT, with `.rejects` in its name]",
            HelpName = "FILE",
        };
        private readonly Option<string?> _summary = new("--summary")
        {
            Description = "Where counts go, a JSON document",
            HelpName = "FILE",
        };

        private readonly Option<string?> _report = new("--report")
        {
            Description = "Where a page for coordinators goes: who is nearly there, what is missing most, what ends soon",
            HelpName = "FILE.html",
        };

        private readonly Option<string> _language = LanguageOption.Create();

        public void AddTo(Command command)
        {
            command.Add(_out);
            command.Add(_rejects);
            command.Add(_summary);
            if (reports)
            {
                command.Add(_report);
                command.Add(_language);
            }
        }

        /// <exception cref="UsageException">Two of the files are one.</exception>
        public BatchFiles Read(ParseResult parsed, string[] inputs)
        {
            var results = parsed.GetRequiredValue(_out);
            var rejects = parsed.GetValue(_rejects);
            var summary = parsed.GetValue(_summary);
            var report = reports ? parsed.GetValue(_report) : null;
            var files = new BatchFiles(
                CandidateFiles.Of(inputs),
                results,
                rejects ?? Path.ChangeExtension(results, $".rejects{Path.GetExtension(results)}"),
                rejects is not null,
                summary
            )
            {
                Report = report,
                Language = reports ? LanguageOption.Read(parsed, _language) : Language.English,
            };
            CheckName("--out", results);
            CheckName("--rejects", rejects);
            CheckName("--summary", summary);
            CheckName("--report", report);
            string?[] named = [.. files.Inputs.Where(path => path != "-"), files.Results, files.Rejects, summary, report];
            var paths = named.OfType<string>().Where(p => p.Length > 0).Select(Path.GetFullPath).ToArray();
            return paths.Distinct(StringComparer.Ordinal).Count() == paths.Length
                ? files
                : throw new UsageException("INPUT, `--out`, `--rejects`, `--summary` and `--report` must be different files");
        }

        private static void CheckName(string option, string? path)
        {
            if (path is not null && (path.Length == 0 || path == "-"))
            {
                throw new UsageException(
                    path.Length == 0 ? $"`{option}` names no file" : $"`{option} -` would be a file of that name",
                    "name a file; the standard output of this machine has a name of its own, such as /dev/stdout"
                );
            }
        }
    }
}
