namespace Endorsement.Rules.Evaluation;

/// <summary>What is in force for one requirement of a question (S51).</summary>
internal readonly record struct GrantInForce
{
    private readonly int _place;

    /// <summary>Nothing is.</summary>
    public static GrantInForce None => default;

    /// <summary>The place of the exception in force among the candidate's; -1: there is none.</summary>
    public int Entry
    {
        get => _place - 1;
        init => _place = value + 1;
    }

    public bool IsThere => _place > 0;

    public ExceptionKind Kind { get; init; }

    /// <summary>The last day of an extension; 0 without one.</summary>
    public int Until { get; init; }

    /// <summary>The last day up to which what is dated counts for an earlier cycle, which was extended, and so not for this one; 0 without one.</summary>
    public int TakenUntil { get; init; }

    /// <summary>Whether it makes a requirement met on this day that is not so by its evidence.</summary>
    public bool Forgives(int day) => IsThere && (Kind == ExceptionKind.Waived || day <= Until);

    /// <summary>The one of two that gives more: a waiver more than time, a later day more than an earlier one; else the first.</summary>
    public GrantInForce Or(GrantInForce other) =>
        !IsThere || (other.IsThere && (other.Kind, Kind) is (ExceptionKind.Waived, ExceptionKind.Extended))
            ? other with
            {
                TakenUntil = Math.Max(TakenUntil, other.TakenUntil),
            }
        : other.IsThere && Kind == ExceptionKind.Extended && other.Kind == Kind && other.Until > Until
            ? other with
            {
                TakenUntil = Math.Max(TakenUntil, other.TakenUntil),
            }
        : this with { TakenUntil = Math.Max(TakenUntil, other.TakenUntil) };
}
