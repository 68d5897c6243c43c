using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of an `undecided` requirement is what it is.</summary>
public static class UndecidedReasons
{
    /// <summary>What the rule asks is not printed; the association decides.</summary>
    public static Reason NeedsReview { get; } = Reason.Known("undecided.needs-review");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [NeedsReview];
}
