namespace Endorsement.Rules.Words.English;

/// <summary>An examination, or parts of one.</summary>
/// <param name="english">The language.</param>
internal sealed class ExaminationWords(EnglishLanguage english) : EnglishKind<ExaminationRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [ExaminationReasons.Met] = _ => "Passed.",
            [ExaminationReasons.NotMet] = found =>
                found.Required.Find(Figures.Parts) is null
                    ? "Not passed."
                    : $"Passed: {(Parts(found.Actual[Figures.Passed]) is { Length: > 0 } passed ? passed : "nothing yet")}; asked: {Parts(found.Required[Figures.ExaminationParts])}.",
            [ExaminationReasons.Unknown] = _ => "Whether the examination is passed is not known.",
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        finding.Required.Find(Figures.Parts) is FigureValue.List asked && finding.Actual.Find(Figures.Passed) is FigureValue.List passed
            ? [$"pass the examination: {Parts([.. asked.Words.Except(passed.Words, StringComparer.Ordinal)])}"]
            : ["pass the examination, every part that is asked"];

    public override Lack Lacks(Finding finding) =>
        new(
            finding.Required.Find(Figures.Parts) is null ? "the examination" : "parts of the examination",
            finding.Required.Find(Figures.Parts) is not null
        );

    protected override IEnumerable<AskedLine> Asks(ExaminationRequirement asked) =>
        asked.Parts.IsEmpty
            ? [$"The {Labels.Of(CodeKind.Examinations, asked.Code)} passed."]
            : [$"The {Labels.Of(CodeKind.Examinations, asked.Code)} passed in every part: {Parts(asked.Parts)}."];

    private string Parts(Sequence<string>? parts) => Labels.And(CodeKind.Parts, parts ?? []);
}
