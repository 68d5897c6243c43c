using System.CommandLine;
using System.CommandLine.Parsing;

namespace Endorsement.Rules.Cli;

/// <summary>A command line that cannot be read, said in our words: what was written, what was meant, where the help is.</summary>
internal static class BadUsage
{
    public static ExitCode Tell(ParseResult parsed, IReadOnlyList<string> args, ToolIo io)
    {
        var command = parsed.CommandResult.Command;
        var path = Path(parsed.CommandResult);
        if (args.Count == 0)
        {
            io.Complain("what shall be done?", $"the verbs are {string.Join(", ", Verbs(command))}; `endorse --help` shows examples");
            return ExitCode.BadInput;
        }

        string[] unmatched = [.. parsed.UnmatchedTokens, .. StrangeOptions(parsed)];
        if (unmatched.Length > 0)
        {
            Unmatched(unmatched, command, path, io);
        }
        else if (command.Subcommands.Count > 0 && command.Action is null)
        {
            io.Complain($"`{path}` needs a verb", Suggestion.Help("", Verbs(command), "verbs"));
        }
        else
        {
            foreach (var error in parsed.Errors)
            {
                var parts = (NoNumber(error) ?? error.Message).Replace('\'', '`').TrimEnd('.').Split(Choices.Help, 2);
                io.Complain(parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null);
            }
        }

        io.Error.WriteLine($"`{path} --help` shows every option, with examples");
        return ExitCode.BadInput;
    }

    /// <summary>That an option takes a number, where something else was written.</summary>
    private static string? NoNumber(ParseError error) =>
        error.SymbolResult is OptionResult { Option: { ValueType: var type } option, Tokens: [var token, ..] }
        && Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type)
            is TypeCode.Int32
                or TypeCode.Int64
                or TypeCode.Decimal
                or TypeCode.Double
        && error.Message.Contains("System.", StringComparison.Ordinal)
            ? Words.NoNumber(option.Name, token.Value)
            : null;

    /// <summary>Whether an option that is not known was taken for a file, where several files may be given.</summary>
    public static bool HasStrangeOption(ParseResult parsed) => StrangeOptions(parsed).Any();

    private static IEnumerable<string> StrangeOptions(ParseResult parsed) =>
        parsed.CommandResult.Tokens.Select(token => token.Value).Where(word => word.Length > 1 && word[0] == '-');

    private static void Unmatched(string[] tokens, Command command, string path, ToolIo io)
    {
        // Behind an option that is not known stands its value: naming that too would only confuse.
        var named = tokens.Where(t => t.StartsWith('-')).ToArray();
        foreach (var word in named.Length > 0 ? named : [tokens[0]])
        {
            if (word.StartsWith('-'))
            {
                var known = command
                    .Options.Where(o => !o.Hidden)
                    .Select(o => o.Name)
                    .Append("--help")
                    .Distinct(StringComparer.Ordinal)
                    .ToArray();
                io.Complain($"`{path}` has no option `{word}`", Suggestion.Help(word, known, "options"));
            }
            else if (command.Subcommands.Count > 0 && command.Action is null)
            {
                io.Complain($"`{path}` has no verb `{word}`", Suggestion.Help(word, Verbs(command), "verbs"));
            }
            else
            {
                io.Complain($"`{path}` does not know what to do with `{word}`");
            }
        }
    }

    private static string[] Verbs(Command command) => [.. command.Subcommands.Select(c => c.Name)];

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult above ? $"{Path(above)} {result.Command.Name}" : "endorse";
}
