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
          endorse import registry.xlsx --out registry.ndjson --marked registry-marked.xlsx
              those without mistakes are written, the others are named; the workbook comes back with its mistakes coloured, commented and listed
          endorse import registry-marked.xlsx --out registry.ndjson --marked registry-marked-2.xlsx
              the same again, with what was mended in it: the marks of the first time are gone
          endorse import sheets --out registry.ndjson
              a folder of CSV files with the same headings, one for each sheet

        Exit codes: 0 done; 2 bad usage, or no workbook that can be read; 4 some people have mistakes, all of them told.
        """;

    public static Verb Create(ToolIo io)
    {
        var input = new Argument<string>("WORKBOOK") { Description = "A workbook (.xlsx), or a folder of CSV files" };
        var output = new Option<string>("--out")
        {
            Description = "The candidates, one per line",
            HelpName = "FILE.ndjson",
            Required = true,
        };
        var marked = new Option<string?>("--marked")
        {
            Description = "The workbook with its mistakes coloured, commented and listed; written only where there are any, or were",
            HelpName = "FILE.xlsx",
        };
        var language = LanguageOption.Create();
        var rulesets = new RulesetsOption();
        var verb = new Verb("import", "Reads a filled workbook into candidates, with every mistake at its cell.", Examples)
        {
            input,
            output,
            marked,
            language,
        };
        rulesets.AddTo(verb);
        return verb.Does(parsed =>
        {
            using var files = new NewFiles();
            var path = parsed.GetRequiredValue(input);
            var options = new ImportOptions
            {
                Catalog = rulesets.Catalog(io, parsed),
                Language = LanguageOption.Read(parsed, language),
                AsOf = io.Today(),
            };
            return Directory.Exists(path)
                ? OfFolder(io, path, parsed.GetRequiredValue(output), parsed.GetValue(marked), options, files)
                : OfWorkbook(io, path, parsed.GetRequiredValue(output), parsed.GetValue(marked), options, files);
        });
    }

    private static ExitCode OfFolder(ToolIo io, string path, string output, string? marked, ImportOptions options, NewFiles files)
    {
        if (marked is not null)
        {
            throw new UsageException(
                "`--marked` goes with a workbook",
                "CSV files hold no colours; the list of mistakes names their cells"
            );
        }

        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        return Tell(io, CandidateCsv.Read(files.ReadFolder(path), name, options), output, files, options.Language);
    }

    private static ExitCode OfWorkbook(ToolIo io, string path, string output, string? marked, ImportOptions options, NewFiles files)
    {
        var bytes = files.Read(path);
        var import = CandidateWorkbook.Read(bytes, InputFiles.Name(path), options);
        if (marked is not null)
        {
            RefuseWhatWasMended(path, marked, import, options);
        }

        var code = Tell(io, import, output, files, options.Language);
        if (import.IsBroken)
        {
            return code;
        }

        if (marked is null)
        {
            if (!import.Rejected.IsEmpty)
            {
                io.Error.WriteLine(ImportWords.HowToMark(NextCommand.Marking(path, output), options.Language));
            }
        }
        else if (!import.Problems.IsEmpty || MarkedWorkbook.IsMarked(bytes))
        {
            files.Write(marked, ".xlsx", stream => stream.Write(MarkedWorkbook.Mark(bytes, import.Problems, options.Language)));
            io.Error.WriteLine(ImportWords.MarkedIn(marked, import.Problems.IsEmpty, options.Language));
        }

        if (NextCommand.Of(import, output, options.Language, io.Today()) is { } next)
        {
            io.Error.WriteLine(ImportWords.Next(next, options.Language));
        }

        return code;
    }

    /// <summary>Refuses to write over a marked workbook in which somebody has mended cells since: it is newer, and says something else.</summary>
    /// <exception cref="UsageException">It is one.</exception>
    private static void RefuseWhatWasMended(string path, string marked, CandidateImport import, ImportOptions options)
    {
        if (
            !File.Exists(marked)
            || File.GetLastWriteTimeUtc(marked) <= File.GetLastWriteTimeUtc(path)
            || Path.GetFullPath(marked) == Path.GetFullPath(path)
        )
        {
            return;
        }

        var there = CandidateWorkbook.Read(File.ReadAllBytes(marked), InputFiles.Name(path), options);
        if (!there.Candidates.SequenceEqual(import.Candidates) || !there.Problems.SequenceEqual(import.Problems))
        {
            throw new UsageException(
                $"`{marked}` is newer than `{path}` and says something else: somebody may have mended it",
                "import that workbook, or name another one to be marked"
            );
        }
    }

    private static ExitCode Tell(ToolIo io, CandidateImport import, string output, NewFiles files, Language language)
    {
        ToldProblems.Tell(io, import.Problems, language);

        if (import.IsBroken)
        {
            return ExitCode.BadInput;
        }

        // Where nobody could be read, what an earlier import wrote stays.
        var isWritten = !import.Candidates.IsEmpty || import.Rejected.IsEmpty;
        if (isWritten)
        {
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
        }

        foreach (var rejected in import.Rejected)
        {
            io.Error.WriteLine(ImportWords.NotWritten(rejected, language));
        }

        io.Error.WriteLine(
            isWritten
                ? ImportWords.Written(import.Candidates.Length, output, language)
                : ImportWords.NothingWritten(File.Exists(output) ? output : null, language)
        );
        return import.Rejected.IsEmpty ? ExitCode.Done : ExitCode.RowsRejected;
    }
}
