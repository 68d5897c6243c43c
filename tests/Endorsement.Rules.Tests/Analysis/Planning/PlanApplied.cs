using System.Text;
using System.Text.Json.Nodes;

namespace Endorsement.Rules.Tests.Analysis.Planning;

/// <summary>What whoever holds the file does with a plan: appends its additions and sets its facts, and nothing else (S56).</summary>
internal static class PlanApplied
{
    public static Candidate To(Candidate candidate, IEnumerable<PlannedEntry> additions, IEnumerable<SuppliedFact> facts)
    {
        var document = JsonNode.Parse(candidate.ToJson())!.AsObject();
        foreach (var fact in facts)
        {
            Set(document, fact);
        }

        foreach (var addition in additions)
        {
            var section = document[addition.Section]?.AsArray();
            if (section is null)
            {
                document[addition.Section] = section = [];
            }

            section.Add(JsonNode.Parse(addition.Json));
        }

        return Candidate.Read(document.ToJsonString());
    }

    private static void Set(JsonObject document, SuppliedFact fact)
    {
        var value = JsonNode.Parse(fact.Json);
        if (fact.Section == "candidate")
        {
            document[fact.Member] = value;
            return;
        }

        var section = document[fact.Section]!.AsArray();
        var entry = section
            .Select((node, place) => (node, place))
            .First(e => (string?)e.node!["id"] == fact.Entry || $"{fact.Section}/{e.place}" == fact.Entry)
            .node!;
        entry[fact.Member] = value;
        if (fact.Member == "hours")
        {
            entry.AsObject().Remove("minutes");
        }
    }
}
