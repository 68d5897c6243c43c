using System.Collections.Immutable;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Membership of an association: on a day, in each year of a cycle, or through it.</summary>
/// <param name="spanish">The language.</param>
internal sealed class MembershipWords(SpanishLanguage spanish) : SpanishKind<MembershipRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [MembershipReasons.Met] = found =>
                found.Required.Find(Figures.EachYear) is { } years ? $"Activa algún día de cada año, del {FigureWords.Of(years)}."
                : IsOfADay(found) ? $"Activa el {found.Required.Text(Figures.On)}."
                : $"Activa del {found.Required.Text(Figures.Through)}.",
            [MembershipReasons.NotMet] = found =>
                found.Actual.Find(Figures.UncoveredYear) is { } year
                    ? $"Ninguna membresía que cuente está activa ningún día del {FigureWords.Of(year)}; se pide que lo esté algún día de cada año del ciclo de renovación."
                : found.Actual.Find(Figures.Uncovered) is { } day
                    ? $"Ninguna membresía que cuente está activa el {FigureWords.Of(day)}; se pide que lo esté todos los días, del {found.Required.Text(IsOfADay(found) ? Figures.On : (FigureName)Figures.Through)}."
                : $"Ninguna membresía que cuente está activa {When(found)}.",
            [MembershipReasons.Unknown] = Unclear,
            [MembershipReasons.NeedsReview] = Unclear,
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        finding.Actual.Find(Figures.UncoveredYear) is { } year ? [$"una membresía que cuente, activa algún día del {FigureWords.Of(year)}"]
        : finding.Actual.Find(Figures.Uncovered) is { } day ? [$"una membresía que cuente, activa desde el {FigureWords.Of(day)}"]
        : finding.Required.Find(Figures.On) is { } on ? [$"una membresía que cuente, activa el {FigureWords.Of(on)}"]
        : ["una membresía que cuente, activa en ese tiempo"];

    public override ImmutableArray<ToDoLine>? TooLate(Finding finding, Determination determination) =>
        Asked(finding, determination.Ruleset)?.Through switch
        {
            MembershipTime.Cycle when finding.Actual[Figures.Uncovered] is { } day && day < determination.AsOf =>
            [
                new(RecordLabel.TooLate, $"el {LateWords.Text(day)} ya pasó y no puede cubrirse. {LateWords.Ask}"),
                new(
                    RecordLabel.Question,
                    finding.Counted.IsEmpty
                        ? $"¿hubo una membresía del {finding.Required.Text(Figures.Through)} que no conste en el expediente? Entonces debe documentarse."
                        : $"¿hubo una membresía el {LateWords.Text(day)} que no conste en el expediente? Entonces debe documentarse."
                ),
            ],
            MembershipTime.EachYear when finding.Actual[Figures.UncoveredYear] is { } year && year.End < determination.AsOf =>
            [
                new(
                    RecordLabel.TooLate,
                    $"el año que terminó el {LateWords.Text(year.End)} ya pasó: una membresía desde ahora no cuenta para él. {LateWords.Ask}"
                ),
                new(
                    RecordLabel.Question,
                    $"¿hubo una membresía algún día del {finding.Actual.Text(Figures.UncoveredYear)} que no conste en el expediente? Entonces debe documentarse."
                ),
            ],
            _ => null,
        };

    public override Lack Lacks(Finding finding) => new("una membresía que cuente", IsPlural: false);

    protected override IEnumerable<AskedLine> Asks(MembershipRequirement asked)
    {
        var kind = asked.Individual ? "Una membresía individual" : "Una membresía";
        var when = asked.Through switch
        {
            MembershipTime.Cycle => "activa todos los días del ciclo de renovación",
            MembershipTime.EachYear =>
                "activa algún día de cada año del ciclo de renovación (los años se cuentan desde su primer día; lo anterior a la acreditación no se pide)",
            _ => "activa en la fecha de corte",
        };
        return [$"{kind} de {Labels.Associations(asked.Associations)}, {when}."];
    }

    private static string Unclear(Finding found) => $"No se sabe si una membresía que cuente está activa {When(found)}.";

    private static string When(Finding found) =>
        found.Required.Find(Figures.EachYear) is { } years ? $"algún día de cada año, del {FigureWords.Of(years)}"
        : found.Required.Find(Figures.On) is { } day ? $"el {FigureWords.Of(day)}"
        : found.Required.Find(Figures.Through) is { } days ? $"todos los días del {FigureWords.Of(days)}"
        : "como se pide";

    private static bool IsOfADay(Finding found) => found.Required.Find(Figures.Through) is null;
}
