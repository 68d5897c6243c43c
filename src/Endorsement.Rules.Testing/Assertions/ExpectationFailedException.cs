namespace Endorsement.Rules.Testing;

/// <summary>Something is not as a test expects it; the message shows what was found, its evidence and what would cure it. Every test framework shows it.</summary>
public sealed class ExpectationFailedException : Exception
{
    internal ExpectationFailedException(string message)
        : base(message) { }
}
