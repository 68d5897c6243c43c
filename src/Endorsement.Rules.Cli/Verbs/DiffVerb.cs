using System.CommandLine;
using System.Text;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse diff`: what one ruleset asks otherwise than another, as release notes (S59, S60).</summary>
internal static class DiffVerb
{
    private const string Examples = """
          endorse diff mi-aimh@2018 mi-aimh@2023
              what changes from one version to the next, for whom, and whether it asks for more or less
          endorse diff mi-aimh@2018 mi-aimh@2018.json
              what a draft changes; the draft is a file
          endorse diff mi-aimh@2018 nmaimh@2019 --format markdown
              two associations, as release notes to publish; html is one page that asks nothing of any server
          endorse diff mi-aimh@2018 draft.json --cases rulesets/mi-aimh/2018.cases
              with cases, among whose candidates somebody is looked for whom the two part
          endorse diff mi-aimh@2018 draft.json --cases rulesets/mi-aimh/2018.cases --witnesses parted.cases
              for each requirement that changed, candidates who show it: pairs of case files, run with endorse test
          endorse diff mi-aimh@2018 draft.json --format json --exit-code
              as a document, in which each change has a stable id; the exit code tells whether there is a change

        Exit codes: 0 done; with --exit-code 1 where anything is asked otherwise; 2 bad usage or bad input.
        """;

    public static Verb Create(ToolIo io)
    {
        var before = new Argument<string>("A") { Description = "The older ruleset: association@version, or a ruleset file (.json)" };
        var after = new Argument<string>("B") { Description = "The newer one, likewise" };
        var format = new Option<string>("--format")
        {
            Description = "text to read, markdown or html to publish, json",
            DefaultValueFactory = _ => "text",
            HelpName = "text|markdown|json|html",
        };
        format.AcceptOnlyFromAmong("text", "markdown", "json", "html");
        var exitCode = new Option<bool>("--exit-code") { Description = "Answer 1 where anything is asked otherwise" };
        var cases = new Option<string[]>("--cases")
        {
            Description = "Case files or folders of them, where somebody is looked for whom the two part; repeatable",
            HelpName = "PATH",
        };
        var witnesses = new Option<string?>("--witnesses")
        {
            Description = "A folder for candidates who part the two, as pairs of case files ready to keep",
            HelpName = "DIR",
        };
        var rulesets = new RulesetsOption();
        var language = LanguageOption.Create();
        var verb = new Verb("diff", "Says what one ruleset asks otherwise than another.", Examples)
        {
            before,
            after,
            cases,
            format,
            exitCode,
        };
        verb.Add(witnesses);
        verb.Add(language);
        rulesets.AddTo(verb);
        return verb.Does(parsed =>
        {
            var catalog = rulesets.Catalog(io, parsed);
            var (one, other) = (parsed.GetRequiredValue(before), parsed.GetRequiredValue(after));
            var (older, newer) = (Rulebook.Open(io, one, catalog), Rulebook.Open(io, other, catalog));
            var given = Cases(io, parsed.GetValue(cases) ?? []);
            var kept = parsed.GetValue(witnesses);
            if (kept is not null)
            {
                Folders.Make(kept);
            }

            using var progress = new ComparisonLine(io);
            var comparison = RulesetComparison.Of(RulesetDifference.Between(older, newer), Of(given, older), Of(given, newer), progress);
            comparison = kept is null ? comparison : comparison.WithWitnesses(progress);
            progress.Clear();
            Write(
                io,
                comparison,
                parsed.GetRequiredValue(format),
                LanguageOption.Read(parsed, language),
                ReportWords.Command(
                    new[] { "diff", one, other }
                        .Concat((parsed.GetValue(cases) ?? []).SelectMany(path => new[] { "--cases", path }))
                        .Concat(kept is null ? [] : ["--witnesses", kept])
                        .Concat(rulesets.Paths(parsed).SelectMany(path => new[] { "--rulesets", path }))
                        .Select(ReportWords.Word)
                )
            );
            if (kept is not null)
            {
                Keep(io, comparison, kept, LanguageOption.Read(parsed, language));
            }

            return parsed.GetValue(exitCode) && !comparison.Difference.IsEmpty ? ExitCode.FellShort : ExitCode.Done;
        });
    }

    private static void Write(ToolIo io, RulesetComparison comparison, string format, Language language, string command) =>
        io.Out.Write(
            format switch
            {
                "json" => Encoding.UTF8.GetString(comparison.ToJson().Span) + "\n",
                "html" => comparison.ToHtml(language, command),
                "markdown" => comparison.ToMarkdown(language, command),
                _ => comparison.Explain(language),
            }
        );

    private static void Keep(ToolIo io, RulesetComparison comparison, string folder, Language language)
    {
        var files = comparison.Witnesses(language);
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Name);
            if (File.Exists(path) && !File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Utf8.Span))
            {
                throw new UsageException(
                    $"`{path}` is there already and says something else",
                    "name another folder, or take that file away; no file is written over"
                );
            }
        }

        foreach (var file in files)
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Utf8.Span);
        }

        io.Complain($"{folder}: {Words.Count(files.Length, "case")} written");
    }

    private static List<RulesetCase> Cases(ToolIo io, string[] paths) =>
        paths.Length == 0
            ? []
            :
            [
                .. FoundFiles
                    .Under(io, paths, DocumentKind.Case)
                    .Where(file => file.Kind == DocumentKind.Case)
                    .Select(file => RulesetCase.Read(file.Bytes, file.Path, name => TestVerb.Base(io, file.Path, name))),
            ];

    private static List<RulesetCase> Of(List<RulesetCase> cases, Ruleset ruleset) =>
        cases.FindAll(given => given.RulesetKey == ruleset.Key || (given.RulesetKey is null && given.Association == ruleset.Association));
}
