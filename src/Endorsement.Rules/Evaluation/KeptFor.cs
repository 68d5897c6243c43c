namespace Endorsement.Rules.Evaluation;

/// <summary>
/// For which requirement of which question a buffer holds what was gathered: until it is dropped, or another question is put, the same requirement need
/// not gather it again.
/// </summary>
internal struct KeptFor
{
    private RequirementPlan? _plan;
    private long _question;

    /// <summary>The buffer holds what a requirement gathers.</summary>
    public void Keep(RequirementPlan plan, QuestionInHand hand) => (_plan, _question) = (hand.IsKept ? plan : null, hand.Scratch.Question);

    /// <summary>Whether it still does.</summary>
    public readonly bool IsFor(RequirementPlan plan, QuestionInHand hand) =>
        ReferenceEquals(_plan, plan) && _question == hand.Scratch.Question && hand.IsKept;

    /// <summary>The buffer is about to hold something else.</summary>
    public void Drop() => _plan = null;
}
