using NodaTime;

namespace Endorsement.Rules;

/// <summary>Which day a rule speaks of: one of the calendar, or one that the question brings with it.</summary>
public enum RuleDayKind
{
    /// <summary>A day of the calendar.</summary>
    Date,

    /// <summary>The as-of date of the determination.</summary>
    AsOf,

    /// <summary>The first day of the renewal cycle (S36).</summary>
    CycleStart,

    /// <summary>The last day of the renewal cycle (S36).</summary>
    CycleEnd,

    /// <summary>The day on which the renewal is due (S36).</summary>
    CycleDue,

    /// <summary>The day on which the application was submitted.</summary>
    Submitted,
}

/// <summary>A day that a rule speaks of. Immutable; <see langword="default"/> is the first day of the calendar and means nothing.</summary>
public readonly record struct RuleDay
{
    private RuleDay(RuleDayKind kind, LocalDate date)
    {
        Kind = kind;
        Date = date;
    }

    /// <summary>The as-of date of the determination.</summary>
    public static RuleDay AsOf { get; } = new(RuleDayKind.AsOf, default);

    /// <summary>The first day of the renewal cycle (S36).</summary>
    public static RuleDay CycleStart { get; } = new(RuleDayKind.CycleStart, default);

    /// <summary>The last day of the renewal cycle (S36).</summary>
    public static RuleDay CycleEnd { get; } = new(RuleDayKind.CycleEnd, default);

    /// <summary>The day on which the renewal is due (S36).</summary>
    public static RuleDay CycleDue { get; } = new(RuleDayKind.CycleDue, default);

    /// <summary>The day on which the application was submitted.</summary>
    public static RuleDay Submitted { get; } = new(RuleDayKind.Submitted, default);

    /// <summary>Which day it is.</summary>
    public RuleDayKind Kind { get; }

    /// <summary>The day of the calendar, where the kind is <see cref="RuleDayKind.Date"/>; otherwise it means nothing.</summary>
    public LocalDate Date { get; }

    /// <summary>A day of the calendar.</summary>
    /// <param name="date">The day, 1900 to 2200 where a document names it.</param>
    public static RuleDay On(LocalDate date) => new(RuleDayKind.Date, date);

    /// <summary>A day of the calendar.</summary>
    /// <param name="date">The day, 1900 to 2200 where a document names it.</param>
    public static implicit operator RuleDay(LocalDate date) => On(date);

    /// <summary>The day as documents write it: <c>2018-06-01</c>, <c>as-of</c>, <c>cycle-end</c>, …</summary>
    public override string ToString() => Kind == RuleDayKind.Date ? DocumentedDate.Text(Date) : Of(Kind);

    internal static RuleDay Named(RuleDayKind kind) => new(kind, default);

    private static string Of(RuleDayKind kind) =>
        kind switch
        {
            RuleDayKind.AsOf => "as-of",
            RuleDayKind.CycleStart => "cycle-start",
            RuleDayKind.CycleEnd => "cycle-end",
            RuleDayKind.CycleDue => "cycle-due",
            _ => "submitted",
        };
}
