namespace Endorsement.Rules;

/// <summary>The application that led to an endorsement was submitted in a range of days. At least one of its two ends is given.</summary>
/// <param name="Categories">In one of these categories; <see langword="null"/>: in any.</param>
/// <param name="Associations">Awarded by one of these; <see langword="null"/>: by any.</param>
/// <param name="From">On this day or later.</param>
/// <param name="Before">Before this day.</param>
public sealed record AwardSubmittedCondition(Sequence<string>? Categories, Sequence<string>? Associations, RuleDay? From, RuleDay? Before)
    : Condition;
