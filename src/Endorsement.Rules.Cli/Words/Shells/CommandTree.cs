using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;

namespace Endorsement.Rules.Cli.Shells;

/// <summary>An option of a verb as shells and the manual page tell it.</summary>
/// <param name="Names">All of them, the long one first.</param>
/// <param name="Description">What it does, one sentence.</param>
/// <param name="Value">What its value is called; <see langword="null"/>: it takes none.</param>
/// <param name="Choices">The words that it takes, where only some are taken.</param>
internal sealed record KnownOption(ImmutableArray<string> Names, string Description, string? Value, ImmutableArray<string> Choices);

/// <summary>The tool or one of its verbs.</summary>
/// <param name="Path">All that is typed to reach it: <c>endorse rulesets list</c>.</param>
/// <param name="Description">What it does, one sentence.</param>
/// <param name="Arguments">What stands behind it, as the help writes it; often empty.</param>
/// <param name="Verbs">Names of the verbs below it.</param>
/// <param name="Options">In the order of the help.</param>
/// <param name="Examples">Command lines with what they do, as the help shows them.</param>
internal sealed record KnownVerb(
    string Path,
    string Description,
    string Arguments,
    ImmutableArray<string> Verbs,
    ImmutableArray<KnownOption> Options,
    string Examples
)
{
    public string Name => Path[(Path.LastIndexOf(' ') + 1)..];
}

/// <summary>Every verb and option, read off the commands that the parser knows: completion and manual page cannot tell what is not there.</summary>
internal static class CommandTree
{
    /// <summary>The tool first, each verb before those below it.</summary>
    public static ImmutableArray<KnownVerb> Of(Command root, string examplesOfRoot) =>
        [.. Below(root, EndorseTool.Name, examplesOfRoot, [.. root.Options.Where(option => option.Recursive)])];

    private static IEnumerable<KnownVerb> Below(Command command, string path, string examples, ImmutableArray<Option> inherited)
    {
        var verbs = command.Subcommands.Where(verb => !verb.Hidden).ToArray();
        yield return new(
            path,
            command.Description ?? "",
            string.Join(' ', command.Arguments.Where(argument => !argument.Hidden).Select(Told)),
            [.. verbs.Select(verb => verb.Name)],
            [.. command.Options.Concat(inherited).Distinct().Where(option => !option.Hidden).Select(Told)],
            examples
        );
        foreach (var known in verbs.SelectMany(verb => Below(verb, $"{path} {verb.Name}", (verb as Verb)?.Examples ?? "", inherited)))
        {
            yield return known;
        }
    }

    private static string Told(Argument argument)
    {
        var name = $"<{argument.HelpName ?? argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static KnownOption Told(Option option)
    {
        var takesNone =
            option is HelpOption or VersionOption || option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0;
        return new(
            [
                .. option
                    .Aliases.Append(option.Name)
                    .Where(name => name.StartsWith('-'))
                    .Distinct(StringComparer.Ordinal)
                    .OrderByDescending(name => name.Length),
            ],
            option.Description ?? "",
            takesNone ? null : option.HelpName ?? "VALUE",
            takesNone ? [] : [.. option.GetCompletions(CompletionContext.Empty).Select(item => item.Label)]
        );
    }
}
