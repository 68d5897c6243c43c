using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of a `review` requirement is what it is.</summary>
public static class ReviewReasons
{
    /// <summary>A reviewer passed it.</summary>
    public static Reason Met { get; } = Reason.Known("review.met");

    /// <summary>A reviewer did not pass it.</summary>
    public static Reason NotMet { get; } = Reason.Known("review.not-met");

    /// <summary>A review was passed, and its kind is misspelt.</summary>
    public static Reason Unknown { get; } = Reason.Known("review.unknown");

    /// <summary>A reviewer has not decided.</summary>
    public static Reason NeedsReview { get; } = Reason.Known("review.needs-review");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Met, NotMet, Unknown, NeedsReview];
}
