using Endorsement.Rules.Spreadsheets;

namespace Endorsement.Rules.Cli;

/// <summary>Files that a verb makes: written whole or not at all, and never over what is read.</summary>
internal sealed class NewFiles : IDisposable
{
    private readonly FileClaims _claims = new();

    /// <summary>Reads a file and keeps it from being written over.</summary>
    public byte[] Read(string path)
    {
        using var bytes = new MemoryStream();
        _claims.Read(path).CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The CSV files of a folder, in order of name, kept from being written over.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public IReadOnlyList<CsvFile> ReadFolder(string path)
    {
        CsvFile[] files =
        [
            .. Directory
                .EnumerateFiles(path)
                .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".csv" or ".tsv" or ".txt")
                .Order(StringComparer.Ordinal)
                .Select(file => new CsvFile(Path.GetFileName(file), Read(file))),
        ];
        return files.Length > 0
            ? files
            : throw new UsageException($"no CSV file is in `{path}`", "one file for each sheet, such as Training.csv");
    }

    /// <param name="path">The file.</param>
    /// <param name="ending">What its name must end with; empty: anything.</param>
    /// <param name="write">Writes it.</param>
    /// <exception cref="UsageException">The name ends otherwise, or the file cannot be written or is one that is read.</exception>
    public void Write(string path, string ending, Action<Stream> write)
    {
        if (!path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException($"`{path}` does not end in `{ending}`", $"name a file such as portfolio{ending}");
        }

        using var bytes = new MemoryStream();
        write(bytes);
        using var file = _claims.Write(path);
        file.Empty();
        file.Write(bytes.GetBuffer(), 0, (int)bytes.Length);
        _claims.Keep();
    }

    /// <summary>Refuses a workbook or a folder that is there already: somebody may have filled it.</summary>
    /// <exception cref="UsageException">It is there.</exception>
    public static void RefuseWhatIsThere(string path)
    {
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw new UsageException($"`{path}` is there already", "name another one, or move it away: what was filled in would be lost");
        }
    }

    /// <summary>Writes files into a folder, which is made where it is not there.</summary>
    public void WriteFolder(string path, IEnumerable<CsvFile> files)
    {
        if (File.Exists(path) || Path.HasExtension(path))
        {
            throw new UsageException(
                $"`{path}` is no folder, and ends in neither `.xlsx` nor `.csv`",
                "name a workbook such as portfolio.xlsx, or a folder"
            );
        }

        Directory.CreateDirectory(path);
        foreach (var file in files)
        {
            Write(Path.Combine(path, file.Name), "", stream => stream.Write(file.Bytes.Span));
        }
    }

    public void Dispose() => _claims.Forget();
}
