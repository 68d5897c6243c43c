using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules.Reports.Drawings;

/// <summary>A spell of work as it is drawn: its days, and those of them that count.</summary>
internal sealed record Spell
{
    public required WorkEntry Entry { get; init; }

    public required string Name { get; init; }

    public required LocalDate From { get; init; }

    /// <summary>Of one that goes on, the as-of date.</summary>
    public required LocalDate To { get; init; }

    public required bool IsCounted { get; init; }

    /// <summary>How many days count.</summary>
    public required long Counted { get; init; }

    /// <summary>How many do not.</summary>
    public required long Cut { get; init; }

    /// <summary>The days that count: the last ones of the spell up to the as-of date, leave left out.</summary>
    public required ImmutableArray<DateInterval> Parts { get; init; }

    public static ImmutableArray<Spell> Of(ReportContext context, Finding finding)
    {
        var counted = finding.Counted.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. (context.File.Work ?? [])
                .Where(entry => entry.From is not null)
                .Select(entry => Of(context, finding, entry, counted.Contains(entry.Id)))
                .OrderBy(spell => spell.From)
                .ThenBy(spell => spell.Entry.Id, StringComparer.Ordinal),
        ];
    }

    private static Spell Of(ReportContext context, Finding finding, WorkEntry entry, bool isCounted)
    {
        var from = entry.From!.Value.First;
        var to = LocalDate.Max(from, entry.To?.Last ?? context.Now.AsOf);
        var days = Period.DaysBetween(from, to) + 1L;
        var part = finding.Partly.FirstOrDefault(part => part.Id == entry.Id && part.Unit == PartUnit.Days);
        var cut = isCounted ? Math.Min(part.Cut, days) : days;
        return new Spell
        {
            Entry = entry,
            Name = context.Drawn.Spell(entry),
            From = from,
            To = to,
            IsCounted = isCounted,
            Counted = days - cut,
            Cut = cut,
            Parts = isCounted ? Counting(context, entry, from, to, cut) : [],
        };
    }

    /// <summary>What an edge cuts stands at the beginning; what is after the as-of date, or leave, where it is.</summary>
    private static ImmutableArray<DateInterval> Counting(ReportContext context, WorkEntry entry, LocalDate from, LocalDate to, long cut)
    {
        var leaves = (entry.Leave ?? [])
            .Select(leave => (From: leave.From.First, To: leave.To?.Last ?? to))
            .Where(leave => leave.From <= leave.To && leave.From <= to && leave.To >= from)
            .OrderBy(leave => leave.From)
            .ToArray();
        var last = LocalDate.Min(to, context.Now.AsOf);
        var later = Math.Max(0, Period.DaysBetween(last, to));
        var away = leaves.Sum(leave => (long)Period.DaysBetween(LocalDate.Max(leave.From, from), LocalDate.Min(leave.To, to)) + 1);
        var first = from.PlusDays((int)Math.Max(0, cut - later - away));
        var parts = ImmutableArray.CreateBuilder<DateInterval>();
        foreach (var leave in leaves)
        {
            Add(first, LocalDate.Min(leave.From.PlusDays(-1), last));
            first = LocalDate.Max(first, leave.To.PlusDays(1));
        }

        Add(first, last);
        return parts.ToImmutable();

        void Add(LocalDate start, LocalDate end)
        {
            if (start <= end)
            {
                parts.Add(new DateInterval(start, end));
            }
        }
    }
}
