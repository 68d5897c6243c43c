namespace Endorsement.Rules;

/// <summary>A circumstance of the candidate is true.</summary>
/// <param name="Code">Which, e.g. <c>has-program-supervisor</c>.</param>
public sealed record CircumstanceCondition(string Code) : Condition;
