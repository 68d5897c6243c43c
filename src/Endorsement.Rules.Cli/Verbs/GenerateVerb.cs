using System.CommandLine;
using Endorsement.Rules.Cli.Generation;
using Endorsement.Rules.Documents;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse generate`: made-up candidates, for trying things out at any size.</summary>
internal static class GenerateVerb
{
    private const string Examples = """
          endorse generate --count 1000 --seed 1 --association mi-aimh > candidates.ndjson
              a thousand made-up candidates of all stages, one per line; the same seed gives the same bytes everywhere
          endorse generate --count 1000000 --seed 1 --association mi-aimh | endorse batch - --as-of 2019-06-01 --out results.ndjson
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
        return new Verb("generate", "Makes up realistic candidates, one per line.", Examples) { count, seed, association, broken }.Does(
            parsed => Run(io, parsed.GetValue(count), parsed.GetValue(seed), parsed.GetRequiredValue(association), parsed.GetValue(broken))
        );
    }

    private static ExitCode Run(ToolIo io, long count, long seed, string id, int broken)
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
            Array.Find(GeneratedAssociation.All, a => a.Id == id)
            ?? throw new UsageException(
                $"no candidates can be made up for `{id}`",
                Suggestion.Help(id, [.. GeneratedAssociation.All.Select(a => a.Id)], "associations")
            );
        io.Out.Flush();
        using var interruption = new Interruption();
        using var output = io.OpenOutput();
        using var rows = new Rows();
        rows.Write(output, count, seed, association, broken, interruption.Token);
        return interruption.Token.IsCancellationRequested ? ExitCode.BadInput : ExitCode.Done;
    }
}
