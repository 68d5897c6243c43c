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

    public void Dispose() => _claims.Forget();
}
