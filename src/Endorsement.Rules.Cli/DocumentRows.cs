using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Cli;

/// <summary>The documents of a file, one after the other: plain or gzipped; lines, an array, or documents over several lines.</summary>
/// <remarks>No more is held than one document; one of more than <see cref="MostBytes"/> ends the reading.</remarks>
internal static class DocumentRows
{
    /// <summary>A decision with everything in it has some ten thousand bytes a category.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <param name="io">Where standard input is.</param>
    /// <param name="path">A file, or <c>-</c> for standard input.</param>
    /// <returns>Each document with its number, from 1; the bytes are good until the next one is asked for.</returns>
    /// <exception cref="UsageException">The file cannot be read, is cut off, or holds a document that is too large.</exception>
    public static IEnumerable<(long Number, ReadOnlyMemory<byte> Bytes)> Of(ToolIo io, string path)
    {
        using var rows = BulkEvaluation.Join([() => path == "-" ? io.OpenInput() : InputFiles.Open(path)]);
        var buffer = new byte[64 * 1024];
        var (start, length, number) = (0, 0, 0L);
        while (true)
        {
            var feed = buffer.AsSpan(start, length - start).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                number++;
                var row = buffer.AsMemory(start, feed);
                start += feed + 1;
                if (!IsBlank(row.Span))
                {
                    yield return (number, row);
                }

                continue;
            }

            buffer.AsSpan(start, length - start).CopyTo(buffer);
            (start, length) = (0, length - start);
            if (length == buffer.Length)
            {
                buffer =
                    length < MostBytes
                        ? Grown(buffer)
                        : throw new UsageException($"a document of `{path}` is larger than any that is read");
            }

            var read = Read(rows, buffer.AsSpan(length), path);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        // The last row may lack its line feed.
        if (!IsBlank(buffer.AsSpan(0, length)))
        {
            yield return (number + 1, buffer.AsMemory(0, length));
        }
    }

    private static byte[] Grown(byte[] buffer)
    {
        Array.Resize(ref buffer, Math.Min(buffer.Length * 2, MostBytes));
        return buffer;
    }

    private static bool IsBlank(ReadOnlySpan<byte> row) => row.IndexOfAnyExcept(" \t\r"u8) < 0;

    private static int Read(Stream rows, Span<byte> buffer, string path)
    {
        try
        {
            return rows.Read(buffer);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UsageException($"`{path}` cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
