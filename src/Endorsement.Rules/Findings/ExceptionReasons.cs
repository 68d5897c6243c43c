using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why a requirement is met that its evidence does not meet (S51).</summary>
public static class ExceptionReasons
{
    /// <summary>The association waived it.</summary>
    public static Reason Waived { get; } = Reason.Known("exception.waived");

    /// <summary>The association gave more time for it, which has not run out.</summary>
    public static Reason Extended { get; } = Reason.Known("exception.extended");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Waived, Extended];
}
