using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>Short ways to write a table of parameters: each kind of figure with its step (S60, S64).</summary>
/// <remarks>A minute for hours, a month for lengths of work (S19), a day for other periods and dates, one for counts, levels and amounts.</remarks>
internal static class Parameters<TOwner>
{
    private const long MostMinutes = 6_000_000;

    private const decimal MostMoney = 1_000_000;

    public static Parameter<TOwner> Hours(
        string name,
        Direction raising,
        Func<TOwner, ClockHours?> get,
        Func<TOwner, ClockHours, TOwner> set,
        Func<TOwner, bool>? turns = null
    ) =>
        Of(
            name,
            raising,
            get,
            set,
            hours => hours.Minutes < MostMinutes ? new ClockHours(hours.Minutes + 1) : null,
            hours => hours.Minutes > 1 ? new ClockHours(hours.Minutes - 1) : null,
            turns
        );

    public static Parameter<TOwner> Months(string name, Direction raising, Func<TOwner, Period?> get, Func<TOwner, Period, TOwner> set) =>
        OfPeriod(name, raising, get, set, Periods.MonthLonger, Periods.MonthShorter);

    public static Parameter<TOwner> Days(string name, Direction raising, Func<TOwner, Period?> get, Func<TOwner, Period, TOwner> set) =>
        OfPeriod(name, raising, get, set, Periods.DayLonger, Periods.DayShorter);

    public static Parameter<TOwner> Date(
        string name,
        Direction raising,
        Func<TOwner, LocalDate?> get,
        Func<TOwner, LocalDate, TOwner> set
    ) => Of(name, raising, get, set, day => day.PlusDays(1), day => day.PlusDays(-1));

    /// <summary>A day of the calendar; one that the question brings has no step.</summary>
    public static Parameter<TOwner> Day(string name, Direction raising, Func<TOwner, RuleDay?> get, Func<TOwner, RuleDay, TOwner> set) =>
        Of(name, raising, get, set, day => Moved(day, 1), day => Moved(day, -1));

    /// <summary>A count, or a level by its number.</summary>
    public static Parameter<TOwner> Count(
        string name,
        Direction raising,
        Func<TOwner, int?> get,
        Func<TOwner, int, TOwner> set,
        Func<TOwner, int> least,
        Func<TOwner, int> most,
        Func<TOwner, bool>? turns = null
    ) =>
        new LeafParameter<TOwner>(
            name,
            owner => Turned(owner, raising, turns),
            owner => get(owner),
            owner => get(owner) is { } count && count < most(owner) ? [set(owner, count + 1)] : [],
            owner => get(owner) is { } count && count > least(owner) ? [set(owner, count - 1)] : []
        );

    public static Parameter<TOwner> Count(
        string name,
        Direction raising,
        Func<TOwner, int?> get,
        Func<TOwner, int, TOwner> set,
        int least,
        int most
    ) => Count(name, raising, get, set, _ => least, _ => most);

    public static Parameter<TOwner> Money(string name, Func<TOwner, decimal?> get, Func<TOwner, decimal, TOwner> set) =>
        Of(name, Direction.Neither, get, set, amount => amount < MostMoney ? amount + 1 : null, amount => amount >= 1 ? amount - 1 : null);

    /// <summary>Raising is turning it on.</summary>
    /// <param name="name">The property.</param>
    /// <param name="raising">What turning it on does.</param>
    /// <param name="get">Whether it is on; <see langword="null"/> where it is not read.</param>
    /// <param name="set">Turns it.</param>
    /// <param name="mayTurn">Whether a document may say so of this value.</param>
    public static Parameter<TOwner> Flag(
        string name,
        Direction raising,
        Func<TOwner, bool?> get,
        Func<TOwner, bool, TOwner> set,
        Func<TOwner, bool>? mayTurn = null
    ) =>
        new LeafParameter<TOwner>(
            name,
            _ => raising,
            owner => get(owner),
            owner => get(owner) is false && mayTurn?.Invoke(owner) != false ? [set(owner, true)] : [],
            owner => get(owner) is true && mayTurn?.Invoke(owner) != false ? [set(owner, false)] : []
        );

    /// <summary>A list of codes, never empty; raising is one more.</summary>
    public static Parameter<TOwner> Codes<TItem>(
        string name,
        Direction raising,
        Func<TOwner, Sequence<TItem>?> get,
        Func<TOwner, Sequence<TItem>, TOwner> set
    ) =>
        new LeafParameter<TOwner>(
            name,
            _ => raising,
            owner => get(owner) is { IsEmpty: false } items ? items : null,
            _ => [],
            owner => get(owner) is { Length: > 1 } items ? Lists.Shorter(items).Select(shorter => set(owner, shorter)) : []
        );

    public static Parameter<TOwner> Part<TPart>(
        string name,
        Func<TOwner, TPart?> get,
        Func<TOwner, TPart, TOwner> set,
        IEnumerable<Parameter<TPart>> parameters,
        Func<TOwner, bool>? turns = null
    )
        where TPart : class => new PartParameter<TOwner, TPart>(name, get, set, parameters, turns ?? (_ => true));

    /// <summary>A list of records that is never empty, such as rows of which one must hold.</summary>
    public static Parameter<TOwner> Rows<TItem>(
        string name,
        Direction raising,
        Func<TOwner, Sequence<TItem>?> get,
        Func<TOwner, Sequence<TItem>, TOwner> set,
        IEnumerable<Parameter<TItem>> parameters,
        Func<TOwner, bool>? turns = null
    ) =>
        new ListParameter<TOwner, TItem>(
            name,
            raising,
            get,
            set,
            (_, place) => (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            parameters,
            mayBeEmpty: false,
            turns
        );

    /// <summary>A list of records with names, such as sub-minimums; without any, less is asked.</summary>
    public static Parameter<TOwner> Each<TItem>(
        string name,
        Direction raising,
        Func<TOwner, Sequence<TItem>?> get,
        Func<TOwner, Sequence<TItem>, TOwner> set,
        Func<TItem, string> label,
        IEnumerable<Parameter<TItem>> parameters
    ) => new ListParameter<TOwner, TItem>(name, raising, get, set, (item, _) => label(item), parameters, mayBeEmpty: true, null);

    private static LeafParameter<TOwner> Of<TValue>(
        string name,
        Direction raising,
        Func<TOwner, TValue?> get,
        Func<TOwner, TValue, TOwner> set,
        Func<TValue, TValue?> up,
        Func<TValue, TValue?> down,
        Func<TOwner, bool>? turns = null
    )
        where TValue : struct =>
        new(
            name,
            owner => Turned(owner, raising, turns),
            owner => get(owner),
            owner => get(owner) is { } value && up(value) is { } higher ? [set(owner, higher)] : [],
            owner => get(owner) is { } value && down(value) is { } lower ? [set(owner, lower)] : []
        );

    private static LeafParameter<TOwner> OfPeriod(
        string name,
        Direction raising,
        Func<TOwner, Period?> get,
        Func<TOwner, Period, TOwner> set,
        Func<Period, Period> longer,
        Func<Period, Period?> shorter
    ) =>
        new(
            name,
            _ => raising,
            get,
            owner => get(owner) is { } period ? [set(owner, longer(period))] : [],
            owner => get(owner) is { } period && shorter(period) is { } less ? [set(owner, less)] : []
        );

    private static Direction Turned(TOwner owner, Direction raising, Func<TOwner, bool>? turns) =>
        turns?.Invoke(owner) == false ? Direction.Neither : raising;

    /// <summary>A day later or earlier: of the calendar, or by a day of what it is counted by.</summary>
    private static RuleDay? Moved(RuleDay day, int days) =>
        day switch
        {
            { Kind: RuleDayKind.Date } => RuleDay.On(day.Date.PlusDays(days)),
            { Plus: { } plus } => Longer(plus, days) is { } longer ? day.Later(longer) : null,
            { Minus: { } minus } => Longer(minus, -days) is { } longer ? day.Earlier(longer) : null,
            _ => null,
        };

    /// <summary>Only days are taken away, so that a step up and down is the period itself.</summary>
    private static Period? Longer(Period period, int days) =>
        days > 0 ? Periods.DayLonger(period)
        : period.Days > 0 ? Periods.DayShorter(period)
        : null;
}
