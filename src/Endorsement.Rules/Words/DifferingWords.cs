namespace Endorsement.Rules.Words;

/// <summary>Two long lines that are alike, brought down to the words around those that differ.</summary>
internal static class DifferingWords
{
    /// <summary>Lines up to this many characters are said whole.</summary>
    private const int Whole = 90;

    /// <summary>Words that are kept on either side of what differs.</summary>
    private const int Kept = 3;

    private const string Cut = "…";

    /// <summary>Both lines, cut where they are long and alike.</summary>
    public static (string One, string Other) Of(string one, string other)
    {
        if (Math.Max(one.Length, other.Length) <= Whole)
        {
            return (one, other);
        }

        string[] first = one.Split(' '),
            second = other.Split(' ');
        var least = Math.Min(first.Length, second.Length);
        var before = 0;
        while (before < least && first[before] == second[before])
        {
            before++;
        }

        var after = 0;
        while (after < least - before && first[^(after + 1)] == second[^(after + 1)])
        {
            after++;
        }

        var (from, to) = (Math.Max(0, before - Kept), Math.Max(0, after - Kept));
        return (Part(first, from, to), Part(second, from, to));
    }

    private static string Part(string[] words, int from, int to) =>
        (from > 0 ? $"{Cut} " : "") + string.Join(' ', words[from..^to]) + (to > 0 ? $" {Cut}" : "");
}
