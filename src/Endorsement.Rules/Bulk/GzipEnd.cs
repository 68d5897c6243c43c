using System.IO.Compression;

namespace Endorsement.Rules.Bulk;

/// <summary>Whether a gzip is whole.</summary>
/// <remarks>
/// Several gzips one behind the other are one. So a small one, the mark, is put behind the input: if the input is whole, the mark comes out of
/// the decompressor as it went in; if it is cut, in a block, in a trailer or in a header, the mark's bytes are taken for something else. An input
/// that has something other behind its end is never asked for more, and so never meets the mark.
/// </remarks>
internal sealed class GzipEnd
{
    private static readonly byte[] Mark = [.. Enumerable.Repeat("the end of the rows "u8.ToArray(), 8).SelectMany(words => words)];
    private static readonly byte[] ZippedMark = Zip(Mark);

    private int _given;

    /// <summary>Whether the input has ended and the mark has been begun.</summary>
    public bool IsGiven { get; private set; }

    /// <summary>Whether the mark has come out.</summary>
    public bool IsPassed { get; private set; }

    public static InvalidDataException Cut() => new("the gzipped input is cut off: its end is missing");

    /// <summary>The mark's bytes, once.</summary>
    public int Give(Span<byte> buffer)
    {
        IsGiven = true;
        var count = Math.Min(buffer.Length, ZippedMark.Length - _given);
        ZippedMark.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    /// <param name="unzipped">What is still to come.</param>
    /// <param name="begun">What has come since the input ended.</param>
    /// <exception cref="InvalidDataException">Something else came out: the input is cut.</exception>
    public void Check(Stream unzipped, ReadOnlySpan<byte> begun)
    {
        var last = new byte[Mark.Length + 1];
        if (begun.Length > Mark.Length)
        {
            throw Cut();
        }

        begun.CopyTo(last);
        try
        {
            var length =
                begun.Length + unzipped.ReadAtLeast(last.AsSpan(begun.Length), last.Length - begun.Length, throwOnEndOfStream: false);
            IsPassed = last.AsSpan(0, length).SequenceEqual(Mark);
        }
        catch (InvalidDataException)
        {
            throw Cut();
        }

        if (!IsPassed)
        {
            throw Cut();
        }
    }

    private static byte[] Zip(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return zipped.ToArray();
    }
}
