using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Endorsement.Rules.Cli;

/// <summary>The usual help, and then command lines that can be copied.</summary>
internal sealed class HelpByExample(string examplesOfRoot) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        new HelpAction { MaxWidth = 110 }.Invoke(parseResult);
        var examples = parseResult.CommandResult.Command is Verb verb ? verb.Examples : examplesOfRoot;
        output.WriteLine("Examples:");
        output.WriteLine(examples);
        return 0;
    }
}
