using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of a `credential` requirement is what it is.</summary>
public static class CredentialReasons
{
    /// <summary>One credential is accepted.</summary>
    public static Reason Met { get; } = Reason.Known("credential.met");

    /// <summary>None is accepted.</summary>
    public static Reason NotMet { get; } = Reason.Known("credential.not-met");

    /// <summary>Something is missing on what may be accepted.</summary>
    public static Reason Unknown { get; } = Reason.Known("credential.unknown");

    /// <summary>A reviewer must judge the field or the focus.</summary>
    public static Reason NeedsReview { get; } = Reason.Known("credential.needs-review");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Met, NotMet, Unknown, NeedsReview];
}
