namespace Endorsement.Rules.Words.Spanish;

/// <summary>An examination, or parts of one.</summary>
/// <param name="spanish">The language.</param>
internal sealed class ExaminationWords(SpanishLanguage spanish) : SpanishKind<ExaminationRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [ExaminationReasons.Met] = _ => "Aprobado.",
            [ExaminationReasons.NotMet] = found =>
                found.Required.Find(Figures.Parts) is null
                    ? "No aprobado."
                    : $"Partes aprobadas: {(Parts(found.Actual[Figures.Passed]) is { Length: > 0 } passed ? passed : "todavía ninguna")}; se piden: {Parts(found.Required[Figures.ExaminationParts])}.",
            [ExaminationReasons.Unknown] = _ => "No se sabe si el examen está aprobado.",
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        finding.Required.Find(Figures.Parts) is FigureValue.List asked && finding.Actual.Find(Figures.Passed) is FigureValue.List passed
            ? [$"aprobar el examen: {Parts([.. asked.Words.Except(passed.Words, StringComparer.Ordinal)])}"]
            : ["aprobar el examen, en todas las partes que se piden"];

    public override Lack Lacks(Finding finding) =>
        new(
            finding.Required.Find(Figures.Parts) is null ? "el examen" : "partes del examen",
            finding.Required.Find(Figures.Parts) is not null
        );

    protected override IEnumerable<AskedLine> Asks(ExaminationRequirement asked) =>
        asked.Parts.IsEmpty
            ? [$"Aprobar {Labels.Of(CodeKind.Examinations, asked.Code)}."]
            : [$"Aprobar {Labels.Of(CodeKind.Examinations, asked.Code)} en todas sus partes: {Parts(asked.Parts)}."];

    private string Parts(Sequence<string>? parts) => Labels.And(CodeKind.Parts, parts ?? []);
}
