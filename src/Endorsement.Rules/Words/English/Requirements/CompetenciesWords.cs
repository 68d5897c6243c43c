using static Endorsement.Rules.Words.English.AmountWords;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Areas of competency, each with evidence.</summary>
internal sealed class CompetenciesWords : EnglishKind<CompetenciesRequirement>
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences { get; } =
        new Dictionary<Reason, Func<Finding, string>>
        {
            [CompetenciesReasons.Met] = found =>
                found.Shortfall.IsEmpty && found.Actual.Text(Figures.Areas) == found.Required.Text(Figures.Areas)
                    ? All(Number(found.Required, Figures.Areas))
                    : "A reviewer passed the portfolio, which settles the areas.",
            [CompetenciesReasons.NotMet] = found => $"{Covered(found)}; missing: {found.Shortfall.Text(Figures.Areas)}.",
            [CompetenciesReasons.NeedsReview] = found =>
                $"{Covered(found)}; a review that is under way may settle {found.Shortfall.Text(Figures.Areas)}.",
            [CompetenciesReasons.Unknown] = found =>
                $"{Covered(found)}; entries that do not say which areas they support may cover {found.Shortfall.Text(Figures.Areas)}.",
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        finding.Shortfall.Select(areas => $"evidence for {FigureWords.Of(areas.Value)}");

    protected override IEnumerable<AskedLine> Asks(CompetenciesRequirement asked)
    {
        var sections = new[] { (asked.FromEducation, "education"), (asked.FromWork, "work"), (asked.FromTraining, "training") }
            .Where(s => s.Item1)
            .Select(s => s.Item2);
        return
        [
            FormattableString.Invariant(
                $"Evidence from {Or(sections)} for each of {asked.Areas.Length} areas: {And(asked.Areas.Select(Code))}. A portfolio that a reviewer passed settles them."
            ),
        ];
    }

    private static string Covered(Finding found) =>
        $"{found.Actual.Text(Figures.Areas)} of {found.Required.Text(Figures.Areas)} areas have evidence";

    private static string All(long count) =>
        count == 1 ? "The one area has evidence." : $"All {FigureWords.Count(count, "area")} have evidence.";
}
