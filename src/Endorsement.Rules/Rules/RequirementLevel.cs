namespace Endorsement.Rules;

/// <summary>How much a requirement binds (S5).</summary>
public enum RequirementLevel
{
    /// <summary>It must be met.</summary>
    Required,

    /// <summary>Evaluated and explained; never changes a parent.</summary>
    Recommended,

    /// <summary>Fees and deadlines: shown with their facts, never applicable to an outcome.</summary>
    Administrative,
}

/// <summary>How a ruleset came by a requirement (S44).</summary>
public enum Provenance
{
    /// <summary>The association itself states it.</summary>
    Stated,

    /// <summary>Taken over from the licensor.</summary>
    Inherited,

    /// <summary>Our reading; a note says which.</summary>
    Inferred,

    /// <summary>Changed without a source for the new figure (S50); what was printed is kept.</summary>
    Local,
}

/// <summary>Where a rule is published.</summary>
/// <param name="Source">The key of the source in the ruleset.</param>
/// <param name="Locator">Where in that source.</param>
public sealed record Citation(string Source, string Locator);
