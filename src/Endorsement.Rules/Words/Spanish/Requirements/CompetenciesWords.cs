using static Endorsement.Rules.Words.Spanish.AmountWords;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Areas of competency, each with evidence.</summary>
/// <param name="spanish">The language.</param>
internal sealed class CompetenciesWords(SpanishLanguage spanish) : SpanishKind<CompetenciesRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [CompetenciesReasons.Met] = found =>
                found.Shortfall.IsEmpty && found.Actual.Text(Figures.Areas) == found.Required.Text(Figures.Areas)
                    ? All(Number(found.Required, Figures.Areas))
                    : "Una persona revisora aprobó el portafolio, lo que resuelve las áreas.",
            [CompetenciesReasons.NotMet] = found => $"{Covered(found)}; faltan: {Areas(found)}.",
            [CompetenciesReasons.NeedsReview] = found => $"{Covered(found)}; una revisión en curso puede resolver {Areas(found)}.",
            [CompetenciesReasons.Unknown] = found =>
                $"{Covered(found)}; entradas que no dicen qué áreas respaldan pueden cubrir {Areas(found)}.",
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        finding.Shortfall.IsEmpty ? [] : [$"constancia de {Areas(finding)}"];

    public override Lack Lacks(Finding finding) => new($"constancia de {Areas(finding)}", IsPlural: false);

    protected override IEnumerable<AskedLine> Asks(CompetenciesRequirement asked)
    {
        var sections = new[] { (asked.FromEducation, "estudios"), (asked.FromWork, "trabajo"), (asked.FromTraining, "capacitación") }
            .Where(s => s.Item1)
            .Select(s => s.Item2);
        return
        [
            FormattableString.Invariant(
                $"Constancia, por {Or(sections)}, de cada una de {asked.Areas.Length} áreas: {Labels.And(CodeKind.Competencies, asked.Areas)}. Un portafolio aprobado por una persona revisora las resuelve."
            ),
        ];
    }

    private static string Covered(Finding found) =>
        $"{found.Actual.Text(Figures.Areas)} de {found.Required.Text(Figures.Areas)} áreas tienen constancia";

    /// <summary>The areas without evidence; in a document of another hand, whatever it says of them.</summary>
    private string Areas(Finding found) =>
        found.Shortfall.Find(Figures.MissingAreas) switch
        {
            FigureValue.List areas => Labels.And(CodeKind.Competencies, areas.Words),
            { } other => FigureWords.Of(other),
            null => "algunas áreas",
        };

    private static string All(long count) =>
        count == 1 ? "La única área tiene constancia." : $"Las {FigureWords.Count(count, "área")} tienen constancia.";
}
