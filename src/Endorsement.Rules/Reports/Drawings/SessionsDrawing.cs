using System.Collections.Immutable;
using Endorsement.Rules.Words;
using NodaTime;

namespace Endorsement.Rules.Reports.Drawings;

/// <summary>RS/C over time: the best window, the least span, the hours as they add up, what is planned, and what will have left the window.</summary>
internal sealed class SessionsDrawing
{
    private const double Left = 34;
    private const double Right = Canvas.Width - 14;
    private const double Top = 44;
    private const double Bottom = 172;
    private const double Marks = 186;

    private readonly ReportContext _context;
    private readonly Finding _finding;
    private readonly ImmutableArray<Drawn> _sessions;
    private readonly Remedy? _remedy;
    private readonly DateInterval? _window;
    private readonly Canvas _canvas = new();
    private readonly TimeAxis _time;
    private readonly double _mostMinutes;

    private SessionsDrawing(ReportContext context, Finding finding, ImmutableArray<Drawn> sessions)
    {
        (_context, _finding, _sessions) = (context, finding, sessions);
        _remedy = context.Plan.Remedies.FirstOrDefault(remedy => PlanText.IsOf(finding.Id, remedy.RequirementId));
        _window = finding.Actual[Figures.Window];
        var (from, to) = (sessions.Min(session => session.From), LocalDate.Max(context.Now.AsOf, sessions.Max(session => session.To)));
        var pad = Math.Max(20, Period.DaysBetween(from, to) / 40);
        _time = new TimeAxis(from.PlusDays(-pad), to.PlusDays(pad), Left, Right);
        _mostMinutes = Math.Max(
            1,
            Math.Max(
                finding.Required[Figures.Hours]?.Minutes ?? 0,
                Math.Max(Sum(session => session.IsCounted), Sum(session => session.IsPlanned))
            )
        );
    }

    /// <summary>A session that has a day.</summary>
    private readonly record struct Drawn(string Id, LocalDate From, LocalDate To, long Minutes, bool IsCounted, bool IsPlanned);

    public static IEnumerable<ReportDrawing> Of(ReportContext context) =>
        context
            .Of("supervision")
            .Select(finding => (Finding: finding, Sessions: Dated(context, finding)))
            .Where(each => !each.Sessions.IsEmpty)
            .Select(each => new SessionsDrawing(context, each.Finding, each.Sessions).Draw());

    private static ImmutableArray<Drawn> Dated(ReportContext context, Finding finding)
    {
        var known = finding.Counted.ToHashSet(StringComparer.Ordinal);
        var planned = context
            .Plan.Additions.Where(entry => entry.Serves.Any(id => PlanText.IsOf(finding.Id, id)))
            .Select(entry => entry.Entry)
            .OfType<ReflectiveSupervisionEntry>()
            .Select(entry => (Entry: entry, IsPlanned: true));
        return
        [
            .. (context.File.ReflectiveSupervision ?? [])
                .Select(entry => (Entry: entry, IsPlanned: false))
                .Concat(planned)
                .Where(each => (each.Entry.Date ?? each.Entry.From ?? each.Entry.To) is not null)
                .Select(each =>
                {
                    var from = (each.Entry.Date ?? each.Entry.From ?? each.Entry.To)!.Value.First;
                    var to = (each.Entry.Date ?? each.Entry.To ?? each.Entry.From)!.Value.Last;
                    return new Drawn(
                        each.Entry.Id,
                        from,
                        LocalDate.Max(from, to),
                        each.Entry.Hours?.Minutes ?? 0,
                        !each.IsPlanned && known.Contains(each.Entry.Id),
                        each.IsPlanned
                    );
                })
                .OrderBy(session => session.From)
                .ThenBy(session => session.Id, StringComparer.Ordinal)
                .Take(ReportContext.MostRows * 4),
        ];
    }

    private ReportDrawing Draw()
    {
        Window();
        Scale();
        AddUp(session => session.IsCounted, Tone.Met, isDashed: false);
        AddUp(session => session.IsPlanned, Tone.Accent, isDashed: true);
        Sessions();
        _time.Draw(_canvas, Marks + 34, _context.Drawn.Axis);
        var x = _time.X(_context.Now.AsOf);
        _canvas.Line(x, 18, x, Marks + 34, Tone.Ink, 1);
        _canvas.Words(x, 13, _context.Drawn.Mark(ReportMark.AsOf), Tone.Ink, x > Right - 30 ? At.End : At.Middle);
        var height = Legend.Draw(_canvas, Marks + 74, Marked());
        var (counted, planned) = (_sessions.Count(session => session.IsCounted), _sessions.Count(session => session.IsPlanned));
        return new ReportDrawing
        {
            Title = _context.Drawn.Sessions(_finding),
            Picture = _canvas.Finish(height),
            Description = _context.Drawn.SessionsSeen(counted, _sessions.Length - counted - planned, planned),
            Said = [.. Said()],
            DataTitle = _context.Drawn.DataTitle,
            Data = Data(),
        };
    }

    /// <summary>The window that holds most, and how far apart the first and the last session must lie.</summary>
    private void Window()
    {
        if (_window is null || _finding.Counted.IsEmpty)
        {
            return;
        }

        var first = _window.Start;
        if (_finding.Required[Figures.WindowMax] is { } longest)
        {
            var (left, right) = (_time.X(first), _time.X(first + longest));
            _canvas.Bar(left, Top, right - left, Bottom - Top, Tone.Met, share: 0.1);
        }

        if (_finding.Required[Figures.MinSpan] is { } least)
        {
            var (left, right, y) = (_time.X(first), _time.X(first + least), Top - 4);
            _canvas.Line(left, y, right, y, Tone.Muted, 1.5);
            _canvas.Line(left, y - 4, left, y + 4, Tone.Muted, 1.5);
            _canvas.Line(right, y - 4, right, y + 4, Tone.Muted, 1.5);
            _canvas.Words((left + right) / 2, y - 6, _context.Drawn.Mark(ReportMark.LeastSpan), Tone.Muted, At.Middle);
        }
    }

    private void Scale()
    {
        _canvas.Line(Left, Bottom, Right, Bottom, Tone.Faint);
        _canvas.Words(Left - 6, Bottom + 4, _context.Words.Number(0), Tone.Muted, At.End);
        if (_finding.Required[Figures.Hours] is { } asked)
        {
            _canvas.Line(Left, Y(asked.Minutes), Right, Y(asked.Minutes), Tone.NotMet, 1, isDashed: true);
            _canvas.Words(Left - 6, Y(asked.Minutes) + 4, _context.Words.Hours(asked), Tone.NotMet, At.End, isStrong: true);
        }
    }

    /// <summary>The hours as they add up, session by session.</summary>
    private void AddUp(Func<Drawn, bool> isAdded, Tone tone, bool isDashed)
    {
        var added = _sessions.Where(isAdded).ToArray();
        if (added.Length == 0)
        {
            return;
        }

        var minutes = 0L;
        var points = new List<(double X, double Y)> { (_time.X(added[0].From), Y(0)) };
        foreach (var session in added)
        {
            points.Add((_time.X(session.From), Y(minutes)));
            minutes += session.Minutes;
            points.Add((_time.X(session.To), Y(minutes)));
        }

        _canvas.Path(points, tone, 2.2, isDashed);
        var (x, y) = points[^1];
        _canvas.Dot(x, y, 3.2, tone);

        // A line rises from the left: beside its end there is room at the right and below, or above.
        var (isFar, told) = (x > Right - 60, _context.Drawn.Hours(new ClockHours(minutes)));
        _canvas.Words(isFar ? x + 3 : x + 7, isFar ? y - 8 : y + 14, told, tone, isFar ? At.End : At.Start, isStrong: true);
    }

    private void Sessions()
    {
        var gone = _remedy?.DropsOut.Select(dropped => dropped.Entry).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var session in _sessions)
        {
            var (left, right) = (_time.X(session.From), _time.X(session.To));
            var (y, tone) =
                session.IsPlanned ? (Marks + 24, Tone.Accent)
                : session.IsCounted ? (Marks, gone.Contains(session.Id) ? Tone.NotMet : Tone.Met)
                : (Marks + 12, Tone.Muted);
            if (right - left > 8)
            {
                _canvas.Bar(left, y - 3, right - left, 6, tone, share: session.IsCounted ? 1 : 0.2, isOutlined: !session.IsCounted);
            }
            else
            {
                _canvas.Dot((left + right) / 2, y, 3, tone, isHollow: !session.IsCounted);
            }
        }
    }

    private IEnumerable<(Mark Mark, Tone Tone, string Words)> Marked()
    {
        var words = _context.Drawn;
        if (_sessions.Any(session => session.IsCounted))
        {
            yield return (Mark.Dot, Tone.Met, words.Mark(ReportMark.Counts));
            if (_finding.Required[Figures.WindowMax] is not null && _window is not null)
            {
                yield return (Mark.Ground, Tone.Met, words.Mark(ReportMark.Window));
            }
        }

        if (_remedy is { DropsOut.IsEmpty: false })
        {
            yield return (Mark.Dot, Tone.NotMet, words.Mark(ReportMark.DropsOut));
        }

        if (_sessions.Any(session => session is { IsCounted: false, IsPlanned: false }))
        {
            yield return (Mark.Ring, Tone.Muted, words.Mark(ReportMark.CountsNot));
        }

        if (_sessions.Any(session => session.IsPlanned))
        {
            yield return (Mark.Ring, Tone.Accent, words.Mark(ReportMark.Planned));
        }

        yield return (Mark.Dashed, Tone.NotMet, words.Mark(ReportMark.Asked));
    }

    private IEnumerable<string> Said()
    {
        yield return _context.Language.Sentence(_finding);
        if (_remedy is { DropsOut.IsEmpty: false } remedy)
        {
            var gone = remedy.DropsOut.Select(dropped => dropped.Entry).ToHashSet(StringComparer.Ordinal);
            var minutes = Sum(session => gone.Contains(session.Id));
            yield return _context.Drawn.DropsOut(remedy.DropsOut.Length, new ClockHours(minutes), remedy.DropsOut[0].LastDay);
        }

        if (Sum(session => session.IsPlanned) is > 0 and var planned)
        {
            yield return _context.Drawn.PlannedHours(new ClockHours(planned), _sessions.Where(session => session.IsPlanned).Max(s => s.To));
        }
    }

    private ReportTable Data()
    {
        var words = _context.Words;
        return _context.Table(
            _context.Drawn.SessionsData,
            [
                _context.Column(ReportColumnName.Day),
                _context.Column(ReportColumnName.Hours, isFigure: true),
                _context.Column(ReportColumnName.Provider),
                _context.Column(ReportColumnName.Counts),
            ],
            [
                .. (_context.File.ReflectiveSupervision ?? [])
                    .OrderBy(entry => (entry.Date ?? entry.From ?? entry.To)?.First)
                    .Select<ReflectiveSupervisionEntry, ImmutableArray<string>>(entry =>
                        [
                            When(entry),
                            entry.Hours is { } hours ? words.Hours(hours) : "",
                            _context.Person(entry.Provider),
                            _context.Counts(_finding, entry.Id),
                        ]
                    ),
            ]
        );
    }

    private string When(ReflectiveSupervisionEntry entry) =>
        entry.Date is { } day ? _context.Words.Day(day)
        : (entry.From, entry.To) is ({ } from, { } to) ? $"{_context.Words.Day(from)} – {_context.Words.Day(to)}"
        : entry.Id;

    private double Y(long minutes) => Bottom - ((Bottom - Top - 4) * minutes / _mostMinutes);

    private long Sum(Func<Drawn, bool> isMeant) => _sessions.Where(isMeant).Sum(session => session.Minutes);
}
