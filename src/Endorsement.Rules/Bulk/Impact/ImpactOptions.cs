namespace Endorsement.Rules.Bulk;

/// <summary>What a change of the rules is looked at for: two rulesets, and the question that both are asked of every candidate (S62).</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ImpactOptions
{
    /// <summary>The rules as they are.</summary>
    public required Ruleset First { get; init; }

    /// <summary>The rules as they would be.</summary>
    public required Ruleset Second { get; init; }

    /// <summary>What is asked of everybody under both; without a category, every category that both have with the pathway.</summary>
    public required Question Question { get; init; }

    /// <summary>
    /// Whether only those are asked for whom the dates choose the second ruleset (S43), since it is in force on the day that counts: the others are counted as
    /// decided by another version. Otherwise everybody is asked under both, whatever the dates say.
    /// </summary>
    public bool ByDate { get; init; }

    /// <summary>Whether rows name the candidate; otherwise they say the line of the input alone.</summary>
    public bool NamesCandidates { get; init; }

    /// <summary>How rows are written.</summary>
    public ImpactRowForm Rows { get; init; }

    /// <summary>How many batches of rows are decided at the same time, 1 to 256.</summary>
    public int Jobs { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 256);

    /// <summary>How large a row may be.</summary>
    public DocumentLimits Limits { get; init; } = DocumentLimits.Default;
}

/// <summary>How the rows of an impact are written.</summary>
public enum ImpactRowForm
{
    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>Comma-separated values with a heading (RFC 4180).</summary>
    Csv,
}
