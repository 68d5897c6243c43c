namespace Endorsement.Rules;

/// <summary>What a column of a candidate's table holds. The set is closed.</summary>
public enum CandidateValueKind
{
    /// <summary>Free text, read by no rule.</summary>
    Text,

    /// <summary>An id or another name without blanks at its ends.</summary>
    Id,

    /// <summary>The id of somebody among the people.</summary>
    PersonId,

    /// <summary>An open code: others than the known ones may be written.</summary>
    OpenCode,

    /// <summary>A closed code: one of <see cref="CandidateColumn.Codes"/>.</summary>
    ClosedCode,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Said only where it is so.</summary>
    OnlyYes,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Clock hours, which come to whole minutes.</summary>
    Hours,

    /// <summary>An amount of money with at most two decimals.</summary>
    Money,

    /// <summary>A date known to the day, the month or the year.</summary>
    Date,

    /// <summary>A date known to the day.</summary>
    Day,

    /// <summary>What a reviewer found: a value of the attribute that the same row names.</summary>
    JudgedValue,
}
