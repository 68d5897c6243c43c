using System.Buffers.Binary;
using System.Numerics;

namespace Endorsement.Rules.Rulesets.Prepared;

/// <summary>A sum over documents that is another one when somebody has changed one of them; no defence against somebody who wants it to be the same.</summary>
internal static class DocumentsChecksum
{
    /// <param name="document">One more document.</param>
    /// <param name="sum">The sum of those before.</param>
    public static uint Of(ReadOnlySpan<byte> document, uint sum)
    {
        sum = BitOperations.Crc32C(sum, (uint)document.Length);
        for (; document.Length >= sizeof(ulong); document = document[sizeof(ulong)..])
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(document));
        }

        foreach (var one in document)
        {
            sum = BitOperations.Crc32C(sum, one);
        }

        return sum;
    }
}
