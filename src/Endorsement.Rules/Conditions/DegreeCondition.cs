namespace Endorsement.Rules;

/// <summary>A degree is held.</summary>
/// <param name="Degree">At this level or above; not <see cref="Degree.None"/>.</param>
/// <param name="On">On this day.</param>
public sealed record DegreeCondition(Degree Degree, RuleDay On) : Condition;
