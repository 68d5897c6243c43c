namespace Endorsement.Rules.Spreadsheets.Layout;

/// <summary>The entries of one section as other sheets name them: by id or, where one alone is called so, by name.</summary>
internal sealed class EntryNames
{
    /// <summary>What stands before a name and tells nobody apart.</summary>
    private static readonly HashSet<string> Titles = ["dr", "dra", "mr", "mrs", "ms", "mx", "miss", "prof", "sr", "sra", "srta", "lic"];

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _byName = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    /// <summary>The column whose words name an entry of a table; <see langword="null"/>: it has none.</summary>
    public static string? ColumnOf(string table) =>
        table switch
        {
            "" or "people" or "education" => "name",
            "work" => "employer",
            "training" => "title",
            _ => null,
        };

    /// <summary>Ids and names, for whoever is helped with them.</summary>
    public IEnumerable<string> Words => _words;

    public void Know(string id, string? name)
    {
        _ids.Add(id);
        _words.Add(name ?? id);
        if (name is not null && !_byName.TryAdd(Plain.Of(name), id))
        {
            _byName[Plain.Of(name)] = null;
        }
    }

    public bool Has(string id) => _ids.Contains(id);

    /// <summary>The id of the entry that is named; <see langword="null"/>: none is called so, or several are.</summary>
    public string? Find(string named, out bool isSeveral)
    {
        isSeveral = false;
        if (_ids.Contains(named))
        {
            return named;
        }

        if (_byName.TryGetValue(Plain.Of(named), out var id))
        {
            isSeveral = id is null;
            return id;
        }

        return null;
    }

    /// <summary>The one name that has the same words but for titles, accents and dots, or some of them: "Dr Reyes" of "Ana Reyes".</summary>
    public string? Near(string named)
    {
        var sought = WordsOf(named);
        string[] near = [.. _words.Where(name => IsNear(sought, WordsOf(name))).Distinct(StringComparer.Ordinal).Take(2)];
        return near is [var one] ? one : null;

        static bool IsNear(HashSet<string> one, HashSet<string> other) =>
            one.Count > 0 && other.Count > 0 && (one.IsSubsetOf(other) || other.IsSubsetOf(one));
    }

    private static HashSet<string> WordsOf(string name) =>
        Plain
            .Of(name)
            .Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Titles.Contains(word))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>How an entry is named so that it is found again: by its name where that says it, else by its id.</summary>
    public string CallOf(string id, string? name) => !string.IsNullOrWhiteSpace(name) && Find(name, out _) == id ? name : id;
}
