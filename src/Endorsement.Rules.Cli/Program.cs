using System.Collections.Immutable;
using Endorsement.Rules.Cli.Verbs;

namespace Endorsement.Rules.Cli;

/// <summary>The `endorse` tool: it parses arguments, calls the library and chooses an exit code.</summary>
internal static class Program
{
    /// <summary>Every verb, in the order in which people need them: one candidate, a registry, the rules, their tests, the tool.</summary>
    public static readonly ImmutableArray<VerbAtHand> Verbs =
    [
        new("evaluate", EvaluateVerb.Create),
        new("plan", PlanVerb.Create),
        new("template", TemplateVerb.Create),
        new("import", ImportVerb.Create),
        new("batch", BatchVerb.Create),
        new("summary", SummaryVerb.Create),
        new("export", ExportVerb.Create),
        new("worklist", WorklistVerb.Create),
        new("replay", ReplayVerb.Create),
        new("rulesets", RulesetsVerb.Create),
        new("diff", DiffVerb.Create),
        new("impact", ImpactVerb.Create),
        new("test", TestVerb.Create),
        new("generate", GenerateVerb.Create),
        new("completion", CompletionVerb.Create, TellsOfAll: true),
        new("man", ManVerb.Create, TellsOfAll: true),
    ];

    private static int Main(string[] args) => EndorseTool.Run(args, ToolIo.OfConsole());
}
