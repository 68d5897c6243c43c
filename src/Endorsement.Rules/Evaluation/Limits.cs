using Endorsement.Rules.Findings;

namespace Endorsement.Rules.Evaluation;

/// <summary>
/// Sizes of the input beyond which a requirement is not decided but left to a reviewer (S53). Within them every decision is exact; each names
/// the work that it bounds. The same figures hold for the friendly reader, the quick one and the plain evaluator.
/// </summary>
internal static class Limits
{
    /// <summary>
    /// The prefix of the reason codes; what follows is what there is too much of, e.g. <c>limit.cases</c>. Words for each are in
    /// <c>Phrases</c>, its meaning in docs/determinations.md, its figure and the work it bounds in docs/semantics.md.
    /// </summary>
    public const string Prefix = "limit.";

    /// <summary>
    /// Combinations of facts that are not in the file and that the conditions of one requirement read (S7). Each is a whole decision of the
    /// requirement.
    /// </summary>
    public const int Cases = 4096;

    /// <summary>What a requirement beyond a limit comes out as.</summary>
    public const Outcome Beyond = Outcome.NeedsReview;

    /// <summary>The finding of a requirement beyond a limit: a reviewer settles it, and the open item names the section and the limit.</summary>
    /// <param name="draft">A draft that was begun for the requirement.</param>
    /// <param name="section">The section that holds too much, as documents spell it, or <c>candidate</c>.</param>
    /// <param name="what">What there is too much of; ends the reason code.</param>
    public static Finding Describe(FindingDraft draft, string section, string what)
    {
        draft.Open(section, Prefix + what, SettledBy.Reviewer);
        return draft.Finish(Beyond, Prefix + what);
    }
}
