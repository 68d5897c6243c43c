using System.Buffers;
using System.Text.Json;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Bulk;

/// <summary>Writes whole determinations of one row.</summary>
internal static class FindingWriter
{
    private static readonly DeterminationJson Document = new(Language.English);

    public static void Write(IBufferWriter<byte> output, Determination determination)
    {
        using var json = new Utf8JsonWriter(output, JsonWriting.Compact);
        Document.Write(json, determination);
    }
}
