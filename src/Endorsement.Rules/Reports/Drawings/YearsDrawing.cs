using System.Collections.Immutable;
using Endorsement.Rules.Words;
using NodaTime;

namespace Endorsement.Rules.Reports.Drawings;

/// <summary>The ten years from the as-of date on, if nothing changes: the whole pathway, and each requirement that is not met all the time (S57).</summary>
internal sealed class YearsDrawing
{
    private const int MostRequirements = 9;

    /// <summary>So many stretches a row has at most; the data tell the others.</summary>
    private const int MostRuns = 300;
    private const double Left = 2;
    private const double Right = Canvas.Width - 12;
    private const double Row = 33;

    /// <summary>What lies under a bar shines through.</summary>
    private const double Shade = 0.8;

    private readonly ReportContext _context;
    private readonly Sequence<TimelineSpan> _spans;
    private readonly Canvas _canvas = new();
    private readonly TimeAxis _time;

    private YearsDrawing(ReportContext context)
    {
        (_context, _spans) = (context, context.Plan.Timeline);
        _time = new TimeAxis(_spans[0].From, _spans[^1].To, Left, Right);
    }

    /// <returns><see langword="null"/>: nothing changes in these years.</returns>
    public static ReportDrawing? Of(ReportContext context) => context.Plan.Timeline.Length > 1 ? new YearsDrawing(context).Draw() : null;

    private ReportDrawing Draw()
    {
        var changing = Changing();
        var date = _context.Plan is { Remedies.IsEmpty: false, Date: { } day } && day <= _spans[^1].To ? day : (LocalDate?)null;
        var y = 14.0;
        if (date is { } met)
        {
            var bottom = 40 + (Row * Math.Min(changing.Count, MostRequirements));
            _canvas.Line(_time.X(met), 20, _time.X(met), bottom, Tone.Accent, 2, isDashed: true);
        }

        Draw(_context.Drawn.Everything, y, span => span.Outcome, isStrong: true);
        foreach (var id in changing.Take(MostRequirements))
        {
            y += Row;
            Draw(_context.Title(PlanText.TitleOf(_context.Plan, id)), y, span => OutcomeOf(span, id), isStrong: false);
        }

        if (changing.Count > MostRequirements)
        {
            y += Row;
            _canvas.Words(Left, y, _context.Words.AndMore(changing.Count - MostRequirements), Tone.Muted);
            y -= 16;
        }

        y += 26;
        _time.Draw(_canvas, y, _context.Drawn.Axis);
        var height = Legend.Draw(_canvas, y + 40, Marked());
        return new ReportDrawing
        {
            Title = _context.Drawn.Years(_context.Plan),
            Picture = _canvas.Finish(height),
            Description = _context.Drawn.YearsSeen(_spans.Length),
            Said = [.. Said()],
            DataTitle = _context.Drawn.DataTitle,
            Data = Data(),
        };
    }

    private IEnumerable<string> Said()
    {
        if (_context.Language.Plans.Earliest(_context.Plan) is { } earliest)
        {
            yield return earliest;
        }

        yield return _context.Words.WhenMore(_context.Plan);
    }

    /// <summary>What is not met on some day, in the order in which it first is.</summary>
    private List<string> Changing()
    {
        var known = new List<string>();
        foreach (var each in _spans.SelectMany(span => span.Requirements))
        {
            if (!each.Outcome.IsMet() && !known.Contains(each.RequirementId))
            {
                known.Add(each.RequirementId);
            }
        }

        return known;
    }

    private static Outcome? OutcomeOf(TimelineSpan span, string id)
    {
        foreach (var each in span.Requirements)
        {
            if (each.RequirementId == id)
            {
                return each.Outcome;
            }
        }

        return null;
    }

    private void Draw(string name, double y, Func<TimelineSpan, Outcome?> outcome, bool isStrong)
    {
        _canvas.Words(Left, y, name, Tone.Ink, room: Right - Left, isStrong: isStrong);
        foreach (var run in Runs(outcome).Take(MostRuns))
        {
            var (left, right) = (_time.X(run.From), _time.X(run.To.PlusDays(1)));
            _canvas.Bar(left, y + 6, right - left, isStrong ? 12 : 9, Tones.Of(run.Outcome), share: Shade);
        }
    }

    /// <summary>Days with one outcome, together.</summary>
    private IEnumerable<(LocalDate From, LocalDate To, Outcome Outcome)> Runs(Func<TimelineSpan, Outcome?> outcome)
    {
        (LocalDate From, LocalDate To, Outcome Outcome)? run = null;
        foreach (var span in _spans)
        {
            var found = outcome(span);
            if (run is { } going && going.Outcome == found)
            {
                run = going with { To = span.To };
                continue;
            }

            if (run is { } ended)
            {
                yield return ended;
            }

            run = found is { } begun ? (span.From, span.To, begun) : null;
        }

        if (run is { } last)
        {
            yield return last;
        }
    }

    private IEnumerable<(Mark Mark, Tone Tone, string Words)> Marked()
    {
        var outcomes = _spans
            .SelectMany(span => span.Requirements.Select(each => each.Outcome).Prepend(span.Outcome))
            .Where(outcome => outcome != Outcome.NotApplicable)
            .Distinct()
            .Order();
        foreach (var outcome in outcomes)
        {
            yield return (Mark.Bar, Tones.Of(outcome), _context.Language.Of(outcome));
        }

        if (_context.Plan is { Remedies.IsEmpty: false, Date: { } date } && date <= _spans[^1].To)
        {
            yield return (Mark.Dashed, Tone.Accent, _context.Drawn.Mark(ReportMark.PlanDate));
        }
    }

    private ReportTable Data() =>
        _context.Table(
            _context.Drawn.YearsData,
            [
                _context.Column(ReportColumnName.From),
                _context.Column(ReportColumnName.To),
                _context.Column(ReportColumnName.Outcome),
                _context.Column(ReportColumnName.Missing),
            ],
            [
                .. _spans.Select<TimelineSpan, ImmutableArray<string>>(span =>
                    [
                        _context.Words.Day(span.From),
                        _context.Words.Day(span.To),
                        _context.Language.Of(span.Outcome),
                        string.Join(
                            "; ",
                            span.Requirements.Where(each => !each.Outcome.IsMet())
                                .Select(each => _context.Title(PlanText.TitleOf(_context.Plan, each.RequirementId)))
                        ),
                    ]
                ),
            ]
        );
}
