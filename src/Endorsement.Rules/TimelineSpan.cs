using NodaTime;

namespace Endorsement.Rules;

/// <summary>Days that give the same.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Outcome">The outcome of the pathway.</param>
/// <param name="RulesetKey">The key of the version that decides on these days.</param>
/// <param name="Requirements">The outcome of each requirement, in the order of that version.</param>
public sealed record TimelineSpan(
    LocalDate From,
    LocalDate To,
    Outcome Outcome,
    string RulesetKey,
    Sequence<RequirementOutcome> Requirements
);

/// <summary>The outcome of one requirement.</summary>
/// <param name="RequirementId">Its id.</param>
/// <param name="Outcome">Its outcome.</param>
public readonly record struct RequirementOutcome(string RequirementId, Outcome Outcome);

/// <summary>The four dates of a renewal (S57).</summary>
/// <param name="CanBeMet">The first day on which everything can be met; <see langword="null"/>: it cannot.</param>
/// <param name="Due">The day on which it is due.</param>
/// <param name="LateFrom">The first day on which it is late.</param>
/// <param name="LastCure">The last day on which a signature still counts for the cycle.</param>
public sealed record PlanDates(LocalDate? CanBeMet, LocalDate Due, LocalDate LateFrom, LocalDate LastCure);

/// <summary>Which open facts decide an unknown outcome (S58).</summary>
/// <param name="Facts">A set that, whatever its values, leaves nothing open.</param>
/// <param name="Moot">Those that no longer matter then.</param>
/// <param name="IsSmallest">Whether no smaller set does; otherwise none of its facts can be left out.</param>
public sealed record DecisiveFacts(Sequence<OpenFact> Facts, Sequence<OpenFact> Moot, bool IsSmallest);
