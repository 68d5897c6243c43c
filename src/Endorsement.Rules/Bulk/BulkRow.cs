using System.Collections.Immutable;

namespace Endorsement.Rules.Bulk;

/// <summary>What became of one row of a sequence of rows.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class BulkRow
{
    internal BulkRow(long number, ReadOnlyMemory<byte> utf8, ImmutableArray<Diagnostic> problems)
    {
        Number = number;
        Utf8 = utf8;
        Problems = problems;
    }

    /// <summary>Which row it was, from 1; blank rows are counted and give nothing.</summary>
    public long Number { get; }

    /// <summary>The result as <see cref="BulkEvaluation.Run"/> writes it: one JSON object in UTF-8, without a line feed; empty for a row that was rejected.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Why the row was rejected; none otherwise.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>Whether the row could not be decided.</summary>
    public bool IsRejected => !Problems.IsEmpty;
}
