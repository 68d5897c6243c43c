using System.Collections.Immutable;

namespace Endorsement.Rules.Cli;

/// <summary>Candidates found by their id, any number of them: in memory is where each begins, and not what it says.</summary>
/// <remarks>
/// Documents are copied into one file of the machine's folder for such files, which nobody else can read and which goes with the process: input
/// may be gzipped, or over several lines, and is asked for in the order of the decisions.
/// </remarks>
internal sealed class CandidateIndex : IDisposable
{
    private readonly ToolIo _io;
    private readonly FileStream _copies;
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];
    private (string Id, Candidate? Candidate)? _last;

    private CandidateIndex(ToolIo io)
    {
        _io = io;
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        _copies = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }

    /// <summary>Whether some document was no candidate, or two had one id; said on standard error.</summary>
    public bool HasProblems { get; private set; }

    public static CandidateIndex Of(ToolIo io, string path)
    {
        var index = new CandidateIndex(io);
        try
        {
            foreach (var file in CandidateFiles.Of([path]))
            {
                index.Add(file);
            }

            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    /// <summary>The candidate, or <see langword="null"/> when there is none or its document is wrong, which is said once.</summary>
    public Candidate? Find(string id)
    {
        if (_last is { } last && last.Id == id)
        {
            return last.Candidate;
        }

        Candidate? candidate = null;
        if (_places.TryGetValue(id, out var place))
        {
            var bytes = new byte[place.Length];
            _copies.Position = place.Offset;
            _copies.ReadExactly(bytes);
            candidate = Read(bytes, _files[place.File], place.Number);
            if (candidate is null)
            {
                _places.Remove(id);
            }
        }

        _last = (id, candidate);
        return candidate;
    }

    public void Dispose() => _copies.Dispose();

    private void Add(string file)
    {
        _files.Add(InputFiles.Name(file));
        foreach (var (number, bytes) in DocumentRows.Of(_io, file))
        {
            if (DocumentId.Of(bytes.Span)?.Id is not { } id)
            {
                // The reader of candidates says what is wrong.
                HasProblems |= Read(bytes, _files[^1], number) is null;
            }
            else if (_places.TryAdd(id, new Place(_files.Count - 1, number, _copies.Position, bytes.Length)))
            {
                _copies.Write(bytes.Span);
            }
            else
            {
                HasProblems = true;
                var first = _places[id];
                _io.Complain(
                    $"the candidate `{DocumentId.Short(id)}` is in {Name(_files[first.File], first.Number)} and again in {Name(_files[^1], number)}",
                    "the first one is asked; leave one of them out"
                );
            }
        }
    }

    private Candidate? Read(ReadOnlyMemory<byte> bytes, string file, long number)
    {
        var isCandidate = Candidate.TryRead(bytes, out var candidate, out ImmutableArray<Diagnostic> diagnostics, Name(file, number));
        HasProblems |= !isCandidate;
        _io.Show(diagnostics);
        return isCandidate ? candidate : null;
    }

    public static string Name(string file, long number) => ReportWords.Document(file, number);

    private readonly record struct Place(int File, long Number, long Offset, int Length);
}
