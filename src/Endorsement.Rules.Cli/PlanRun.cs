using Endorsement.Rules.Cli.Verbs;

namespace Endorsement.Rules.Cli;

/// <summary>Plans for the candidates of some files, told in one of the forms that a plan has.</summary>
internal sealed class PlanRun
{
    private static readonly string Between = new('═', 78);

    private readonly ToolIo _io;
    private readonly PlanOf _asked;
    private readonly Lazy<Ruleset?> _ruleset;

    private PlanRun(ToolIo io, PlanOf asked)
    {
        (_io, _asked) = (io, asked);
        _ruleset = new(() => Rulebook.Given(io, asked.Question));
    }

    /// <summary>The forms of reports and letters; the others are each verb's own.</summary>
    public static string[] Reports { get; } = ["html", "markdown", "letter", "letter-html"];

    /// <summary>Whether it is a letter, as text or as a page.</summary>
    public static bool IsLetter(string format) => format is "letter" or "letter-html";

    private static bool IsPage(string format) => format is "html" or "letter-html";

    public static ExitCode Of(ToolIo io, PlanOf asked, PlanTo to)
    {
        if (to.Output is { } folder && OutFolder.IsMeant(folder))
        {
            var documents = to.Candidate is null ? ManyCandidates.Each(io, to.Paths) : ManyCandidates.Of(io, to.Paths, to.Candidate);
            return new PlanRun(io, asked).Into(new OutFolder(folder, to.Format), documents, to.Format);
        }

        return OutFile.Of(
            io,
            to.Output,
            [.. to.Paths, .. asked.Given is null ? [] : new[] { asked.Given.Path }],
            spoken => new PlanRun(spoken, asked).Of(ManyCandidates.Of(spoken, to.Paths, to.Candidate), to.Format)
        );
    }

    private ExitCode Of(IReadOnlyList<CandidateDocument> documents, string format)
    {
        if (IsPage(format) && documents.Count != 1)
        {
            throw new UsageException(
                $"`--format {format}` is one page about one candidate",
                "give one file, or a folder for the pages: `--out pages/`"
            );
        }

        _asked.Given?.TellLater(_io, _asked.Question.AsOf!.Value);
        var plans = documents.Select(document => Plan(document)).OfType<CandidatePlan>().ToArray();
        _asked.Given?.TellMissing(_io);
        if (plans.Length > 0 && format == "json")
        {
            DeterminationOutput.Documents(
                _io,
                [.. plans.Select(plan => plan.ToJson(indented: false, _io.Language))],
                isList: documents.Count > 1
            );
        }
        else if (plans.Length > 0)
        {
            var between = format == "markdown" ? "\n" : $"\n{Between}\n\n";
            _io.Out.Write(string.Join(between, plans.Select(plan => Told(plan, format))));
        }

        return plans.Length < documents.Count ? ExitCode.BadInput : EvaluateVerb.CodeOf(plans.Select(plan => plan.Now.Outcome));
    }

    /// <summary>A file for each of them in a folder; somebody who cannot be read keeps nobody else from theirs.</summary>
    private ExitCode Into(OutFolder folder, IEnumerable<CandidateDocument> documents, string format)
    {
        _asked.Given?.TellLater(_io, _asked.Question.AsOf!.Value);
        var outcomes = new List<Outcome>();
        foreach (var document in documents)
        {
            if (Plan(document) is { } plan && folder.Add(_io, plan, Told(plan, format), document.Name))
            {
                outcomes.Add(plan.Now.Outcome);
            }
            else
            {
                folder.Skip();
            }
        }

        _asked.Given?.TellMissing(_io);
        return folder.Tell(_io) ? EvaluateVerb.CodeOf(outcomes) : ExitCode.BadInput;
    }

    private string Told(CandidatePlan plan, string format) =>
        format switch
        {
            "json" => $"{System.Text.Encoding.UTF8.GetString(plan.ToJson(indented: true, _io.Language))}\n",
            "html" => plan.ToHtml(_io.Language),
            "markdown" => plan.ToMarkdown(_io.Language),
            "letter" => plan.Letter(_io.Language),
            "letter-html" => plan.LetterToHtml(_io.Language),
            _ => Colours.Outcomes(_io, plan.Now.Outcome, plan.Explain(_io.Language)),
        };

    private CandidatePlan? Plan(CandidateDocument document)
    {
        try
        {
            if (document.Read(_io, _asked.Given, _asked.Added) is { } candidate)
            {
                var question = Rulebook.Question(_asked.Question, _ruleset.Value, _asked.Question.AsOf!.Value);
                return Rulebook.Open(_asked.Question, _ruleset.Value, candidate).Plan(question, _asked.Monthly) with
                {
                    Supposed = _asked.Added.Names,
                };
            }
        }
        catch (QuestionException exception)
        {
            _io.Complain(exception, document.Name);
        }

        return null;
    }
}

/// <summary>What is planned.</summary>
/// <param name="Question">The question, with its day.</param>
/// <param name="Given">What is judged apart.</param>
/// <param name="Added">What is added.</param>
/// <param name="Monthly">The hours of RS/C that are counted on in a month.</param>
internal sealed record PlanOf(AskedQuestion Question, GivenFile? Given, AddedFiles Added, ClockHours? Monthly);

/// <summary>For whom, and where it goes.</summary>
/// <param name="Paths">The files.</param>
/// <param name="Candidate">Who of the people in them; <see langword="null"/>: each file is one.</param>
/// <param name="Format">What is written.</param>
/// <param name="Output">A file, or a folder with a file for each person; <see langword="null"/>: standard output.</param>
internal sealed record PlanTo(IReadOnlyList<string> Paths, string? Candidate, string Format, string? Output);
