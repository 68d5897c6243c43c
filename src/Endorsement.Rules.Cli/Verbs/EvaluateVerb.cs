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
          endorse evaluate registry.ndjson --candidate A-1042 --category IMHS --format letter-html --out maria.html
              the same as a page to print, with the record behind it; of one person in a file of many, into a file
          endorse evaluate registry.ndjson --category IMHS --as-of 2024-06-01 --format letter-html --out letters/
              a letter for each of them, in a folder
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

    public static Verb Create(ToolIo io)
    {
        var file = CandidateFiles.Argument();
        var options = new QuestionOptions();
        var format = new Option<string>("--format")
        {
            Description =
                "text to read, json, a letter to send (as text, or as a page to print), or a report with the plan: html, markdown",
            DefaultValueFactory = _ => "text",
            HelpName = "text|json|html|markdown|letter|letter-html",
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
        var people = new PeopleOptions();
        people.AddTo(verb);
        return verb.Does(parsed =>
        {
            var given = GivenFile.Read(io, parsed.GetValue(judgements));
            var run = new EvaluateRun(
                people.Spoken(io, parsed) with
                {
                    Language = LanguageOption.Read(parsed, language),
                },
                CandidateFiles.Of(parsed.GetRequiredValue(file)),
                people.Candidate(parsed),
                parsed.GetRequiredValue(format),
                given,
                AddedFiles.Read(io, parsed.GetValue(with))
            );
            return parsed.GetValue(replay) is not { } saved ? run.Of(options.Read(io, parsed), people.Output(parsed))
                : parsed.GetValue(with) is { Length: > 0 }
                    ? throw new UsageException("`--replay` asks again about the file as it was", "leave `--with` out")
                : run.Again(saved, parsed, options, people.Output(parsed));
        });
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
}
