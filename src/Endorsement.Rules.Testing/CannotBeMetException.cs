namespace Endorsement.Rules.Testing;

/// <summary>Nobody can be made up who just meets a category: no plan of an empty file cures what these requirements ask.</summary>
/// <remarks>
/// So it is where a requirement is left to the association, or hangs on something that lies before anything can be planned: an endorsement that lapsed, an
/// examination of an earlier year. Begin with <see cref="DescribedCandidate.WithNothingDocumented"/> and add what the plan cannot know.
/// </remarks>
public sealed class CannotBeMetException : Exception
{
    internal CannotBeMetException(string message, Sequence<string> requirements)
        : base(message) => Requirements = requirements;

    /// <summary>The ids of the requirements that stay, in the ruleset's order.</summary>
    public Sequence<string> Requirements { get; }
}
