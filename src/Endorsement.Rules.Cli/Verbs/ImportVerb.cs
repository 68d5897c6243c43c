using System.CommandLine;
using Endorsement.Rules.Spreadsheets;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse import`: a workbook as candidates.</summary>
internal static class ImportVerb
{
    private const string Examples = """
          endorse import portfolio.xlsx --out portfolio.ndjson
              the people in a workbook, one per line; every mistake is told with its cell
          endorse evaluate portfolio.ndjson --category IMHS --format letter
              and what that means
          endorse import registry.xlsx --out registry.ndjson
              those without mistakes are written, the others are named

        Exit codes: 0 done; 2 bad usage, or no workbook that can be read; 4 some people have mistakes, all of them told.
        """;

    public static Verb Create(ToolIo io)
    {
        var input = new Argument<string>("WORKBOOK") { Description = "A workbook (.xlsx)" };
        var output = new Option<string>("--out")
        {
            Description = "The candidates, one per line",
            HelpName = "FILE.ndjson",
            Required = true,
        };
        var language = LanguageOption.Create();
        var rulesets = new RulesetsOption();
        var verb = new Verb("import", "Reads a filled workbook into candidates, with every mistake at its cell.", Examples)
        {
            input,
            output,
            language,
        };
        rulesets.AddTo(verb);
        return verb.Does(parsed =>
        {
            using var files = new NewFiles();
            var path = parsed.GetRequiredValue(input);
            var options = new ImportOptions { Catalog = rulesets.Catalog(io, parsed), Language = LanguageOption.Read(parsed, language) };
            var import = CandidateWorkbook.Read(files.Read(path), InputFiles.Name(path), options);
            return Tell(io, import, parsed.GetRequiredValue(output), files);
        });
    }

    private static ExitCode Tell(ToolIo io, CandidateImport import, string output, NewFiles files)
    {
        foreach (var problem in import.Problems)
        {
            io.Error.WriteLine(problem);
        }

        if (import.IsBroken)
        {
            return ExitCode.BadInput;
        }

        files.Write(
            output,
            "",
            stream =>
            {
                foreach (var candidate in import.Candidates)
                {
                    stream.Write(candidate.ToJson());
                    stream.WriteByte((byte)'\n');
                }
            }
        );
        foreach (var rejected in import.Rejected)
        {
            io.Error.WriteLine(ImportWords.NotWritten(rejected));
        }

        io.Error.WriteLine(ImportWords.Written(import.Candidates.Length, output));
        return import.Rejected.IsEmpty ? ExitCode.Done : ExitCode.RowsRejected;
    }
}
