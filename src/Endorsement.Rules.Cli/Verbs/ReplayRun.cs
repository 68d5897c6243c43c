using System.CommandLine;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse evaluate --replay`: a saved determination asked again.</summary>
internal static class ReplayRun
{
    public static ExitCode Run(
        ToolIo io,
        CandidateDocument document,
        bool isStandardInput,
        string saved,
        GivenFile? given,
        ParseResult parsed,
        QuestionOptions options,
        bool isJson
    )
    {
        var rules = parsed.GetValue(options.Ruleset);
        foreach (var option in options.All.Where(o => parsed.GetValue(o) is not null && (o != options.Ruleset || !Rulebook.IsFile(rules!))))
        {
            throw new UsageException(
                $"`{option.Name}` does not go with `--replay`",
                "the saved determination names ruleset, category, pathway, as-of date and cycle; a ruleset file may be given where the ruleset is not built in"
            );
        }

        if (isStandardInput && saved == "-")
        {
            throw new UsageException("only one of the two can be read from standard input");
        }

        if (document.Read(io, given, AddedFiles.None) is not { } candidate)
        {
            return ExitCode.BadInput;
        }

        var own = options.Rulesets.Catalog(io, parsed);
        var catalog = rules is null ? own : Catalog(io, rules, own);
        if (
            !Replay.TryRun(
                io.Read(saved, 256 * 1024 * 1024),
                candidate,
                catalog,
                out var replay,
                out var diagnostics,
                InputFiles.Name(saved)
            )
        )
        {
            io.Show(diagnostics);
            return ExitCode.BadInput;
        }

        if (isJson)
        {
            Json(io, replay);
        }
        else
        {
            Text(io, replay);
        }

        return replay.IsSame ? EvaluateVerb.CodeOf(replay.Determinations.Select(d => d.Determination!.Outcome)) : ExitCode.FellShort;
    }

    private static RulesetCatalog Catalog(ToolIo io, string file, RulesetCatalog below) =>
        RulesetCatalog.TryLoad([new RulesetDocument(file, io.Read(file))], out var catalog, out var diagnostics, below)
            ? catalog
            : throw new DocumentException(diagnostics);

    private static void Text(ToolIo io, Replay replay)
    {
        foreach (var replayed in replay.Determinations)
        {
            var question = $"{replayed.Question.Category}, {replayed.Question.Pathway.Code()}, {replayed.RulesetKey}";
            if (replayed.Determination is not { } determination)
            {
                io.Out.WriteLine(ReplayWords.CannotBeAsked(question, replayed.RulesetKey));
            }
            else
            {
                var outcome = Colours.Of(io, determination.Outcome, Language.English.Of(determination.Outcome));
                var asOf = DocumentedDate.OfDay(determination.AsOf).ToString();
                io.Out.WriteLine(ReplayWords.Answered(replayed.IsSame, question, asOf, outcome));
                io.Out.WriteLine($"  rules  {determination.DecidedBy.Hash}");
            }

            foreach (var difference in replayed.Differences)
            {
                io.Out.WriteLine($"  {ReplayWords.Marked(difference)}");
            }
        }
    }

    private static void Json(ToolIo io, Replay replay) =>
        io.Out.WriteLine(
            DeterminationOutput.Json(json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("same", replay.IsSame);
                json.WriteStartArray("determinations");
                foreach (var replayed in replay.Determinations)
                {
                    json.WriteStartObject();
                    json.WriteString("ruleset", replayed.RulesetKey);
                    json.WriteString("category", replayed.Question.Category);
                    json.WriteString("pathway", replayed.Question.Pathway.Code());
                    json.WriteBoolean("same", replayed.IsSame);
                    ReplayReport.Differences(json, replayed);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );
}
