using Endorsement.Rules.Conditions;
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
        Func<TOwner, ClockHours?, TOwner> set,
        Func<TOwner, bool>? turns = null,
        Direction having = Direction.Tightens
    ) =>
        Of(
            name,
            ParameterForm.Hours,
            raising,
            get,
            set,
            hours => hours.Minutes < MostMinutes ? new ClockHours(hours.Minutes + 1) : null,
            hours => hours.Minutes > 1 ? new ClockHours(hours.Minutes - 1) : null,
            turns,
            having
        );

    public static Parameter<TOwner> Months(string name, Direction raising, Func<TOwner, Period?> get, Func<TOwner, Period?, TOwner> set) =>
        OfPeriod(name, raising, get, set, Periods.MonthLonger, Periods.MonthShorter);

    public static Parameter<TOwner> Days(string name, Direction raising, Func<TOwner, Period?> get, Func<TOwner, Period?, TOwner> set) =>
        OfPeriod(name, raising, get, set, Periods.DayLonger, Periods.DayShorter);

    public static Parameter<TOwner> Date(
        string name,
        Direction raising,
        Func<TOwner, LocalDate?> get,
        Func<TOwner, LocalDate?, TOwner> set
    ) => Of(name, ParameterForm.Date, raising, get, set, day => day.PlusDays(1), day => day.PlusDays(-1));

    /// <summary>A day of the calendar; one that the question brings has no step.</summary>
    public static Parameter<TOwner> Day(string name, Direction raising, Func<TOwner, RuleDay?> get, Func<TOwner, RuleDay?, TOwner> set) =>
        Of(name, ParameterForm.Day, raising, get, set, day => Moved(day, 1), day => Moved(day, -1), having: raising);

    /// <summary>A day which, left out, is the one on which the question ends.</summary>
    public static Parameter<TOwner> EndDay(string name, Func<TOwner, RuleDay?> get, Func<TOwner, RuleDay?, TOwner> set) =>
        ((LeafParameter<TOwner>)Day(name, Direction.Neither, get, set)).Meaning(
            (owner, end) => get(owner) is null ? set(owner, end) : owner
        );

    /// <summary>A count, or a level by its number, which <paramref name="spell"/> says.</summary>
    public static Parameter<TOwner> Count(
        string name,
        Direction raising,
        Func<TOwner, int?> get,
        Func<TOwner, int?, TOwner> set,
        Func<TOwner, int> least,
        Func<TOwner, int> most,
        Func<TOwner, bool>? turns = null,
        Func<int, string>? spell = null
    ) => Leveled(name, raising, get, set, least, most, turns, spell);

    public static Parameter<TOwner> Count(
        string name,
        Direction raising,
        Func<TOwner, int?> get,
        Func<TOwner, int?, TOwner> set,
        int least,
        int most,
        Func<int, string>? spell = null
    ) => Leveled(name, raising, get, set, _ => least, _ => most, null, spell);

    /// <summary>One of two figures, the one in the place of the other.</summary>
    public static Parameter<TOwner> Either(Parameter<TOwner> parameter) => ((LeafParameter<TOwner>)parameter).AsAlternative();

    public static Parameter<TOwner> Money(string name, Func<TOwner, decimal?> get, Func<TOwner, decimal?, TOwner> set) =>
        Of(
            name,
            ParameterForm.Money,
            Direction.Neither,
            get,
            set,
            amount => amount < MostMoney ? amount + 1 : null,
            amount => amount >= 1 ? amount - 1 : null
        );

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
        Func<TOwner, bool?, TOwner> set,
        Func<TOwner, bool>? mayTurn = null
    ) =>
        new LeafParameter<TOwner>(name, ParameterForm.Flag, owner => get(owner), (owner, flag) => set(owner, (bool?)flag))
        {
            Raising = _ => raising,
            Up = owner => get(owner) is false && mayTurn?.Invoke(owner) != false ? [set(owner, true)] : [],
            Down = owner => get(owner) is true && mayTurn?.Invoke(owner) != false ? [set(owner, false)] : [],
        };

    /// <summary>A list of codes, never empty; raising is one more.</summary>
    public static Parameter<TOwner> Codes(
        string name,
        Direction raising,
        Func<TOwner, Sequence<string>?> get,
        Func<TOwner, Sequence<string>?, TOwner> set,
        Direction having = Direction.Tightens
    ) => Codes(name, raising, get, set, code => code, having);

    /// <summary>A list of codes that each have a name.</summary>
    public static Parameter<TOwner> Codes<TItem>(
        string name,
        Direction raising,
        Func<TOwner, Sequence<TItem>?> get,
        Func<TOwner, Sequence<TItem>?, TOwner> set,
        Func<TItem, string> spell,
        Direction having = Direction.Tightens
    ) =>
        new LeafParameter<TOwner>(
            name,
            ParameterForm.Codes(spell),
            owner => get(owner) is { IsEmpty: false } items ? items : null,
            (owner, items) => set(owner, (Sequence<TItem>?)items)
        )
        {
            Raising = _ => raising,
            Having = _ => having,
            Up = _ => [],
            Down = owner => get(owner) is { Length: > 1 } items ? Lists.Shorter(items).Select(shorter => set(owner, shorter)) : [],
        };

    /// <summary>What follows where the requirement is not met: it lets nobody through.</summary>
    public static Parameter<TOwner> Consequence(Parameter<TOwner> parameter) => ((LeafParameter<TOwner>)parameter).AsConsequence();

    /// <summary>What has no step: a condition.</summary>
    /// <param name="name">The property.</param>
    /// <param name="having">What having it does.</param>
    /// <param name="get">The condition.</param>
    /// <param name="set">Puts another in its place, or none.</param>
    /// <param name="isOfQuestion">Whether it is asked on the day of the question; absent: it is.</param>
    public static Parameter<TOwner> When(
        string name,
        Direction having,
        Func<TOwner, Condition?> get,
        Func<TOwner, Condition?, TOwner> set,
        Func<TOwner, bool>? isOfQuestion = null
    ) =>
        new LeafParameter<TOwner>(name, ParameterForm.Condition, get, (owner, value) => set(owner, (Condition?)value))
        {
            Having = _ => having,
        }.Meaning(
            (owner, end) =>
                get(owner) is { } condition && isOfQuestion?.Invoke(owner) != false
                    ? set(owner, ConditionKinds.Meant(condition, end))
                    : owner
        );

    /// <summary>What has no step: a code, a unit, a day of the year.</summary>
    public static Parameter<TOwner> Fixed<TValue>(
        string name,
        ParameterForm form,
        Func<TOwner, object?> get,
        Func<TOwner, TValue?, TOwner> set
    ) => new LeafParameter<TOwner>(name, form, get, (owner, value) => set(owner, (TValue?)value)) { Having = _ => Direction.Neither };

    /// <summary>What people read.</summary>
    public static Parameter<TOwner> Words(string name, Func<TOwner, string?> get, Func<TOwner, string?, TOwner> set) =>
        new LeafParameter<TOwner>(name, ParameterForm.Text, get, (owner, text) => set(owner, (string?)text)).AsWords();

    public static Parameter<TOwner> Part<TPart>(
        string name,
        Func<TOwner, TPart?> get,
        Func<TOwner, TPart?, TOwner> set,
        IReadOnlyList<Parameter<TPart>> parameters,
        Func<TOwner, bool>? turns = null,
        Direction having = Direction.Tightens
    )
        where TPart : class => new PartParameter<TOwner, TPart>(name, get, set, parameters, having, turns ?? (_ => true));

    /// <summary>A list of records that is never empty, such as rows of which one must hold.</summary>
    public static Parameter<TOwner> Rows<TItem>(
        string name,
        Direction raising,
        Func<TOwner, Sequence<TItem>?> get,
        Func<TOwner, Sequence<TItem>?, TOwner> set,
        IReadOnlyList<Parameter<TItem>> parameters,
        Func<TOwner, bool>? turns = null,
        bool areAdded = false,
        Func<TItem, TItem, bool>? takes = null
    )
        where TItem : class =>
        new ListParameter<TOwner, TItem>(name, raising, get, set, null, parameters, turns) { AreAdded = areAdded, Takes = takes };

    /// <summary>A list of records with names, such as sub-minimums; without any, less is asked.</summary>
    public static Parameter<TOwner> Each<TItem>(
        string name,
        Direction raising,
        Func<TOwner, Sequence<TItem>?> get,
        Func<TOwner, Sequence<TItem>?, TOwner> set,
        Func<TItem, string> label,
        IReadOnlyList<Parameter<TItem>> parameters,
        bool isKnownByContent = false
    )
        where TItem : class =>
        new ListParameter<TOwner, TItem>(name, raising, get, set, label, parameters, null) { IsKnownByContent = isKnownByContent };

    private static LeafParameter<TOwner> Leveled(
        string name,
        Direction raising,
        Func<TOwner, int?> get,
        Func<TOwner, int?, TOwner> set,
        Func<TOwner, int> least,
        Func<TOwner, int> most,
        Func<TOwner, bool>? turns,
        Func<int, string>? spell
    ) =>
        new(name, ParameterForm.Count(spell), owner => get(owner), (owner, count) => set(owner, (int?)count))
        {
            Raising = owner => Turned(owner, raising, turns),
            Up = owner => get(owner) is { } count && count < most(owner) ? [set(owner, count + 1)] : [],
            Down = owner => get(owner) is { } count && count > least(owner) ? [set(owner, count - 1)] : [],
        };

    private static LeafParameter<TOwner> Of<TValue>(
        string name,
        ParameterForm form,
        Direction raising,
        Func<TOwner, TValue?> get,
        Func<TOwner, TValue?, TOwner> set,
        Func<TValue, TValue?> up,
        Func<TValue, TValue?> down,
        Func<TOwner, bool>? turns = null,
        Direction having = Direction.Tightens
    )
        where TValue : struct =>
        new(name, form, owner => get(owner), (owner, value) => set(owner, (TValue?)value))
        {
            Raising = owner => Turned(owner, raising, turns),
            Having = owner => Turned(owner, having, turns),
            Up = owner => get(owner) is { } value && up(value) is { } higher ? [set(owner, higher)] : [],
            Down = owner => get(owner) is { } value && down(value) is { } lower ? [set(owner, lower)] : [],
        };

    private static LeafParameter<TOwner> OfPeriod(
        string name,
        Direction raising,
        Func<TOwner, Period?> get,
        Func<TOwner, Period?, TOwner> set,
        Func<Period, Period> longer,
        Func<Period, Period?> shorter
    ) =>
        new(name, ParameterForm.Length, get, (owner, period) => set(owner, (Period?)period))
        {
            Raising = _ => raising,
            Up = owner => get(owner) is { } period ? [set(owner, longer(period))] : [],
            Down = owner => get(owner) is { } period && shorter(period) is { } less ? [set(owner, less)] : [],
        };

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
