using System.Collections.Immutable;

namespace Endorsement.Rules.Analysis;

/// <summary>How a rule is changed in one place, to see whether a case notices (S64).</summary>
/// <remarks>The set is closed and its codes are stable: reports of today are compared with those of last year.</remarks>
public enum MutationOperator
{
    /// <summary>A figure, a date or a level one step higher: a minute, a month of work, a day, one.</summary>
    FigureUp,

    /// <summary>A figure, a date or a level one step lower.</summary>
    FigureDown,

    /// <summary>A flag turned: what was asked is not, or the other way round.</summary>
    FlagTurned,

    /// <summary>A condition that is true where it was false.</summary>
    ConditionNegated,

    /// <summary>One of the conditions that are joined left out.</summary>
    ConditionLeftOut,

    /// <summary>All for any, or any for all, of requirements or of conditions.</summary>
    AllForAny,

    /// <summary>Advised in place of required, or required in place of advised (S5).</summary>
    LevelChanged,

    /// <summary>A requirement of a pathway left out.</summary>
    RequirementLeftOut,

    /// <summary>A part of a requirement left out.</summary>
    PartLeftOut,

    /// <summary>A row left out, of which one is enough: a credential, a sort of provider or rater, a sort of work.</summary>
    RowLeftOut,

    /// <summary>A place for a rater left out.</summary>
    SlotLeftOut,

    /// <summary>A clause that some of the raters must meet left out.</summary>
    ClauseLeftOut,

    /// <summary>A sub-minimum left out.</summary>
    MinimumLeftOut,

    /// <summary>A cap left out.</summary>
    CapLeftOut,

    /// <summary>One code of a list left out.</summary>
    CodeLeftOut,

    /// <summary>A term that a rule may have or not left out: the window, the degree from which work counts, the topics that count.</summary>
    TermLeftOut,
}

/// <summary>How reports spell a <see cref="MutationOperator"/>.</summary>
/// <remarks>Safe to call from any number of threads.</remarks>
public static class MutationOperators
{
    /// <summary>Every code, in the order of <see cref="MutationOperator"/>.</summary>
    public static ImmutableArray<string> Codes { get; } =
    [
        "figure-up",
        "figure-down",
        "flag-turned",
        "condition-negated",
        "condition-left-out",
        "all-for-any",
        "level-changed",
        "requirement-left-out",
        "part-left-out",
        "row-left-out",
        "slot-left-out",
        "clause-left-out",
        "minimum-left-out",
        "cap-left-out",
        "code-left-out",
        "term-left-out",
    ];

    /// <summary>The code in reports: <c>figure-up</c>, <c>slot-left-out</c> …</summary>
    /// <param name="mutation">The operator; a value that no code stands for gives its number.</param>
    public static string Code(this MutationOperator mutation) => ClosedCodes.Word(Codes, (int)mutation);
}
