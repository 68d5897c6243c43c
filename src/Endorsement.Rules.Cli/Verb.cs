using System.CommandLine;

namespace Endorsement.Rules.Cli;

/// <summary>A verb of the tool; its help ends with examples.</summary>
internal sealed class Verb(string name, string description, string examples) : Command(name, description)
{
    /// <summary>Command lines that can be copied, each with what it does.</summary>
    public string Examples { get; } = examples;

    /// <summary>What the verb does; it answers with the exit code.</summary>
    public Verb Does(Func<ParseResult, ExitCode> action)
    {
        SetAction(parsed => (int)action(parsed));
        return this;
    }
}
