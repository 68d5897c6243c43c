using System.Text;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Words;

/// <summary>A plan as it is read: the answer first, then what to do in order, then what the coming years bring.</summary>
internal static class PlanText
{
    private const int MostSpans = 8;

    public static string Of(CandidatePlan plan, Language language)
    {
        var (words, text) = (language.Plans, new StringBuilder());
        var now = plan.Now;
        var title = now.Ruleset?.Categories.FirstOrDefault(category => category.Code == now.Category)?.Title;
        Line(text, language.Record.Title(title, now.Category, now.Pathway, now.Outcome, MissingLine.Of(now, language)));
        Line(text, words.Date(plan));
        if (words.Earliest(plan) is { } earliest)
        {
            Line(text, earliest);
        }

        if (plan.Dates is { } dates)
        {
            Line(text, words.Dates(dates));
        }

        var number = 0;
        foreach (var remedy in plan.Remedies)
        {
            Line(text, "");
            Line(text, FormattableString.Invariant($"{++number}. {TitleOf(plan, remedy.RequirementId)}"));
            foreach (var question in plan.Questions.Where(question => IsOf(question.RequirementId, remedy.RequirementId)))
            {
                Line(text, $"   {words.Question(question, plan)}");
            }

            Line(text, $"   {words.Remedy(remedy, plan)}");
        }

        if (plan.Timeline.Length > 1)
        {
            Line(text, "");
            Line(text, words.TimelineHeading);
            foreach (var span in plan.Timeline.Take(MostSpans))
            {
                Line(text, $"  {words.Span(span, plan)}");
            }
        }

        return text.ToString();
    }

    public static string TitleOf(CandidatePlan plan, string requirement) =>
        plan.Now.Requirements.FirstOrDefault(finding => finding.Id == requirement)?.Title ?? requirement;

    private static bool IsOf(string part, string whole) => part == whole || part.StartsWith(whole + ".", StringComparison.Ordinal);

    private static void Line(StringBuilder text, string line) => text.Append(Printable.Of(line)).Append('\n');
}
