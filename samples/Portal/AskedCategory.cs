using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules;
using NodaTime;

namespace Portal;

/// <summary>What a page is about: one category of an association by one pathway, for a day.</summary>
/// <param name="Ruleset">The version in force on the day, which the form is made from.</param>
/// <param name="Category">The category.</param>
/// <param name="Pathway">How it is applied for.</param>
/// <param name="AsOf">The day.</param>
public sealed record AskedCategory(Ruleset Ruleset, RulesetCategory Category, Pathway Pathway, LocalDate AsOf)
{
    /// <summary>The question for the engine, which chooses the version by the dates of the file.</summary>
    public Question Question => new(Category.Code, AsOf, Pathway, association: Ruleset.Association);

    /// <summary>The address of its page.</summary>
    public string Path => $"/{Uri.EscapeDataString(Ruleset.Association)}/{Uri.EscapeDataString(Category.Code)}/{Pathway.Code()}";

    /// <summary>Everything of a candidate that the category asks.</summary>
    public CandidateOutline Outline => CandidateOutline.Of(Ruleset, Category.Code, Pathway);

    /// <summary>The version of an association on a day; <see langword="null"/>: there is no such association or version.</summary>
    public static Ruleset? RulesetOf(RulesetCatalog catalog, string? association, LocalDate asOf)
    {
        if (association is null || !catalog.Associations.Contains(association, StringComparer.Ordinal))
        {
            return null;
        }

        return catalog.Rulesets.FirstOrDefault(ruleset => ruleset.Association == association && ruleset.IsEffectiveOn(asOf));
    }

    /// <summary>Finds it by what the address says.</summary>
    public static bool TryFind(
        RulesetCatalog catalog,
        string? association,
        string? category,
        string? pathway,
        LocalDate asOf,
        [NotNullWhen(true)] out AskedCategory? asked
    )
    {
        asked = null;
        if (
            RulesetOf(catalog, association, asOf) is { } ruleset
            && ruleset.Categories.FirstOrDefault(one => one.Code == category) is { } found
            && PathwayCodes.TryRead(pathway, out var by)
            && found.Has(by)
        )
        {
            asked = new AskedCategory(ruleset, found, by, asOf);
        }

        return asked is not null;
    }

    /// <summary>A day as forms send it, or another one where it is none.</summary>
    public static LocalDate Day(string? text, LocalDate otherwise) =>
        DocumentedDate.TryRead(text, out var date) && date.IsDay ? date.First : otherwise;
}
