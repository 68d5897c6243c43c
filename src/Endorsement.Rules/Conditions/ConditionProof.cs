using Endorsement.Rules.Text;

namespace Endorsement.Rules.Conditions;

/// <summary>Whether one condition's being surely true makes another surely true, of whomever it is asked (S60).</summary>
/// <remarks>A proof that is not found says nothing.</remarks>
internal static class ConditionProof
{
    public static bool AreSame(Condition one, Condition other) => one.Equals(other) || CanonicalForm.AreSame(Written(one), Written(other));

    public static bool Implies(Condition condition, Condition other)
    {
        if (AreSame(condition, other))
        {
            return true;
        }

        var (kind, otherKind) = (ConditionKinds.Of(condition), ConditionKinds.Of(other));
        var ways = kind.Alternatives(condition).ToList();
        if (ways.Count > 1)
        {
            return ways.TrueForAll(way => Implies(way, other));
        }

        var wanted = otherKind.Implied(other).ToList();
        if (wanted.Count > 1)
        {
            return wanted.TrueForAll(part => Implies(condition, part));
        }

        if (kind.Opposite(condition) is { } opposite && otherKind.Opposite(other) is { } otherOpposite)
        {
            return Implies(otherOpposite, opposite);
        }

        var (parts, otherWays) = (kind.Implied(condition).ToList(), otherKind.Alternatives(other).ToList());
        return (otherWays.Count > 1 && otherWays.Exists(way => Implies(condition, way)))
            || (parts.Count > 1 && parts.Exists(part => Implies(part, other)))
            || (kind == otherKind && kind.Implies(condition, other));
    }

    /// <summary>Of two ranges of days, whether the one lies in the other; days that the question brings are compared by name alone.</summary>
    public static bool IsWithin(RuleDay? from, RuleDay? before, RuleDay? otherFrom, RuleDay? otherBefore) =>
        (otherFrom is not { } first || (from is { } ownFirst && IsNoEarlier(ownFirst, first)))
        && (otherBefore is not { } end || (before is { } ownEnd && IsNoEarlier(end, ownEnd)));

    /// <summary>Whether every item of a list stands in the other; <see langword="null"/>: any would do.</summary>
    public static bool AreAmong<TItem>(Sequence<TItem>? items, Sequence<TItem>? others) =>
        others is not { } all || (items is { } some && some.All(item => all.Contains(item)));

    /// <summary>Whether two lists have the same items, whatever their order.</summary>
    public static bool AreAlike<TItem>(Sequence<TItem>? items, Sequence<TItem>? others) =>
        items is null == others is null && AreAmong(items, others) && AreAmong(others, items);

    private static bool IsNoEarlier(RuleDay day, RuleDay other) =>
        day == other
        || (
            day is { Kind: RuleDayKind.Date, IsItself: true }
            && other is { Kind: RuleDayKind.Date, IsItself: true }
            && day.Date >= other.Date
        );

    private static JsonNode Written(Condition condition) => RuleWriter.Object(writer => writer.Condition(condition));
}
