using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using NodaTime;

namespace Endorsement.Rules.Conditions;

/// <summary>The conditions of one pathway; equal ones become one atom, so that cases keep them together (S7).</summary>
internal sealed class ConditionCompiler(CategorySets categories, Vocabulary vocabulary, bool hasCycle)
{
    private readonly List<Atom> _atoms = [];
    private readonly Dictionary<object, int> _known = [];
    private readonly HashSet<int> _reads = [];

    /// <summary>The codes that the ruleset names.</summary>
    public Vocabulary Vocabulary => vocabulary;

    public ImmutableArray<Atom> Atoms => [.. _atoms];

    /// <summary>The atoms read since the last call, in order.</summary>
    public ImmutableArray<int> TakeReads()
    {
        ImmutableArray<int> reads = [.. _reads.Order()];
        _reads.Clear();
        return reads;
    }

    public ConditionPlan? Optional(Condition? condition, bool atSession = false) =>
        condition is null ? null : Compile(condition, atSession);

    /// <summary>A condition that no outcome hangs on (what a fee is due for): where its fact is missing, nothing is tried by cases.</summary>
    public ConditionPlan? Unread(Condition? condition)
    {
        int[] before = [.. _reads];
        var plan = Optional(condition);
        _reads.IntersectWith(before);
        return plan;
    }

    public ConditionPlan Compile(Condition condition, bool atSession = false) =>
        ConditionKinds.Of(condition).Compile(condition, this, atSession);

    /// <summary>The standing whose length a condition reads, and the day on which it is measured; null where it reads none.</summary>
    public StandingPlan? Standing(Condition condition) => ConditionKinds.Of(condition).Standing(condition, this);

    /// <summary>A question about one fact, asked once however often the rules ask it.</summary>
    /// <param name="key">What is asked; equal to that of the same question.</param>
    /// <param name="make">Makes the question, where it is new.</param>
    public ConditionPlan Atom(object key, Func<Atom> make)
    {
        if (!_known.TryGetValue(key, out var index))
        {
            index = _atoms.Count;
            _atoms.Add(make());
            _known.Add(key, index);
        }

        _reads.Add(index);
        return new AtomReference(index);
    }

    /// <summary>Codes in one order, so that the same question is asked once whichever way it is written.</summary>
    public static Sequence<string>? Sorted(Sequence<string>? codes) => codes is { } given ? Sorted(given) : null;

    /// <inheritdoc cref="Sorted(Sequence{string}?)"/>
    public static Sequence<string> Sorted(Sequence<string> codes) => codes.Order(StringComparer.Ordinal).ToSequence();

    /// <summary>Tenure is measured at the end of the cycle, where there is one (S36).</summary>
    public RuleDay EndOfQuestion => hasCycle ? RuleDay.CycleEnd : RuleDay.AsOf;

    public static DayPlan? Day(RuleDay? day) => day is { } given ? Day(given) : null;

    public static DayPlan Day(RuleDay day) => new(day.Kind, day.Kind == RuleDayKind.Date ? Days.Of(day.Date) : 0);

    public TenurePlan Tenure(HeldCategories held, Period? atLeast, Period? atMost) =>
        new(
            [.. held.Categories.Select(code => categories.Asked([code])).DistinctBy(asked => asked.Any)],
            vocabulary[CodeKind.Associations].Mask(held.Associations ?? []),
            held.Associations is null,
            held.Statuses.Aggregate(0, (mask, status) => mask | HeldDays.Bit(status)),
            atLeast is null ? null : CalendarSpan.Of(atLeast),
            atMost is null ? null : CalendarSpan.Of(atMost)
        );

    public AwardAtom Award(AwardAsked asked, bool ofSubmission) =>
        new(
            categories.Mask(asked.Categories ?? []),
            asked.Categories is null,
            vocabulary[CodeKind.Associations].Mask(asked.Associations ?? []),
            asked.Associations is null,
            ofSubmission,
            Day(asked.From),
            Day(asked.Before)
        );
}
