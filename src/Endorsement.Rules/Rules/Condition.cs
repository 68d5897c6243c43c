namespace Endorsement.Rules;

/// <summary>A condition on the facts of a candidate; what it reads and does not find is decided by cases (S7).</summary>
/// <remarks>Immutable, and equal to another that says the same. The kinds of condition are the library's own; the set is closed.</remarks>
public abstract record Condition
{
    private protected Condition() { }
}
