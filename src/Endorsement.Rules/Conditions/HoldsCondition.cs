using NodaTime;

namespace Endorsement.Rules;

/// <summary>The candidate holds an endorsement.</summary>
/// <param name="Held">Which.</param>
/// <param name="For">Without a break for at least so long; <see langword="null"/>: for any time.</param>
/// <param name="NoLongerThan">Without a break for at most so long; <see langword="null"/>: for any time.</param>
/// <param name="At">The day on which it is measured; <see langword="null"/>: the end of the cycle at renewal (S36), else the as-of date.</param>
public sealed record HoldsCondition(HeldCategories Held, Period? For, Period? NoLongerThan, RuleDay? At) : Condition;
