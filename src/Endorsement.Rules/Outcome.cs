namespace Endorsement.Rules;

/// <summary>What was found of a requirement or a pathway.</summary>
/// <remarks>The zero value is the cautious one.</remarks>
/// <example>
/// <code>
/// var isSettled = determination.Outcome is Outcome.Met or Outcome.NotMet or Outcome.NotApplicable;
/// </code>
/// </example>
public enum Outcome
{
    /// <summary>A fact that could change the answer is missing; the candidate supplies it.</summary>
    Unknown,

    /// <summary>Cannot be true whatever the missing facts are; the candidate earns something.</summary>
    NotMet,

    /// <summary>All facts are there; a person must judge.</summary>
    NeedsReview,

    /// <summary>Proved by what is documented.</summary>
    Met,

    /// <summary>The rule does not concern this candidate.</summary>
    NotApplicable,
}

/// <summary>What follows from an outcome.</summary>
internal static class Outcomes
{
    /// <summary>Whether nothing is missing: what does not concern the candidate counts as met (S2).</summary>
    public static bool IsMet(this Outcome outcome) => outcome is Outcome.Met or Outcome.NotApplicable;
}
