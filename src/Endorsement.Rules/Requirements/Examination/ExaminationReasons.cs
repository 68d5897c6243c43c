using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of an `examination` requirement is what it is.</summary>
public static class ExaminationReasons
{
    /// <summary>Passed, every part that is asked.</summary>
    public static Reason Met { get; } = Reason.Known("examination.met");

    /// <summary>Not passed.</summary>
    public static Reason NotMet { get; } = Reason.Known("examination.not-met");

    /// <summary>Whether it is passed is not known.</summary>
    public static Reason Unknown { get; } = Reason.Known("examination.unknown");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Met, NotMet, Unknown];
}
