namespace Endorsement.Rules.Words;

/// <summary>Lines that are gone and lines that came, told in pairs where they begin alike or are as many.</summary>
internal static class LinePairs
{
    private const int Alike = 2;

    public static IEnumerable<string> Tell(IEnumerable<string> before, IEnumerable<string> after, IDifferenceWords words)
    {
        var (gone, come) = (before.Except(after, StringComparer.Ordinal).ToList(), after.Except(before, StringComparer.Ordinal).ToList());
        if (gone.Count == come.Count)
        {
            return gone.Zip(come, words.Instead);
        }

        var told = new List<string>();
        foreach (var line in gone)
        {
            var other = come.Find(one => Beginning(one) == Beginning(line));
            told.Add(other is null ? words.Gone(line) : words.Instead(line, other));
            come.RemoveAll(one => one == other);
        }

        return told.Concat(come.Select(words.New));
    }

    private static string Beginning(string line) => string.Join(' ', line.Split(' ').Take(Alike));
}
