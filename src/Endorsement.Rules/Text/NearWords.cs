namespace Endorsement.Rules.Text;

/// <summary>What an author may have meant by names that lead nowhere; sought for the first of a document only, since a search takes time.</summary>
internal sealed class NearWords(Problems problems)
{
    private const int MostSearches = 30;

    private const int NearestLength = 6;

    private int _searches;

    /// <summary>A near word and what there is; nothing once nobody would read it.</summary>
    public string? Help(string word, Func<IReadOnlyCollection<string>> known, string knownAre)
    {
        if (problems.IsFull || ++_searches > MostSearches)
        {
            return null;
        }

        // A word that is much longer or shorter is not near; leaving it out here keeps the search small.
        var names = known();
        return names.Count <= 24 && names.All(n => n.Length <= 80) ? Suggestion.Help(word, names, knownAre)
            : To(word, names) is { } near ? $"did you mean `{near}`?"
            : null;
    }

    /// <summary>The near word alone.</summary>
    public string? To(string word, IEnumerable<string> known) =>
        problems.IsFull || ++_searches > MostSearches
            ? null
            : Suggestion.For(word, known.Where(k => Math.Abs(k.Length - word.Length) < NearestLength).Take(1_000));
}
