using static Endorsement.Rules.Words.Spanish.AmountWords;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Families served: of one minimum, or of several, each told with the ages of the children.</summary>
internal static class FamilyWords
{
    /// <summary>"8 de 10 familias".</summary>
    public static IEnumerable<string> Tallies(Finding found) => Minimums(found).Select(name => Tally(found, name));

    /// <summary>"8 de 10 familias; faltan 2."</summary>
    public static string Short(Finding found) =>
        string.Join(
            " ",
            Minimums(found)
                .Where(name => found.Shortfall.Find(name) is not null)
                .Select(name => $"{Tally(found, name)}; {More(found, name)}.")
        );

    /// <summary>How many are certain and possible, of each minimum that is open.</summary>
    public static string Open(Finding found) =>
        string.Join(" ", Minimums(found).Where(name => found.Shortfall.Find(name) is not null).Select(name => Open(found, name)));

    /// <summary>" con un hijo por nacer", where the figure is of one of several minimums.</summary>
    public static string Child(string figure) => Figures.AgesOf(figure) is { IsEmpty: false } ages ? $" con un hijo {Ages(ages)}" : "";

    private static IEnumerable<FigureName<long>> Minimums(Finding found) =>
        found.Required.Where(figure => Figures.AgesOf(figure.Name) is not null).Select(figure => new FigureName<long>(figure.Name));

    private static string Tally(Finding found, FigureName<long> name) =>
        $"{found.Actual.Text(name)} de {FigureWords.Count(Number(found.Required, name), "familia")}{Child(name.Name)}";

    private static string Open(Finding found, FigureName<long> name)
    {
        var asked = $"{Verb(Number(found.Required, name), "se pide", "se piden")} {FigureWords.Whole(Number(found.Required, name))}";
        var (certain, possible) = (Number(found.Actual, name), Figures.PossibleOf(name));
        return certain == 0 && Number(found.Actual, possible) == int.MaxValue
            ? $"No se sabe a cuántas familias distintas{Child(name.Name)} se atendió; {asked}."
            : $"{FigureWords.Count(certain, $"familia distinta{Child(name.Name)} es segura", $"familias distintas{Child(name.Name)} son seguras")}, {found.Actual.Text(possible)} posibles; {asked}.";
    }
}
