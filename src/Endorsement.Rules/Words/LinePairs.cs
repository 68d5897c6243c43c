namespace Endorsement.Rules.Words;

/// <summary>Lines that are gone and lines that came, told in pairs where they begin alike or are as many.</summary>
internal static class LinePairs
{
    private const int Alike = 2;

    /// <param name="before">The lines of the older one.</param>
    /// <param name="after">The lines of the newer one.</param>
    /// <param name="words">The language.</param>
    /// <param name="earlier">What stands before a line of the older one; see <see cref="IDifferenceWords.Earlier"/>.</param>
    public static IEnumerable<string> Tell(IEnumerable<string> before, IEnumerable<string> after, IDifferenceWords words, string earlier)
    {
        var (gone, come) = (before.Except(after, StringComparer.Ordinal).ToList(), after.Except(before, StringComparer.Ordinal).ToList());
        if (gone.Count == come.Count)
        {
            return gone.Zip(come, (was, now) => words.Instead(was, now, earlier));
        }

        var told = new List<string>();
        foreach (var line in gone)
        {
            var other = come.Find(one => Beginning(one) == Beginning(line));
            told.Add(other is null ? words.Gone(line) : words.Instead(line, other, earlier));
            come.RemoveAll(one => one == other);
        }

        return told.Concat(come.Select(words.New));
    }

    private static string Beginning(string line) => string.Join(' ', line.Split(' ').Take(Alike));
}
