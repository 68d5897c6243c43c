namespace Endorsement.Rules.Cli;

/// <summary>The command line asks for something that is not there: one line, and what there is instead.</summary>
internal sealed class UsageException(string message, string? help = null) : Exception(message)
{
    public string? Help { get; } = help;
}
