using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Work that is not long enough yet, to the candidate.</summary>
/// <param name="english">The language.</param>
internal sealed class LetterWorkWords(EnglishLanguage english)
{
    private const double DaysOfMonth = 365.25 / 12;

    public IEnumerable<string> Of(Finding leaf, LetterFacts facts)
    {
        var (needed, have, missing) = (leaf.Required[Figures.Period], leaf.Actual[Figures.Days] ?? 0, leaf.Shortfall[Figures.Days] ?? 0);
        if (needed is null)
        {
            yield return SpokenWords.You(english.Sentence(leaf));
            yield break;
        }

        if (missing > 0 || have == 0)
        {
            yield return $"Work of {FigureWords.Of(needed)} is needed.";
        }

        if (have == 0)
        {
            yield return "None of the work in your file counts yet.";
        }
        else if (missing > 0)
        {
            yield return $"Your file has {About(have)} that {(have == 1 ? "counts" : "count")}, and {About(missing)} {(missing == 1 ? "is" : "are")} missing.";
        }

        var rule = facts.Now.Ruleset?.Find(leaf.Id) as ExperienceRequirement;
        if (
            missing > 0
            && rule?.After is { } after
            && (
                leaf.Partly.Length > 0
                || leaf.SetAside.Any(aside => aside.Reason == SetAsideReason.BeforeDegree || aside.Reason == SetAsideReason.BeforeStart)
            )
        )
        {
            yield return after.Degree is { } degree
                ? $"Work from before you had {DegreeName(degree)} does not count."
                : "Work from before the credential that is asked does not count.";
        }

        foreach (var figure in leaf.Shortfall.Where(figure => Figures.AgesOf(figure.Name) is not null))
        {
            var (families, child) = (new FigureName<long>(figure.Name), FamilyWords.Child(figure.Name));
            var asked = leaf.Required[families] ?? 0;
            yield return $"{Capital(SpokenWords.Count(asked, "family", "families"))}{child} {AmountWords.Are(asked)} needed; your file has {FigureWords.Number(leaf.Actual[families] ?? 0)}.";
        }
    }

    /// <summary>"Work of two years is needed. About twelve months count for certain, and about 24 months may count."</summary>
    public static string? Open(Finding leaf)
    {
        if (
            leaf.Required[Figures.Period] is not { } needed
            || leaf.Actual[Figures.Days] is not { } certain
            || leaf.Actual[Figures.PossibleDays] is not (> 0 and var possible)
        )
        {
            return null;
        }

        var sure =
            certain == 0 ? "None counts for certain" : $"{Capital(About(certain))} {(certain == 1 ? "counts" : "count")} for certain";
        return $"Work of {FigureWords.Of(needed)} is needed. {sure}, and {About(possible)} may count.";
    }

    /// <summary>"44 days", "about 19 months".</summary>
    private static string About(long days) =>
        days < 45 ? SpokenWords.Days(days) : $"about {SpokenWords.Count((long)Math.Round(days / DaysOfMonth), "month")}";
}
