namespace Endorsement.Rules.Words.Spanish;

/// <summary>Entries of the candidate's file by what they are; an id stands in brackets where the file has no name for one.</summary>
/// <param name="spanish">The language.</param>
/// <param name="file">The file; <see langword="null"/>: it is not at hand, and entries are called by their ids.</param>
internal sealed class EntryWords(SpanishLanguage spanish, FileEntries? file) : IEntryWords
{
    private const int MostPieces = 6;

    private readonly EntryNameWords? _names = file is null ? null : new EntryNameWords(spanish, file);

    public string Candidate(string id) => file?.Candidate.Name is { Length: > 0 } name && file.Candidate.Id == id ? $"{name} ({id})" : id;

    public string Of(string entry, params FileSection[] sections) =>
        file?.Find(entry, sections) is { } found ? _names!.Of(found)
        : FileEntries.Placed(entry) is { } placed ? FormattableString.Invariant($"{Noun(placed.Section)} {placed.Place + 1}")
        : entry;

    /// <summary>"Dra. Reyes y Sra. Okafor".</summary>
    public string All(Sequence<string> entries, params FileSection[] sections) =>
        entries.IsEmpty ? "nada" : FigureWords.And(entries.Select(entry => Of(entry, sections)));

    public string Listed(Sequence<string> entries, FileSection[] sections)
    {
        var pieces = Pieces(entries, sections);
        var told = pieces.Count <= MostPieces ? pieces.Count : MostPieces - 1;
        var left = pieces.Skip(told).Sum(piece => piece.Count);
        var text = string.Join(file is null ? ", " : "; ", pieces.Take(told).Select(piece => piece.Text));
        return left == 0 ? text : $"{text}; y {FigureWords.Count(left, "entrada más", "entradas más")}";
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
            FileSection.Education => "credencial",
            FileSection.Work => "trabajo",
            FileSection.Training => "capacitación",
            FileSection.ReflectiveSupervision => "sesión",
            FileSection.People => "persona",
            FileSection.References => "referencia",
            FileSection.Memberships => "membresía",
            FileSection.Agreements => "acuerdo",
            FileSection.Examinations => "examen",
            FileSection.Reviews => "revisión",
            FileSection.Endorsements => "acreditación",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
