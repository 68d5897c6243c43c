using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Endorsement.Rules.Cli;

/// <summary>One run of the tool, in this process: arguments in, exit code out, and never a stack trace.</summary>
internal static class EndorseTool
{
    /// <summary>What is typed.</summary>
    public const string Name = "endorse";

    /// <summary>Command lines to begin with, and the exit codes of all verbs.</summary>
    public const string Examples = """
          endorse evaluate maria.json                          every category where Maria lives, nearest first
          endorse evaluate maria.json --category IMHS          why one portfolio does or does not meet the requirements
          endorse plan maria.json --category IMHS              what is missing, what to do, and by when
          endorse batch registry.ndjson --out results.ndjson   a whole registry
          endorse rulesets show mi-aimh@2018                   what a version asks
          endorse test rulesets                                run the case files in a folder

        Exit codes: 0 met (or done), 1 something not met (or a case failed), 2 bad usage or bad input, 3 nothing not met but something open,
        4 a batch of which rows were rejected.
        """;

    /// <summary>The version of the tool, without the commit it was built from.</summary>
    public static string Version =>
        (typeof(EndorseTool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[
            0
        ];

    public static int Run(IReadOnlyList<string> args, ToolIo io)
    {
        var code = ExitCode.BadInput;
        try
        {
            code = (ExitCode)Parsed(args, io);
        }
        catch (UsageException exception)
        {
            io.Complain(exception.Message, exception.Help);
        }
        catch (QuestionException exception)
        {
            io.Complain(exception);
        }
        catch (DocumentException exception)
        {
            io.Show(exception.Diagnostics);
        }
        catch (StandardStreams.ReaderGoneException)
        {
            // As after `| head`: whoever read has seen enough.
            return (int)ExitCode.BadInput;
        }
        catch (Exception exception)
        {
            // What nobody foresaw is still one line: a stack trace helps no coordinator.
            io.Complain(exception.Message.ReplaceLineEndings(" "));
        }

        return Finish(io, code);
    }

    private static int Parsed(IReadOnlyList<string> args, ToolIo io)
    {
        var root = Root(io, args);
        var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction || BadUsage.HasStrangeOption(parsed))
        {
            return (int)BadUsage.Tell(parsed, args, io);
        }

        return parsed.Invoke(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = io.Out,
                Error = io.Error,
                ProcessTerminationTimeout = null,
            }
        );
    }

    private static RootCommand Root(ToolIo io, IReadOnlyList<string> args)
    {
        var root = new RootCommand(
            "Decides, requirement by requirement, whether a candidate meets an infant-mental-health association's endorsement rules, and says why."
        );
        root.Directives.Clear();
        foreach (var verb in Asked(args))
        {
            root.Add(verb.Create(io));
        }

        foreach (var option in root.Options)
        {
            option.Action = option switch
            {
                HelpOption => new HelpByExample(Examples),
                VersionOption => new SayVersion(),
                _ => option.Action,
            };
        }

        return root;
    }

    /// <summary>The verb that is typed first; where it is none, or one that tells of all, every one.</summary>
    private static ImmutableArray<VerbAtHand> Asked(IReadOnlyList<string> args) =>
        args is ["--version"] ? []
        : args.Count > 0 && Program.Verbs.FirstOrDefault(verb => verb.Name == args[0]) is { TellsOfAll: false } asked ? [asked]
        : Program.Verbs;

    private static int Finish(ToolIo io, ExitCode code)
    {
        try
        {
            io.Out.Flush();
            io.Error.Flush();
        }
        catch (StandardStreams.ReaderGoneException)
        {
            return (int)ExitCode.BadInput;
        }
        catch (IOException exception)
        {
            io.Complain(exception.Message.ReplaceLineEndings(" "));
            return (int)ExitCode.BadInput;
        }

        return (int)code;
    }

    private sealed class SayVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ReportWords.Tool(Version));
            return 0;
        }
    }
}
