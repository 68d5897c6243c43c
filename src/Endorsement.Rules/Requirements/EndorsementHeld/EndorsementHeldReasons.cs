using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of an `endorsement-held` requirement is what it is.</summary>
public static class EndorsementHeldReasons
{
    /// <summary>Held as asked on the day.</summary>
    public static Reason Met { get; } = Reason.Known("endorsement-held.met");

    /// <summary>Not held so.</summary>
    public static Reason NotMet { get; } = Reason.Known("endorsement-held.not-met");

    /// <summary>Whether it is, is not known.</summary>
    public static Reason Unknown { get; } = Reason.Known("endorsement-held.unknown");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Met, NotMet, Unknown];
}
