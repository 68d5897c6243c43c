using static Endorsement.Rules.Words.English.AmountWords;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Areas of competency, each with evidence.</summary>
/// <param name="english">The language.</param>
internal sealed class CompetenciesWords(EnglishLanguage english) : EnglishKind<CompetenciesRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [CompetenciesReasons.Met] = found =>
                found.Shortfall.IsEmpty && found.Actual.Text(Figures.Areas) == found.Required.Text(Figures.Areas)
                    ? All(Number(found.Required, Figures.Areas))
                    : "A reviewer passed the portfolio, which settles the areas.",
            [CompetenciesReasons.NotMet] = found => $"{Covered(found)}; missing: {Areas(found)}.",
            [CompetenciesReasons.NeedsReview] = found => $"{Covered(found)}; a review that is under way may settle {Areas(found)}.",
            [CompetenciesReasons.Unknown] = found =>
                $"{Covered(found)}; entries that do not say which areas they support may cover {Areas(found)}.",
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        finding.Shortfall.IsEmpty ? [] : [$"evidence for {Areas(finding)}"];

    public override Lack Lacks(Finding finding) => new($"evidence for {Areas(finding)}", IsPlural: false);

    protected override IEnumerable<AskedLine> Asks(CompetenciesRequirement asked)
    {
        var sections = new[] { (asked.FromEducation, "education"), (asked.FromWork, "work"), (asked.FromTraining, "training") }
            .Where(s => s.Item1)
            .Select(s => s.Item2);
        return
        [
            FormattableString.Invariant(
                $"Evidence from {Or(sections)} for each of {asked.Areas.Length} areas: {Labels.And(CodeKind.Competencies, asked.Areas)}. A portfolio that a reviewer passed settles them."
            ),
        ];
    }

    private static string Covered(Finding found) =>
        $"{found.Actual.Text(Figures.Areas)} of {found.Required.Text(Figures.Areas)} areas have evidence";

    /// <summary>The areas without evidence; in a document of another hand, whatever it says of them.</summary>
    private string Areas(Finding found) =>
        found.Shortfall.Find(Figures.MissingAreas) switch
        {
            FigureValue.List areas => Labels.And(CodeKind.Competencies, areas.Words),
            { } other => FigureWords.Of(other),
            null => "some areas",
        };

    private static string All(long count) =>
        count == 1 ? "The one area has evidence." : $"All {FigureWords.Count(count, "area")} have evidence.";
}
