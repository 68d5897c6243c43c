using BenchmarkDotNet.Attributes;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Benchmarks;

/// <summary>What do the embedded rulesets cost before the first question: parse only, and load, validate and compile all of them?</summary>
[MemoryDiagnoser]
public class ColdStart
{
    /// <summary>The baseline: System.Text.Json reads the same bytes into its own tree.</summary>
    [Benchmark(Baseline = true)]
    public int ParseOnly()
    {
        var members = 0;
        foreach (var (_, utf8) in EmbeddedRulesets.Documents())
        {
            using var document = System.Text.Json.JsonDocument.Parse(utf8);
            members += document.RootElement.EnumerateObject().Count();
        }

        return members;
    }

    /// <summary>Everything proven and compiled.</summary>
    [Benchmark]
    public int LoadValidateCompile()
    {
        var catalog = RulesetCatalog.Load(EmbeddedRulesets.Documents());
        return catalog.Rulesets.Sum(ruleset =>
            ruleset.Categories.SelectMany(c => c.Pathways, (c, p) => ruleset.Compile().Plan(c.Code, p.Pathway)).Count()
        );
    }
}
