using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Candidates;

/// <summary>What must be true between the members of an exception (S51).</summary>
internal static class ExceptionChecks
{
    public static void Check(IEnumerable<JsonNode> exceptions, Problems problems)
    {
        foreach (var exception in exceptions)
        {
            Until(exception, problems);
            if (
                exception["cycle"] is null
                && exception["requirement"] is { Kind: JsonKind.String } requirement
                && ExceptionForm.IsOfCycle(requirement.Text)
            )
            {
                problems.Error(
                    "ER1132",
                    exception,
                    "an exception at renewal lacks `cycle`",
                    "write the year in which the cycle ends for which it is granted: `\"cycle\": 2026`"
                );
            }
        }
    }

    /// <summary>An extension has a last day, and a waiver has none.</summary>
    private static void Until(JsonNode exception, Problems problems)
    {
        switch (exception["kind"], exception["until"])
        {
            case ({ Kind: JsonKind.String, Text: "extended" }, null):
                problems.Error("ER1130", exception, "an extension lacks `until`", "write its last day: `\"until\": \"2026-09-30\"`");
                break;
            case ({ Kind: JsonKind.String, Text: "waived" }, { } until):
                problems.Error(
                    "ER1131",
                    until,
                    "a waiver has no `until`",
                    "write `\"kind\": \"extended\"` for more time, or `expires` for the last day on which a waiver is in force"
                );
                break;
        }
    }
}
