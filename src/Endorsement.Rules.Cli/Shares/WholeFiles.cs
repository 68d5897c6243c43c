namespace Endorsement.Rules.Cli.Shares;

/// <summary>Files that are there whole or not at all: on the disk first, then renamed, which replaces what was there in one step.</summary>
internal static class WholeFiles
{
    /// <exception cref="UsageException">It cannot be put there.</exception>
    public static void Move(string from, string to)
    {
        try
        {
            using (var file = new FileStream(from, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
            {
                file.Flush(flushToDisk: true);
            }

            File.Move(from, to, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"`{to}` cannot be written: {Folders.Why(to, exception)}");
        }
    }

    /// <param name="path">The file.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="own">What to add to its name until it is whole.</param>
    public static void Write(string path, byte[] bytes, string own)
    {
        try
        {
            File.WriteAllBytes(path + own, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"`{path}` cannot be written: {Folders.Why(path, exception)}");
        }

        Move(path + own, path);
    }
}
