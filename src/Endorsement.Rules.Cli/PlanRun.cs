using System.CommandLine;
using Endorsement.Rules.Cli.Verbs;

namespace Endorsement.Rules.Cli;

/// <summary>Plans for the candidates of some files, told in one of the forms that a plan has.</summary>
internal sealed class PlanRun(ToolIo io, AskedQuestion asked, GivenFile? given, AddedFiles added, ClockHours? monthly)
{
    private static readonly string Between = new('═', 78);

    private readonly Lazy<Ruleset?> _ruleset = new(() => Rulebook.Given(io, asked));

    /// <summary>The forms of reports and letters; the others are each verb's own.</summary>
    public static string[] Reports { get; } = ["html", "markdown", "letter"];

    public ExitCode Of(string[] paths, string format)
    {
        if (format == "html" && paths.Length != 1)
        {
            throw new UsageException("`--format html` is one page about one candidate", "give one file");
        }

        given?.TellLater(io, asked.AsOf!.Value);
        var plans = paths.Select(Plan).OfType<CandidatePlan>().ToArray();
        given?.TellMissing(io);
        if (plans.Length > 0)
        {
            Tell(plans, format, isList: paths.Length > 1);
        }

        return plans.Length < paths.Length ? ExitCode.BadInput : EvaluateVerb.CodeOf(plans.Select(plan => plan.Now.Outcome));
    }

    private void Tell(CandidatePlan[] plans, string format, bool isList)
    {
        switch (format)
        {
            case "json":
                DeterminationOutput.Documents(io, [.. plans.Select(plan => plan.ToJson(indented: false, io.Language))], isList);
                break;
            case "html":
                io.Out.Write(plans[0].ToHtml(io.Language));
                break;
            case "markdown":
                io.Out.Write(string.Join("\n", plans.Select(plan => plan.ToMarkdown(io.Language))));
                break;
            case "letter":
                io.Out.Write(string.Join($"\n{Between}\n\n", plans.Select(plan => plan.Letter(io.Language))));
                break;
            default:
                io.Out.Write(
                    string.Join($"\n{Between}\n\n", plans.Select(plan => Colours.Outcomes(io, plan.Now.Outcome, plan.Explain(io.Language))))
                );
                break;
        }
    }

    private CandidatePlan? Plan(string path)
    {
        try
        {
            if (EvaluateVerb.Read(io, path, given) is { } read && added.AddTo(io, read) is { } candidate)
            {
                var question = Rulebook.Question(asked, _ruleset.Value, asked.AsOf!.Value);
                return Rulebook.Open(asked, _ruleset.Value, candidate).Plan(question, monthly) with { Supposed = added.Names };
            }
        }
        catch (QuestionException exception)
        {
            io.Complain(exception, path);
        }

        return null;
    }
}
