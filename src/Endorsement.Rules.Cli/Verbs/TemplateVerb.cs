using System.CommandLine;
using Endorsement.Rules.Spreadsheets;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse template`: an empty workbook to be filled.</summary>
internal static class TemplateVerb
{
    private const string Examples = """
          endorse template --association mi-aimh --category IMHS --out portfolio.xlsx
              one person's workbook: what the category asks, with help, examples and drop-downs
          endorse template --association mi-aimh --category IMHS --pathway renewal --lang es --out portafolio.xlsx
              for a renewal, in Spanish
          endorse template --association mi-aimh --out registry.xlsx
              everything that can be said of everybody, with a column that tells whose row it is
          endorse template --association mi-aimh --fill registry.ndjson --out corrections.xlsx
              the same with everybody's rows in it, to be corrected and imported again
          endorse template --association mi-aimh --out sheets
              the same headings as CSV files in a folder
          endorse import portfolio.xlsx --out portfolio.ndjson
              what has been filled in, as candidates

        Exit codes: 0 done, 2 bad usage.
        """;

    public static Verb Create(ToolIo io)
    {
        var association = new Option<string>("--association")
        {
            Description = "Whose rules the workbook asks for",
            HelpName = "ID",
            Required = true,
        };
        var category = new Option<string?>("--category")
        {
            Description = "One category, e.g. IMHS, for one person [default: everything, for a registry]",
            HelpName = "CODE",
        };
        var pathway = new Option<string?>("--pathway")
        {
            Description = $"{string.Join(", ", PathwayCodes.Codes)} [default: initial]",
            HelpName = "NAME",
        };
        var asOf = new Option<string?>("--as-of") { Description = "The rules in force on this day [default: today]", HelpName = "DATE" };
        var output = new Option<string>("--out")
        {
            Description = "The workbook (.xlsx), or a folder for a CSV file of each sheet",
            HelpName = "FILE.xlsx or FOLDER",
            Required = true,
        };
        var fill = new Option<string?>("--fill")
        {
            Description = "Candidates whose files are written into it: documents, lines or arrays of them [default: nobody's]",
            HelpName = "FILE",
        };
        var language = LanguageOption.Create();
        var rulesets = new RulesetsOption();
        var verb = new Verb("template", "Writes an empty workbook for a portfolio or a registry, to be filled and imported.", Examples)
        {
            association,
            category,
            pathway,
            asOf,
            language,
            fill,
            output,
        };
        rulesets.AddTo(verb);
        return verb.Does(parsed =>
        {
            var catalog = rulesets.Catalog(io, parsed);
            var id = Words.InItsCase(parsed.GetRequiredValue(association), catalog.Associations)!;
            var day = parsed.GetValue(asOf) is { } text ? QuestionOptions.Day("--as-of", text) : io.Today();
            var options = Options(catalog.Select(id, day), parsed.GetValue(category), parsed.GetValue(pathway));
            options = options with { Language = LanguageOption.Read(parsed, language) };
            var people = People(io, parsed.GetValue(fill), options);
            using var files = new NewFiles();
            var path = parsed.GetRequiredValue(output);
            NewFiles.RefuseWhatIsThere(path);
            if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                files.Write(path, ".xlsx", stream => CandidateWorkbook.Write(stream, people, options));
            }
            else
            {
                files.WriteFolder(path, CandidateCsv.Write(people, options));
            }

            return ExitCode.Done;
        });
    }

    /// <exception cref="UsageException">They are more than one, and the workbook is for one.</exception>
    /// <exception cref="DocumentException">One of them is no candidate.</exception>
    private static Candidate[] People(ToolIo io, string? path, WorkbookOptions options)
    {
        Candidate[] people =
        [
            .. (path is null ? [] : DocumentRows.Of(io, path)).Select(row =>
                Candidate.Read(row.Bytes, CandidateIndex.Name(InputFiles.Name(path!), row.Number))
            ),
        ];
        return people.Length <= 1 || options.IsRegistry
            ? people
            : throw new UsageException(
                "a workbook for one category is one person's, and `--fill` names several",
                "leave `--category` out, or name one person's file"
            );
    }

    private static WorkbookOptions Options(Ruleset ruleset, string? category, string? pathway)
    {
        if (category is null)
        {
            return pathway is null
                ? WorkbookOptions.ForRegistry(ruleset)
                : throw new UsageException("`--pathway` goes with `--category`", "a registry's workbook asks for everything");
        }

        string[] codes = [.. ruleset.Categories.Select(one => one.Code)];
        var code = Words.InItsCase(category, codes)!;
        var found =
            ruleset.Categories.FirstOrDefault(one => one.Code == code)
            ?? throw new UsageException($"`{ruleset.Key}` has no category `{category}`", Suggestion.Help(category, codes, "categories"));
        var named = Words.InItsCase(pathway, [.. PathwayCodes.Codes]) ?? PathwayCodes.Codes[0];
        string[] pathways = [.. found.Pathways.Select(one => one.Pathway.Code())];
        return PathwayCodes.TryRead(named, out var asked) && found.Has(asked)
            ? WorkbookOptions.For(ruleset, code, asked)
            : throw new UsageException($"`{code}` has no pathway `{pathway}`", Suggestion.Help(named, pathways, "pathways"));
    }
}
