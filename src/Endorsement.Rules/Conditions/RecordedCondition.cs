namespace Endorsement.Rules;

/// <summary>The file says that a circumstance is true; a file that says nothing of it records nothing, so this is never open.</summary>
/// <param name="Code">Which circumstance.</param>
public sealed record RecordedCondition(string Code) : Condition;
