using Endorsement.Rules.Findings;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Explanations;

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

    internal static string Level(RequirementLevel level) =>
        level switch
        {
            RequirementLevel.Required => "required",
            RequirementLevel.Recommended => "recommended",
            RequirementLevel.Administrative => "administrative",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    internal static string Provenance(Provenance provenance) =>
        provenance switch
        {
            Rulesets.Provenance.Stated => "stated",
            Rulesets.Provenance.Inherited => "inherited",
            Rulesets.Provenance.Inferred => "inferred",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
