using System.CommandLine;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse replay`: which saved decisions this engine or these rules would change, and why.</summary>
internal static class ReplayVerb
{
    private const string Examples = """
          endorse replay decisions.ndjson --candidates registry.ndjson
              every saved decision asked again; those that come out otherwise, each with the reason, and how many there are of each kind
          endorse replay decisions/ --candidates portfolios/
              folders of saved determinations and of candidates, one document a file or many
          endorse replay decisions.ndjson --candidates registry.ndjson --ruleset draft.json
              the decisions of a version under a draft that has its name
          endorse replay results.ndjson --candidates registry.ndjson --format json > replay.json
              rows of `endorse batch --detail full`; every decision, with all that differs

        Exit codes: 0 every decision is the same; 1 some would change, or cannot be asked again; 2 bad usage or bad input.
        """;

    public static Verb Create(ToolIo io)
    {
        var saved = new Argument<string[]>("SAVED")
        {
            Description =
                "Saved determinations, or rows of `batch --detail full`, plain or gzipped: one a line, an array, or one after the other; files, folders, or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var candidates = new Option<string>("--candidates")
        {
            Description = "The candidates of whom they decide: a file or a folder",
            HelpName = "FILE or FOLDER",
            Required = true,
        };
        var ruleset = new Option<string[]>("--ruleset")
        {
            Description = "A ruleset file, in place of the built-in version of its name or beside those; repeatable",
            HelpName = "FILE.json",
        };
        var rulesets = new RulesetsOption();
        var format = new Option<string>("--format")
        {
            Description = "text to read, or json",
            DefaultValueFactory = _ => "text",
            HelpName = "text|json",
        };
        format.AcceptOnly("formats", "text", "json");

        var verb = new Verb("replay", "Asks saved decisions again: which would this engine, or these rules, change, and why?", Examples)
        {
            saved,
        };
        verb.Add(candidates);
        verb.Add(ruleset);
        rulesets.AddTo(verb);
        verb.Add(format);
        return verb.Does(parsed =>
            Run(
                io,
                parsed.GetRequiredValue(saved),
                parsed.GetRequiredValue(candidates),
                parsed.GetValue(ruleset) ?? [],
                rulesets.Catalog(io, parsed),
                parsed.GetRequiredValue(format) == "json"
            )
        );
    }

    private static ExitCode Run(ToolIo io, string[] paths, string candidates, string[] files, RulesetCatalog catalog, bool isJson)
    {
        var saved = CandidateFiles.Of(paths, ReportWords.SavedDeterminations);
        if (candidates == "-" && paths.Contains("-"))
        {
            throw new UsageException("only one of the two can be read from standard input");
        }

        var own = files.Select(file => Rulebook.Open(io, file, catalog)).ToDictionary(r => r.Key, StringComparer.Ordinal);
        using var index = CandidateIndex.Of(io, candidates);
        ReplayReport report = isJson ? new ReplayReport.Json(io) : new ReplayReport.Text(io);
        var isBad = false;
        report.Begin();
        foreach (var file in saved)
        {
            var name = InputFiles.Name(file);
            foreach (var (number, bytes) in DocumentRows.Of(io, file))
            {
                if (
                    Replay.TryRun(
                        bytes,
                        index.Find,
                        key => own.GetValueOrDefault(key) ?? catalog.Find(key),
                        out var replay,
                        out var diagnostics,
                        CandidateIndex.Name(name, number)
                    )
                )
                {
                    report.Add(name, number, replay);
                }
                else
                {
                    isBad = true;
                    io.Show(diagnostics);
                }
            }
        }

        report.End();
        return isBad || index.HasProblems ? ExitCode.BadInput
            : report.Asked == 0 ? throw new UsageException("no saved decision was found")
            : report.Same == report.Asked ? ExitCode.Done
            : ExitCode.FellShort;
    }
}
