using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of a `residence` requirement is what it is.</summary>
public static class ResidenceReasons
{
    /// <summary>Lives where the association endorses.</summary>
    public static Reason Met { get; } = Reason.Known("residence.met");

    /// <summary>Lives elsewhere.</summary>
    public static Reason NotMet { get; } = Reason.Known("residence.not-met");

    /// <summary>Where the candidate lives is not known.</summary>
    public static Reason Unknown { get; } = Reason.Known("residence.unknown");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Met, NotMet, Unknown];
}
