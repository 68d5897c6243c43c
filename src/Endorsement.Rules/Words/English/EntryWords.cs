namespace Endorsement.Rules.Words.English;

/// <summary>Entries of the candidate's file by what they are; an id stands in brackets where the file has no name for one.</summary>
/// <param name="english">The language.</param>
/// <param name="file">The file; <see langword="null"/>: it is not at hand, and entries are called by their ids.</param>
internal sealed class EntryWords(EnglishLanguage english, FileEntries? file) : IEntryWords
{
    private const int MostPieces = 6;

    private readonly EntryNameWords? _names = file is null ? null : new EntryNameWords(english, file);

    public string Candidate(string id) => file?.Candidate.Name is { Length: > 0 } name && file.Candidate.Id == id ? $"{name} ({id})" : id;

    public string Of(string entry, params FileSection[] sections) =>
        file?.Find(entry, sections) is { } found ? _names!.Of(found)
        : FileEntries.Placed(entry) is { } placed ? FormattableString.Invariant($"{Noun(placed.Section)} {placed.Place + 1}")
        : entry;

    /// <summary>"Dr Reyes and Ms Okafor".</summary>
    public string All(Sequence<string> entries, params FileSection[] sections) =>
        entries.IsEmpty ? "nothing" : FigureWords.And(entries.Select(entry => Of(entry, sections)));

    public string Listed(Sequence<string> entries, FileSection[] sections)
    {
        var pieces = Pieces(entries, sections);
        var told = pieces.Count <= MostPieces ? pieces.Count : MostPieces - 1;
        var left = pieces.Skip(told).Sum(piece => piece.Count);
        var text = string.Join(file is null ? ", " : "; ", pieces.Take(told).Select(piece => piece.Text));
        return left == 0 ? text : $"{text}; and {FigureWords.Count(left, "more entry", "more entries")}";
    }

    /// <summary>Each piece, and how many entries it holds; it stands where the first of them does.</summary>
    private List<(string Text, int Count)> Pieces(Sequence<string> entries, FileSection[] sections)
    {
        var pieces = new List<(string, int)>();
        var sessions = entries
            .Select(entry => file?.Find(entry, sections))
            .OfType<FileEntry>()
            .Where(found => found.Section == FileSection.ReflectiveSupervision)
            .ToLookup(found => file!.Candidate.ReflectiveSupervision!.Value[found.Place].Provider);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (
                file?.Find(entry, sections) is { Section: FileSection.ReflectiveSupervision } session
                && (file.Candidate.ReflectiveSupervision!.Value[session.Place].Provider ?? "") is var provider
                && sessions[provider.Length == 0 ? null : provider].ToArray() is { Length: > 1 } together
            )
            {
                if (told.Add(provider))
                {
                    pieces.Add((_names!.Sessions([.. together.Select(one => one.Place)]), together.Length));
                }

                continue;
            }

            pieces.Add((Of(entry, sections), 1));
        }

        return pieces;
    }

    private static string Noun(FileSection section) =>
        section switch
        {
            FileSection.Education => "credential",
            FileSection.Work => "work",
            FileSection.Training => "training",
            FileSection.ReflectiveSupervision => "session",
            FileSection.People => "person",
            FileSection.References => "reference",
            FileSection.Memberships => "membership",
            FileSection.Agreements => "agreement",
            FileSection.Examinations => "examination",
            FileSection.Reviews => "review",
            FileSection.Endorsements => "endorsement",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
