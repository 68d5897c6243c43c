using System.Collections.Immutable;
using System.CommandLine;
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
          endorse evaluate maria.json --category IMHS --as-of 2018-10-01 --format letter
              a letter to Maria: what is missing, what to do by when, whom to ask
          endorse evaluate maria.json --category IFS --pathway renewal --cycle 2019
              the renewal whose cycle ends in 2019
          endorse evaluate maria.json --ruleset mi-aimh@2015
              under that version, whatever the dates say; a file works too: --ruleset ours.json
          endorse evaluate maria.json --rulesets ours/
              an association's own versions beside the built-in ones, chosen by date like those
          endorse evaluate maria.json --category IMHS --as-of 2018-10-01 --format json > saved.json
          endorse evaluate maria.json --replay saved.json
              keep an answer, and prove later that it is still the same, or see what differs
          endorse evaluate people/ --category imhs
              every candidate in a folder; codes may be written in any case
          endorse evaluate people/ --category IMHS --judgements worklist.json
              with what reviewers have judged: a worklist that was filled in
          endorse evaluate maria.json --category IMHS --as-of 2018-10-01 --format html > maria.html
              a report with the plan and drawings, one page that asks nothing of any server; markdown gives the same as text
          endorse evaluate maria.json --category IMHS --as-of 2018-10-01 --lang es
              the same in Spanish; so are the letter, the report and the words of the JSON
          cat maria.json | endorse evaluate - --category IMHS

        Exit codes: 0 met or not applicable, 1 something not met, 2 bad usage or bad input, 3 nothing not met but something open.
        """;

    private static readonly string Between = new('═', 78);

    public static Verb Create(ToolIo io)
    {
        var file = CandidateFiles.Argument();
        var options = new QuestionOptions();
        var format = new Option<string>("--format")
        {
            Description = "text to read, json, a letter to send, or a report with the plan: html, markdown",
            DefaultValueFactory = _ => "text",
            HelpName = "text|json|html|markdown|letter",
        };
        format.AcceptOnly("formats", ["text", "json", .. PlanRun.Reports]);
        var replay = new Option<string?>("--replay")
        {
            Description = "Ask a saved determination again and compare",
            HelpName = "DETERMINATION.json",
        };

        var verb = new Verb("evaluate", "Decides and explains which requirements one candidate meets.", Examples) { file };
        options.AddTo(verb);
        verb.Add(format);
        var language = LanguageOption.Create();
        verb.Add(language);
        var judgements = GivenFile.Option();
        verb.Add(judgements);
        var with = AddedFiles.Option();
        verb.Add(with);
        verb.Add(replay);
        return verb.Does(parsed =>
        {
            var paths = CandidateFiles.Of(parsed.GetRequiredValue(file));
            var form = parsed.GetRequiredValue(format);
            var isJson = form == "json";
            var spoken = io with { Language = LanguageOption.Read(parsed, language) };
            var given = GivenFile.Read(io, parsed.GetValue(judgements));
            var added = AddedFiles.Read(io, parsed.GetValue(with));
            if (PlanRun.Reports.Contains(form))
            {
                var report = Report(spoken, options.Read(io, parsed), given, added, form, parsed.GetValue(replay) is not null);
                return report.Of([.. paths], form);
            }

            if (parsed.GetValue(replay) is not null && parsed.GetValue(with) is { Length: > 0 })
            {
                throw new UsageException("`--replay` asks again about the file as it was", "leave `--with` out");
            }

            return parsed.GetValue(replay) is { } saved
                ? ReplayRun.Run(io, One(paths), saved, given, parsed, options, isJson)
                : Evaluate(spoken, paths, options.Read(io, parsed), given, added, isJson);
        });
    }

    /// <summary>The candidate; its problems are told first.</summary>
    public static Candidate? Read(ToolIo io, string path)
    {
        var isCandidate = Candidate.TryRead(io.Read(path), out var candidate, out var diagnostics, InputFiles.Name(path));
        io.Show(diagnostics);
        return isCandidate ? candidate : null;
    }

    private static string One(ImmutableArray<string> paths) =>
        paths is [var one] ? one : throw new UsageException("`--replay` is about one candidate", "give one file");

    /// <summary>The candidate with what is judged apart; what does not fit is told.</summary>
    public static Candidate? Read(ToolIo io, string path, GivenFile? given) =>
        Read(io, path) is { } candidate
            ? given is null
                ? candidate
                : given.AddTo(io, candidate)
            : null;

    /// <summary>The report, which holds the plan.</summary>
    private static PlanRun Report(ToolIo io, AskedQuestion asked, GivenFile? given, AddedFiles added, string form, bool isReplay)
    {
        if (asked.Question.Category is null || isReplay)
        {
            throw new UsageException(
                $"`--format {form}` is about one category{(isReplay ? ", and about no saved determination" : "")}",
                "name it: --category IMHS"
            );
        }

        return new PlanRun(io, asked with { AsOf = asked.AsOf ?? Today(io) }, given, added, monthly: null);
    }

    private static ExitCode Evaluate(
        ToolIo io,
        ImmutableArray<string> paths,
        AskedQuestion asked,
        GivenFile? given,
        AddedFiles added,
        bool isJson
    )
    {
        var all = new List<ImmutableArray<Determination>>();
        var ruleset = new Lazy<Ruleset?>(() => Rulebook.Given(io, asked));
        foreach (var path in paths)
        {
            try
            {
                if (Read(io, path, given) is { } read && added.AddTo(io, read) is { } candidate)
                {
                    asked = asked with { AsOf = asked.AsOf ?? Today(io) };
                    all.Add(Determine(asked, ruleset.Value, candidate));
                }
            }
            catch (UsageException exception) when (paths.Length > 1)
            {
                io.Complain($"{path}: {exception.Message}", exception.Help);
            }
            catch (QuestionException exception) when (paths.Length > 1)
            {
                io.Complain(exception, path);
            }
        }

        if (asked.AsOf is { } asOf)
        {
            given?.TellLater(io, asOf);
        }

        given?.TellMissing(io);
        if (isJson && all.Count > 0)
        {
            DeterminationOutput.Json(io, [.. all.SelectMany(d => d)], isList: asked.Question.Category is null || paths.Length > 1);
        }

        for (var i = 0; i < all.Count && !isJson; i++)
        {
            if (i > 0)
            {
                io.Out.WriteLine($"\n{Between}\n");
            }

            DeterminationOutput.Text(io, all[i]);
        }

        return all.Count < paths.Length ? ExitCode.BadInput : CodeOf(all.SelectMany(d => d).Select(d => d.Outcome));
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

    private static ImmutableArray<Determination> Determine(AskedQuestion asked, Ruleset? ruleset, Candidate candidate) =>
        Rulebook.Open(asked, ruleset, candidate).DetermineAll(Rulebook.Question(asked, ruleset, asked.AsOf!.Value));
}
