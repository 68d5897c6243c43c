using Endorsement.Rules.Compilation;

namespace Endorsement.Rules;

/// <summary>The ruleset chosen for a question, and why (S43).</summary>
/// <param name="Ruleset">The ruleset, compiled.</param>
/// <param name="Reason">Why it is this version, as the determination says it.</param>
/// <param name="CycleYear">
/// The year in which the renewal cycle that decided ends: the one to evaluate. <see langword="null"/> away from renewal, and where cycles
/// run from the award and none was asked for by its year.
/// </param>
public sealed record RulesetSelection(CompiledRuleset Ruleset, string Reason, int? CycleYear = null);

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
}
