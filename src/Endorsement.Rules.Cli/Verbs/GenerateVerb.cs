using System.CommandLine;
using Endorsement.Rules.Cli.Generation;
using NodaTime;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse generate`: made-up candidates, for trying things out at any size.</summary>
internal static class GenerateVerb
{
    private const string Examples = """
          endorse generate --count 1000 --seed 1 --association mi-aimh > candidates.ndjson
              a thousand made-up candidates of all stages, one per line, most of whom applied within the last year or so
          endorse generate --count 1000 --seed 1 --association mi-aimh --until 2019-05-31 > candidates.ndjson
              as of another day; the same seed and days give the same bytes everywhere
          endorse generate --count 1000 --seed 1 --association mi-aimh --from 2018-01-01 --until 2018-12-31 > candidates.ndjson
              all of them applied in 2018
          endorse generate --count 1000000 --seed 1 --association mi-aimh | endorse batch - --out results.ndjson
              no file in between
          endorse generate --count 1000 --seed 1 --association mi-aimh --broken 5
              of a hundred rows about five are cut off, misspelled or of the wrong encoding

        Exit codes: 0 done, 2 bad usage.
        """;

    public static Verb Create(ToolIo io)
    {
        var count = new Option<long>("--count")
        {
            Description = "How many candidates",
            HelpName = "N",
            Required = true,
        };
        var seed = new Option<long>("--seed")
        {
            Description = "Any number; another seed gives other candidates",
            HelpName = "S",
            Required = true,
        };
        var association = new Option<string>("--association")
        {
            Description = "Whose candidates they are",
            HelpName = "ID",
            Required = true,
        };
        var broken = new Option<int>("--broken")
        {
            Description = "How many of a hundred rows are broken [default: none]",
            HelpName = "PERCENT",
        };
        var rulesets = new RulesetsOption();
        var from = new Option<string?>("--from")
        {
            Description =
                "All applied on this day or later [default: most within 17 months before the last day, some under older versions]",
            HelpName = "DATE",
        };
        var until = new Option<string?>("--until")
        {
            Description = "The last day on which one applied [default: today]",
            HelpName = "DATE",
        };
        var verb = new Verb("generate", "Makes up realistic candidates, one per line.", Examples)
        {
            count,
            seed,
            association,
            from,
            until,
            broken,
        };
        rulesets.AddTo(verb);
        return verb.Does(parsed =>
            Run(
                io,
                parsed.GetValue(count),
                parsed.GetValue(seed),
                parsed.GetRequiredValue(association),
                rulesets.Catalog(io, parsed),
                Period(io, parsed.GetValue(from), parsed.GetValue(until)),
                parsed.GetValue(broken)
            )
        );
    }

    private static ExitCode Run(ToolIo io, long count, long seed, string id, RulesetCatalog catalog, GeneratedPeriod period, int broken)
    {
        if (count < 0)
        {
            throw new UsageException("`--count` is below zero");
        }

        if (broken is < 0 or > 100)
        {
            throw new UsageException("`--broken` is a share of a hundred", "write a whole number from 0 to 100");
        }

        var association =
            Array.Find(GeneratedAssociation.All, a => a.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException(
                $"no candidates can be made up for `{id}`",
                Suggestion.Help(id, [.. GeneratedAssociation.All.Select(a => a.Id)], "associations")
            );

        // A version must be in force on the first day, or nobody could be decided.
        catalog.Select(association.Id, LocalDate.FromDateOnly(DateOnly.FromDayNumber(period.First)));
        io.Out.Flush();
        using var interruption = new Interruption();
        using var output = io.OpenOutput();
        using var rows = new Rows();
        rows.Write(output, count, seed, association, period, broken, interruption.Token);
        return interruption.Token.IsCancellationRequested ? ExitCode.BadInput : ExitCode.Done;
    }

    private static GeneratedPeriod Period(ToolIo io, string? from, string? until)
    {
        var last = until is null ? io.Today() : QuestionOptions.Day("--until", until);
        if (until is null)
        {
            io.Error.WriteLine(
                $"until {DocumentedDate.OfDay(last)}, today by the clock of this machine; `--until DATE` gives the same rows on another day"
            );
        }

        if (from is null)
        {
            return GeneratedPeriod.Until(last);
        }

        var first = QuestionOptions.Day("--from", from);
        return first <= last
            ? GeneratedPeriod.Between(first, last)
            : throw new UsageException($"`--from {from}` lies after the last day, {DocumentedDate.OfDay(last)}");
    }
}
