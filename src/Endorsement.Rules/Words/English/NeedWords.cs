using System.Collections.Immutable;
using Endorsement.Rules.Findings;
using NodaTime;
using static Endorsement.Rules.Words.English.AmountWords;

namespace Endorsement.Rules.Words.English;

/// <summary>What of RS/C is still needed, and by when it must take place to join the hours that are there.</summary>
/// <param name="english">The language.</param>
internal sealed class NeedWords(EnglishLanguage english)
{
    /// <summary>The hours, what of them must be something in particular, and how late the last session must be.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="asked">The rule.</param>
    /// <param name="from">The first day on which it can be done; null: on any day.</param>
    public string Needs(Finding finding, SupervisionRequirement asked, LocalDate? from = null)
    {
        if (IsSome(finding))
        {
            return "some RS/C";
        }

        if (finding.Reason == SupervisionReasons.MonthShort && InEveryWords.Needs(finding) is { } month)
        {
            return month;
        }

        var parts = Parts(finding);
        var minutes = finding.Shortfall.Find(Figures.Hours) is FigureValue.Hours hours ? hours.Amount.Minutes : 0;
        var needs = new List<string>();
        if (minutes > MostOf(parts))
        {
            var ofThem = parts.Length == 0 ? "" : $", of them {english.Minimums.Each(finding, parts)}";
            needs.Add($"{HourWords.More(HourWords.Number(new ClockHours(minutes)), "clock hour")} of RS/C that counts{ofThem}");
        }
        else
        {
            // What must be something in particular is no less than the whole lacks, and fills it too.
            needs.AddRange(parts.Length == 0 ? [] : [english.Minimums.Several(finding, parts, "clock hour")]);
        }

        if (finding.Shortfall.Find(Figures.Span) is { } span)
        {
            var last = LastSession(finding, asked);

            // Hours from a later day on are late enough by themselves.
            if (needs.Count == 0 || last is null || from is null || from < last)
            {
                needs.Add(
                    last is { } day ? $"a last session on {LateWords.Text(day)} or later" : $"RS/C going on for {FigureWords.Of(span)} more"
                );
            }
        }

        return needs.Count == 0 ? "RS/C from fewer providers" : FigureWords.And(needs);
    }

    /// <summary>What joins the hours of the best window must come before that window ends.</summary>
    public string InWindow(Finding finding, SupervisionRequirement asked, LocalDate from)
    {
        var needs = Needs(finding, asked, from);
        var isSession = finding.Shortfall is [var only] && only.Is(Figures.Span);
        return asked.WindowMax is { } most && finding.Actual[Figures.Window] is { } window
            ? $"{needs}, by {LateWords.Text(CountedWindow.End(window.Start, most))}, so that {(isSession ? "it lies" : "they lie")} in one window with the others"
            : needs;
    }

    /// <summary>The best window has ended: nothing from now on joins its hours.</summary>
    public ImmutableArray<ToDoLine> Closed(Finding finding, SupervisionRequirement asked, Period most, DateInterval window) =>
        [
            new(
                RecordLabel.TooLate,
                $"the {FigureWords.Of(most)} that hold these hours ended on {LateWords.Text(window.End)}: hours from now on cannot join them"
            ),
            new(
                RecordLabel.Question,
                $"did RS/C from {LateWords.Text(window.Start)} to {LateWords.Text(window.End)} take place that is not in the file? Then document it: {Needs(finding, asked)}."
            ),
            new(RecordLabel.ToDo, $"otherwise RS/C in a new period: {NewPeriod(finding, asked, most)}"),
        ];

    private string NewPeriod(Finding finding, SupervisionRequirement asked, Period most)
    {
        var text =
            $"{HourWords.Clock(finding.Required.Text(Figures.Hours))} within {FigureWords.Of(most)}{english.Minimums.Asked(finding)}";
        return asked.MinSpan is { } span ? $"{text}, the first and the last session at least {FigureWords.Of(span)} apart" : text;
    }

    /// <summary>The day that the last session of the reported window must reach.</summary>
    private static LocalDate? LastSession(Finding finding, SupervisionRequirement asked) =>
        asked.MinSpan is { } span && finding.Actual[Figures.Window] is { } window ? CountedWindow.End(window.Start, span) : null;
}
