namespace Endorsement.Rules.Analysis;

/// <summary>What sort of part of a rule decided something (S63).</summary>
public enum DecidingPartKind
{
    /// <summary>A row, of which one is enough: a credential, a sort of provider, of work, of rater.</summary>
    Row,

    /// <summary>A place for a rater.</summary>
    Slot,

    /// <summary>A clause that some of the raters must meet.</summary>
    Clause,

    /// <summary>A condition, true or false: of an exemption, of a form of a rule, of a row.</summary>
    Condition,
}

/// <summary>A part of a rule that decided what was found: without it, or with the condition the other way round, something else would be (S63).</summary>
/// <remarks>Immutable, equal by content.</remarks>
/// <param name="RequirementId">The requirement of which something else would be found, or the part of one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Location">Where it is written: file, line, and JSON Pointer (<c>/definitions/providers/qualified/0</c>).</param>
public sealed record DecidingPart(string RequirementId, DecidingPartKind Kind, RuleLocation Location);
