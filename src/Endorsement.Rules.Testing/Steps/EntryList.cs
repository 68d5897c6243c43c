namespace Endorsement.Rules.Testing.Steps;

/// <summary>A section of the candidate: where it stands, and what tells its entries apart.</summary>
/// <param name="Noun">What its entries are called in a complaint: "training".</param>
/// <param name="Of">The section of a candidate.</param>
/// <param name="Set">The candidate with another section.</param>
/// <param name="Name">What a step names an entry by; <see langword="null"/>: the entry has no such name.</param>
internal sealed record EntryList<T>(
    string Noun,
    Func<Candidate, Sequence<T>?> Of,
    Func<Candidate, Sequence<T>?, Candidate> Set,
    Func<T, string?> Name
)
{
    /// <summary>The entries, those of the same name replaced where they stand.</summary>
    public Candidate Put(Candidate candidate, ReadOnlySpan<T> entries, Func<T, string?> id)
    {
        var list = (Of(candidate) ?? []).ToList();
        foreach (var entry in entries)
        {
            var place = id(entry) is { } own ? list.FindIndex(other => id(other) == own) : -1;
            if (place < 0)
            {
                list.Add(entry);
            }
            else
            {
                list[place] = entry;
            }
        }

        return Set(candidate, [.. list]);
    }

    /// <summary>The entries but those of a name, of which there is one at least.</summary>
    public Candidate Remove(Candidate candidate, string name)
    {
        var list = (Of(candidate) ?? []).ToList();
        return list.RemoveAll(entry => Name(entry) == name) > 0
            ? Set(candidate, [.. list])
            : throw new ArgumentException($"there is no {Noun} `{name}`; there is {Listed(list)}", nameof(name));
    }

    public Candidate Each(Candidate candidate, Func<T, T> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Set(candidate, Of(candidate)?.Select(change).ToSequence());
    }

    private string Listed(List<T> list) =>
        list.Count == 0 ? "none" : string.Join(", ", list.Select(entry => $"`{Name(entry)}`").Distinct());
}
