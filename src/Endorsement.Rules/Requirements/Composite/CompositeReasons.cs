using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of an `all`, `any` or `at-least` requirement is what it is.</summary>
public static class CompositeReasons
{
    /// <summary>Every part is asked, and they are met.</summary>
    public static Reason AllMet { get; } = Reason.Known("all.met");

    /// <summary>Every part is asked, and they are not met.</summary>
    public static Reason AllNotMet { get; } = Reason.Known("all.not-met");

    /// <summary>Every part is asked, and whether they are met is not known.</summary>
    public static Reason AllUnknown { get; } = Reason.Known("all.unknown");

    /// <summary>Every part is asked, and a reviewer must judge.</summary>
    public static Reason AllNeedsReview { get; } = Reason.Known("all.needs-review");

    /// <summary>Every part is asked, and none concerns the candidate.</summary>
    public static Reason AllNotApplicable { get; } = Reason.Known("all.not-applicable");

    /// <summary>One part is enough, and they are met.</summary>
    public static Reason AnyMet { get; } = Reason.Known("any.met");

    /// <summary>One part is enough, and they are not met.</summary>
    public static Reason AnyNotMet { get; } = Reason.Known("any.not-met");

    /// <summary>One part is enough, and whether they are met is not known.</summary>
    public static Reason AnyUnknown { get; } = Reason.Known("any.unknown");

    /// <summary>One part is enough, and a reviewer must judge.</summary>
    public static Reason AnyNeedsReview { get; } = Reason.Known("any.needs-review");

    /// <summary>One part is enough, and none concerns the candidate.</summary>
    public static Reason AnyNotApplicable { get; } = Reason.Known("any.not-applicable");

    /// <summary>So many parts are asked, and they are met.</summary>
    public static Reason AtLeastMet { get; } = Reason.Known("at-least.met");

    /// <summary>So many parts are asked, and they are not met.</summary>
    public static Reason AtLeastNotMet { get; } = Reason.Known("at-least.not-met");

    /// <summary>So many parts are asked, and whether they are met is not known.</summary>
    public static Reason AtLeastUnknown { get; } = Reason.Known("at-least.unknown");

    /// <summary>So many parts are asked, and a reviewer must judge.</summary>
    public static Reason AtLeastNeedsReview { get; } = Reason.Known("at-least.needs-review");

    /// <summary>So many parts are asked, and none concerns the candidate.</summary>
    public static Reason AtLeastNotApplicable { get; } = Reason.Known("at-least.not-applicable");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } =
    [
        AllMet,
        AllNotMet,
        AllUnknown,
        AllNeedsReview,
        AllNotApplicable,
        AnyMet,
        AnyNotMet,
        AnyUnknown,
        AnyNeedsReview,
        AnyNotApplicable,
        AtLeastMet,
        AtLeastNotMet,
        AtLeastUnknown,
        AtLeastNeedsReview,
        AtLeastNotApplicable,
    ];
}
