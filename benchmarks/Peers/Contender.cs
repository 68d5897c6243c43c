namespace Endorsement.Rules.Peers;

/// <summary>An engine that is set up: it is given the number of a candidate and answers which thresholds are missed, a bit each; 1 where it says no more than that.</summary>
/// <param name="Engine">What it is, with its version.</param>
/// <param name="Asked">What it decides, and from what.</param>
/// <param name="Answers">What its answer holds.</param>
/// <param name="Candidates">How many candidates it has.</param>
/// <param name="Decide">Decides one.</param>
public sealed record Contender(string Engine, string Asked, string Answers, int Candidates, Func<int, int> Decide)
{
    /// <summary>Whether the answer tells the thresholds apart.</summary>
    public bool TellsWhich { get; init; } = true;

    /// <summary>Whether it decides the flat facts, so that its answers can be compared.</summary>
    public bool IsFlat { get; init; } = true;
}
