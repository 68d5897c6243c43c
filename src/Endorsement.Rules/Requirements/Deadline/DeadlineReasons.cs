using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>How a `deadline` stands, beside its being shown for information.</summary>
public static class DeadlineReasons
{
    /// <summary>The day has passed, and it is still taken late.</summary>
    public static Reason Late { get; } = Reason.Known("deadline.late");

    /// <summary>The last day has passed.</summary>
    public static Reason Passed { get; } = Reason.Known("deadline.passed");

    /// <summary>The fact from which the last day is counted is not in the file.</summary>
    public static Reason Unknown { get; } = Reason.Known("deadline.unknown");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Late, Passed, Unknown];
}
