using System.Collections.Immutable;
using Endorsement.Rules.Words;
using NodaTime;

namespace Endorsement.Rules.Reports.Drawings;

/// <summary>Spells of work over time, with what of them counts, what is cut off, and what all of them come to together.</summary>
internal sealed class WorkDrawing
{
    private const int MostSpells = 8;

    /// <summary>So many stretches stand on the line of all that counts; the data tell the others.</summary>
    private const int MostParts = 300;
    private const double Left = 2;
    private const double Right = Canvas.Width - 12;
    private const double Row = 34;

    private readonly ReportContext _context;
    private readonly Finding _finding;
    private readonly ImmutableArray<Spell> _spells;
    private readonly Canvas _canvas = new();
    private readonly TimeAxis _time;

    private WorkDrawing(ReportContext context, Finding finding, ImmutableArray<Spell> spells)
    {
        (_context, _finding, _spells) = (context, finding, spells);
        var (from, to) = (spells.Min(spell => spell.From), LocalDate.Max(context.Now.AsOf, spells.Max(spell => spell.To)));
        var pad = Math.Max(10, Period.DaysBetween(from, to) / 50);
        _time = new TimeAxis(from.PlusDays(-pad), to.PlusDays(pad), Left, Right);
    }

    public static IEnumerable<ReportDrawing> Of(ReportContext context) =>
        context
            .Of("experience")
            .Select(finding => (Finding: finding, Spells: Spell.Of(context, finding)))
            .Where(each => !each.Spells.IsEmpty)
            .Select(each => new WorkDrawing(context, each.Finding, each.Spells).Draw());

    private ReportDrawing Draw()
    {
        var asOf = _time.X(_context.Now.AsOf);
        var bottom = (Row * Math.Min(_spells.Length, MostSpells)) + (_spells.Length > MostSpells ? 18 : 0) + 40;
        _canvas.Line(asOf, 0, asOf, _spells.Any(spell => spell.IsCounted) ? bottom : bottom - 26, Tone.Ink);
        var y = 14.0;
        foreach (var spell in _spells.Take(MostSpells))
        {
            Draw(spell, y);
            y += Row;
        }

        if (_spells.Length > MostSpells)
        {
            _canvas.Words(Left, y, _context.Words.MoreRows(_spells.Length - MostSpells), Tone.Muted);
            y += 18;
        }

        y = Together(y);
        _time.Draw(_canvas, y, _context.Drawn.Axis);
        var height = Legend.Draw(_canvas, y + 40, Marked());
        var counted = _spells.Count(spell => spell.IsCounted);
        return new ReportDrawing
        {
            Title = _context.Drawn.Work(_finding),
            Picture = _canvas.Finish(height),
            Description = _context.Drawn.WorkSeen(counted, _spells.Length - counted),
            Said = [_context.Language.Sentence(_finding)],
            DataTitle = _context.Drawn.DataTitle,
            Data = Data(),
        };
    }

    private void Draw(Spell spell, double y)
    {
        _canvas.Words(Left, y, spell.Name, spell.IsCounted ? Tone.Ink : Tone.Muted, room: Right - Left);
        var (left, right) = (_time.X(spell.From), _time.X(spell.To.PlusDays(1)));
        if (spell.Cut > 0)
        {
            _canvas.Bar(left, y + 6, right - left, 11, spell.IsCounted ? Tone.Met : Tone.Muted, share: 0.14, isOutlined: true);
        }

        foreach (var part in spell.Parts)
        {
            _canvas.Bar(_time.X(part.Start), y + 6, _time.X(part.End.PlusDays(1)) - _time.X(part.Start), 11, Tone.Met);
        }
    }

    /// <summary>All that counts on one line: days on which two spells lie count once.</summary>
    private double Together(double y)
    {
        if (!_spells.Any(spell => spell.IsCounted))
        {
            return y;
        }

        _canvas.Words(Left, y, _context.Drawn.Together, Tone.Ink, isStrong: true);
        if (_finding.Actual[Figures.Days] is { } days)
        {
            var asked = days + (_finding.Shortfall[Figures.Days] ?? 0);
            var tone = asked > days ? Tone.NotMet : Tone.Met;
            _canvas.Words(_time.X(_context.Now.AsOf) - 6, y, _context.Drawn.DaysOf(days, asked), tone, At.End, isStrong: true);
        }

        foreach (var part in _spells.Where(spell => spell.IsCounted).SelectMany(spell => spell.Parts).Take(MostParts))
        {
            _canvas.Bar(_time.X(part.Start), y + 6, _time.X(part.End.PlusDays(1)) - _time.X(part.Start), 7, Tone.Accent);
        }

        return y + 26;
    }

    private IEnumerable<(Mark Mark, Tone Tone, string Words)> Marked()
    {
        var words = _context.Drawn;
        if (_spells.Any(spell => spell.IsCounted))
        {
            yield return (Mark.Bar, Tone.Met, words.Mark(ReportMark.Counts));
        }

        if (_spells.Any(spell => spell is { IsCounted: true, Cut: > 0 }))
        {
            yield return (Mark.Pale, Tone.Met, words.Mark(ReportMark.CutOff));
        }

        if (_spells.Any(spell => !spell.IsCounted))
        {
            yield return (Mark.Pale, Tone.Muted, words.Mark(ReportMark.CountsNot));
        }
    }

    private ReportTable Data()
    {
        var words = _context.Words;
        return _context.Table(
            _context.Drawn.WorkData,
            [
                _context.Column(ReportColumnName.Work),
                _context.Column(ReportColumnName.From),
                _context.Column(ReportColumnName.To),
                _context.Column(ReportColumnName.DaysCounted, isFigure: true),
                _context.Column(ReportColumnName.DaysCut, isFigure: true),
                _context.Column(ReportColumnName.Counts),
            ],
            [
                .. _spells.Select<Spell, ImmutableArray<string>>(spell =>
                    [
                        spell.Name,
                        words.Day(spell.From),
                        spell.Entry.To is { } to ? words.Day(to) : "",
                        words.Number(spell.Counted),
                        words.Number(spell.Cut),
                        _context.Counts(_finding, spell.Entry.Id),
                    ]
                ),
            ]
        );
    }
}
