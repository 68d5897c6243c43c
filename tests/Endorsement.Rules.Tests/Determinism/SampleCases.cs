using System.Text;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Tests.Analysis;

namespace Endorsement.Rules.Tests.Determinism;

/// <summary>Every so many of the shipped cases, so that all rulesets, categories and outcomes are among them.</summary>
internal static class SampleCases
{
    public static RulesetCase[] Every(int nth) => [.. ShippedCases.All.Where((_, i) => i % nth == 0)];

    /// <summary>Everything that is said of a case: the document and the words.</summary>
    public static string Said(this RulesetCase given, Candidate? instead = null)
    {
        var determination = given.Evaluate(instead);
        return $"{Encoding.UTF8.GetString(determination.ToJson())}\n{Encoding.UTF8.GetString(determination.ToJson(indented: false))}\n{determination.Explain()}";
    }
}
