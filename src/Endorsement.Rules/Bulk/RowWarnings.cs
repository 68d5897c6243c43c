using System.Buffers;
using System.Collections.Immutable;
using Endorsement.Rules.Documents;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Bulk;

/// <summary>
/// Warnings of a row. They are about the candidate, the same for every category, so they stand once behind the determinations, at every detail.
/// </summary>
internal static class RowWarnings
{
    private static readonly DeterminationJson Document = new(Language.English);

    /// <summary>The end of a result line.</summary>
    public static void End(IBufferWriter<byte> output, ImmutableArray<DeterminationWarning> warnings)
    {
        output.Write("]"u8);
        if (!warnings.IsEmpty)
        {
            output.Write(",\"warnings\":"u8);
            var json = new JsonBytes();
            json.StartArray();
            foreach (var warning in warnings)
            {
                Document.Warning(json, warning);
            }

            json.EndArray();
            output.Write(json.Written);
        }

        output.Write("}\n"u8);
    }
}
