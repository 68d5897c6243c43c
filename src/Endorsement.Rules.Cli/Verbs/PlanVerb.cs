using System.CommandLine;
using System.Globalization;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse plan`: what is missing, the least to do, by when.</summary>
internal static class PlanVerb
{
    private const string Examples = """
          endorse plan maria.json --category IMHS --as-of 2018-10-01
              what is missing, the least that cures it, by when, and what the coming years bring without it
          endorse plan maria.json --category IMHS --hours-a-month 6
              with six hours of RS/C a month
          endorse plan maria.json --category IMHS --format letter
              the same as a letter to Maria
          endorse plan maria.json --category IMHS --with autumn.json
              what if: with entries added, without touching the file; evaluate takes it too
          endorse plan maria.json --category IMHS --format json
              the same as a document; appending its additions to the file is all it takes
          endorse plan maria.json --category IMHS --format html > maria.html
              the same as a report with drawings, one page that asks nothing of any server
          endorse plan maria.json --category IMHS --format letter --lang es
              the letter in Spanish
          endorse plan registry.ndjson --candidate A-1042 --category IMHS --out maria.txt
              of one person in a file of many, into a file

        Exit codes: 0 everything is met, 1 something is to be done, 2 bad usage or bad input, 3 only facts or judgements are missing.
        """;

    public static Verb Create(ToolIo io)
    {
        var file = CandidateFiles.Argument();
        var options = new QuestionOptions(needsCategory: true);
        var format = new Option<string>("--format")
        {
            Description = "text to read, a letter to send (as text, or as a page to print), json, or a report: html, markdown",
            DefaultValueFactory = _ => "text",
            HelpName = "text|json|html|markdown|letter|letter-html",
        };
        format.AcceptOnly("formats", ["text", "json", .. PlanRun.Reports]);
        var monthly = new Option<string?>("--hours-a-month")
        {
            Description = "Clock hours of RS/C that are counted on in a month [default: the ruleset's, else 4]",
            HelpName = "H",
        };
        var with = AddedFiles.Option();
        var judgements = GivenFile.Option();
        var verb = new Verb("plan", "Plans what is missing: the least to do, and by when.", Examples) { file };
        options.AddTo(verb);
        verb.Add(with);
        verb.Add(monthly);
        verb.Add(judgements);
        verb.Add(format);
        var language = LanguageOption.Create();
        verb.Add(language);
        var people = new PeopleOptions();
        people.AddTo(verb);
        return verb.Does(parsed =>
        {
            var asked = options.Read(io, parsed);
            if (asked.Question.Category is null)
            {
                throw new UsageException("`plan` is about one category", "name it: --category IMHS");
            }

            asked = asked with { AsOf = asked.AsOf ?? EvaluateVerb.Today(io) };
            return PlanRun.Of(
                people.Spoken(io, parsed) with
                {
                    Language = LanguageOption.Read(parsed, language),
                },
                new PlanOf(
                    asked,
                    GivenFile.Read(io, parsed.GetValue(judgements)),
                    AddedFiles.Read(io, parsed.GetValue(with)),
                    Hours(parsed.GetValue(monthly))
                ),
                new PlanTo(
                    CandidateFiles.Of(parsed.GetRequiredValue(file)),
                    people.Candidate(parsed),
                    parsed.GetRequiredValue(format),
                    people.Output(parsed)
                )
            );
        });
    }

    private static ClockHours? Hours(string? text) =>
        text is null ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours)
        && hours is > 0 and <= 200
        && hours * 60 % 1 == 0
            ? ClockHours.FromHours(hours)
        : throw new UsageException(
            $"`--hours-a-month {text}` is not a number of hours",
            "write whole minutes as hours, more than 0 and at most 200, e.g. 4 or 1.5"
        );
}
