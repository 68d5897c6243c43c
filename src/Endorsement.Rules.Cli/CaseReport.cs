using System.Text.Json;

namespace Endorsement.Rules.Cli;

/// <summary>What became of cases, to read and as JSON; and what their rulesets' mutants say of them, where it was asked for.</summary>
internal static class CaseReport
{
    public static void Text(ToolIo io, IReadOnlyList<CaseResult> results, CaseStrength? strength)
    {
        foreach (var failed in results.Where(r => !r.Passed))
        {
            io.Out.WriteLine($"failed: {failed.File}: {failed.Case.Name}");
            foreach (var difference in failed.Differences)
            {
                io.Out.WriteLine($"  {difference}");
            }

            io.Out.WriteLine();
        }

        foreach (var (ruleset, count, failures) in Tested(results))
        {
            io.Out.WriteLine(ReportWords.Tested(ruleset, count, failures));
        }

        io.Out.WriteLine(ReportWords.Tested(results.Count(r => r.Passed), results.Count(r => !r.Passed)));
        strength?.Text(io);
    }

    public static void Json(ToolIo io, IReadOnlyList<CaseResult> results, CaseStrength? strength) =>
        io.Out.WriteLine(
            DeterminationOutput.Json(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("passed", results.Count(r => r.Passed));
                json.WriteNumber("failed", results.Count(r => !r.Passed));
                json.WriteStartArray("rulesets");
                foreach (var (ruleset, count, failures) in Tested(results))
                {
                    json.WriteStartObject();
                    json.WriteString("ruleset", ruleset);
                    json.WriteNumber("cases", count);
                    json.WriteNumber("failed", failures);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("cases");
                foreach (var result in results)
                {
                    Write(json, result);
                }

                json.WriteEndArray();
                strength?.Json(json, io.Language);
                json.WriteEndObject();
            })
        );

    private static void Write(Utf8JsonWriter json, CaseResult result)
    {
        json.WriteStartObject();
        json.WriteString("file", result.File);
        json.WriteString("name", result.Case.Name);
        json.WriteString("ruleset", result.Ruleset);
        json.WriteString("category", result.Case.Question.Category);
        json.WriteString("pathway", result.Case.Question.Pathway.Code());
        json.WriteBoolean("passed", result.Passed);
        json.WriteStartArray("differences");
        foreach (var difference in result.Differences)
        {
            json.WriteStringValue(difference);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Rulesets, each with how many cases it had, and how many of them failed. A case that its dates choose a version for counts by its association.</summary>
    private static IEnumerable<(string Ruleset, int Cases, int Failed)> Tested(IEnumerable<CaseResult> results) =>
        results
            .GroupBy(r => r.Ruleset, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Count(), g.Count(r => !r.Passed)));
}
