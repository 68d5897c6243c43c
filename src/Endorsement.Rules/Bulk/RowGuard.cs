using System.Buffers;
using System.Collections.Immutable;

namespace Endorsement.Rules.Bulk;

/// <summary>How a row is decided: its line, and where its result goes, if anywhere; what comes back is why it is rejected.</summary>
internal delegate ImmutableArray<Diagnostic> DecideRow(ReadOnlyMemory<byte> line, ArrayBufferWriter<byte>? output);

/// <summary>
/// Deciding a row is not meant to fail, whatever the row is. Should it fail all the same, that row is rejected with a diagnostic, what had been
/// written of its result is taken back, and every other row is decided as if it were not there.
/// </summary>
internal sealed class RowGuard(DecideRow decide)
{
    public ImmutableArray<Diagnostic> Decide(ReadOnlyMemory<byte> line, ArrayBufferWriter<byte>? output)
    {
        var before = output?.WrittenCount ?? 0;
        try
        {
            return decide(line, output);
        }
        catch (Exception)
        {
            if (output is not null)
            {
                var kept = output.WrittenSpan[..before].ToArray();
                output.ResetWrittenCount();
                output.Write(kept);
            }

            return [RowProblems.Fault()];
        }
    }
}
