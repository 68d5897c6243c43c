using Endorsement.Rules.Text;

namespace Endorsement.Rules;

/// <summary>The known word that an author most likely meant.</summary>
/// <remarks>Safe to call from any number of threads.</remarks>
public static class Suggestion
{
    /// <summary>Beyond so many words the search would cost a hostile document's reader more than it helps anybody.</summary>
    private const int MostWords = 1_000;

    /// <summary>Longer words are not compared: nobody mistypes them, they are another thing.</summary>
    private const int Longest = 80;

    /// <summary>So many names are listed at most.</summary>
    private const int MostListed = 24;

    /// <summary>So many are listed beside the one that may be meant: more would hide it.</summary>
    private const int MostBeside = 8;

    /// <summary>The known word that means what was written, or that is nearest to it in spelling.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="known">The words that would be understood.</param>
    /// <returns>The word meant, or the nearest one; or <see langword="null"/> when none is near. Of equally near words the first in ordinal order.</returns>
    public static string? For(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(known);
        if (word.Length > Longest)
        {
            return null;
        }

        if (Meanings.Of(word, known) is { } meant)
        {
            return meant;
        }

        string? best = null;
        var bestDistance = Math.Max(1, Math.Min(word.Length, 12) / 3) + 1;
        var capitals = word.ToUpperInvariant();
        foreach (var candidate in known)
        {
            // Words whose lengths differ by so much are as many edits apart at least.
            if (candidate.Length > Longest || Math.Abs(candidate.Length - word.Length) > bestDistance)
            {
                continue;
            }

            var distance = Distance(capitals, candidate.ToUpperInvariant());
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>"did you mean `x`? known here: a, b, c", as far as it can be said in a line.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="known">The words that would be understood, in the order in which they are listed.</param>
    /// <param name="knownAre">How the list is introduced.</param>
    public static string Help(string word, IReadOnlyCollection<string> known, string knownAre = "allowed here")
    {
        ArgumentNullException.ThrowIfNull(known);
        var near = known.Count <= MostWords ? For(word, known) : null;
        near = near is null ? null : JsonNode.Short(near);
        var listed =
            known.Count <= MostListed
                ? $"{knownAre}: {(known.Count == 0 ? "nothing" : string.Join(", ", known.Select(JsonNode.Short)))}"
                : null;
        return (near, listed) switch
        {
            (not null, not null) when known.Count <= MostBeside => $"did you mean `{near}`? {listed}",
            (not null, _) => $"did you mean `{near}`?",
            (null, not null) => listed,
            _ => $"{knownAre}: {string.Join(", ", known.Take(MostListed).Select(JsonNode.Short))} …",
        };
    }

    /// <summary>Edits between two words: insert, delete, replace, swap two neighbours.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                rows[i, j] = swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
            }
        }

        return rows[left.Length, right.Length];
    }
}
