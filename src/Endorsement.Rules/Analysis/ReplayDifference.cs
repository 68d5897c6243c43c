namespace Endorsement.Rules.Analysis;

/// <summary>One thing that a saved determination says and the replay does not say alike.</summary>
/// <param name="RequirementId">The id of the requirement concerned; <see langword="null"/>: the determination as a whole.</param>
/// <param name="What">The member that differs, e.g. <c>outcome</c> or <c>actual.hours</c>.</param>
/// <param name="Was">What the saved determination says; <see langword="null"/>: nothing.</param>
/// <param name="Is">What the replay says; <see langword="null"/>: nothing.</param>
/// <param name="IsDecisive">
/// Whether the answer differs. Sentences may be improved and rules may move in their file from one version of the library to the next
/// without any change of the answer.
/// </param>
public sealed record ReplayDifference(string? RequirementId, string What, string? Was, string? Is, bool IsDecisive)
{
    /// <summary>The <see cref="What"/> of rules that are others.</summary>
    internal const string OfRules = "ruleset.hash";
}
