namespace Endorsement.Rules.Cli;

/// <summary>
/// The files of one run, held for as long as it goes on. Files are the same when they are, whatever they are called: a symbolic or a hard link, or
/// another run that writes there, meets the lock that we hold on the file itself. So nothing that is read, and nothing that somebody else writes,
/// is ever opened for writing.
/// </summary>
/// <remarks>
/// What is read is locked for sharing, what is written for us alone: on Unix by <c>flock</c>, on Windows by the mode of sharing. A lock is taken
/// on the file that a name leads to, so it is the comparison by device and inode, and it holds between processes as well.
/// </remarks>
internal sealed class FileClaims : IDisposable
{
    private readonly List<(string Path, FileStream Stream)> _held = [];
    private readonly List<string> _created = [];

    /// <summary>Opens a file for reading, and keeps it.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public FileStream Read(string path)
    {
        var stream = Try(
            path,
            "read",
            () =>
                Directory.Exists(path) ? throw new UsageException($"`{path}` is a folder, not a file")
                : !File.Exists(path) ? throw new UsageException($"there is no file `{path}`")
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan)
        );
        _held.Add((path, stream));
        return stream;
    }

    /// <summary>Makes sure that none of these files is one of the others, or one that is held; nothing is opened for writing.</summary>
    /// <param name="outputs">What is to be written; a file that is not there yet is nobody else's.</param>
    /// <param name="inputs">What is to be read later.</param>
    /// <exception cref="UsageException">Two are one file, or another run writes one.</exception>
    public void Compare(IEnumerable<string> outputs, IEnumerable<string> inputs)
    {
        var before = _held.Count;
        foreach (var path in outputs.Where(path => File.Exists(path) && !IsDevice(path)))
        {
            Look(path, FileShare.None);
        }

        foreach (var path in inputs.Where(path => !IsDevice(path)))
        {
            var known = _held.Count;
            Look(path, FileShare.Read);
            Release(known);
        }

        Release(before);
    }

    /// <summary>Opens a file for writing, as it is, and keeps it for us alone.</summary>
    /// <exception cref="UsageException">It cannot be written, or is one of the others, or another run writes it.</exception>
    public OutputFile Write(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"`{path}` is a folder, not a file");
        }

        var isNew = !File.Exists(path);
        var stream = Try(path, "written", () => new OutputFile(path, Sharing(path)));
        _held.Add((path, stream));
        if (isNew)
        {
            _created.Add(path);
        }

        return stream;
    }

    /// <summary>What was created stays.</summary>
    public void Keep() => _created.Clear();

    /// <summary>What was created and never written to: a run that was refused leaves nothing behind.</summary>
    public void Forget()
    {
        Release(0);
        foreach (var path in _created.Where(path => new FileInfo(path) is { Exists: true, Length: 0 }))
        {
            File.Delete(path);
        }

        _created.Clear();
    }

    public void Dispose() => Release(0);

    /// <summary>Where nothing is kept, nothing can be lost, and everybody may write.</summary>
    private static bool IsDevice(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        try
        {
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
            return target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>On Windows others may watch the results grow; on Unix only the lock for oneself alone keeps a second writer away.</summary>
    private static FileShare Sharing(string path) =>
        IsDevice(path) ? FileShare.ReadWrite
        : OperatingSystem.IsWindows() ? FileShare.Read
        : FileShare.None;

    private void Look(string path, FileShare share)
    {
        try
        {
            _held.Add((path, new FileStream(path, FileMode.Open, FileAccess.Read, share, bufferSize: 0)));
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            throw Refusal(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be looked at is told when it is opened for what it is meant for.
        }
    }

    private TStream Try<TStream>(string path, string what, Func<TStream> open)
    {
        try
        {
            return open();
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            throw Refusal(path);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"`{path}` cannot be {what}: {Folders.Why(path, exception)}");
        }
    }

    /// <summary>A sharing violation: on Windows by its number, on Unix "would block", which differs between systems.</summary>
    private static bool IsHeld(IOException exception) =>
        exception is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
        && (exception.HResult & 0xFFFF) is 32 or 33 or 11 or 35;

    /// <summary>Who holds it: the run is refused, so what we hold can be let go, one after the other, until the file is free.</summary>
    private UsageException Refusal(string path)
    {
        foreach (var (other, stream) in Enumerable.Reverse(_held))
        {
            stream.Dispose();
            try
            {
                using var free = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 0);
                return new UsageException(
                    $"`{path}` and `{other}` are the same file",
                    "what is read and what is written must be different files, also by another name; nothing was written"
                );
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Not this one.
            }
        }

        return new UsageException(
            $"`{path}` is being used by another run",
            "wait until it is done, or name another file; nothing was written"
        );
    }

    private void Release(int kept)
    {
        foreach (var (_, stream) in _held.Skip(kept))
        {
            stream.Dispose();
        }

        _held.RemoveRange(kept, _held.Count - kept);
    }
}

/// <summary>A file that is written without a buffer of our own: what is written is there, whatever becomes of us. It says which file is full.</summary>
internal sealed class OutputFile(string path, FileShare share)
    : FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share, bufferSize: 0)
{
    private readonly string _path = path;

    public override void Write(byte[] buffer, int offset, int count)
    {
        try
        {
            base.Write(buffer, offset, count);
        }
        catch (IOException exception)
        {
            throw new UsageException(
                $"`{_path}` cannot be written any further: {exception.Message.ReplaceLineEndings(" ")}",
                "make room, and run the same command again; a batch goes on from there with `--resume`"
            );
        }
    }

    /// <summary>Begins anew.</summary>
    public void Empty()
    {
        if (CanSeek && Length > 0)
        {
            SetLength(0);
        }
    }
}
