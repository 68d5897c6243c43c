using System.Collections.Immutable;

namespace Endorsement.Rules.Analysis;

/// <summary>What a case shows of a rule (S63).</summary>
public enum CoverageSort
{
    /// <summary>A requirement, or one of its alternatives, is met.</summary>
    Met,

    /// <summary>It is not met.</summary>
    NotMet,

    /// <summary>It is met, and with a figure one step tighter it is not.</summary>
    JustMet,

    /// <summary>It is not met, and with a figure one step looser it is.</summary>
    JustMissed,

    /// <summary>With a day or a figure one step higher something else is found: the case stands on the one side of it.</summary>
    StepUp,

    /// <summary>With a day or a figure one step lower something else is found: the case stands on the other side.</summary>
    StepDown,

    /// <summary>Without a row, of which one is enough, something else is found.</summary>
    Row,

    /// <summary>Without a place for a rater something else is found.</summary>
    Slot,

    /// <summary>Without a clause that some of the raters must meet something else is found.</summary>
    Clause,

    /// <summary>A condition is true: an exemption is in force, a form of a rule applies.</summary>
    ConditionTrue,

    /// <summary>A condition is false.</summary>
    ConditionFalse,

    /// <summary>An exception is in force for a requirement for which the ruleset says that they are granted (S51).</summary>
    ExceptionInForce,

    /// <summary>An exception is set aside, since the ruleset says that none is granted there.</summary>
    ExceptionRefused,
}

/// <summary>How reports spell a <see cref="CoverageSort"/>.</summary>
/// <remarks>Safe to call from any number of threads.</remarks>
public static class CoverageSorts
{
    /// <summary>Every code, in the order of <see cref="CoverageSort"/>.</summary>
    public static ImmutableArray<string> Codes { get; } =
    [
        "met",
        "not-met",
        "just-met",
        "just-missed",
        "step-up",
        "step-down",
        "row",
        "slot",
        "clause",
        "condition-true",
        "condition-false",
        "exception-in-force",
        "exception-refused",
    ];

    /// <summary>The code in reports: <c>just-met</c>, <c>condition-true</c> …</summary>
    /// <param name="sort">The sort; a value that no code stands for gives its number.</param>
    public static string Code(this CoverageSort sort) => ClosedCodes.Word(Codes, (int)sort);
}
