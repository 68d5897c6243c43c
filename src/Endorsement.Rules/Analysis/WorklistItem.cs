namespace Endorsement.Rules.Analysis;

/// <summary>One judgement that is asked for: of which entry, what, and which requirements hang on it.</summary>
/// <remarks>Immutable, equal by content.</remarks>
public sealed record WorklistItem
{
    /// <summary>The entry, as a judgement names it: <c>deg-1</c>, <c>reviews/portfolio</c>.</summary>
    public required string Entry { get; init; }

    /// <summary>What of it is to be judged.</summary>
    public required JudgedAttribute Attribute { get; init; }

    /// <summary>The ids of the requirements that wait for it, in the order in which they are asked.</summary>
    public Sequence<string> Decides { get; init; }

    /// <summary>The codes that the rules know for it, where it is a list of codes: qualities that are attested, categories.</summary>
    public Sequence<string> Codes { get; init; }
}
