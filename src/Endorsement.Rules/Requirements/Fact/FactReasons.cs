using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of a `fact` requirement is what it is.</summary>
public static class FactReasons
{
    /// <summary>It is so.</summary>
    public static Reason Met { get; } = Reason.Known("fact.met");

    /// <summary>It is not so.</summary>
    public static Reason NotMet { get; } = Reason.Known("fact.not-met");

    /// <summary>Whether it is so is not known.</summary>
    public static Reason Unknown { get; } = Reason.Known("fact.unknown");

    /// <summary>It is not so, and a reviewer decides what follows.</summary>
    public static Reason NeedsReview { get; } = Reason.Known("fact.needs-review");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Met, NotMet, Unknown, NeedsReview];
}
