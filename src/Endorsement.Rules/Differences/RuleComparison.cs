namespace Endorsement.Rules;

/// <summary>How what one ruleset asks stands to what another asked (S60), of the same candidate, as-of date, submission and cycle year.</summary>
/// <remarks>What is open or to be reviewed counts as not met, what is not applicable as met; exceptions are left aside.</remarks>
public enum RuleComparison
{
    /// <summary>Whoever meets the one meets the other.</summary>
    Equivalent,

    /// <summary>Whoever meets the newer one meets the older one, and not everybody the other way round.</summary>
    Stricter,

    /// <summary>Whoever meets the older one meets the newer one, and not everybody the other way round.</summary>
    Looser,

    /// <summary>Somebody meets the one alone, and somebody the other alone.</summary>
    Incomparable,

    /// <summary>No proof was found; nothing is said.</summary>
    Undecided,
}
