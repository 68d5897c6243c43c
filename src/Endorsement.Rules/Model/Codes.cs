namespace Endorsement.Rules;

// The closed codes of the candidate document. Open codes (activity, topics, roles, categories …) are strings: rulesets define them.

/// <summary>An academic level, lowest first.</summary>
public enum Degree
{
    /// <summary>No degree.</summary>
    None,

    /// <summary>Associate's degree.</summary>
    Associate,

    /// <summary>Bachelor's degree.</summary>
    Bachelor,

    /// <summary>Master's degree.</summary>
    Master,

    /// <summary>Doctorate, the medical degree included.</summary>
    Doctorate,
}

/// <summary>What an education entry documents.</summary>
public enum CredentialKind
{
    /// <summary>Child Development Associate.</summary>
    Cda,

    /// <summary>Associate's degree.</summary>
    Associate,

    /// <summary>Bachelor's degree.</summary>
    Bachelor,

    /// <summary>Master's degree.</summary>
    Master,

    /// <summary>Doctorate.</summary>
    Doctorate,

    /// <summary>A certificate of a programme.</summary>
    Certificate,

    /// <summary>A professional license.</summary>
    License,

    /// <summary>Academic coursework without a degree.</summary>
    Coursework,
}

/// <summary>How a transcript was handed in.</summary>
public enum Transcript
{
    /// <summary>No transcript.</summary>
    None,

    /// <summary>A copy that the institution did not send.</summary>
    Unofficial,

    /// <summary>An official transcript.</summary>
    Official,
}

/// <summary>The ages of the children whose families were served.</summary>
public enum AgeGroup
{
    /// <summary>Before birth.</summary>
    Prenatal,

    /// <summary>Birth to 36 months.</summary>
    InfantToddler,

    /// <summary>37 to 71 months.</summary>
    EarlyChildhood,
}

/// <summary>How far leadership reaches, nearest first.</summary>
public enum LeadershipScope
{
    /// <summary>One place or agency.</summary>
    Local,

    /// <summary>Several counties.</summary>
    Regional,

    /// <summary>The whole state.</summary>
    State,

    /// <summary>The whole country.</summary>
    National,
}

/// <summary>The form of a reflective supervision/consultation session.</summary>
public enum SessionFormat
{
    /// <summary>One to one.</summary>
    Individual,

    /// <summary>In a group with an identified provider.</summary>
    Group,

    /// <summary>Among peers.</summary>
    Peer,
}

/// <summary>The standing of a held endorsement over the dates of its entry.</summary>
public enum EndorsementStatus
{
    /// <summary>In force.</summary>
    Active,

    /// <summary>In force while the last conditions are being earned.</summary>
    Emerging,

    /// <summary>On the inactive registry.</summary>
    Inactive,

    /// <summary>Taken off the registry.</summary>
    Removed,
}

/// <summary>The result of an examination or a review.</summary>
public enum Result
{
    /// <summary>Not passed.</summary>
    Failed,

    /// <summary>Passed.</summary>
    Passed,
}

/// <summary>Who a membership belongs to.</summary>
public enum MembershipKind
{
    /// <summary>A person.</summary>
    Individual,

    /// <summary>An agency.</summary>
    Organizational,
}
