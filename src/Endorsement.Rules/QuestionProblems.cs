using System.Globalization;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>What is wrong with a question, whoever asks it: a category, a pathway, a day or a cycle that is not there.</summary>
internal static class QuestionProblems
{
    public static string YearsThere { get; } =
        string.Create(CultureInfo.InvariantCulture, $"ask about a day from {DocumentedDate.MinYear} to {DocumentedDate.MaxYear}");

    public static Diagnostic Of(string code, string message, string? help) =>
        new(code, Severity.Error, message, help, "question", 0, 0, "");

    public static string OutOfRange(LocalDate asOf) =>
        string.Create(CultureInfo.InvariantCulture, $"the year {asOf.Year} of the as-of date lies beyond the years that documents name");

    /// <summary>What can be said before anything of the candidate is read.</summary>
    public static Diagnostic? Find(CompiledRuleset compiled, string category, LocalDate asOf, string pathway, int? cycleYear)
    {
        var ruleset = compiled.Ruleset;
        if (ruleset.Categories.FirstOrDefault(c => c.Code == category) is not { } found)
        {
            return Of(
                "ER4101",
                $"{ruleset.Key} has no category `{JsonNode.Short(category)}`",
                Suggestion.Help(category, [.. ruleset.Categories.Select(c => c.Code)], "categories")
            );
        }

        if (!compiled.Has(category, pathway))
        {
            return Of(
                "ER4102",
                $"{ruleset.Key} has no pathway `{JsonNode.Short(pathway)}` of {category}",
                $"pathways of {category}: {string.Join(", ", found.Pathways.Select(p => p.Name))}"
            );
        }

        if (asOf.Year is < DocumentedDate.MinYear or > DocumentedDate.MaxYear)
        {
            return Of("ER4104", OutOfRange(asOf), YearsThere);
        }

        return cycleYear is { } year && ruleset.Cycle is { Ends: not null } cycle && cycle.EndingIn(year) is null
            ? NoCycle(ruleset, year)
            : null;
    }

    public static Diagnostic NoCycle(Ruleset ruleset, int year) =>
        Of(
            "ER4103",
            string.Create(CultureInfo.InvariantCulture, $"no renewal cycle of {ruleset.Key} ends in {year}"),
            "name the year in which the wanted cycle ends"
        );
}
