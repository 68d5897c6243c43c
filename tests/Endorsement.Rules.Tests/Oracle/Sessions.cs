using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Whether something holds for an entry: on which days, and for the whole of it.</summary>
internal sealed record Acceptance(Timeline Days, bool IsWhole, Truth Open);

/// <summary>One RS/C entry as one requirement sees it.</summary>
internal sealed record Session
{
    public required ReflectiveSupervisionEntry Entry { get; init; }

    public required LocalDate First { get; init; }

    public required LocalDate Last { get; init; }

    public required Acceptance Counts { get; init; }

    /// <summary>The days that as-of, frame and degree leave: of a block that may count, all of it is possible on these (S33).</summary>
    public required Timeline Edges { get; init; }

    /// <summary>The days on which it may add to what is possible.</summary>
    public List<(LocalDate First, LocalDate Last)> PossibleDays(LocalDate first, LocalDate last) =>
        (IsBlock ? Edges : Counts.Days).Stretches(LocalDate.Max(First, first), LocalDate.Min(Last, last), certain: false);

    /// <summary>For each sub-minimum, in the ruleset's order: whether the entry counts and is of that part.</summary>
    public required IReadOnlyList<Acceptance> Parts { get; init; }

    /// <summary>What a session surely has; one without its hours took place all the same, which is enough where no hours are asked (S53a).</summary>
    public long? Worth(SupervisionRequirement requirement) =>
        Entry.Hours?.Minutes
        ?? (requirement is { Hours: null, HoursPerYearHeld: null } && requirement.Within.All(part => part.Hours is null) ? 1 : null);

    /// <summary>An entry from–to has sessions on both dates (S33); one of which an end is missing may have.</summary>
    public bool IsBlock => Entry.Date is null && (Entry.From is not null || Entry.To is not null);

    /// <summary>The first session is no later than this: of a range of days, its last.</summary>
    public LocalDate SureStart => IsBlock ? Entry.From?.Last ?? Last : Last;

    /// <summary>The last session is no earlier than this: of a range of days, its first.</summary>
    public LocalDate SureEnd => IsBlock ? Entry.To?.First ?? First : First;
}

/// <summary>S31 to S33: each session qualifies by its day, format, subject, ages and provider.</summary>
/// <param name="given">The question, of which conditions are asked.</param>
/// <param name="requirement">The rule.</param>
/// <param name="counting">The question in whose cycle sessions count; the same, or that of the cycle before (S53b).</param>
internal sealed class Sessions(Case given, SupervisionRequirement requirement, Question counting)
{
    private readonly Question _question = counting;
    private readonly Timeline _since = Schooling.Since(counting, requirement.After);
    private readonly Timeline _serving = Spells.Union(counting, requirement.WhileServing);

    public IReadOnlyList<SupervisionMinimum> Parts { get; } = [.. requirement.Within.Where(p => given.Applies(p.When))];

    public Session Of(ReflectiveSupervisionEntry entry)
    {
        var (first, last, isKnown) = Training.Range(_question, entry.Date, entry.From, entry.To);
        var common = Timeline.All(
            _question.NotFuture(),
            _question.InFrame(requirement.In),
            _since,
            _serving,
            Timeline.Always(Truths.All(Formats(requirement.Formats, entry), About(requirement.About, entry), Ages(requirement.Ages, entry)))
        );

        Acceptance Accept(Timeline also, params Sequence<ProviderRow>?[] lists)
        {
            var worlds = Histories(first, last).Select(held => lists.Select(rows => Rows(rows, entry, held).ToList()).ToList()).ToList();
            var all = Timeline.All(common, also);
            var days = Timeline.All(all, Timeline.Agreed(worlds.Select(lists => Timeline.All(lists.Select(rows => Timeline.Any(rows))))));

            // S33: each of its days must be accepted, by whichever row.
            var isWhole = isKnown && days.IsAlways(Truth.Yes, first, last);
            var isReview = isKnown && days.Within(first, last).All(s => IsNearly(s.Value));
            return new Acceptance(
                days,
                isWhole,
                isWhole || !days.IsEverPossible(first, last) ? Truth.No
                    : isReview ? Truth.Review
                    : Truth.Unknown
            );
        }

        return new Session
        {
            Entry = entry,
            First = first,
            Last = last,
            Edges = Timeline.All(_question.NotFuture(), _question.InFrame(requirement.In), _since),
            Counts = Accept(Timeline.Always(Truth.Yes), requirement.Providers),
            Parts =
            [
                .. Parts.Select(p =>
                    Accept(
                        Timeline.Always(Truths.All(Formats(p.Formats, entry), About(p.About, entry), Ages(p.Ages, entry))),
                        requirement.Providers,
                        p.Providers
                    )
                ),
            ],
        };
    }

    /// <summary>A reviewer at most has to settle it.</summary>
    private static bool IsNearly(Truth truth) => truth is Truth.Yes or Truth.Review;

    private static Truth Formats(Sequence<SessionFormat>? wanted, ReflectiveSupervisionEntry entry) =>
        wanted is not { } formats ? Truth.Yes
        : entry.Format is { } format ? Truths.Of(formats.Contains(format))
        : Truth.Unknown;

    private Truth About(Sequence<string>? wanted, ReflectiveSupervisionEntry entry) =>
        wanted is not { } subjects ? Truth.Yes
        : entry.About is { } about ? _question.Spelling.AnyOf("about", about, subjects)
        : Truth.Unknown;

    private static Truth Ages(Sequence<AgeGroup>? wanted, ReflectiveSupervisionEntry entry) =>
        wanted is not { } groups ? Truth.Yes
        : entry.Ages is { } ages ? Truths.Of(ages.Intersect(groups).Any())
        : Truth.Unknown;

    /// <summary>The days on which each row accepts; no list accepts everybody (S32).</summary>
    private IEnumerable<Timeline> Rows(Sequence<ProviderRow>? rows, ReflectiveSupervisionEntry entry, Func<Degree, Timeline> degreeHeld) =>
        rows is not { } list
            ? [Timeline.Always(Truth.Yes)]
            : list.Select(row =>
                Timeline.All(
                    Standing.Accepts(_question, row.Who, entry.Provider),
                    Timeline.Always(Formats(row.Formats, entry)),
                    Timeline.Days(row.SessionsFrom, row.SessionsUntil),
                    Timeline.Always(Truths.Of(given.IsSubmittedWithin(row.ApplicationsFrom, row.ApplicationsUntil))),
                    row.ForCandidates is not { } condition ? Timeline.Always(Truth.Yes)
                        : row.AtSession ? given.OverTime(condition, degreeHeld)
                        : Timeline.Always(Truths.Of(given.Is(condition)))
                )
            );

    /// <summary>
    /// Every way in which the candidate's degrees may have come about, as far as these days can tell: without the section, one level all along;
    /// with a date known only to the month or year, conferred before the days, after them, or between them.
    /// </summary>
    private IEnumerable<Func<Degree, Timeline>> Histories(LocalDate first, LocalDate last)
    {
        if (!(requirement.Providers?.Any(r => r.AtSession) ?? false) && !Parts.Any(p => p.Providers?.Any(r => r.AtSession) ?? false))
        {
            return [_ => Timeline.Always(Truth.No)];
        }

        if (given.Candidate.Education is not { } education)
        {
            return Enum.GetValues<Degree>()
                .Select<Degree, Func<Degree, Timeline>>(level => wanted => Timeline.Always(Truths.Of(level >= wanted)));
        }

        IEnumerable<List<(Degree Level, LocalDate Conferred)>> histories =
        [
            [],
        ];
        foreach (
            var entry in education.Where(e =>
                e.Conferred is { } c && c.First <= _question.AsOf && Schooling.Level(e.Credential) > Degree.None
            )
        )
        {
            var conferred = entry.Conferred!.Value;
            var middle = LocalDate.Max(first.PlusDays(1), conferred.First);
            var days =
                middle <= LocalDate.Min(last, conferred.Last)
                    ? new[] { conferred.First, conferred.Last, middle }
                    : [conferred.First, conferred.Last];
            histories = histories.SelectMany(h =>
                days.Distinct().Select(day => h.Append((Schooling.Level(entry.Credential), day)).ToList())
            );
        }

        return histories.Select<List<(Degree Level, LocalDate Conferred)>, Func<Degree, Timeline>>(history =>
            wanted => Timeline.Any(history.Where(h => h.Level >= wanted).Select(h => Timeline.Days(h.Conferred, null)))
        );
    }
}
