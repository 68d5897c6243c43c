namespace Endorsement.Rules;

/// <summary>What changed between two rulesets (S59).</summary>
public enum RuleChangeKind
{
    /// <summary>A figure, a flag, a list, a row, a condition or a level of a requirement.</summary>
    Parameter,

    /// <summary>A requirement that was not asked before, with its parts.</summary>
    RequirementAdded,

    /// <summary>A requirement that is not asked any more, with its parts.</summary>
    RequirementRemoved,

    /// <summary>A requirement of another kind stands in the place of one, with its parts.</summary>
    RequirementReplaced,

    /// <summary>A requirement has another id, and stands where it stood.</summary>
    RequirementRenamed,

    /// <summary>A requirement is part of another one than before, or of none.</summary>
    RequirementMoved,

    /// <summary>A category that was not defined before, with all that it asks.</summary>
    CategoryAdded,

    /// <summary>A category that is not defined any more, with all that it asked.</summary>
    CategoryRemoved,

    /// <summary>A category can be asked for by a pathway that it did not have.</summary>
    PathwayAdded,

    /// <summary>A category can not be asked for by a pathway any more.</summary>
    PathwayRemoved,

    /// <summary>The renewal cycle (S36).</summary>
    Cycle,

    /// <summary>Categories that stand for one another.</summary>
    Equivalents,

    /// <summary>Categories that stand together for another.</summary>
    Compounds,

    /// <summary>For which requirements exceptions are granted (S51).</summary>
    Exceptions,

    /// <summary>The days on which it is in force.</summary>
    EffectiveDates,

    /// <summary>Where it applies.</summary>
    Jurisdiction,

    /// <summary>Where other associations endorse.</summary>
    OtherJurisdictions,

    /// <summary>Hours of RS/C that a plan counts on in a month (S55).</summary>
    MonthlyHours,

    /// <summary>Codes that are known though no rule names them (S49).</summary>
    KnownCodes,
}
