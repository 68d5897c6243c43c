using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>RS/C inside one window (S28 to S36).</summary>
internal sealed class Supervision
{
    private readonly SupervisionRequirement _requirement;
    private readonly Question _question;
    private readonly IReadOnlyList<SupervisionMinimum> _parts;
    private readonly List<Session> _possible;
    private readonly List<ReflectiveSupervisionEntry> _entries;
    private readonly List<List<ReflectiveSupervisionEntry>> _ways;
    private readonly Sessions _sessions;
    private readonly SurplusOfSessions _surplus;
    private readonly Func<Session, bool> _hasTwin;
    private List<Session> _certain;
    private long _asked;
    private long _carried;

    private Supervision(Case given, SupervisionRequirement requirement)
    {
        var sessions = new Sessions(given, requirement, given.Question);
        _sessions = sessions;
        _surplus = new SurplusOfSessions(given, requirement);
        _requirement = requirement;
        _question = given.Question;
        _parts = sessions.Parts;
        var entries = Duplicates.OfSessions.SetAside(given.Candidate.ReflectiveSupervision ?? []);
        _entries = entries;
        _possible = [.. entries.Select(sessions.Of).Where(s => s.Counts.Days.IsEverPossible(s.First, s.Last))];
        _hasTwin = session => Duplicates.OfSessions.HasTwin(session.Entry, entries);
        _ways = Duplicates.OfSessions.Ways(entries, e => Adds(sessions.Of(e))) ?? [];
        _certain = [.. _possible.Where(s => s.Counts.IsWhole)];
    }

    /// <summary>What a session surely adds to a window, and to the surplus of the cycle before.</summary>
    private string? Adds(Session session)
    {
        var before = _surplus.Adds(session.Entry) ? "before" : null;
        return session.Counts.IsWhole
                ? $"{session.First} {session.Last} {session.SureStart} {session.SureEnd} {session.IsBlock} {Worth(session)} {session.Entry.Provider} {string.Join(' ', session.Parts.Select(p => p.IsWhole))} {before}"
            : before is null ? null
            : $"{Worth(session)} {before}";
    }

    private long? Worth(Session session) => session.Worth(_requirement);

    public static Outcome Evaluate(Case given, SupervisionRequirement requirement)
    {
        var asked = HoursAsked.Of(given.Question, requirement.Hours, requirement.Steps, requirement.HoursPerYearHeld);
        if (asked.TrueForAll(minutes => minutes == 0))
        {
            return Outcome.NotApplicable;
        }

        if (given.Candidate.ReflectiveSupervision is null)
        {
            return Outcome.Unknown;
        }

        if (IsBeyondLimits(given.Candidate, requirement))
        {
            return Outcome.NeedsReview;
        }

        var supervision = new Supervision(given, requirement);
        var ways = supervision._ways;
        if (ways.Count == 0)
        {
            return Outcome.NeedsReview;
        }

        var certain = asked.Where(minutes => minutes > 0).All(minutes => supervision.Asking(minutes, () => ways.All(supervision.HoldsIn)));
        supervision._carried = supervision._surplus.Of(supervision._entries, isCertain: false);
        var possible = asked.Exists(minutes =>
            minutes == 0
            || supervision.Asking(
                minutes,
                () =>
                    supervision.PossibleWindows().Any(w => supervision.Holds(supervision.Touching(w), isCertain: false))
                    && InEvery.Holds(
                        given.Question,
                        requirement.InEvery,
                        requirement.In,
                        (first, last) => supervision.Touching((first, last)).Sum(s => s.Minutes),
                        isCertain: false
                    )
            )
        );
        return asked.Count > 1
            ? Truths.Decide(certain, possible, Truth.Unknown)
            : supervision.Asking(asked[0], () => Truths.Decide(certain, possible, supervision.Open()));
    }

    private T Asking<T>(long minutes, Func<T> answer)
    {
        _asked = minutes;
        return answer();
    }

    /// <summary>S53: as docs/semantics.md lists them.</summary>
    private static bool IsBeyondLimits(Candidate candidate, SupervisionRequirement requirement)
    {
        var sessions = candidate.ReflectiveSupervision!.Value;
        if (requirement.Majority || requirement.MaxProviders is not null)
        {
            var providers =
                sessions.Where(s => s.Provider is not null).Select(s => s.Provider).Distinct().Count()
                + sessions.Count(s => s.Provider is null);
            var allowed = Math.Min(requirement.MaxProviders ?? providers, providers);
            var sets = Sets(providers, allowed) * sessions.Length * (requirement.Majority ? Math.Max(1, allowed) : 1);
            if (
                sessions.Length > 1000
                || (
                    requirement.Within.Length > 0
                    && (
                        (requirement.Majority && requirement.Within.Length > 4)
                        || sets > (requirement.Majority && requirement.Within.Length > 2 ? 1000 : 100_000)
                    )
                )
            )
            {
                return true;
            }
        }

        if (requirement.WindowMax is not null && requirement.WhileServing is not null)
        {
            var undated = sessions.Count(s => !IsDay(s) && s.From is null && s.To is null);
            var work = candidate.Work ?? [];
            if (undated * (work.Length + work.Sum(w => (long)(w.Leave?.Length ?? 0))) > 200_000)
            {
                return true;
            }
        }

        return (requirement.Providers is not null || requirement.Within.Any(p => p.Providers is not null))
            && (
                (candidate.People ?? []).Any(p => Standings(p) > 100)
                || sessions.Where(s => !IsDay(s)).Sum(s => Math.Pow(Standings(Provider(candidate, s)), 2)) > 1_500_000
            );
    }

    /// <summary>S53: what one decision of a requirement looks at.</summary>
    public static long Weight(Candidate candidate, SupervisionRequirement requirement)
    {
        var sessions = candidate.ReflectiveSupervision ?? [];
        return requirement.Majority || requirement.MaxProviders is not null
            ? (long)sessions.Length * sessions.Length
            : sessions.Sum(s => IsDay(s) ? 1L : 2 + Standings(Provider(candidate, s)));
    }

    private static bool IsDay(ReflectiveSupervisionEntry session) =>
        session.Date is { } date ? date.IsDay : session is { From: { } from, To: { } to } && from.First == to.Last;

    private static Person? Provider(Candidate candidate, ReflectiveSupervisionEntry session) =>
        candidate.People?.FirstOrDefault(p => p.Id == session.Provider);

    private static int Standings(Person? person) => (person?.Endorsements?.Length ?? 0) + (person?.Vetted?.Length ?? 0);

    /// <summary>In how many ways so many of all can be chosen; past what matters, that it is many.</summary>
    private static double Sets(int all, int chosen) =>
        Enumerable.Range(1, Math.Min(chosen, all - chosen)).Aggregate(1.0, (sets, i) => sets * (all - i + 1) / i);

    private bool HoldsIn(List<ReflectiveSupervisionEntry> way)
    {
        var all = _certain;
        _certain = [.. way.Select(_sessions.Of).Where(s => s.Counts.IsWhole)];
        _carried = _surplus.Of(way, isCertain: true);
        var holds =
            CertainWindows().Any(w => Holds(Inside(w), isCertain: true))
            && InEvery.Holds(
                _question,
                _requirement.InEvery,
                _requirement.In,
                (first, last) => Inside((first, last)).Sum(s => s.Minutes),
                isCertain: true
            );
        _certain = all;
        return holds;
    }

    /// <summary>S28: every session that surely counts may be the anchor; both ends are inside.</summary>
    private IEnumerable<(LocalDate First, LocalDate Last)> CertainWindows() =>
        _requirement.WindowMax is { } max
            ? _certain.Select(s => (s.First, s.First.After(max)))
            : [(LocalDate.MinIsoValue, LocalDate.MaxIsoValue)];

    /// <summary>
    /// S28: for possible, any day may begin the window. What a window holds, and whether two of its days are far enough apart, changes only
    /// where it first reaches a day on which something may have happened, or that day and the span: those beginnings are all that is tried.
    /// </summary>
    private IEnumerable<(LocalDate First, LocalDate Last)> PossibleWindows()
    {
        if (_requirement.WindowMax is not { } max)
        {
            return [(LocalDate.MinIsoValue, LocalDate.MaxIsoValue)];
        }

        var days = _possible
            .SelectMany(s =>
                s.Parts.Append(s.Counts)
                    .SelectMany(a => a.Days.Stretches(s.First, s.Last, certain: false))
                    .Concat(s.PossibleDays(s.First, s.Last))
            )
            .ToList();
        var begins = days.Select(d => d.First).Concat(days.Select(d => d.Last)).ToList();
        var reached = begins
            .Concat(_requirement.MinSpan is { } span ? begins.Select(d => d.After(span)) : [])
            .Select(day => EarliestReaching(day, max));
        return begins.Concat(reached).Distinct().Order().Select(day => (day, day.After(max)));
    }

    private static LocalDate EarliestReaching(LocalDate day, Period max)
    {
        var begin = day.Minus(max).PlusDays(-5);
        while (begin.After(max) < day)
        {
            begin = begin.PlusDays(1);
        }

        return begin;
    }

    private List<Chosen> Inside((LocalDate First, LocalDate Last) window) =>
        [
            .. _certain
                .Where(s => IsInside(s, window))
                .Select(s => new Chosen(
                    Worth(s) ?? 0,
                    s.Entry.Provider,
                    s.IsBlock,
                    s.SureStart,
                    s.SureEnd,
                    [.. s.Parts.Select(p => p.IsWhole)]
                )),
        ];

    private static bool IsInside(Session session, (LocalDate First, LocalDate Last) window) =>
        window.First <= session.First && session.Last <= window.Last;

    private List<Chosen> Touching((LocalDate First, LocalDate Last) window)
    {
        var chosen = new List<Chosen>();
        foreach (var session in _possible)
        {
            var (first, last) = (LocalDate.Max(session.First, window.First), LocalDate.Min(session.Last, window.Last));
            if (first <= last && session.PossibleDays(first, last) is { Count: > 0 } days)
            {
                chosen.Add(
                    new Chosen(
                        Worth(session) ?? ClockHours.EntryMaximum.Minutes,
                        session.Entry.Provider,
                        session.IsBlock,
                        days[0].First,
                        days[^1].Last,
                        [.. session.Parts.Select(p => IsPossible(session, p, (first, last)))]
                    )
                );
            }
        }

        return chosen;
    }

    /// <summary>A block is possible as a whole or not at all; one unknown day, on the days of the window (S33).</summary>
    private static bool IsPossible(Session session, Acceptance asked, (LocalDate First, LocalDate Last) days) =>
        session.IsBlock ? asked.Days.IsEverPossible(session.First, session.Last) : asked.Days.IsEverPossible(days.First, days.Last);

    /// <summary>S29: hours, span, sub-minimums and concentration in the same window.</summary>
    private bool Holds(List<Chosen> sessions, bool isCertain)
    {
        if (!_requirement.Majority && _requirement.MaxProviders is null)
        {
            return AreEnough(sessions, null);
        }

        // For certain, who is not named may be somebody else each time; for possible, whoever is wanted.
        const string Somebody = "\0";
        var named = isCertain ? [.. sessions.Select((s, i) => s with { Provider = s.Provider ?? $"{Somebody}{i}" })] : sessions;
        var providers = named.Select(s => s.Provider ?? Somebody).Distinct().ToList();
        return Subsets(providers)
            .Where(p => p.Count > 0 && p.Count <= (_requirement.MaxProviders ?? providers.Count))
            .Any(allowed =>
            {
                var theirs = named.Where(s => s.Provider is null || allowed.Contains(s.Provider)).ToList();
                return _requirement.Majority ? allowed.Any(main => AreEnough(theirs, main)) : AreEnough(theirs, null);
            });
    }

    /// <summary>Whether some choice of these sessions, of which parts may be chosen, is enough and has more than half from the main provider (S35).</summary>
    private bool AreEnough(List<Chosen> sessions, string? main)
    {
        if (!HasSpan(sessions))
        {
            return false;
        }

        bool IsOthers(int i) => main is not null && sessions[i].Provider is { } provider && provider != main;

        var choice = new Allocation(sessions.Count);
        for (var i = 0; i < sessions.Count; i++)
        {
            var session = i;
            choice.AtMost(k => k == session ? 1 : 0, sessions[i].Minutes);
        }

        choice.AtLeast(_ => 1, Math.Max(0, _asked - _carried));
        for (var p = 0; p < _parts.Count; p++)
        {
            var part = p;
            choice.AtLeast(k => sessions[k].IsOfPart[part] ? 1 : 0, Training.Least(_parts[p].Hours));
        }

        if (main is not null)
        {
            // More than half: a thousandth of a minute is less than any such choice can be over it.
            choice.AtLeast(k => IsOthers(k) ? -1 : 1, new Fraction(1, 1000));
        }

        return choice.Exists();
    }

    private bool HasSpan(List<Chosen> sessions) =>
        _requirement.MinSpan is not { } span
        || sessions.Where((s, i) => sessions.Where((other, k) => (i != k || s.IsBlock) && s.Start.After(span) <= other.End).Any()).Any();

    /// <summary>S30: what the entries of the window with most possible hours lack to count for certain.</summary>
    private Truth Open()
    {
        // A window is reported from a day on which a session may have been, and only one that may hold everything.
        var windows = PossibleWindows()
            .Where(w => _requirement.WindowMax is null || Touching((w.First, w.First)).Count > 0)
            .Where(w => Holds(Touching(w), isCertain: false))
            .ToList();
        if (windows.Count == 0)
        {
            return Truth.No;
        }

        var window = windows.OrderByDescending(w => Touching(w).Sum(s => s.Minutes)).ThenBy(w => w.First).First();
        var open = new List<Truth> { HasSpan(SurelyDated(window)) ? Truth.No : Truth.Unknown, _surplus.Open(_entries, _ways, _hasTwin) };

        // Where providers are chosen, those who have enough of a sub-minimum may not be among them.
        var isChosen = _requirement.Majority || _requirement.MaxProviders is not null;
        for (var p = -1; p < _parts.Count; p++)
        {
            var part = p;
            Acceptance Asked(Session s) => part < 0 ? s.Counts : s.Parts[part];
            var surely = _certain.Where(s => IsInside(s, window) && Asked(s).IsWhole).Sum(s => Worth(s) ?? 0);
            if (part >= 0 && !isChosen && surely >= Training.Least(_parts[part].Hours))
            {
                continue;
            }

            foreach (var session in _possible)
            {
                var (first, last) = (LocalDate.Max(session.First, window.First), LocalDate.Min(session.Last, window.Last));
                if (first <= last && session.PossibleDays(first, last).Count > 0 && IsPossible(session, Asked(session), (first, last)))
                {
                    open.Add(Asked(session).Open);
                    var isCut = !IsInside(session, window);
                    var isTwin = session.Counts.IsWhole && _hasTwin(session);
                    var lacksProvider = session.Entry.Provider is null && (_requirement.Majority || _requirement.MaxProviders is not null);
                    var isAcross = _requirement.InEvery is { } every && IsAcross(session, every.Unit);
                    if (isCut || isAcross || isTwin || lacksProvider || Worth(session) is null)
                    {
                        open.Add(Truth.Unknown);
                    }
                }
            }
        }

        return Truths.Any(open);
    }

    /// <summary>What may count in a window, on the days on which it surely took place: where these do not span enough, exact dates are asked (S33).</summary>
    private List<Chosen> SurelyDated((LocalDate First, LocalDate Last) window) =>
        [
            .. _possible
                .Where(s => s.PossibleDays(window.First, window.Last).Count > 0)
                .Select(s => new Chosen(0, s.Entry.Provider, s.IsBlock, s.SureStart, s.SureEnd, [])),
        ];

    /// <summary>Whether it may lie in more than one month, or year: then the day is asked.</summary>
    private static bool IsAcross(Session session, CalendarUnit unit) =>
        session.First.Year != session.Last.Year || (unit == CalendarUnit.Month && session.First.Month != session.Last.Month);

    private static IEnumerable<List<T>> Subsets<T>(List<T> items) =>
        Enumerable.Range(0, 1 << items.Count).Select(bits => items.Where((_, i) => (bits >> i & 1) == 1).ToList());

    /// <summary>What one session brings to a window; its first and last day there.</summary>
    private sealed record Chosen(
        long Minutes,
        string? Provider,
        bool IsBlock,
        LocalDate Start,
        LocalDate End,
        IReadOnlyList<bool> IsOfPart
    );
}
