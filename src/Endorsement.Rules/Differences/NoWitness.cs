namespace Endorsement.Rules;

/// <summary>Why nobody shows a change (S61).</summary>
public enum NoWitness
{
    /// <summary>Nobody was found; there may be somebody.</summary>
    NotFound,

    /// <summary>Somebody shows it when it is made alone, and another change hides it: under the newer ruleset the same is found as under the older one.</summary>
    Hidden,

    /// <summary>There is nobody: it is proved.</summary>
    Proved,

    /// <summary>What only advises or informs keeps nobody from anything.</summary>
    AsksNothing,

    /// <summary>It says on which days the rules hold.</summary>
    DaysInForce,

    /// <summary>Only plans read it.</summary>
    Plans,

    /// <summary>Only warnings come of it.</summary>
    Warnings,

    /// <summary>Candidates are compared without exceptions.</summary>
    Exceptions,

    /// <summary>Only one of the rulesets has the category or pathway, so that nothing is compared.</summary>
    OneSide,

    /// <summary>The same is asked under another id.</summary>
    OtherId,

    /// <summary>It cannot be made without other changes.</summary>
    NotAlone,
}
