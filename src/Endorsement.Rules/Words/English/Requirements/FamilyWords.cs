using static Endorsement.Rules.Words.English.AmountWords;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Families served: of one minimum, or of several, each told with the ages of the children.</summary>
internal static class FamilyWords
{
    /// <summary>"8 of 10 families".</summary>
    public static IEnumerable<string> Tallies(Finding found) => Minimums(found).Select(name => Tally(found, name));

    /// <summary>"8 of 10 families; 2 more are needed."</summary>
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

    /// <summary>" with a child before birth", where the figure is of one of several minimums.</summary>
    public static string Child(string figure) => Figures.AgesOf(figure) is { IsEmpty: false } ages ? $" with a child {Ages(ages)}" : "";

    private static IEnumerable<FigureName<long>> Minimums(Finding found) =>
        found.Required.Where(figure => Figures.AgesOf(figure.Name) is not null).Select(figure => new FigureName<long>(figure.Name));

    private static string Tally(Finding found, FigureName<long> name) =>
        $"{found.Actual.Text(name)} of {FigureWords.Count(Number(found.Required, name), "family", "families")}{Child(name.Name)}";

    private static string Open(Finding found, FigureName<long> name)
    {
        var asked = FigureWords.Count(Number(found.Required, name), "is", "are");
        var (certain, possible) = (Number(found.Actual, name), Figures.PossibleOf(name));
        return certain == 0 && Number(found.Actual, possible) == int.MaxValue
            ? $"How many different families{Child(name.Name)} were served is not known; {asked} asked."
            : $"{FigureWords.Count(certain, $"different family{Child(name.Name)} is", $"different families{Child(name.Name)} are")} certain, {found.Actual.Text(possible)} possible; {asked} asked.";
    }
}
