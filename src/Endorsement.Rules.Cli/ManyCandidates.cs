using System.CommandLine;

namespace Endorsement.Rules.Cli;

/// <summary>Files that hold many people, of whom one is asked about: `--candidate ID` says who.</summary>
internal static class ManyCandidates
{
    private const int Shown = 5;

    public static Option<string?> Option() =>
        new("--candidate") { Description = "Who is asked about, of a file that holds many people", HelpName = "ID" };

    /// <summary>The documents that are asked about: one for each file; with an id the one person who has it, whichever file that is.</summary>
    /// <exception cref="UsageException">Nobody has the id, or more than one.</exception>
    public static IReadOnlyList<CandidateDocument> Of(ToolIo io, IReadOnlyList<string> paths, string? id) =>
        id is not null
            ? [Find(io, paths, id)]
            :
            [
                .. paths.Select(path => new CandidateDocument(
                    InputFiles.Name(path),
                    () => io.Read(path, path == "-" ? DocumentRows.MostBytes : null),
                    path
                )),
            ];

    /// <summary>Everybody, one after the other; the bytes of each are good until the next one is asked for.</summary>
    public static IEnumerable<CandidateDocument> Each(ToolIo io, IEnumerable<string> paths) =>
        paths.SelectMany(path =>
            DocumentRows
                .Of(io, path)
                .Select(row => new CandidateDocument(CandidateIndex.Name(InputFiles.Name(path), row.Number), () => row.Bytes))
        );

    /// <summary>What to do about a file that cannot be read as one document: the one person whom it holds otherwise, such as in a list.</summary>
    /// <returns><see langword="null"/>: it is a document, and wrong.</returns>
    /// <exception cref="UsageException">It holds many people.</exception>
    public static CandidateDocument? Alone(ToolIo io, string file, ReadOnlyMemory<byte> document)
    {
        var again = file == "-" ? io with { OpenInput = () => new MemoryStream(document.ToArray()) } : io;
        var people = new List<DocumentId>();
        var (count, unknown, last) = (0, 0, ReadOnlyMemory<byte>.Empty);
        try
        {
            foreach (var (_, bytes) in DocumentRows.Of(again, file))
            {
                count++;
                if (DocumentId.Of(bytes.Span) is not { } who)
                {
                    unknown++;
                }
                else if (people.Count <= Shown)
                {
                    people.Add(who);
                }

                last = count == 1 ? bytes.ToArray() : default;
            }
        }
        catch (UsageException)
        {
            // What cannot be read on is said by the reader of candidates.
            return null;
        }

        return count - unknown > 1 ? throw Many(InputFiles.Name(file), count, people)
            : count == 1 && unknown == 0 && IsWrapped(document.Span) ? new CandidateDocument(InputFiles.Name(file), () => last)
            : null;
    }

    /// <summary>A list, or gzipped.</summary>
    private static bool IsWrapped(ReadOnlySpan<byte> document) => document.TrimStart(" \t\r\n"u8) is [(byte)'[', ..] or [0x1f, 0x8b, ..];

    private static UsageException Many(string file, int count, List<DocumentId> people) =>
        new(
            ManyWords.Holds(file, count),
            ManyWords.NameOne(Words.Some([.. people.Take(Shown).Select(who => who.Shown)], Shown, count - Math.Min(people.Count, Shown)))
        );

    private static CandidateDocument Find(ToolIo io, IReadOnlyList<string> paths, string id)
    {
        CandidateDocument? found = null;
        var (count, first, near) = (0, new List<DocumentId>(), new List<DocumentId>());
        foreach (var path in paths)
        {
            foreach (var (number, bytes) in DocumentRows.Of(io, path))
            {
                count++;
                if (DocumentId.Of(bytes.Span) is not { } who)
                {
                    continue;
                }

                if (who.Id == id)
                {
                    var name = CandidateIndex.Name(InputFiles.Name(path), number);
                    if (found is not null)
                    {
                        throw new UsageException(ManyWords.Twice(DocumentId.Short(id), found.Name, name), ManyWords.LeaveOneOut);
                    }

                    var copy = bytes.ToArray();
                    found = new CandidateDocument(name, () => copy);
                }
                else if (found is null)
                {
                    Note(first, who, isWanted: true);
                    Note(near, who, IsNear(id, who));
                }
            }
        }

        var where = Words.Some([.. paths.Select(path => $"`{InputFiles.Name(path)}`")], Shown);
        return found
            ?? throw new UsageException(
                ManyWords.Nobody(DocumentId.Short(id), where, count),
                near.Count > 0 ? ManyWords.Meant([.. near.Select(who => who.Shown)])
                    : first.Count > 0 ? ManyWords.There(Words.Some([.. first.Select(who => who.Shown)], Shown, count - first.Count))
                    : null
            );
    }

    private static void Note(List<DocumentId> people, DocumentId who, bool isWanted)
    {
        if (isWanted && people.Count < Shown)
        {
            people.Add(who);
        }
    }

    /// <summary>An id that differs by a slip of the pen, or the name of the person in place of the id.</summary>
    private static bool IsNear(string id, DocumentId who) =>
        string.Equals(who.Name, id, StringComparison.OrdinalIgnoreCase) || Suggestion.For(id, [who.Id]) is not null;
}
