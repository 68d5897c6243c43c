using NodaTime;
using NodaTime.Text;

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

    /// <summary>The day on which the candidate registered.</summary>
    Registered,

    /// <summary>The day on which the candidate's endorsement of the category asked was last removed; the as-of date where none was.</summary>
    Removed,
}

/// <summary>A day that a rule speaks of, or one so much later or earlier than it. Immutable; <see langword="default"/> is the first day of the calendar and means nothing.</summary>
public readonly record struct RuleDay
{
    private RuleDay(RuleDayKind kind, LocalDate date, Period? plus = null, Period? minus = null)
    {
        Kind = kind;
        Date = date;
        Plus = plus;
        Minus = minus;
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

    /// <summary>The day on which the candidate registered.</summary>
    public static RuleDay Registered { get; } = new(RuleDayKind.Registered, default);

    /// <summary>The day on which the candidate's endorsement of the category asked was last removed; the as-of date where none was.</summary>
    public static RuleDay Removed { get; } = new(RuleDayKind.Removed, default);

    /// <summary>Which day it is, or from which it is counted.</summary>
    public RuleDayKind Kind { get; }

    /// <summary>The day of the calendar, where the kind is <see cref="RuleDayKind.Date"/>; otherwise it means nothing.</summary>
    public LocalDate Date { get; }

    /// <summary>How much later than the day it is, in years, months and days; <see langword="null"/>: not later.</summary>
    public Period? Plus { get; }

    /// <summary>How much earlier than the day it is, in years, months and days; <see langword="null"/>: not earlier.</summary>
    public Period? Minus { get; }

    /// <summary>Whether it is the day itself, and not one later or earlier.</summary>
    internal bool IsItself => Plus is null && Minus is null;

    /// <summary>The day so much later, counted forward from it (S10).</summary>
    /// <param name="period">Years, months, weeks and days; documents take only what is longer than nothing.</param>
    public RuleDay Later(Period period) => new(Kind, Date, plus: Plain(period));

    /// <summary>The latest day from which the period does not go beyond the day (S10).</summary>
    /// <param name="period">Years, months, weeks and days; documents take only what is longer than nothing.</param>
    public RuleDay Earlier(Period period) => new(Kind, Date, minus: Plain(period));

    /// <summary>A day of the calendar.</summary>
    /// <param name="date">The day, 1900 to 2200 where a document names it.</param>
    public static RuleDay On(LocalDate date) => new(RuleDayKind.Date, date);

    /// <summary>A day of the calendar.</summary>
    /// <param name="date">The day, 1900 to 2200 where a document names it.</param>
    public static implicit operator RuleDay(LocalDate date) => On(date);

    /// <summary>The day as documents write it: <c>2018-06-01</c>, <c>as-of</c>, <c>cycle-end</c>, …</summary>
    public override string ToString() =>
        (Kind == RuleDayKind.Date ? DocumentedDate.Text(Date) : Code(Kind))
        + (Plus is null ? "" : $" plus {PeriodPattern.Roundtrip.Format(Plus)}")
        + (Minus is null ? "" : $" minus {PeriodPattern.Roundtrip.Format(Minus)}");

    /// <summary>One spelling of the same length: two weeks are fourteen days, twenty-four months two years.</summary>
    private static Period Plain(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (months, days) = ((period.Years * 12L) + period.Months, (period.Weeks * 7L) + period.Days);
        return period.HasTimeComponent || months is < 0 or > int.MaxValue || days is < 0 or > int.MaxValue
            ? period
            : new PeriodBuilder
            {
                Years = (int)(months / 12),
                Months = (int)(months % 12),
                Days = (int)days,
            }.Build();
    }

    internal static RuleDay Named(RuleDayKind kind) => new(kind, default);

    internal static string Code(RuleDayKind kind) =>
        kind switch
        {
            RuleDayKind.AsOf => "as-of",
            RuleDayKind.CycleStart => "cycle-start",
            RuleDayKind.CycleEnd => "cycle-end",
            RuleDayKind.CycleDue => "cycle-due",
            RuleDayKind.Submitted => "submitted",
            RuleDayKind.Registered => "registered",
            _ => "removed",
        };
}
