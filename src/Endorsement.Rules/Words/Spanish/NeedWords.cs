using System.Collections.Immutable;
using Endorsement.Rules.Findings;
using NodaTime;
using static Endorsement.Rules.Words.Spanish.AmountWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>What of RS/C is still needed, and by when it must take place to join the hours that are there.</summary>
/// <param name="spanish">The language.</param>
internal sealed class NeedWords(SpanishLanguage spanish)
{
    /// <summary>The hours, what of them must be something in particular, and how late the last session must be.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="asked">The rule.</param>
    /// <param name="from">The first day on which it can be done; null: on any day.</param>
    public string Needs(Finding finding, SupervisionRequirement asked, LocalDate? from = null)
    {
        if (IsSome(finding))
        {
            return "algo de supervisión reflexiva";
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
            var ofThem = parts.Length == 0 ? "" : $", de ellas {spanish.Minimums.Each(finding, parts)}";
            needs.Add($"{HourWords.MoreClock(HourWords.Number(new ClockHours(minutes)))} de supervisión reflexiva que cuente{ofThem}");
        }
        else
        {
            // What must be something in particular is no less than the whole lacks, and fills it too.
            needs.AddRange(parts.Length == 0 ? [] : [spanish.Minimums.Several(finding, parts, isClock: true)]);
        }

        if (finding.Shortfall.Find(Figures.Span) is { } span)
        {
            var last = LastSession(finding, asked);

            // Hours from a later day on are late enough by themselves.
            if (needs.Count == 0 || last is null || from is null || from < last)
            {
                needs.Add(
                    last is { } day
                        ? $"una última sesión el {LateWords.Text(day)} o después"
                        : $"supervisión reflexiva durante {FigureWords.Of(span)} más"
                );
            }
        }

        return needs.Count == 0 ? "supervisión reflexiva con menos personas distintas" : FigureWords.And(needs);
    }

    /// <summary>What joins the hours of the best window must come before that window ends.</summary>
    public string InWindow(Finding finding, SupervisionRequirement asked, LocalDate from)
    {
        var needs = Needs(finding, asked, from);
        var isSession = finding.Shortfall is [var only] && only.Is(Figures.Span);
        return asked.WindowMax is { } most && finding.Actual[Figures.Window] is { } window
            ? $"{needs}, a más tardar el {LateWords.Text(CountedWindow.End(window.Start, most))}, para que {(isSession ? "caiga" : "caigan")} en un mismo período con las demás"
            : needs;
    }

    /// <summary>The best window has ended: nothing from now on joins its hours.</summary>
    public ImmutableArray<ToDoLine> Closed(Finding finding, SupervisionRequirement asked, Period most, DateInterval window) =>
        [
            new(
                RecordLabel.TooLate,
                $"{TimeWords.Stretch(FigureWords.Of(most))} que {(IsOne(most) ? "reúne estas horas terminó" : "reúnen estas horas terminaron")} el {LateWords.Text(window.End)}: las horas que se reciban desde ahora no pueden sumarse a ellas"
            ),
            new(
                RecordLabel.Question,
                $"¿hubo supervisión reflexiva entre el {LateWords.Text(window.Start)} y el {LateWords.Text(window.End)} que no conste en el expediente? Entonces debe documentarse: {Needs(finding, asked)}."
            ),
            new(RecordLabel.ToDo, $"si no, supervisión reflexiva en un período nuevo: {NewPeriod(finding, asked, most)}"),
        ];

    private static bool IsOne(Period period) => TimeWords.IsOne(FigureWords.Of(period));

    private string NewPeriod(Finding finding, SupervisionRequirement asked, Period most)
    {
        var text =
            $"{HourWords.Clock(finding.Required.Text(Figures.Hours))} dentro de {FigureWords.Of(most)}{spanish.Minimums.Asked(finding)}";
        return asked.MinSpan is { } span ? $"{text}, con al menos {FigureWords.Of(span)} entre la primera sesión y la última" : text;
    }

    /// <summary>The day that the last session of the reported window must reach.</summary>
    private static LocalDate? LastSession(Finding finding, SupervisionRequirement asked) =>
        asked.MinSpan is { } span && finding.Actual[Figures.Window] is { } window ? CountedWindow.End(window.Start, span) : null;
}
