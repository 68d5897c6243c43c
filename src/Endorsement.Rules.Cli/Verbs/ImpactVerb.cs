using System.CommandLine;
using System.Globalization;
using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse impact`: whose outcome a change of the rules changes, and by which difference.</summary>
internal static class ImpactVerb
{
    private const string Examples = """
          endorse impact mi-aimh@2018 mi-aimh@2023 --candidates registry.ndjson --as-of 2023-06-01
              everybody judged under both, for the same day: how many change, from what to what, and by which difference
          endorse impact macmh-iec@2023 draft.json --candidates registry.ndjson --as-of 2026-01-01
              the same of a draft
          endorse impact mi-aimh@2018 mi-aimh@2023 --candidates registry.ndjson --as-of 2023-06-01 --rows changed.csv
              also a row for each answer that changes, by its line; --identify names the candidate
          endorse impact mi-aimh@2018 mi-aimh@2023 --candidates registry.ndjson --as-of 2023-06-01 --report impact.html
              also as a page with the flows drawn; it names nobody
          endorse impact mi-aimh@2018 mi-aimh@2023 --candidates registry.ndjson --as-of 2024-06-01 --by-date
              only those for whom the dates choose the second version, as when it is published
          endorse impact mi-aimh@2018 mi-aimh@2023 --candidates registry.ndjson --pathway renewal --cycle 2024 --as-of 2024-11-30 --lang es
              the renewals of one cycle, in Spanish

        Exit codes: 0 done, whoever changes; 2 bad usage or bad input; 4 done, and some rows could not be read.
        """;

    public static Verb Create(ToolIo io)
    {
        var first = new Argument<string>("A") { Description = "The rules as they are: association@version or FILE.json" };
        var second = new Argument<string>("B") { Description = "The rules as they would be: association@version or FILE.json" };
        var candidates = new Option<string>("--candidates")
        {
            Description = "Who is judged: one JSON object per line, plain or gzipped, or an array; - for standard input",
            HelpName = "FILE",
            Required = true,
        };
        var question = new QuestionOptions(namesRules: false);
        var byDate = new Option<bool>("--by-date")
        {
            Description = "Only those for whom the dates choose B [default: everybody under both, whatever the dates say]",
        };
        var files = new ImpactFiles.Options();
        var jobs = new Option<int?>("--jobs")
        {
            Description = "How many batches of rows at the same time [default: one per processor]",
            HelpName = "N",
        };
        var format = new Option<string>("--format")
        {
            Description = "text to read, json, or a page: markdown, html",
            DefaultValueFactory = _ => "text",
            HelpName = "text|json|markdown|html",
        };
        format.AcceptOnly("formats", "text", "json", "markdown", "html");
        var language = LanguageOption.Create();
        var verb = new Verb("impact", "Tells whose outcome a change of the rules changes, and by which difference.", Examples)
        {
            first,
            second,
            candidates,
        };
        question.AddTo(verb);
        verb.Add(byDate);
        files.AddTo(verb);
        verb.Add(jobs);
        verb.Add(format);
        verb.Add(language);
        return verb.Does(parsed =>
        {
            var asked = question.Read(io, parsed);
            var (before, after) = (
                Rulebook.Open(io, parsed.GetRequiredValue(first), asked.Catalog),
                Rulebook.Open(io, parsed.GetRequiredValue(second), asked.Catalog)
            );
            var asOf = asked.AsOf ?? EvaluateVerb.Today(io);
            var run = files.Read(parsed, parsed.GetRequiredValue(candidates)) with
            {
                Rulesets =
                [
                    .. new[] { parsed.GetRequiredValue(first), parsed.GetRequiredValue(second) }.Where(Rulebook.IsFile),
                    .. question.Rulesets.Files(io, parsed).Select(file => file.Path),
                ],
            };
            var options = new ImpactOptions
            {
                First = before,
                Second = after,
                Question = Rulebook.Question(asked, null, asOf) with
                {
                    Category = Words.InItsCase(
                        asked.Question.Category,
                        [.. before.Categories.Concat(after.Categories).Select(category => category.Code)]
                    ),
                },
                ByDate = parsed.GetValue(byDate),
                NamesCandidates = run.Identifies,
                Rows = run.IsCsv ? ImpactRowForm.Csv : ImpactRowForm.JsonLines,
                Jobs = parsed.GetValue(jobs) is { } given
                    ? given is >= 1 and <= 256
                        ? given
                        : throw new UsageException($"`--jobs {given}` cannot be run", "write a whole number from 1 to 256")
                    : Math.Clamp(Environment.ProcessorCount, 1, 256),
            };
            var spoken = LanguageOption.Read(parsed, language);
            var command = CommandLine(
                parsed,
                question.Rulesets,
                new ImpactCommand(
                    parsed.GetRequiredValue(first),
                    parsed.GetRequiredValue(second),
                    parsed.GetRequiredValue(candidates),
                    options
                )
            );
            var impact = run.Run(io, options, spoken, command);
            io.Out.Write(Told(impact, parsed.GetRequiredValue(format), spoken, command));
            return Finish(io, run, impact);
        });
    }

    private static string Told(RulesetImpact impact, string format, Language language, string command) =>
        format switch
        {
            "json" => $"{System.Text.Encoding.UTF8.GetString(impact.ToJson())}\n",
            "markdown" => impact.ToMarkdown(language, command),
            "html" => impact.ToHtml(language, command),
            _ => impact.ToText(language, command),
        };

    private static ExitCode Finish(ToolIo io, ImpactFiles run, RulesetImpact impact)
    {
        if (impact.Rejected == 0)
        {
            return ExitCode.Done;
        }

        io.Complain(
            string.Create(CultureInfo.InvariantCulture, $"{impact.Rejected:#,0} rows could not be read and are not counted"),
            run.Rejects is { } path
                ? $"they are in {path}, whole, each with what is wrong"
                : "`--rejects FILE` keeps them, each with what is wrong"
        );
        return ExitCode.RowsRejected;
    }

    /// <summary>
    /// The command that makes the same again: what was asked, and neither where it was written nor on how many processors. Of a path from the root the name
    /// alone: a page tells nobody's folders.
    /// </summary>
    private static string CommandLine(ParseResult parsed, RulesetsOption rulesets, ImpactCommand asked)
    {
        var (options, question) = (asked.Options, asked.Options.Question);
        List<string?> words =
        [
            "impact",
            asked.First,
            asked.Second,
            "--candidates",
            asked.Candidates,
            "--as-of",
            NodaTime.Text.LocalDatePattern.Iso.Format(question.AsOf),
        ];
        words.AddRange(question.Category is { } category ? ["--category", category] : []);
        words.AddRange(question.Pathway == Pathway.Initial ? [] : ["--pathway", question.Pathway.Code()]);
        words.AddRange(question.CycleYear is { } year ? ["--cycle", year.ToString(CultureInfo.InvariantCulture)] : []);
        words.AddRange(options.ByDate ? ["--by-date"] : []);
        words.AddRange(rulesets.Paths(parsed).SelectMany(path => new[] { "--rulesets", path }));
        return ReportWords.Command(words.OfType<string>().Select(ReportWords.Word));
    }

    /// <summary>What was asked, as it was typed.</summary>
    private sealed record ImpactCommand(string First, string Second, string Candidates, ImpactOptions Options);
}
