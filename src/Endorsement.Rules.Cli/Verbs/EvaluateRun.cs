using System.Collections.Immutable;
using System.CommandLine;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>One run of `endorse evaluate`.</summary>
/// <param name="io">Where it speaks, and in which language.</param>
/// <param name="paths">The files.</param>
/// <param name="id">Who of the people in them; <see langword="null"/>: each file is one.</param>
/// <param name="format">What is written.</param>
/// <param name="given">What is judged apart.</param>
/// <param name="added">What is added.</param>
internal sealed class EvaluateRun(ToolIo io, ImmutableArray<string> paths, string? id, string format, GivenFile? given, AddedFiles added)
{
    private static readonly string Between = new('═', 78);

    /// <summary>Decides.</summary>
    public ExitCode Of(AskedQuestion asked, string? output)
    {
        if (PlanRun.Reports.Contains(format))
        {
            if (asked.Question.Category is null)
            {
                throw new UsageException($"`--format {format}` is about one category", "name it: --category IMHS");
            }

            asked = asked with { AsOf = asked.AsOf ?? EvaluateVerb.Today(io) };
            return PlanRun.Of(io, new PlanOf(asked, given, added, Monthly: null), new PlanTo(paths, id, format, output));
        }

        return output is not null && OutFolder.IsMeant(output)
            ? throw new UsageException(
                $"`--out {output}` is a folder, for a letter or a report of each person",
                "add `--format letter`, `html` or `markdown`, or name a file"
            )
            : OutFile.Of(io, output, Inputs, spoken => Evaluate(spoken, asked));
    }

    /// <summary>Asks a saved determination again.</summary>
    public ExitCode Again(string saved, ParseResult parsed, QuestionOptions options, string? output)
    {
        if (PlanRun.Reports.Contains(format))
        {
            throw new UsageException($"`--format {format}` is about no saved determination", "leave `--replay` or `--format` out");
        }

        return ManyCandidates.Of(io, paths, id) is [var one]
            ? OutFile.Of(
                io,
                output,
                [.. Inputs, saved],
                spoken => ReplayRun.Run(spoken, one, paths.Contains("-"), saved, given, parsed, options, format == "json")
            )
            : throw new UsageException("`--replay` is about one candidate", "give one file, or say who with `--candidate ID`");
    }

    private string[] Inputs => [.. paths, .. given is null ? [] : new[] { given.Path }];

    private ExitCode Evaluate(ToolIo spoken, AskedQuestion asked)
    {
        var all = new List<ImmutableArray<Determination>>();
        var ruleset = new Lazy<Ruleset?>(() => Rulebook.Given(spoken, asked));
        var documents = ManyCandidates.Of(spoken, paths, id);
        foreach (var document in documents)
        {
            try
            {
                if (document.Read(spoken, given, added) is { } candidate)
                {
                    asked = asked with { AsOf = asked.AsOf ?? EvaluateVerb.Today(spoken) };
                    all.Add(Determine(asked, ruleset.Value, candidate));
                }
            }
            catch (UsageException exception) when (documents.Count > 1)
            {
                spoken.Complain($"{document.Name}: {exception.Message}", exception.Help);
            }
            catch (QuestionException exception) when (documents.Count > 1)
            {
                spoken.Complain(exception, document.Name);
            }
        }

        if (asked.AsOf is { } asOf)
        {
            given?.TellLater(spoken, asOf);
        }

        given?.TellMissing(spoken);
        Tell(spoken, all, isList: asked.Question.Category is null || documents.Count > 1);
        return all.Count < documents.Count
            ? ExitCode.BadInput
            : EvaluateVerb.CodeOf(all.SelectMany(each => each).Select(each => each.Outcome));
    }

    private void Tell(ToolIo spoken, List<ImmutableArray<Determination>> all, bool isList)
    {
        if (format == "json")
        {
            if (all.Count > 0)
            {
                DeterminationOutput.Json(spoken, [.. all.SelectMany(each => each)], isList);
            }

            return;
        }

        for (var i = 0; i < all.Count; i++)
        {
            if (i > 0)
            {
                spoken.Out.WriteLine($"\n{Between}\n");
            }

            DeterminationOutput.Text(spoken, all[i]);
        }
    }

    private static ImmutableArray<Determination> Determine(AskedQuestion asked, Ruleset? ruleset, Candidate candidate) =>
        Rulebook.Open(asked, ruleset, candidate).DetermineAll(Rulebook.Question(asked, ruleset, asked.AsOf!.Value));
}
