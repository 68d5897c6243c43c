namespace Endorsement.Rules.Rulesets;

/// <summary>Documents of which it cannot be read which version they are, or when it is in force: one that is missed may be among them.</summary>
internal sealed class UnseenVersions
{
    private readonly List<(string? Association, string? Version)> _versions = [];
    private readonly List<string> _files = [];

    /// <summary>A document of which these can be read, if they are not <see langword="null"/>.</summary>
    public void Add(string? association, string? version) => _versions.Add((association, version));

    /// <summary>A file of which nothing can be read. Its path may say what it is: <c>association/version.json</c>.</summary>
    public void AddFile(string file) => _files.Add(file.Replace('\\', '/'));

    /// <summary>Whether one of them may have this key.</summary>
    public bool MayBe(string key)
    {
        var (association, version) = key.Split('@') is [var one, var other] ? (one, other) : (key, "");
        return _versions.Exists(unseen => (unseen.Association ?? association) == association && (unseen.Version ?? version) == version)
            || _files.Exists(file =>
                Folder(file) is not { } folder || (folder == association && file.EndsWith($"/{version}.json", StringComparison.Ordinal))
            );
    }

    /// <summary>Whether one of them may be a version of this association.</summary>
    public bool MayBeOf(string association) =>
        _versions.Exists(unseen => (unseen.Association ?? association) == association)
        || _files.Exists(file => (Folder(file) ?? association) == association);

    /// <summary>The folder in which a file stands; <see langword="null"/>: in none that is told.</summary>
    private static string? Folder(string file) => file.Split('/') is [.., var folder, _] ? folder : null;
}
