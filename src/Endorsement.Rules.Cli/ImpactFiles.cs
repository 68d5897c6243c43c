using System.CommandLine;
using System.Text;
using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Cli;

/// <summary>What an impact reads and writes.</summary>
/// <param name="Candidates">The candidates; <c>-</c> for standard input.</param>
/// <param name="Rows">Where rows go; <see langword="null"/>: nobody wants them.</param>
/// <param name="Identifies">Whether rows name candidates.</param>
/// <param name="Rejects">Where rows go that cannot be read; <see langword="null"/>: nowhere.</param>
/// <param name="Report">Where the page goes; <see langword="null"/>: there is none.</param>
internal sealed record ImpactFiles(string Candidates, string? Rows, bool Identifies, string? Rejects, string? Report)
{
    /// <summary>Ruleset files that are read besides.</summary>
    public IReadOnlyList<string> Rulesets { get; init; } = [];

    public bool IsCsv => Rows?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Judges everybody, and writes what is asked for; no file is emptied before all of them are ours.</summary>
    /// <exception cref="UsageException">A file cannot be opened, two of them are one, or another run has one.</exception>
    public RulesetImpact Run(ToolIo io, ImpactOptions options, Language language, string command)
    {
        var claims = new FileClaims();
        try
        {
            string?[] outputs = [Rows, Rejects, Report];
            claims.Compare(outputs.OfType<string>(), [.. Rulesets, .. Candidates == "-" ? [] : new[] { Candidates }]);
            using var input = Candidates == "-" ? io.OpenInput() : claims.Read(Candidates);
            var (rows, rejects, report) = (Open(claims, Rows), Open(claims, Rejects), Open(claims, Report));
            rows?.Empty();
            rejects?.Empty();
            using var interruption = new Interruption();
            var impact = Judge(input, options, rows, rejects, interruption);
            report?.Empty();
            report?.Write(Encoding.UTF8.GetBytes(Page(impact, language, command)));
            claims.Keep();
            return impact;
        }
        finally
        {
            claims.Forget();
        }
    }

    /// <summary>Of a run that was not finished nothing stays: some of the rows would look like all of them.</summary>
    private static RulesetImpact Judge(
        Stream input,
        ImpactOptions options,
        OutputFile? rows,
        OutputFile? rejects,
        Interruption interruption
    )
    {
        try
        {
            return RulesetImpact.Of(input, options, rows, rejects, interruption.Token);
        }
        catch
        {
            rows?.Empty();
            rejects?.Empty();
            throw;
        }
    }

    private string Page(RulesetImpact impact, Language language, string command) =>
        Path.GetExtension(Report)?.ToUpperInvariant() switch
        {
            ".MD" => impact.ToMarkdown(language, command),
            ".JSON" => $"{Encoding.UTF8.GetString(impact.ToJson())}\n",
            _ => impact.ToHtml(language, command),
        };

    private static OutputFile? Open(FileClaims claims, string? path) => path is null ? null : claims.Write(path);

    /// <summary>The options that name them.</summary>
    internal sealed class Options
    {
        private readonly Option<string?> _rows = new("--rows")
        {
            Description = "Where a row for each answer that changes goes: .ndjson, or .csv for a spreadsheet",
            HelpName = "FILE",
        };
        private readonly Option<bool> _identify = new("--identify")
        {
            Description = "Name the candidate in the rows [default: the line of the input alone]",
        };
        private readonly Option<string?> _rejects = new("--rejects")
        {
            Description = "Where rows go that cannot be read, with what is wrong",
            HelpName = "FILE",
        };
        private readonly Option<string?> _report = new("--report")
        {
            Description = "Where a page goes: .html, .md or .json",
            HelpName = "FILE.html",
        };

        public void AddTo(Command command)
        {
            command.Add(_rows);
            command.Add(_identify);
            command.Add(_rejects);
            command.Add(_report);
        }

        /// <exception cref="UsageException">A name is none, or names nothing that is written.</exception>
        public ImpactFiles Read(ParseResult parsed, string candidates)
        {
            var files = new ImpactFiles(
                candidates,
                parsed.GetValue(_rows),
                parsed.GetValue(_identify),
                parsed.GetValue(_rejects),
                parsed.GetValue(_report)
            );
            Check("--rows", files.Rows, ".ndjson", ".jsonl", ".csv");
            Check("--report", files.Report, ".html", ".md", ".json");
            return files.Identifies && files.Rows is null
                ? throw new UsageException(
                    "`--identify` names candidates in rows, and no rows are asked for",
                    "add `--rows changed.ndjson`"
                )
                : files;
        }

        /// <summary>What is written follows from the name: one that promises something else is a slip.</summary>
        private static void Check(string option, string? path, params string[] endings)
        {
            if (path is not null && !Array.Exists(endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            {
                throw new UsageException(
                    $"`{option} {path}` does not say what is to be written",
                    $"end the name in {string.Join(", ", endings[..^1])} or {endings[^1]}"
                );
            }
        }
    }
}
