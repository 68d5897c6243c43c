using System.Collections.Immutable;
using System.Globalization;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>Why a question has no answer.</summary>
/// <param name="Diagnostic">What was asked and is not there.</param>
/// <param name="RowCode">The stable code that the row of a batch bears for it.</param>
internal sealed record QuestionProblem(Diagnostic Diagnostic, string RowCode)
{
    /// <summary>No version is in force on the day.</summary>
    public const string NoVersion = "no-version";

    /// <summary>No renewal cycle of that kind has rules.</summary>
    public const string NoCycle = "no-cycle";

    /// <summary>No association of that name is at hand, or none is named and none can be told.</summary>
    public const string NoAssociation = "no-association";

    /// <summary>The version that the dates choose has no such category with the pathway.</summary>
    public const string NoCategory = "no-category";
}

/// <summary>What is wrong with a question, whoever asks it: everything that is not there is said here.</summary>
internal static class QuestionProblems
{
    /// <summary>Of one category that the ruleset lacks, or lacks by this pathway, or that is not named.</summary>
    public static QuestionProblem NoPlan(Ruleset ruleset, Question question) =>
        question.Category is not { } code ? NoCategoryNamed
        : ruleset.Categories.FirstOrDefault(c => c.Code == code) is { } category ? NoSuchPathway(ruleset, category, question.Pathway)
        : NoSuchCategory(ruleset, code);

    private static QuestionProblem NoSuchCategory(Ruleset ruleset, string category) =>
        Of(
            "ER4101",
            QuestionProblem.NoCategory,
            $"{ruleset.Key} has no category `{JsonNode.Short(category)}`",
            Suggestion.Help(category, [.. ruleset.Categories.Select(c => c.Code)], "categories")
        );

    private static QuestionProblem NoSuchPathway(Ruleset ruleset, RulesetCategory category, Pathway pathway) =>
        Of(
            "ER4102",
            QuestionProblem.NoCategory,
            $"{ruleset.Key} has no pathway `{pathway.Code()}` of {category.Code}",
            WithNote(ruleset, $"pathways of {category.Code}: {string.Join(", ", category.Pathways.Select(p => p.Name))}")
        );

    public static QuestionProblem NoPathway(Ruleset ruleset, Pathway pathway)
    {
        var pathways = ruleset.Categories.SelectMany(c => c.Pathways).Select(p => p.Name).Distinct(StringComparer.Ordinal);
        return Of(
            "ER4102",
            QuestionProblem.NoCategory,
            $"no category of {ruleset.Key} has a pathway `{pathway.Code()}`",
            WithNote(ruleset, $"pathways there: {string.Join(", ", pathways)}")
        );
    }

    public static QuestionProblem NoCycle(Ruleset ruleset, int year) =>
        Of(
            "ER4103",
            QuestionProblem.NoCycle,
            string.Create(CultureInfo.InvariantCulture, $"no renewal cycle of {ruleset.Key} ends in {year}"),
            "name the year in which the wanted cycle ends"
        );

    public static QuestionProblem? OfDay(LocalDate asOf) =>
        asOf.Year is >= DocumentedDate.MinYear and <= DocumentedDate.MaxYear
            ? null
            : Of(
                "ER4104",
                QuestionProblem.NoVersion,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the year {asOf.Year} of the as-of date lies beyond the years that documents name"
                ),
                string.Create(CultureInfo.InvariantCulture, $"ask about a day from {DocumentedDate.MinYear} to {DocumentedDate.MaxYear}")
            );

    public static QuestionProblem NoVersion(string message, string help) => Of("ER4105", QuestionProblem.NoVersion, message, help);

    public static QuestionProblem NoCycleOfVersions(string message, string help) => Of("ER4105", QuestionProblem.NoCycle, message, help);

    public static QuestionProblem NoSuchAssociation(string association, ImmutableArray<string> known) =>
        Of(
            "ER4105",
            QuestionProblem.NoAssociation,
            $"no ruleset of the association `{JsonNode.Short(association)}` is at hand",
            Suggestion.Help(association, known, "known")
        );

    public static QuestionProblem NoAssociation(string? residence, ImmutableArray<string> known) =>
        Of(
            "ER4106",
            QuestionProblem.NoAssociation,
            residence is null
                ? "the candidate's file has no `residence`, so it does not say which association's rules apply"
                : $"no association that is at hand endorses people who live in `{JsonNode.Short(residence)}`",
            $"name the association: {string.Join(", ", known)}"
        );

    private static QuestionProblem NoCategoryNamed { get; } =
        Of(
            "ER4107",
            QuestionProblem.NoCategory,
            "the question names no category",
            "name one, or ask for the determinations of every category"
        );

    public static QuestionProblem OtherAssociation(Ruleset ruleset, string association) =>
        Of(
            "ER4108",
            QuestionProblem.NoAssociation,
            $"{ruleset.Key} is of the association `{ruleset.Association}`, not of `{JsonNode.Short(association)}`",
            "leave the association out: the ruleset names it"
        );

    /// <summary>What is wrong with a question that is asked of every row of a registry, whichever version the dates of the row will choose.</summary>
    public static QuestionProblem? OfRegistry(RulesetCatalog catalog, Question question)
    {
        if (question.Association is { } association && !catalog.Associations.Contains(association))
        {
            return NoSuchAssociation(association, catalog.Associations);
        }

        if (question.Category is not { } code)
        {
            return null;
        }

        var rulesets = catalog.Rulesets.Where(r => (question.Association ?? r.Association) == r.Association);
        var categories = rulesets.SelectMany(r => r.Categories).ToArray();
        return Array.TrueForAll(categories, c => c.Code != code)
                ? Of(
                    "ER4101",
                    QuestionProblem.NoCategory,
                    $"no ruleset has a category `{JsonNode.Short(code)}`",
                    Suggestion.Help(code, [.. categories.Select(c => c.Code).Distinct(StringComparer.Ordinal)], "categories")
                )
            : Array.Exists(categories, c => c.Code == code && c.Has(question.Pathway)) ? null
            : Of("ER4102", QuestionProblem.NoCategory, $"no ruleset has a pathway `{question.Pathway.Code()}` of {code}", null);
    }

    /// <summary>What is wrong with a question that is asked of one ruleset, before anything of a candidate is read.</summary>
    public static QuestionProblem? OfRuleset(Ruleset ruleset, Question question) =>
        question.Association is { } association && association != ruleset.Association ? OtherAssociation(ruleset, association)
        : question.Category is not { } code
            ? ruleset.Categories.Any(c => c.Has(question.Pathway)) ? OfYear(ruleset, question)
                : NoPathway(ruleset, question.Pathway)
        : ruleset.Categories.Any(c => c.Code == code && c.Has(question.Pathway)) ? OfYear(ruleset, question)
        : NoPlan(ruleset, question);

    private static QuestionProblem? OfYear(Ruleset ruleset, Question question) =>
        question.Pathway.HasCycle()
        && question.CycleYear is { } year
        && ruleset.Cycle is { Ends: not null } cycle
        && cycle.EndingIn(year) is null
            ? NoCycle(ruleset, year)
            : null;

    private static QuestionProblem Of(string code, string rowCode, string message, string? help) =>
        new(new Diagnostic(code, Severity.Error, message, help, "question", 0, 0, ""), rowCode);

    /// <summary>Why a pathway is not there may be what the version's note says: that nothing provisional is granted.</summary>
    private static string WithNote(Ruleset ruleset, string help) => ruleset.Note is { } note ? $"{help}. {note}" : help;
}
