using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Endorsement.Rules.Cli.Shares;

/// <summary>
/// Tells whether two shares were made of the same file without reading all of it: its length and 256 blocks of four kilobytes, evenly spread, the
/// first and the last bytes among them.
/// </summary>
/// <remarks>
/// It tells yesterday's export from today's; it is no proof. What a share has read is hashed whole, and says so in its manifest.
/// </remarks>
internal static class InputSample
{
    private const int Blocks = 256;
    private const int BlockSize = 4096;

    public static ShareInput Of(FileStream input)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = input.Length;
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(number, length);
        hash.AppendData(number);
        Span<byte> block = stackalloc byte[BlockSize];
        var last = Math.Max(0, length - BlockSize);
        var before = -1L;
        for (var i = 0; i < Blocks; i++)
        {
            var at = (long)((Int128)last * i / (Blocks - 1));
            if (at > before)
            {
                var read = RandomAccess.Read(input.SafeFileHandle, block, at);
                hash.AppendData(block[..read]);
                before = at;
            }
        }

        return new ShareInput(length, Sha256.Text(hash.GetCurrentHash()));
    }
}

/// <summary>Hashes as documents write them.</summary>
internal static class Sha256
{
    public static string Text(ReadOnlySpan<byte> hash) => $"sha256:{Convert.ToHexStringLower(hash)}";

    public static string Of(ReadOnlySpan<byte> bytes) => Text(SHA256.HashData(bytes));

    public static string OfFile(string path)
    {
        using var file = File.OpenRead(path);
        return Text(SHA256.HashData(file));
    }
}
