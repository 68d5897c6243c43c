using NodaTime;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Work that is not long enough yet, to the candidate.</summary>
/// <param name="spanish">The language.</param>
internal sealed class LetterWorkWords(SpanishLanguage spanish)
{
    private const double DaysOfMonth = 365.25 / 12;

    public IEnumerable<string> Of(Finding leaf, LetterFacts facts)
    {
        var (needed, have, missing) = (leaf.Required[Figures.Period], leaf.Actual[Figures.Days] ?? 0, leaf.Shortfall[Figures.Days] ?? 0);
        if (needed is null)
        {
            yield return SpokenWords.You(spanish.Sentence(leaf));
            yield break;
        }

        if (missing > 0 || have == 0)
        {
            yield return Needed(needed);
        }

        if (have == 0)
        {
            yield return "Todavía no cuenta nada del trabajo de su expediente.";
        }
        else if (missing > 0)
        {
            yield return $"En su expediente {(have == 1 ? "cuenta" : "cuentan")} {About(have)}, y {(missing == 1 ? "falta" : "faltan")} {About(missing)}.";
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
                ? $"El trabajo de antes de tener {DegreeName(degree)} no cuenta."
                : "El trabajo anterior a la credencial que se pide no cuenta.";
        }

        foreach (var figure in leaf.Shortfall.Where(figure => Figures.AgesOf(figure.Name) is not null))
        {
            var (families, child) = (new FigureName<long>(figure.Name), FamilyWords.Child(figure.Name));
            var asked = leaf.Required[families] ?? 0;
            var counted = leaf.Actual[families] ?? 0;
            yield return $"{AmountWords.Verb(asked, "Se pide", "Se piden")} {SpokenWords.Count(asked, "una familia", "familias")}{child}; en su expediente {Counted(counted)}.";
        }
    }

    /// <summary>"Se piden dos años de trabajo. Con seguridad cuentan cerca de doce meses, y pueden contar cerca de 24 meses."</summary>
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
            certain == 0 ? "Nada cuenta con seguridad" : $"Con seguridad {AmountWords.Verb(certain, "cuenta", "cuentan")} {About(certain)}";
        return $"{Needed(needed)} {sure}, y {AmountWords.Verb(possible, "puede", "pueden")} contar {About(possible)}.";
    }

    private static string Needed(Period period) =>
        $"{(TimeWords.IsOne(FigureWords.Of(period)) ? "Se pide" : "Se piden")} {FigureWords.Of(period)} de trabajo.";

    private static string Counted(long families) =>
        families == 0 ? "no hay ninguna" : $"hay {(families == 1 ? "una" : FigureWords.Number(families))}";

    /// <summary>"44 días", "cerca de 19 meses".</summary>
    private static string About(long days) =>
        days < 45 ? SpokenWords.Days(days) : $"cerca de {SpokenWords.Count((long)Math.Round(days / DaysOfMonth), "un mes", "meses")}";
}
