using System.Collections.Immutable;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Reports.Drawings;

/// <summary>Who fills which place, and where places compete for too few people, who could fill them.</summary>
internal sealed class PeopleDrawing
{
    private const int MostRows = 12;
    private const double Row = 40;
    private const double PlaceWidth = 178;
    private const double PersonLeft = 252;

    private readonly ReportContext _context;
    private readonly Finding _finding;
    private readonly ImmutableArray<Place> _places;
    private readonly ImmutableArray<Rater> _raters;
    private readonly Canvas _canvas = new();

    private PeopleDrawing(ReportContext context, Finding finding)
    {
        (_context, _finding) = (context, finding);
        _raters = Raters();
        _places = Places();
    }

    /// <summary>A place, the rating that fills it, and whether it competes with others for too few people.</summary>
    private readonly record struct Place(string Name, string? Rating, bool IsBlocked);

    /// <summary>A person with the ratings that came.</summary>
    private sealed record Rater(string Person, Sequence<string> Ratings, bool IsSetAside);

    public static IEnumerable<ReportDrawing> Of(ReportContext context) =>
        context
            .Of("references")
            .Where(finding => context.File.References is { IsEmpty: false } && finding.Required[Figures.Count] is > 0)
            .Select(finding => new PeopleDrawing(context, finding).Draw());

    private ImmutableArray<Rater> Raters()
    {
        var aside = _finding.SetAside.Select(each => each.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. (_context.File.References ?? [])
                .GroupBy(rating => rating.Rater, StringComparer.Ordinal)
                .Select(group => new Rater(
                    group.Key,
                    [.. group.Select(rating => rating.Id)],
                    group.All(rating => aside.Contains(rating.Id))
                ))
                .OrderBy(rater => rater.IsSetAside)
                .Take(MostRows),
        ];
    }

    private ImmutableArray<Place> Places()
    {
        var named = _finding.Required[Figures.Slots] ?? [];
        var filled = _finding.Assignment?.Slots.ToDictionary(slot => slot.Slot, slot => slot.Reference, StringComparer.Ordinal) ?? [];
        var further = _finding.Assignment?.Unslotted ?? [];
        var blocked = _finding.Blocking?.Slots ?? [];
        var places = named
            .Select(slot => new Place(_context.Drawn.Place(slot, _finding), filled.GetValueOrDefault(slot), blocked.Contains(slot)))
            .ToList();
        for (var i = places.Count; i < Math.Min(_finding.Required[Figures.Count] ?? 0, MostRows); i++)
        {
            var at = i - named.Length;
            places.Add(new Place(_context.Drawn.FurtherPlace(i + 1), at < further.Length ? further[at] : null, IsBlocked: false));
        }

        return [.. places.Take(MostRows)];
    }

    private ReportDrawing Draw()
    {
        var rows = Math.Max(_places.Length, _raters.Length);
        for (var i = 0; i < _places.Length; i++)
        {
            Lines(_places[i], Y(i));
        }

        for (var i = 0; i < _places.Length; i++)
        {
            Draw(_places[i], Y(i));
        }

        for (var i = 0; i < _raters.Length; i++)
        {
            var tone = _raters[i].IsSetAside ? Tone.Muted : Tone.Ink;
            _canvas.Dot(PersonLeft, Y(i), 4, tone, isHollow: _raters[i].IsSetAside);
            _canvas.Words(PersonLeft + 11, Y(i) + 4, _context.Person(_raters[i].Person), tone, room: Canvas.Width - PersonLeft - 11);
        }

        var height = Legend.Draw(_canvas, Y(rows) + 2, Marked());
        var (filled, blocked) = (_places.Count(place => place.Rating is not null), _places.Count(place => place.IsBlocked));
        return new ReportDrawing
        {
            Title = _context.Drawn.People(_finding, filled, _places.Length),
            Picture = _canvas.Finish(height),
            Description = _context.Drawn.PeopleSeen(filled, blocked),
            Said = [_context.Language.Sentence(_finding)],
            DataTitle = _context.Drawn.DataTitle,
            Data = Data(),
        };
    }

    private static double Y(int row) => 20 + (row * Row);

    private void Lines(Place place, double y)
    {
        for (var i = 0; i < _raters.Length; i++)
        {
            if (place.Rating is { } rating && _raters[i].Ratings.Contains(rating))
            {
                _canvas.Line(PlaceWidth, y, PersonLeft - 4, Y(i), Tone.Met, 2);
            }
            else if (place.IsBlocked && _finding.Blocking!.People.Contains(_raters[i].Person))
            {
                _canvas.Line(PlaceWidth, y, PersonLeft - 4, Y(i), Tone.NotMet, 1.5, isDashed: true);
            }
        }
    }

    private void Draw(Place place, double y)
    {
        var tone = place.Rating is not null ? Tone.Met : Tone.NotMet;
        _canvas.Bar(0.5, y - 15, PlaceWidth, 30, tone, share: 0.13, isOutlined: place.Rating is null);
        _canvas.Words(9, y + 4, place.Name, Tone.Ink, room: PlaceWidth - 14);
    }

    private IEnumerable<(Mark Mark, Tone Tone, string Words)> Marked()
    {
        if (_places.Any(place => place.Rating is not null))
        {
            yield return (Mark.Bar, Tone.Met, _context.Drawn.Mark(ReportMark.Fills));
        }

        if (_finding.Blocking is { People.IsEmpty: false })
        {
            yield return (Mark.Dashed, Tone.NotMet, _context.Drawn.Mark(ReportMark.Competes));
        }

        if (_raters.Any(rater => rater.IsSetAside))
        {
            yield return (Mark.Ring, Tone.Muted, _context.Drawn.Mark(ReportMark.CountsNot));
        }
    }

    private ReportTable Data()
    {
        var places = _places
            .Where(place => place.Rating is not null)
            .ToLookup(place => place.Rating!, place => place.Name, StringComparer.Ordinal);
        return _context.Table(
            _context.Drawn.PeopleData,
            [
                _context.Column(ReportColumnName.Rater),
                _context.Column(ReportColumnName.Rating),
                _context.Column(ReportColumnName.Day),
                _context.Column(ReportColumnName.Place),
                _context.Column(ReportColumnName.Counts),
            ],
            [
                .. (_context.File.References ?? []).Select<ReferenceRating, ImmutableArray<string>>(rating =>
                    [
                        _context.Person(rating.Rater),
                        rating.Id,
                        rating.Received is { } day ? _context.Words.Day(day) : "",
                        places[rating.Id].FirstOrDefault() ?? "",
                        _context.Counts(_finding, rating.Id),
                    ]
                ),
            ]
        );
    }
}
