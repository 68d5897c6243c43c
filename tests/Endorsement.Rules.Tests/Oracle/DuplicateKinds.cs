using System.Globalization;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>What the three kinds of entry say, member by member (S13).</summary>
internal static class Duplicates
{
    public static Duplicates<TrainingEntry> OfTraining { get; } =
        new(
            e => e.Id,
            e =>
                [
                    Said.On(e.Date),
                    Said.On(e.From),
                    Said.On(e.To),
                    Said.Exactly(Text(e.Hours?.Minutes)),
                    Said.Freely(e.Title),
                    Said.Exactly(Text(e.Topics)),
                    Said.Exactly(e.As),
                    Said.Exactly(Text(e.Didactic)),
                    Said.Exactly(Text(e.Competencies)),
                ],
            e => IsFull(e.Date, e.From, e.To),
            (one, other) =>
                Possible(
                    one with
                    {
                        Date = Closer(one.Date, other.Date),
                        From = Closer(one.From, other.From),
                        To = Closer(one.To, other.To),
                        Hours = one.Hours ?? other.Hours,
                        Title = one.Title ?? other.Title,
                        Topics = one.Topics ?? other.Topics,
                        As = one.As ?? other.As,
                        Didactic = one.Didactic ?? other.Didactic,
                        Competencies = one.Competencies ?? other.Competencies,
                    },
                    e => (e.Date, e.From, e.To)
                )
        );

    public static Duplicates<ReflectiveSupervisionEntry> OfSessions { get; } =
        new(
            e => e.Id,
            e =>
                [
                    Said.On(e.Date),
                    Said.On(e.From),
                    Said.On(e.To),
                    Said.Exactly(Text(e.Hours?.Minutes)),
                    Said.Exactly(Text(e.Format)),
                    Said.Exactly(e.Provider),
                    Said.Exactly(Text(e.About)),
                    Said.Exactly(Text(e.Ages)),
                ],
            e => IsFull(e.Date, e.From, e.To),
            (one, other) =>
                Possible(
                    one with
                    {
                        Date = Closer(one.Date, other.Date),
                        From = Closer(one.From, other.From),
                        To = Closer(one.To, other.To),
                        Hours = one.Hours ?? other.Hours,
                        Format = one.Format ?? other.Format,
                        Provider = one.Provider ?? other.Provider,
                        About = one.About ?? other.About,
                        Ages = one.Ages ?? other.Ages,
                    },
                    e => (e.Date, e.From, e.To)
                )
        );

    /// <summary>No `to` says that the spell goes on, and no `leave` that there was none; neither is a member that is lacking.</summary>
    public static Duplicates<WorkEntry> OfWork { get; } =
        new(
            e => e.Id,
            e =>
                [
                    Said.On(e.From),
                    Said.On(e.To),
                    Said.Exactly(e.To is null ? "goes on" : "is over"),
                    Said.Exactly(string.Join(',', (e.Leave ?? []).Select(l => $"{l.From} to {l.To}").Order(StringComparer.Ordinal))),
                    Said.Exactly(Text(e.Activity)),
                    Said.Exactly(Text(e.Paid)),
                    Said.Exactly(Text(e.Supervised)),
                    Said.Exactly(Text(e.HoursPerWeek?.Minutes)),
                    Said.Exactly(Text(e.Ages)),
                    Said.Exactly(e.Families?.ToString()),
                    Said.Exactly(Text(e.Attested)),
                    Said.Exactly(e.Supervisor),
                    Said.Exactly(Text(e.PeopleSupervised)),
                    Said.Exactly(Text(e.Scope)),
                    Said.Exactly(Text(e.Competencies)),
                ],
            e => e.From is { IsDay: true } && e.To is null or { IsDay: true },
            (one, other) =>
                Possible(
                    one with
                    {
                        From = Closer(one.From, other.From),
                        To = Closer(one.To, other.To),
                        Activity = one.Activity ?? other.Activity,
                        Paid = one.Paid ?? other.Paid,
                        Supervised = one.Supervised ?? other.Supervised,
                        HoursPerWeek = one.HoursPerWeek ?? other.HoursPerWeek,
                        Ages = one.Ages ?? other.Ages,
                        Families = one.Families ?? other.Families,
                        Attested = one.Attested ?? other.Attested,
                        Supervisor = one.Supervisor ?? other.Supervisor,
                        PeopleSupervised = one.PeopleSupervised ?? other.PeopleSupervised,
                        Scope = one.Scope ?? other.Scope,
                        Competencies = one.Competencies ?? other.Competencies,
                    },
                    e => (null, e.From, e.To)
                )
        );

    /// <summary>The one that is known more exactly.</summary>
    private static DocumentedDate? Closer(DocumentedDate? one, DocumentedDate? other) =>
        one is null || other?.ToString().Length > one.Value.ToString().Length ? other : one;

    /// <summary>Nothing has both a date and a range, or ends before it begins.</summary>
    private static T? Possible<T>(T entry, Func<T, (DocumentedDate? Date, DocumentedDate? From, DocumentedDate? To)> when)
        where T : class =>
        when(entry) is var (date, from, to) && ((date is not null && (from ?? to) is not null) || to?.Last < from?.First) ? null : entry;

    /// <summary>Every date is known to the day, or leaves but one.</summary>
    private static bool IsFull(DocumentedDate? date, DocumentedDate? from, DocumentedDate? to) =>
        date is { IsDay: true }
        || (from is { IsDay: true } && to is { IsDay: true })
        || (from is { } begin && to is { } end && begin.First == end.Last);

    private static string? Text<TItem>(IEnumerable<TItem>? list) =>
        list is null
            ? null
            : string.Join(
                ',',
                list.Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)).Distinct().Order(StringComparer.Ordinal)
            );

    private static string? Text<TItem>(Sequence<TItem>? list) => list is { } items ? Text(items.AsEnumerable()) : null;

    private static string? Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);

    private static string? Text(bool? value) => value?.ToString();
}
