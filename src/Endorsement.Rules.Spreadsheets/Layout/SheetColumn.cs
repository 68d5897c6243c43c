namespace Endorsement.Rules.Spreadsheets.Layout;

/// <summary>What a column of a sheet says.</summary>
internal enum ColumnRole
{
    /// <summary>A member of the entry.</summary>
    Value,

    /// <summary>Whose row it is.</summary>
    Owner,

    /// <summary>Within which entry it stands.</summary>
    Entry,
}

/// <summary>A column of a sheet.</summary>
/// <param name="Role">What it says.</param>
/// <param name="Column">The column of the candidate's table; <see langword="null"/> of other roles.</param>
internal sealed record SheetColumn(ColumnRole Role, CandidateColumn? Column)
{
    public static SheetColumn Owner { get; } = new(ColumnRole.Owner, null);

    public static SheetColumn Entry { get; } = new(ColumnRole.Entry, null);
}
