namespace Endorsement.Rules.Cli;

/// <summary>Folders into which the tool writes.</summary>
internal static class Folders
{
    /// <summary>Makes a folder, and those above it, where it is not there.</summary>
    /// <exception cref="UsageException">It cannot be made; the complaint says why in words.</exception>
    public static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException(Why(folder) ?? $"the folder `{folder}` cannot be made here", "name another folder");
        }
    }

    /// <summary>Why nothing can be written below a path, as far as that can be seen; <see langword="null"/>: it cannot.</summary>
    public static string? Why(string path)
    {
        for (var above = path; !string.IsNullOrEmpty(above); above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
            {
                return Words.NoFolder(above);
            }

            if (Directory.Exists(above))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Why a file cannot be written or read, in words; a system's own words come last.</summary>
    public static string Why(string path, Exception exception) =>
        exception switch
        {
            _ when Directory.Exists(path) => Words.ItIsAFolder,
            _ when Path.GetDirectoryName(path) is { Length: > 0 } folder && Why(folder) is { } file => file,
            DirectoryNotFoundException when Path.GetDirectoryName(path) is { Length: > 0 } folder => Words.NoSuchFolder(folder),
            UnauthorizedAccessException => Words.NotAllowed,
            _ => exception.Message.ReplaceLineEndings(" "),
        };
}
