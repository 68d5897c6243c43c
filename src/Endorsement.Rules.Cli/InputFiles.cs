namespace Endorsement.Rules.Cli;

/// <summary>Files and standard input as bytes, never more than a document may have.</summary>
internal static class InputFiles
{
    /// <param name="io">Where standard input is.</param>
    /// <param name="path">A file, or <c>-</c> for standard input.</param>
    /// <param name="most">The most bytes; one more is read, so that the reader refuses the document and says why.</param>
    public static ReadOnlyMemory<byte> Read(this ToolIo io, string path, int? most = null)
    {
        try
        {
            using var stream = path == "-" ? io.OpenInput() : Open(path);
            return Read(stream, (most ?? DocumentLimits.Default.MaxBytes) + 1);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"`{path}` cannot be read: {Folders.Why(path, exception)}");
        }
    }

    /// <summary>What to call the file in diagnostics.</summary>
    public static string Name(string path) => path == "-" ? "standard-input" : path;

    /// <exception cref="UsageException">It is not there.</exception>
    public static FileStream Open(string path) =>
        Directory.Exists(path) ? throw new UsageException($"`{path}` is a folder, not a file")
        : File.Exists(path) ? File.OpenRead(path)
        : throw new UsageException($"there is no file `{path}`");

    private static ReadOnlyMemory<byte> Read(Stream stream, int most)
    {
        var buffer = new byte[stream.CanSeek ? (int)Math.Min(stream.Length + 1, most) : Math.Min(64 * 1024, most)];
        var length = 0;
        while (stream.Read(buffer, length, buffer.Length - length) is var count and > 0)
        {
            length += count;
            if (length == buffer.Length)
            {
                if (length == most)
                {
                    break;
                }

                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, most));
            }
        }

        return buffer.AsMemory(0, length);
    }
}
