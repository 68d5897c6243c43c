using System.Globalization;
using Endorsement.Rules.Model;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>S13: one thing that is documented twice.</summary>
internal sealed class Duplicates<T>(Func<T, string> id, Func<T, string?[]> members, Func<T, bool> hasFullDate)
{
    /// <summary>Without those that equal one with a smaller id in everything, on a known day.</summary>
    public List<T> SetAside(IEnumerable<T> entries)
    {
        var kept = new List<T>();
        foreach (var entry in entries.OrderBy(id, StringComparer.Ordinal))
        {
            if (!hasFullDate(entry) || !kept.Any(k => members(k).SequenceEqual(members(entry))))
            {
                kept.Add(entry);
            }
        }

        return kept;
    }

    /// <summary>Of those that count for certain: without twins, which may be one thing documented twice.</summary>
    public List<T> WithoutTwins(IEnumerable<T> certain)
    {
        var kept = new List<T>();
        foreach (var entry in certain.OrderByDescending(e => members(e).Count(m => m is not null)).ThenBy(id, StringComparer.Ordinal))
        {
            if (!kept.Any(k => AreTwins(members(k), members(entry))))
            {
                kept.Add(entry);
            }
        }

        return kept;
    }

    private static bool AreTwins(string?[] left, string?[] right) =>
        left.Zip(right).All(pair => pair.First is null || pair.Second is null || pair.First == pair.Second);
}

internal static class Duplicates
{
    public static Duplicates<TrainingEntry> OfTraining { get; } =
        new(
            e => e.Id,
            e =>
                [When(e.Date, e.From, e.To), Text(e.Hours?.Minutes), e.Title, Text(e.Topics), e.As, Text(e.Didactic), Text(e.Competencies)],
            e => IsFull(e.Date, e.From, e.To)
        );

    public static Duplicates<ReflectiveSupervisionEntry> OfSessions { get; } =
        new(
            e => e.Id,
            e => [When(e.Date, e.From, e.To), Text(e.Hours?.Minutes), Text(e.Format), e.Provider, Text(e.About), Text(e.Ages)],
            e => IsFull(e.Date, e.From, e.To)
        );

    /// <summary>No `to` says that the spell goes on; it is not a member that is lacking.</summary>
    public static Duplicates<WorkEntry> OfWork { get; } =
        new(
            e => e.Id,
            e =>
                [
                    e.From?.ToString(),
                    e.To?.ToString() ?? "goes on",
                    Text(e.Activity),
                    Text(e.Paid),
                    Text(e.Supervised),
                    Text(e.HoursPerWeek?.Minutes),
                    Text(e.Ages),
                    e.Families?.ToString(),
                    Text(e.Attested),
                    e.Supervisor,
                    Text(e.PeopleSupervised),
                    Text(e.Scope),
                    Text(e.Competencies),
                ],
            e => e.From is { IsDay: true } && e.To is null or { IsDay: true }
        );

    private static string? When(DocumentedDate? date, DocumentedDate? from, DocumentedDate? to) =>
        date is null && from is null && to is null ? null : $"{date} {from}..{to}";

    private static bool IsFull(DocumentedDate? date, DocumentedDate? from, DocumentedDate? to) =>
        date is { IsDay: true } || (from is { IsDay: true } && to is { IsDay: true });

    private static string? Text<TItem>(IEnumerable<TItem>? list) =>
        list is null
            ? null
            : string.Join(',', list.Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));

    private static string? Text<TItem>(System.Collections.Immutable.ImmutableArray<TItem>? list) =>
        list is { } items ? Text(items.AsEnumerable()) : null;

    private static string? Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);

    private static string? Text(bool? value) => value?.ToString();
}
