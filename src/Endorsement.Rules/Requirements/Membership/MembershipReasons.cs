using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of a `membership` requirement is what it is.</summary>
public static class MembershipReasons
{
    /// <summary>A membership that counts is active as asked.</summary>
    public static Reason Met { get; } = Reason.Known("membership.met");

    /// <summary>None is.</summary>
    public static Reason NotMet { get; } = Reason.Known("membership.not-met");

    /// <summary>Whether one is, is not known.</summary>
    public static Reason Unknown { get; } = Reason.Known("membership.unknown");

    /// <summary>A reviewer must judge whether one is.</summary>
    public static Reason NeedsReview { get; } = Reason.Known("membership.needs-review");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Met, NotMet, Unknown, NeedsReview];
}
