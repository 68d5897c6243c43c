namespace Endorsement.Rules.Spreadsheets.Words;

/// <summary>Why a file cannot be read as a workbook.</summary>
internal enum Unreadable
{
    /// <summary>As the library that unpacks it says.</summary>
    Other,

    /// <summary>It is of the old sort, or has a password.</summary>
    Old,

    Macros,
    NoWorkbook,

    /// <summary>Two parts of it have one name.</summary>
    PartTwice,
}

/// <summary>What there is too much of.</summary>
internal enum Measure
{
    Bytes,
    Parts,
    Rows,
    Columns,
    Characters,
}
