using BenchmarkDotNet.Attributes;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Benchmarks;

/// <summary>What does it cost to try every mutant of every shipped ruleset on its cases (S64), and to ask what they show (S63)?</summary>
[MemoryDiagnoser]
public class Mutants
{
    private RulesetCase[] _cases = [];

    /// <summary>Reads the case files of the repository.</summary>
    [GlobalSetup]
    public void Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Endorsement.Rules.sln")))
        {
            folder = folder.Parent!;
        }

        _cases =
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(folder.FullName, "rulesets"), "*.cases", SearchOption.AllDirectories)
                .SelectMany(cases => Directory.EnumerateFiles(cases, "*.json").Select(file => (cases, file)))
                .Select(one =>
                    RulesetCase.Read(File.ReadAllBytes(one.file), one.file, name => File.ReadAllBytes(Path.Combine(one.cases, name)))
                ),
        ];
    }

    /// <summary>The baseline: every case run once.</summary>
    [Benchmark(Baseline = true)]
    public int Cases() => _cases.Count(one => one.Run(RulesetCatalog.BuiltIn).IsEmpty);

    /// <summary>Every mutant of every ruleset.</summary>
    [Benchmark]
    public int Mutation() => RulesetCatalog.BuiltIn.Rulesets.Sum(ruleset => MutationReport.Of(ruleset, _cases).Killed);

    /// <summary>Every point of coverage.</summary>
    [Benchmark]
    public int Coverage() => RulesetCatalog.BuiltIn.Rulesets.Sum(ruleset => CoverageReport.Of(ruleset, _cases).Covered);
}
