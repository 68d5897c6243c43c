namespace Endorsement.Rules;

/// <summary>A fact is in the file at all.</summary>
/// <param name="Fact">A section or a member of the candidate, as documents call it, e.g. <c>worksIn</c>.</param>
public sealed record GivenCondition(string Fact) : Condition;
