namespace Endorsement.Rules.Candidates;

/// <summary>Remembers that one instance of a candidate is valid.</summary>
/// <remarks>All marks are equal, so that candidates are compared by what they hold, and not by what is known of them.</remarks>
internal readonly struct ValidityMark(Candidate candidate) : IEquatable<ValidityMark>
{
    private readonly Candidate? _candidate = candidate;

    public bool Is(Candidate candidate) => ReferenceEquals(_candidate, candidate);

    public bool Equals(ValidityMark other) => true;

    public override bool Equals(object? obj) => obj is ValidityMark;

    public override int GetHashCode() => 0;
}
