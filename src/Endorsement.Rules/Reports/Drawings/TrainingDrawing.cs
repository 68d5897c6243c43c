using System.Collections.Immutable;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Reports.Drawings;

/// <summary>Hours of training in bars: all of them, each sub-minimum against what it asks, each cap against what was handed in.</summary>
internal sealed class TrainingDrawing
{
    private const int MostBars = 12;
    private const double Left = 2;
    private const double Right = Canvas.Width - 4;
    private const double Row = 36;

    private readonly ReportContext _context;
    private readonly Finding _finding;
    private readonly ImmutableArray<Measure> _bars;
    private readonly Canvas _canvas = new();

    private TrainingDrawing(ReportContext context, Finding finding, ImmutableArray<Measure> bars)
    {
        (_context, _finding, _bars) = (context, finding, bars);
    }

    /// <summary>A bar: so many minutes, against so many that are asked or that were handed in.</summary>
    private readonly record struct Measure(string Name, ClockHours Hours, ClockHours Against, bool IsCap);

    public static IEnumerable<ReportDrawing> Of(ReportContext context) =>
        context
            .Of("training")
            .Where(_ => context.File.Training is { IsEmpty: false })
            .Select(finding => (Finding: finding, Bars: Bars(context, finding)))
            .Where(each => !each.Bars.IsEmpty)
            .Select(each => new TrainingDrawing(context, each.Finding, each.Bars).Draw());

    private static ImmutableArray<Measure> Bars(ReportContext context, Finding finding)
    {
        var bars = new List<Measure>();
        if (finding.Required[Figures.Hours] is { } asked)
        {
            bars.Add(new(context.Drawn.AllTraining, finding.Actual[Figures.Hours] ?? default, asked, IsCap: false));
        }

        foreach (var part in finding.Required.Where(figure => figure.Value is FigureValue.Hours && !IsOfAll(figure)))
        {
            var held = finding.Actual.Find(part.Name) is FigureValue.Hours hours ? hours.Amount : default;
            bars.Add(new(context.Drawn.Minimum(part.Name, finding), held, ((FigureValue.Hours)part.Value).Amount, IsCap: false));
        }

        if (
            finding.Actual[Figures.CappedAs] is { IsEmpty: false } kinds
            && Capped(context, finding, kinds) is { Against.Minutes: > 0 } capped
        )
        {
            bars.Add(capped);
        }

        return [.. bars.Take(MostBars)];
    }

    /// <summary>Whether a figure is asked of all training, and not of a part of it.</summary>
    private static bool IsOfAll(Figure figure) => figure.Is(Figures.Hours) || figure.Is(Figures.EveryMonth) || figure.Is(Figures.EveryYear);

    /// <summary>What counts of the kinds that are full, against what was handed in of them.</summary>
    private static Measure Capped(ReportContext context, Finding finding, Sequence<string> kinds)
    {
        var cut = finding
            .Partly.Where(part => part.Unit == PartUnit.Minutes)
            .ToDictionary(part => part.Id, part => part.Cut, StringComparer.Ordinal);
        var counted = finding.Counted.ToHashSet(StringComparer.Ordinal);
        var over = finding
            .SetAside.Where(aside => aside.Reason == SetAsideReason.OverCap)
            .Select(aside => aside.Id)
            .ToHashSet(StringComparer.Ordinal);
        var (held, all) = (0L, 0L);
        foreach (var entry in context.File.Training ?? [])
        {
            if (
                entry is { As: { } kind, Hours: { } hours }
                && kinds.Contains(kind)
                && (counted.Contains(entry.Id) || over.Contains(entry.Id))
            )
            {
                all += hours.Minutes;
                held += counted.Contains(entry.Id) ? hours.Minutes - cut.GetValueOrDefault(entry.Id) : 0;
            }
        }

        return new Measure(context.Drawn.Cap(kinds), new ClockHours(held), new ClockHours(all), IsCap: true);
    }

    private ReportDrawing Draw()
    {
        var most = Math.Max(1.0, _bars.Max(bar => Math.Max(bar.Hours.Minutes, bar.Against.Minutes)));
        var y = 14.0;
        foreach (var bar in _bars)
        {
            Draw(bar, y, most);
            y += Row;
        }

        var height = Legend.Draw(_canvas, y + 2, Marked());
        return new ReportDrawing
        {
            Title = _context.Drawn.Training(_finding),
            Picture = _canvas.Finish(height),
            Description = _context.Drawn.TrainingSeen(_bars.Length),
            Said = [_context.Language.Sentence(_finding)],
            DataTitle = _context.Drawn.DataTitle,
            Data = Data(),
        };
    }

    private void Draw(Measure bar, double y, double most)
    {
        double X(ClockHours hours) => Left + ((Right - Left) * hours.Minutes / most);
        var isShort = !bar.IsCap && bar.Hours.Minutes < bar.Against.Minutes;
        var tone =
            bar.IsCap ? Tone.Accent
            : isShort ? Tone.NotMet
            : Tone.Met;
        var told = bar.IsCap ? _context.Drawn.CountedOf(bar.Hours, bar.Against) : _context.Drawn.Of(bar.Hours, bar.Against);
        _canvas.Words(Left, y, bar.Name, Tone.Ink, room: Right - Left - Canvas.Wide(told) - 10);
        _canvas.Words(Right, y, told, tone, At.End, isStrong: true);
        _canvas.Bar(Left, y + 6, Right - Left, 11, Tone.Faint, share: 0.35);
        if (bar.IsCap)
        {
            _canvas.Bar(Left, y + 6, X(bar.Against) - Left, 11, tone, share: 0.14, isOutlined: true);
        }

        if (bar.Hours.Minutes > 0)
        {
            _canvas.Bar(Left, y + 6, X(bar.Hours) - Left, 11, tone);
        }

        if (!bar.IsCap)
        {
            _canvas.Line(X(bar.Against), y + 3, X(bar.Against), y + 20, Tone.Ink, 2);
        }
    }

    private IEnumerable<(Mark Mark, Tone Tone, string Words)> Marked()
    {
        yield return (
            Mark.Bar,
            _bars.Any(bar => !bar.IsCap && bar.Hours.Minutes < bar.Against.Minutes) ? Tone.NotMet : Tone.Met,
            _context.Drawn.Mark(ReportMark.Counts)
        );
        yield return (Mark.Bar, Tone.Ink, _context.Drawn.Mark(ReportMark.Asked));
        if (_bars.Any(bar => bar.IsCap))
        {
            yield return (Mark.Pale, Tone.Accent, _context.Drawn.Mark(ReportMark.CutOff));
        }
    }

    private ReportTable Data()
    {
        var words = _context.Words;
        return _context.Table(
            _context.Drawn.TrainingData,
            [
                _context.Column(ReportColumnName.Training),
                _context.Column(ReportColumnName.Day),
                _context.Column(ReportColumnName.Hours, isFigure: true),
                _context.Column(ReportColumnName.Topics),
                _context.Column(ReportColumnName.Counts),
            ],
            [
                .. (_context.File.Training ?? [])
                    .OrderBy(entry => (entry.Date ?? entry.From ?? entry.To)?.First)
                    .Select<TrainingEntry, ImmutableArray<string>>(entry =>
                        [
                            entry.Title is { Length: > 0 } title ? title : entry.Id,
                            (entry.Date ?? entry.To ?? entry.From) is { } day ? words.Day(day) : "",
                            entry.Hours is { } hours ? words.Hours(hours) : "",
                            _context.Drawn.Topics(entry.Topics ?? []),
                            _context.Counts(_finding, entry.Id),
                        ]
                    ),
            ]
        );
    }
}
