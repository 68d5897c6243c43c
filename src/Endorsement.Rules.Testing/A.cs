namespace Endorsement.Rules.Testing;

/// <summary>Where sentences about made-up people begin: <c>A.Candidate.WhoJustMeets(ruleset, "IMHS")</c>.</summary>
public static class A
{
    /// <summary>A candidate, about to be described.</summary>
    public static DescribedCandidate Candidate { get; } = new();
}
