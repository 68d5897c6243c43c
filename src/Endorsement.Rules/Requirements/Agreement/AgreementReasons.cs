using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of an `agreement` requirement is what it is.</summary>
public static class AgreementReasons
{
    /// <summary>Signed in time.</summary>
    public static Reason Met { get; } = Reason.Known("agreement.met");

    /// <summary>Not signed, or not in time.</summary>
    public static Reason NotMet { get; } = Reason.Known("agreement.not-met");

    /// <summary>Whether it is signed in time is not known.</summary>
    public static Reason Unknown { get; } = Reason.Known("agreement.unknown");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Met, NotMet, Unknown];
}
