using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of a `references` requirement is what it is.</summary>
public static class ReferencesReasons
{
    /// <summary>Different people fill every place.</summary>
    public static Reason Met { get; } = Reason.Known("references.met");

    /// <summary>Places that compete for too few people.</summary>
    public static Reason SlotsBlocked { get; } = Reason.Known("references.slots-blocked");

    /// <summary>Nobody among the raters satisfies a clause together with the other places.</summary>
    public static Reason AmongUnmet { get; } = Reason.Known("references.among-unmet");

    /// <summary>Fewer usable ratings, of different people, than asked.</summary>
    public static Reason TooFew { get; } = Reason.Known("references.too-few");

    /// <summary>References are not in the file.</summary>
    public static Reason Open { get; } = Reason.Known("references.open");

    /// <summary>It depends on what is missing about the raters.</summary>
    public static Reason Unknown { get; } = Reason.Known("references.unknown");

    /// <summary>A reviewer must judge the raters.</summary>
    public static Reason NeedsReview { get; } = Reason.Known("references.needs-review");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Met, SlotsBlocked, AmongUnmet, TooFew, Open, Unknown, NeedsReview];
}
