using System.Text;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Rulesets with one requirement, category X.</summary>
internal static class SmallRules
{
    /// <param name="parameters">The members of the RS/C requirement beside its name.</param>
    public static Ruleset Supervision(string parameters) =>
        Ruleset.Read(
            Encoding.UTF8.GetBytes(
                $$"""
                {
                  "association": "test", "name": "Test", "jurisdiction": ["US-MI"], "version": "1", "effective": { "from": "2010-01-01" },
                  "sources": { "s": { "title": "S" } }, "vocabulary": { "categories": ["IMHS", "IMHM-C"] },
                  "categories": { "X": { "title": "X", "pathways": { "initial": [
                    { "id": "rsc", "kind": "supervision", "title": "RS/C", {{parameters}}, "citation": { "source": "s", "locator": "1" } } ] } } }
                }
                """
            ),
            "rules.json"
        );
}
