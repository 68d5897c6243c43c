using System.Security.Cryptography;

namespace Endorsement.Rules.Bulk;

/// <summary>What of the input was ours: where it begins and ends, how many lines, and the hash of its bytes. Not for two threads at once.</summary>
internal sealed class StretchTally : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long? _from;
    private long _to;
    private long _lines;

    public BulkStretch Stretch => new(_from ?? 0, _to, _lines, $"sha256:{Convert.ToHexStringLower(_hash.GetCurrentHash())}");

    /// <summary>Takes what follows: a line, or a piece of one.</summary>
    /// <param name="offset">Where it begins.</param>
    /// <param name="bytes">Its bytes, the line feed included.</param>
    /// <param name="endsLine">Whether its line ends with it.</param>
    public void Take(long offset, ReadOnlySpan<byte> bytes, bool endsLine)
    {
        _from ??= offset;
        _to = offset + bytes.Length;
        _lines += endsLine ? 1 : 0;
        _hash.AppendData(bytes);
    }

    public void Dispose() => _hash.Dispose();
}
