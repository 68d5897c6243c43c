using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules;

/// <summary>Findings in words. The codes are stable and meant for programs; the words are meant for people and may be improved.</summary>
public static class Wording
{
    /// <summary>Why the outcome of a finding is what it is, in one sentence.</summary>
    /// <param name="finding">The finding.</param>
    public static string Sentence(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Phrases.Reason(finding);
    }

    /// <summary>An outcome as people say it: "not met".</summary>
    /// <param name="outcome">The outcome.</param>
    public static string Of(Outcome outcome) => Phrases.Outcome(outcome);

    /// <summary>S50: who changed a figure without naming a source, and what is printed where; <see langword="null"/> where nobody did.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="ruleset">The ruleset that decided.</param>
    public static string? Changed(Finding finding, Ruleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(ruleset);
        return Changed(finding.Requirement, ruleset);
    }

    /// <summary>S36: which cycle has just ended, and how to ask for it.</summary>
    /// <param name="ended">The cycle.</param>
    public static string JustEnded(EndedCycle ended)
    {
        ArgumentNullException.ThrowIfNull(ended);
        var late = ended.LateUntil is { } until ? $", late until {DocumentedDate.Text(until)}" : "";
        return FormattableString.Invariant(
            $"the cycle that ended on {DocumentedDate.Text(ended.To)} was due on {DocumentedDate.Text(ended.Due)}{late}; ask for it as the cycle of {ended.To.Year}"
        );
    }

    internal static string? Changed(Requirement requirement, Ruleset ruleset)
    {
        if (requirement.Changed is not { } changed)
        {
            return null;
        }

        var now = HandbookLines.Of(requirement).Select(line => line.Text).ToHashSet(StringComparer.Ordinal);
        var printed = changed.Printed is { } before ? HandbookLines.Of(before).Select(line => line.Text).Where(t => !now.Contains(t)) : [];
        var figures = string.Join(" ", printed);
        return $"changed by {changed.By}; printed at {Handbook.Source(ruleset, requirement.Citation)}: {(figures.Length > 0 ? figures : "nothing of this")}";
    }

    internal static string Level(RequirementLevel level) =>
        level switch
        {
            RequirementLevel.Required => "required",
            RequirementLevel.Recommended => "recommended",
            RequirementLevel.Administrative => "administrative",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    internal static string ProvenanceWords(Provenance provenance) =>
        provenance switch
        {
            Provenance.Stated => "stated",
            Provenance.Inherited => "inherited",
            Provenance.Inferred => "inferred",
            Provenance.Local => "local",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
