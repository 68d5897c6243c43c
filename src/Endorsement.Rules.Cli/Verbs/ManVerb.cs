using Endorsement.Rules.Cli.Shells;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse man`: the manual page.</summary>
internal static class ManVerb
{
    private const string Examples = """
          endorse man > endorse.1
          man -l endorse.1
              read it, or put it where `man endorse` looks: ~/.local/share/man/man1
        """;

    public static Verb Create(ToolIo io) =>
        new Verb("man", "Prints the manual page: every verb, option and example.", Examples).Does(parsed =>
        {
            io.Out.Write(ManualPage.Text(CommandTree.Of(parsed.RootCommandResult.Command, EndorseTool.Examples), EndorseTool.Version));
            return ExitCode.Done;
        });
}
