using System.Collections.Frozen;
using System.Globalization;
using Endorsement.Rules.Candidates;

namespace Endorsement.Rules.Words;

/// <summary>The sections of a candidate's file whose entries findings name, in the order of <see cref="CandidateSections.All"/>.</summary>
internal enum FileSection
{
    Education,
    Work,
    Training,
    ReflectiveSupervision,
    People,
    References,
    Memberships,
    Agreements,
    Examinations,
    Reviews,
    Endorsements,
}

/// <summary>An entry of a candidate's file.</summary>
/// <param name="Section">Its section.</param>
/// <param name="Place">Its place in the section.</param>
internal readonly record struct FileEntry(FileSection Section, int Place);

/// <summary>Finds the entries that findings name, so that sentences may say what they are.</summary>
/// <remarks>
/// Ids are unique within a section only: of several entries with one id it is the one in the section that is meant, and where that cannot be told none.
/// Immutable and safe to share between threads.
/// </remarks>
internal sealed class FileEntries
{
    private static readonly FrozenDictionary<string, FileSection[]> OfKinds = new Dictionary<string, FileSection[]>
    {
        ["credential"] = [FileSection.Education],
        ["experience"] = [FileSection.Work],
        ["training"] = [FileSection.Training],
        ["supervision"] = [FileSection.ReflectiveSupervision],
        ["references"] = [FileSection.References],
        ["membership"] = [FileSection.Memberships],
        ["agreement"] = [FileSection.Agreements],
        ["examination"] = [FileSection.Examinations],
        ["review"] = [FileSection.Reviews],
        ["endorsement-held"] = [FileSection.Endorsements],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, List<FileEntry>> _entries = new(StringComparer.Ordinal);

    public FileEntries(Candidate candidate)
    {
        Candidate = candidate;
        foreach (var section in Enum.GetValues<FileSection>())
        {
            var read = Of(section);
            for (var place = 0; place < read.Count(candidate); place++)
            {
                Add(read.NameOf(candidate, place), new(section, place));
            }
        }
    }

    public Candidate Candidate { get; }

    /// <summary>Whether an entry without a name is told with its id; not in a letter.</summary>
    public bool TellsIds { get; init; } = true;

    /// <summary>The sections that a kind of requirement reads first; of one that reads several, none.</summary>
    public static FileSection[] Of(string kind) => OfKinds.GetValueOrDefault(kind, []);

    /// <summary>The section in which a member is judged or missing, where its name tells; else those of the kind.</summary>
    public static FileSection[] Of(string kind, string member) =>
        member switch
        {
            "highestDegree" or "endorsements" or "vetted" or "meetsCriteriaFor" => [FileSection.People],
            "relatedField" or "focusSpecific" or "conferred" or "transcript" => [FileSection.Education],
            "attested" => [FileSection.Work],
            "result" => [FileSection.Reviews, FileSection.Examinations],
            _ => Of(kind),
        };

    /// <summary>The entry with this name; <see langword="null"/> where there is none, or several that could be meant.</summary>
    public FileEntry? Find(string name, params FileSection[] sections)
    {
        if (!_entries.TryGetValue(name, out var found))
        {
            return null;
        }

        return found is [var only] ? only
            : found.Where(entry => sections.Contains(entry.Section)).ToArray() is [var meant] ? meant
            : null;
    }

    /// <summary>A place in a section, as findings name an entry without an id: "memberships/0".</summary>
    /// <returns>The section and the place; <see langword="null"/> where it is an id.</returns>
    public static FileEntry? Placed(string name) =>
        name.Split('/') is [var section, var place]
        && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && Enum.GetValues<FileSection>().Where(one => Of(one).Name == section).Cast<FileSection?>().FirstOrDefault() is { } known
            ? new(known, at)
            : null;

    /// <summary>What findings call an entry; <see langword="null"/> where the file has none at that place.</summary>
    public string? NameOf(FileEntry entry) =>
        entry.Place < Of(entry.Section).Count(Candidate) ? Of(entry.Section).NameOf(Candidate, entry.Place) : null;

    /// <summary>The entry itself, as its section holds it.</summary>
    public object Record(FileEntry entry) => Of(entry.Section).EntryAt(Candidate, entry.Place);

    private void Add(string name, FileEntry entry)
    {
        if (!_entries.TryGetValue(name, out var found))
        {
            _entries[name] = found = [];
        }

        found.Add(entry);
    }

    private static CandidateSection Of(FileSection section) => CandidateSections.All[(int)section];
}
