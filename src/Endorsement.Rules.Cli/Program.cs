using System.Collections.Immutable;
using Endorsement.Rules.Cli.Verbs;

namespace Endorsement.Rules.Cli;

/// <summary>The `endorse` tool: it parses arguments, calls the library and chooses an exit code.</summary>
internal static class Program
{
    /// <summary>Every verb, in the order of the help.</summary>
    public static readonly ImmutableArray<Func<ToolIo, Verb>> Verbs =
    [
        EvaluateVerb.Create,
        BatchVerb.Create,
        ImpactVerb.Create,
        PlanVerb.Create,
        DiffVerb.Create,
        WorklistVerb.Create,
        RulesetsVerb.Create,
        TestVerb.Create,
        GenerateVerb.Create,
        ReplayVerb.Create,
        TemplateVerb.Create,
        ImportVerb.Create,
        ExportVerb.Create,
    ];

    private static int Main(string[] args) => EndorseTool.Run(args, ToolIo.OfConsole());
}
