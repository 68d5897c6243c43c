using System.Text;
using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Snapshots;

namespace Endorsement.Rules.Tests.Words;

/// <summary>What a coordinator reads, and what a program reads, of one case of every telling kind.</summary>
/// <remarks>
/// Hashes and the places of rules are left out: they change with every comma of a ruleset and have tests of their own.
/// </remarks>
public sealed partial class ExplanationSnapshotTests
{
    public static TheoryData<string, string, string> Cases =>
        new()
        {
            { "met", "macmh-iec/2023.cases", "ifa-initial-met" },
            { "hours-short", "mi-aimh/2018.cases", "a3-sixty-hours-but-forty-in-the-best-window" },
            { "span-short", "mi-aimh/2011.cases", "b2-fifty-hours-too-compressed" },
            { "references-blocked", "macmh-iec/2017.cases", "ifa-initial-references-associate-rates" },
            { "among-unmet", "macmh-iec/2023.cases", "ecfa-initial-references-none-endorsed" },
            { "unknown-by-cases", "macmh-iec/2023.cases", "ifs-renewal-gives-rsc-not-said" },
            { "needs-review", "mi-aimh/2011.cases", "g4-bachelor-in-history" },
            { "renewal", "macmh-iec/2023.cases", "imhm-c-renewal-after-three-years-met" },
            { "any-nearest", "macmh-iec/2017.cases", "ifa-initial-associate-unrelated" },
            { "training-capped", "macmh-iec/2023.cases", "ecfa-renewal-training-given-beyond-half" },
            { "inherited", "nmaimh/2019.cases", "ifs-initial-residence-not-said" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Explained(string kind, string folder, string file) =>
        Snapshot.Match(Place().Replace(ShippedCases.Named(folder, file).Evaluate().Explain(), ".json"), $"kind={kind}");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Written(string kind, string folder, string file)
    {
        var json = Encoding.UTF8.GetString(ShippedCases.Named(folder, file).Evaluate().ToJson());

        Snapshot.Match(Rule().Replace(Engine().Replace(Hash().Replace(json, "sha256:…"), "\"engine\": \"…\""), "\n$1}$2"), $"kind={kind}");
    }

    [GeneratedRegex(@"\.json\([0-9]+,[0-9]+\)")]
    private static partial Regex Place();

    [GeneratedRegex("\"engine\": \"[^\"]*\"")]
    private static partial Regex Engine();

    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Hash();

    /// <summary>Line, column and pointer of a rule, with the file left standing.</summary>
    [GeneratedRegex(""",\n *"line": [0-9]+,\n *"column": [0-9]+,\n *"pointer": "[^"]*"\n( *)\}(,?)""")]
    private static partial Regex Rule();
}
