namespace Endorsement.Rules.Analysis;

/// <summary>A requirement at the top of a pathway that changed, or whose surroundings did, and how the newer one stands to the older one (S60).</summary>
/// <remarks>Immutable, equal by content.</remarks>
public sealed record ComparedRequirement
{
    /// <summary>Its ids in both rulesets; where one is missing, that ruleset does not ask for it.</summary>
    public required ChangedRequirement Requirement { get; init; }

    /// <summary>How the newer one stands to the older one.</summary>
    public required RuleComparison Comparison { get; init; }

    /// <summary>Whether it is proved that whoever meets the newer one meets the older one.</summary>
    public bool AsksNoLess { get; init; }

    /// <summary>Whether it is proved that whoever meets the older one meets the newer one.</summary>
    public bool AsksNoMore { get; init; }

    /// <summary>Whether either of them can keep anybody from anything: advice, fees and days cannot.</summary>
    internal bool Asks { get; init; } = true;

    /// <summary>Somebody who meets the older one alone, where anybody was looked for and found.</summary>
    public Witness? BeforeAlone { get; init; }

    /// <summary>Somebody who meets the newer one alone, where anybody was looked for and found.</summary>
    public Witness? AfterAlone { get; init; }
}

/// <summary>A pathway of a category that both rulesets have, and how what the newer one asks as a whole stands to the older one (S60).</summary>
/// <param name="Before">The category in the older ruleset.</param>
/// <param name="After">The category in the newer ruleset.</param>
/// <param name="Pathway">The pathway.</param>
/// <param name="Comparison">How the newer one stands to the older one.</param>
/// <remarks>
/// That whoever meets the one meets the other follows from the requirements; that not everybody does, from somebody who meets the whole of the one and not of
/// the other. A requirement that asks for more does not make the whole ask for more where nobody could meet the rest of it.
/// </remarks>
public sealed record ComparedPathway(string Before, string After, Pathway Pathway, RuleComparison Comparison)
{
    /// <summary>Whether it is proved that whoever meets the newer one meets the older one.</summary>
    public bool AsksNoLess { get; init; }

    /// <summary>Whether it is proved that whoever meets the older one meets the newer one.</summary>
    public bool AsksNoMore { get; init; }

    /// <summary>
    /// Where it is undecided: the requirements that stand against a proof. None where it is proved that it asks for no less, or for no more, and nobody was found
    /// who shows that it is not the same.
    /// </summary>
    public Sequence<ChangedRequirement> Unsettled { get; init; } = [];
}
