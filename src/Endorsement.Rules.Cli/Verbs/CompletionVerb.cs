using System.CommandLine;
using Endorsement.Rules.Cli.Shells;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse completion`: what makes a shell complete verbs, options and their values.</summary>
internal static class CompletionVerb
{
    private const string Examples = """
          eval "$(endorse completion bash)"
              for this shell; the same line in ~/.bashrc for every one
          endorse completion zsh > ~/.zsh/completions/_endorse
              in any folder of $fpath
          endorse completion fish > ~/.config/fish/completions/endorse.fish
          endorse completion pwsh >> $PROFILE
        """;

    private static readonly (string Shell, Func<IReadOnlyCollection<KnownVerb>, string> Script)[] Shells =
    [
        ("bash", BashCompletion.Script),
        ("zsh", ZshCompletion.Script),
        ("fish", FishCompletion.Script),
        ("pwsh", PowerShellCompletion.Script),
    ];

    public static Verb Create(ToolIo io)
    {
        string[] names = [.. Shells.Select(each => each.Shell)];
        var shell = new Argument<string>("SHELL") { Description = string.Join(", ", names) };
        shell.CompletionSources.Add(names);
        return new Verb("completion", "Prints a script that completes verbs, options and values in a shell.", Examples) { shell }.Does(
            parsed =>
            {
                var wanted = parsed.GetRequiredValue(shell);
                var script = Array.Find(Shells, each => each.Shell == wanted).Script;
                if (script is null)
                {
                    throw new UsageException($"there is no completion for `{wanted}`", Suggestion.Help(wanted, names, "shells"));
                }

                io.Out.Write(script(CommandTree.Of(parsed.RootCommandResult.Command, EndorseTool.Examples)));
                return ExitCode.Done;
            }
        );
    }
}
