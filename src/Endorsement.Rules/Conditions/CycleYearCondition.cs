namespace Endorsement.Rules;

/// <summary>The renewal cycle ends in a range of years (S36). At least one of its two ends is given.</summary>
/// <param name="From">In this year or later.</param>
/// <param name="Until">In this year or earlier.</param>
public sealed record CycleYearCondition(int? From, int? Until) : Condition;
