using Endorsement.Rules.Findings;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Requirements;
using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>What may have been earned and is not in the file (S54): of evidence that lies in the past only whoever has it can tell.</summary>
internal static class PlanQuestions
{
    public static Sequence<PlanQuestion> Of(Determination now, RemedySetting setting) =>
        [
            .. now
                .Requirements.Where(finding => finding.Level == RequirementLevel.Required && finding.Outcome == Outcome.NotMet)
                .SelectMany(Distance.NearestLeaves)
                .Where(leaf =>
                    leaf.Outcome == Outcome.NotMet && !leaf.Shortfall.IsEmpty && leaf.Kind is "training" or "supervision" or "experience"
                )
                .Select(leaf => Question(leaf, now, setting)),
        ];

    private static PlanQuestion Question(Finding finding, Determination now, RemedySetting setting)
    {
        var (from, to) = ((LocalDate?)null, now.AsOf);
        if (CountedWindow.Of(finding) is { } window)
        {
            (from, to) = (window.Start, LocalDate.Min(now.AsOf, window.End));
        }
        else if (setting.Cycle is { } cycle && finding.Terms.Find(Figures.Frame) is FigureValue.Text { Words: "cycle" })
        {
            (from, to) = (cycle.From, LocalDate.Min(now.AsOf, cycle.To));
        }

        return new PlanQuestion(finding.Id, from, to, finding.Shortfall);
    }
}
