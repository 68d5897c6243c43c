namespace Endorsement.Rules;

/// <summary>The application at hand was submitted in a range of days. At least one of its two ends is given.</summary>
/// <param name="From">On this day or later.</param>
/// <param name="Before">Before this day.</param>
public sealed record SubmittedCondition(RuleDay? From, RuleDay? Before) : Condition;
