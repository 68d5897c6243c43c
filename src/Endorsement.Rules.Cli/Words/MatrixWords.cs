using System.Diagnostics;

namespace Endorsement.Rules.Cli;

/// <summary>What stands around the table of all categories of one candidate, in the language that was asked for.</summary>
internal static class MatrixWords
{
    public static string Heading(Determination first, Language language)
    {
        var (asOf, rules, version) = (DocumentedDate.OfDay(first.AsOf), first.Ruleset!.Name, first.DecidedBy.Version);
        return language.Code switch
        {
            "en" => $"{first.CandidateId}, {first.Pathway.Code()}, as of {asOf}: {rules}, version {version}",
            "es" => $"{first.CandidateId}, {Pathway(first.Pathway)}, al {asOf}: {rules}, versión {version}",
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>What stands above the columns.</summary>
    public static MatrixColumns Columns(Language language) =>
        language.Code switch
        {
            "en" => new("category", "outcome", "requirements", "what is nearest"),
            "es" => new("categoría", "resultado", "requisitos", "lo más cercano"),
            _ => throw new UnreachableException(),
        };

    /// <summary>How near a category is.</summary>
    public static string Distance(int missing, int open, Language language) =>
        language.Code switch
        {
            "en" => (missing, open) switch
            {
                (0, 0) => "all met",
                (_, 0) => $"{Words.Number(missing)} not met",
                (0, _) => $"{Words.Number(open)} open",
                _ => $"{Words.Number(missing)} not met, {Words.Number(open)} open",
            },
            "es" => (missing, open) switch
            {
                (0, 0) => "todo se cumple",
                (_, 0) => Missing(missing),
                (0, _) => Open(open),
                _ => $"{Missing(missing)}, {Open(open)}",
            },
            _ => throw new UnreachableException(),
        };

    public static string MoreCategories(int count, Language language) =>
        language.Code switch
        {
            "en" => $"  and {Words.Count(count, "more category", "more categories")}, farther away",
            "es" => $"  y {Words.Count(count, "categoría más lejana", "categorías más lejanas")}",
            _ => throw new UnreachableException(),
        };

    public static string OneWhole(string category, Language language) =>
        language.Code switch
        {
            "en" => $"The whole of one category: --category {category}",
            "es" => $"Una categoría entera: --category {category}",
            _ => throw new UnreachableException(),
        };

    private static string Missing(int count) => $"{(count == 1 ? "falta" : "faltan")} {Words.Number(count)}";

    private static string Open(int count) => Words.Count(count, "pendiente");

    private static string Pathway(Pathway pathway) =>
        pathway switch
        {
            Rules.Pathway.Initial => "primera acreditación",
            Rules.Pathway.Renewal => "renovación",
            Rules.Pathway.Emerging => "acreditación emergente",
            Rules.Pathway.Reinstatement => "restablecimiento",
            _ => pathway.Code(),
        };
}

/// <summary>What stands above the columns of the table.</summary>
internal sealed record MatrixColumns(string Category, string Outcome, string Distance, string NextStep);
