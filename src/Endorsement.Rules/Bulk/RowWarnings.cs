using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words;

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
            using var json = new Utf8JsonWriter(output, JsonWriting.Compact);
            json.WriteStartArray();
            foreach (var warning in warnings)
            {
                Document.Warning(json, warning);
            }

            json.WriteEndArray();
        }

        output.Write("}\n"u8);
    }
}
