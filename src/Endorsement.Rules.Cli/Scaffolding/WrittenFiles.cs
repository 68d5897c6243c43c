namespace Endorsement.Rules.Cli.Scaffolding;

/// <summary>Files that are written together: none where one of them is there already.</summary>
internal sealed class WrittenFiles
{
    private readonly List<(string Path, ReadOnlyMemory<byte> Bytes)> _new = [];
    private (string Path, ReadOnlyMemory<byte> Bytes)? _changed;

    /// <summary>A file that must not be there yet.</summary>
    public void Add(string path, ReadOnlyMemory<byte> bytes) => _new.Add((path, bytes));

    /// <summary>A file that is there, with something changed.</summary>
    public void Change(string path, ReadOnlyMemory<byte> bytes) => _changed = (path, bytes);

    /// <exception cref="UsageException">A file is there already, or cannot be written; then those that were written before it are named.</exception>
    public void Write()
    {
        if (_new.Select(file => file.Path).FirstOrDefault(path => File.Exists(path) || Directory.Exists(path)) is { } there)
        {
            throw new UsageException(
                $"`{there}` is there already",
                "nothing was written; name another version, another `--out`, or take the file away"
            );
        }

        var written = 0;
        try
        {
            foreach (var (path, bytes) in _new)
            {
                Folders.Make(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".");
                using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                file.Write(bytes.Span);
                written++;
            }

            if (_changed is { } changed)
            {
                Replace(changed.Path, changed.Bytes);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var path = written < _new.Count ? _new[written].Path : _changed!.Value.Path;
            throw new UsageException(
                $"`{path}` cannot be written: {Folders.Why(path, exception)}",
                written == 0
                    ? "nothing was written"
                    : $"{Words.Count(written, "file")} before it were written, the first being `{_new[0].Path}`"
            );
        }
    }

    /// <summary>Whole or not at all: a file that somebody wrote is never left half written.</summary>
    private static void Replace(string path, ReadOnlyMemory<byte> bytes)
    {
        var beside = $"{path}.{Environment.ProcessId}.new";
        try
        {
            File.WriteAllBytes(beside, bytes.Span);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
