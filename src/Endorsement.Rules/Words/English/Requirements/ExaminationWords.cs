using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>An examination, or parts of one.</summary>
internal sealed class ExaminationWords : EnglishKind<ExaminationRequirement>
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences { get; } =
        new Dictionary<Reason, Func<Finding, string>>
        {
            [ExaminationReasons.Met] = _ => "Passed.",
            [ExaminationReasons.NotMet] = found =>
                found.Required.Find(Figures.Parts) is null
                    ? "Not passed."
                    : $"Passed: {(found.Actual.Text(Figures.Passed) is { Length: > 0 } passed ? passed : "nothing yet")}; asked: {found.Required.Text(Figures.Parts)}.",
            [ExaminationReasons.Unknown] = _ => "Whether the examination is passed is not known.",
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        finding.Required.Find(Figures.Parts) is FigureValue.List asked && finding.Actual.Find(Figures.Passed) is FigureValue.List passed
            ? [$"pass the examination: {string.Join(", ", asked.Words.Except(passed.Words, StringComparer.Ordinal))}"]
            : ["pass the examination, every part that is asked"];

    protected override IEnumerable<AskedLine> Asks(ExaminationRequirement asked) =>
        asked.Parts.IsEmpty
            ? [$"“{Code(asked.Code)}” passed."]
            : [$"“{Code(asked.Code)}” passed in every part: {And(asked.Parts.Select(Code))}."];
}
