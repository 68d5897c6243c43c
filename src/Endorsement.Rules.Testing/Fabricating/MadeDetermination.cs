using NodaTime;

namespace Endorsement.Rules.Testing.Fabricating;

/// <summary>A determination of findings, its outcome as S2 says.</summary>
internal static class MadeDetermination
{
    private static readonly RulesetIdentity Nobody = new("made-up", "1", "sha256:made-up", null);

    public static Determination Of(Ruleset? ruleset, string category, Pathway pathway, LocalDate asOf, Sequence<Finding> findings) =>
        new()
        {
            CandidateId = "somebody",
            DecidedBy = ruleset?.Identity ?? Nobody,
            Ruleset = ruleset,
            Selected = SelectionReason.Named,
            Category = category,
            Pathway = pathway,
            AsOf = asOf,
            Outcome = Outcomes(findings),
            Requirements = findings,
        };

    private static Outcome Outcomes(Sequence<Finding> findings)
    {
        var found = findings.Where(finding => finding.Level == RequirementLevel.Required).Select(finding => finding.Outcome).ToHashSet();
        return found.Contains(Outcome.NotMet) ? Outcome.NotMet
            : found.Contains(Outcome.Unknown) ? Outcome.Unknown
            : found.Contains(Outcome.NeedsReview) ? Outcome.NeedsReview
            : Outcome.Met;
    }
}
