using System.Collections.Immutable;
using Endorsement.Rules.Cli.Verbs;

namespace Endorsement.Rules.Cli;

/// <summary>The `endorse` tool: it parses arguments, calls the library and chooses an exit code.</summary>
internal static class Program
{
    /// <summary>Every verb, in the order in which people need them: one candidate, a registry, the rules, their tests, the tool.</summary>
    public static readonly ImmutableArray<Func<ToolIo, Verb>> Verbs =
    [
        EvaluateVerb.Create,
        PlanVerb.Create,
        TemplateVerb.Create,
        ImportVerb.Create,
        BatchVerb.Create,
        SummaryVerb.Create,
        ExportVerb.Create,
        WorklistVerb.Create,
        ReplayVerb.Create,
        RulesetsVerb.Create,
        DiffVerb.Create,
        ImpactVerb.Create,
        TestVerb.Create,
        GenerateVerb.Create,
        CompletionVerb.Create,
        ManVerb.Create,
    ];

    private static int Main(string[] args) => EndorseTool.Run(args, ToolIo.OfConsole());
}
