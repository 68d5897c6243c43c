using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>The ruleset chosen for a question, and why (S43).</summary>
/// <param name="Ruleset">The ruleset, compiled.</param>
/// <param name="Reason">Why it is this version, as the determination says it.</param>
/// <param name="CycleYear">
/// The year in which the renewal cycle that decided ends: the one to evaluate. <see langword="null"/> away from renewal, and where cycles
/// run from the award and none was asked for by its year.
/// </param>
public sealed record RulesetSelection(CompiledRuleset Ruleset, string Reason, int? CycleYear = null)
{
    /// <summary>The renewal cycle whose due date is not yet three months past, or whose grace still runs (S36), beside the one chosen.</summary>
    public EndedCycle? JustEnded { get; init; }

    /// <summary>Determines one category under the chosen version and cycle.</summary>
    /// <param name="candidate">The candidate for whom it was chosen.</param>
    /// <param name="category">The category code, e.g. <c>IMHS</c>.</param>
    /// <param name="asOf">The determination date.</param>
    /// <param name="pathway">The pathway for which it was chosen.</param>
    /// <exception cref="ArgumentException">The ruleset has no such category or pathway, or no cycle ends in the year asked for.</exception>
    public Determination Evaluate(Candidate candidate, string category, LocalDate asOf, string pathway = "initial") =>
        Ruleset.Evaluate(candidate, category, asOf, pathway, CycleYear, Reason, JustEnded);

    /// <summary>Every category that has the pathway, nearest first.</summary>
    /// <inheritdoc cref="Evaluate"/>
    public ImmutableArray<Determination> EvaluateAll(Candidate candidate, LocalDate asOf, string pathway = "initial") =>
        Ruleset.EvaluateAll(candidate, asOf, pathway, CycleYear, Reason, JustEnded);
}

/// <summary>A renewal cycle that has just ended (S36): whoever means it asks for it by the year in which it ends.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; the year of it is what to ask for.</param>
/// <param name="Due">The day on which renewal was due.</param>
/// <param name="LateUntil">The last day of the stated grace: until then signatures count, marked late; <see langword="null"/> where none is stated.</param>
public sealed record EndedCycle(LocalDate From, LocalDate To, LocalDate Due, LocalDate? LateUntil)
{
    /// <summary>Whether a cycle that was due on a day is told beside the one that runs.</summary>
    internal static bool IsJustPast(LocalDate due, LocalDate? lateUntil, LocalDate asOf) =>
        due < asOf && (asOf <= due.PlusMonths(3) || asOf <= lateUntil);
}

/// <summary>Thrown when no ruleset answers the question: the association is not known, or no version is in force on the day.</summary>
public sealed class RulesetSelectionException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was asked and not found.</param>
    /// <param name="help">What there is instead.</param>
    public RulesetSelectionException(string message, string? help)
        : base(message)
    {
        Help = help;
    }

    /// <summary>What there is instead, or <see langword="null"/>.</summary>
    public string? Help { get; }

    /// <summary>
    /// A stable code, which the row of a batch bears: <c>no-version</c> (none is in force on the day), <c>no-cycle</c> (no renewal cycle has rules) or
    /// <c>no-association</c>.
    /// </summary>
    public string Code { get; init; } = NoVersion;

    internal const string NoVersion = "no-version";

    internal const string NoCycle = "no-cycle";

    internal const string NoAssociation = "no-association";
}
