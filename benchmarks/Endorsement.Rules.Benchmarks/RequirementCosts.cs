using BenchmarkDotNet.Attributes;
using Endorsement.Rules.Compilation;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Benchmarks;

/// <summary>Where does the time of one outcome go, requirement by requirement? A profile, not a comparison.</summary>
[MemoryDiagnoser]
public class RequirementCosts
{
    private readonly CompiledRuleset _ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2011")!.Compile();
    private readonly QuestionInHand _hand = new();
    private ByCasesPlan _requirement = null!;

    /// <summary>The requirements of IMHS initial.</summary>
    public static IEnumerable<string> Names =>
        RulesetCatalog.BuiltIn.Find("mi-aimh@2011")!.Categories.First(c => c.Code == "IMHS").Pathways[0].Requirements.Select(r => r.Id);

    /// <summary>The requirement that is decided.</summary>
    [ParamsSource(nameof(Names))]
    public string Requirement { get; set; } = "";

    /// <summary>Fills the dossier.</summary>
    [GlobalSetup]
    public void Fill()
    {
        var plan = _ruleset.Plan("IMHS", Pathway.Initial)!;
        _hand.Put(_ruleset.Read(Portfolio.Imhs(), Portfolio.AsOf), plan, Portfolio.AsOf, null);
        plan.Decide(_hand);
        _requirement = plan.Requirements.First(r => r.Plan.Requirement.Id == Requirement);
    }

    /// <summary>One requirement.</summary>
    [Benchmark]
    public Outcome Decide() => _requirement.Decide(_hand);
}
