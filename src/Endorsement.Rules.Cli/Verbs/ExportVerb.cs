using System.CommandLine;
using Endorsement.Rules.Spreadsheets;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse export`: results as a workbook.</summary>
internal static class ExportVerb
{
    /// <summary>Results of a hundred thousand people with every figure; more are divided, as the sheets would have to be.</summary>
    private const int MostBytes = 1 << 30;

    private const string Examples = """
          endorse batch registry.ndjson --out results.ndjson --as-of 2024-06-01 --detail full
          endorse export results.ndjson --out results.xlsx
              people by categories, requirements with figures to sort and filter, what is open, what expires
          endorse export results.ndjson --candidates registry.ndjson --category IFS,IMHS --out results.xlsx
              with the people's names, with what ends in their files, and these two categories alone
          endorse export results.ndjson --out requirements.csv
              the requirements alone; without an ending, a folder with a file for each sheet
          endorse evaluate maria.json --format json | endorse export - --lang es --out maria.xlsx
              one person, in Spanish

        Exit codes: 0 done; 2 bad usage, or no results that can be read.
        """;

    public static Verb Create(ToolIo io)
    {
        var input = new Argument<string>("RESULTS")
        {
            Description = "What `evaluate --format json`, `plan --format json` or `batch` wrote; - for standard input",
        };
        var output = new Option<string>("--out")
        {
            Description = "A workbook (.xlsx), the requirements (.csv), or a folder with every sheet as .csv",
            HelpName = "FILE.xlsx or FILE.csv",
            Required = true,
        };
        var language = LanguageOption.Create();
        var candidates = new Option<string?>("--candidates")
        {
            Description = "The people's files, for their names and for what ends in them: the registry that was decided",
            HelpName = "FILE",
        };
        var categories = new Option<string[]>("--category")
        {
            Description = "These categories alone, separated by commas (repeatable) [default: every one that was decided]",
            HelpName = "CODES",
        };
        var quiet = QuietOption.Create();
        var rulesets = new RulesetsOption();
        var verb = new Verb("export", "Writes results as a workbook or as CSV.", Examples)
        {
            input,
            output,
            candidates,
            categories,
            language,
        };
        rulesets.AddTo(verb);
        verb.Add(quiet);
        return verb.Does(parsed =>
        {
            var path = parsed.GetRequiredValue(input);
            using var files = new NewFiles();
            var json = path == "-" ? io.Read(path, MostBytes) : files.Read(path);
            using var people = parsed.GetValue(candidates) is { } registry ? CandidateIndex.Of(io, registry) : null;
            var options = new ExportOptions
            {
                Catalog = rulesets.Catalog(io, parsed),
                Language = LanguageOption.Read(parsed, language),
                Categories = Codes(parsed.GetValue(categories)),
                Candidate = people is null ? null : people.Find,
            };
            if (ResultsExport.From(json, out var problem, InputFiles.Name(path), options) is not { } export)
            {
                io.Error.WriteLine(problem);
                return ExitCode.BadInput;
            }

            var asked = options.Categories.FirstOrDefault(code => !export.Categories.Contains(code, StringComparer.OrdinalIgnoreCase));
            if (asked is not null)
            {
                var there = ResultsExport.From(json, out _, options: options with { Categories = [], Candidate = null })!.Categories;
                throw new UsageException(
                    $"nobody was decided for the category `{asked}`",
                    Suggestion.Help(asked, [.. there], "the categories of these results")
                );
            }

            var target = parsed.GetRequiredValue(output);
            Write(export, target, files);
            QuietOption.Of(io, parsed, quiet).Note(OutWords.Exported(export.People, export.Categories.Length, target));
            return ExitCode.Done;
        });
    }

    private static Sequence<string> Codes(string[]? given) =>
        [.. (given ?? []).SelectMany(codes => codes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static void Write(ResultsExport export, string output, NewFiles files)
    {
        if (output.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            files.Write(output, ".csv", stream => stream.Write(export.ToCsv()[0].Bytes.Span));
        }
        else if (output.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            files.Write(output, ".xlsx", export.WriteWorkbook);
        }
        else
        {
            files.WriteFolder(output, export.ToCsv());
        }
    }
}
