using Endorsement.Rules.Compilation;

namespace Endorsement.Rules;

/// <summary>The ruleset chosen for a question, and why (S43).</summary>
/// <param name="Ruleset">The ruleset, compiled.</param>
/// <param name="Reason">Why it is this version, as the determination says it.</param>
public sealed record RulesetSelection(CompiledRuleset Ruleset, string Reason);

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
