using System.Collections.Immutable;
using System.CommandLine;
using Endorsement.Rules.Model;
using NodaTime;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse evaluate`: one candidate, decided and explained.</summary>
internal static class EvaluateVerb
{
    private const string Examples = """
          endorse evaluate maria.json
              every category of the association where Maria lives, nearest first, as of today
          endorse evaluate maria.json --category IMHS --as-of 2018-10-01
              one category on one day; the same answer on every machine
          endorse evaluate maria.json --category IFS --pathway renewal --cycle 2019
              the renewal whose cycle ends in 2019
          endorse evaluate maria.json --ruleset mi-aimh@2015
              under that version, whatever the dates say; a file works too: --ruleset ours.json
          endorse evaluate maria.json --category IMHS --as-of 2018-10-01 --format json > saved.json
          endorse evaluate maria.json --replay saved.json
              keep an answer, and prove later that it is still the same, or see what differs
          cat maria.json | endorse evaluate - --category IMHS

        Exit codes: 0 met or not applicable, 1 something not met, 2 bad usage or bad input, 3 nothing not met but something open.
        """;

    public static Verb Create(ToolIo io)
    {
        var file = new Argument<string>("FILE") { Description = "The candidate, a JSON document; - reads standard input" };
        var options = new QuestionOptions();
        var format = new Option<string>("--format")
        {
            Description = "text to read, or json",
            DefaultValueFactory = _ => "text",
            HelpName = "text|json",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var replay = new Option<string?>("--replay")
        {
            Description = "Ask a saved determination again and compare",
            HelpName = "DETERMINATION.json",
        };

        var verb = new Verb("evaluate", "Decides and explains which requirements one candidate meets.", Examples) { file };
        options.AddTo(verb);
        verb.Add(format);
        verb.Add(replay);
        return verb.Does(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var isJson = parsed.GetRequiredValue(format) == "json";
            return parsed.GetValue(replay) is { } saved
                ? ReplayRun.Run(io, path, saved, parsed, options, isJson)
                : Evaluate(io, path, options.Read(parsed), isJson);
        });
    }

    /// <summary>The candidate; its problems are told first.</summary>
    public static Candidate? Read(ToolIo io, string path)
    {
        var isCandidate = Candidate.TryParse(io.Read(path), out var candidate, out var diagnostics, InputFiles.Name(path));
        io.Show(diagnostics);
        return isCandidate ? candidate : null;
    }

    private static ExitCode Evaluate(ToolIo io, string path, Question question, bool isJson)
    {
        if (Read(io, path) is not { } candidate)
        {
            return ExitCode.BadInput;
        }

        var asOf = question.AsOf ?? Today(io);
        var selection = Rulebook.Choose(io, question, candidate, asOf);
        Rulebook.Check(selection.Ruleset, question);
        var determinations = Determine(selection, question, candidate, asOf);
        if (isJson)
        {
            DeterminationOutput.Json(io, determinations, isList: question.Category is null);
        }
        else
        {
            DeterminationOutput.Text(io, determinations);
        }

        return CodeOf(determinations.Select(d => d.Outcome));
    }

    public static ExitCode CodeOf(IEnumerable<Outcome> outcomes)
    {
        var all = outcomes.ToHashSet();
        return all.Contains(Outcome.NotMet) ? ExitCode.FellShort
            : all.Contains(Outcome.Unknown) || all.Contains(Outcome.NeedsReview) ? ExitCode.Open
            : ExitCode.Done;
    }

    public static LocalDate Today(ToolIo io)
    {
        var today = io.Today();
        io.Error.WriteLine(
            $"as of {DocumentedDate.OfDay(today)}, today by the clock of this machine; `--as-of DATE` asks about another day"
        );
        return today;
    }

    private static ImmutableArray<Determination> Determine(
        RulesetSelection selection,
        Question question,
        Candidate candidate,
        LocalDate asOf
    )
    {
        try
        {
            return question.Category is { } category
                ? [selection.Evaluate(candidate, category, asOf, question.Pathway)]
                : selection.EvaluateAll(candidate, asOf, question.Pathway);
        }
        catch (ArgumentException exception) when (exception.ParamName == "cycleYear")
        {
            throw new UsageException($"no renewal cycle of {selection.Ruleset.Ruleset.Key} ends in {Words.Year(selection.CycleYear)}");
        }
    }
}
