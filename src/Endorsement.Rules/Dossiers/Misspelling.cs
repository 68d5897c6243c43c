using System.Numerics;

namespace Endorsement.Rules.Dossiers;

/// <summary>Whether a code that no rule knows is surely one that rules read, misspelt (S49).</summary>
/// <remarks>
/// Equal but for case, blanks, hyphens, underscores and punctuation; or, of eight letters or more, one or two edits (insert, delete,
/// replace, swap two neighbours) from exactly one of them, measured without those. Letters that two words do not share tell most pairs
/// apart at once, and the table of edits is five cells wide, so that a document of unknown codes costs little.
/// </remarks>
internal static class Misspelling
{
    /// <summary>Longer codes are not looked at: no code is so long.</summary>
    public const int Longest = 80;

    private const int FewestLetters = 8;
    private const int MostEdits = 2;

    /// <summary>The code without case, blanks, hyphens, underscores and punctuation; empty when nothing is left, or it is too long.</summary>
    public static string Fold(string code)
    {
        if (code.Length > Longest)
        {
            return "";
        }

        Span<char> kept = stackalloc char[code.Length];
        var length = 0;
        foreach (var c in code)
        {
            if (!char.IsWhiteSpace(c) && !char.IsPunctuation(c))
            {
                kept[length++] = char.ToUpperInvariant(c);
            }
        }

        return new string(kept[..length]);
    }

    public static bool MayBeNear(string folded) => folded.Count(char.IsLetter) >= FewestLetters;

    /// <summary>Which letters a word holds, roughly: words that differ in more than four of them are more than two edits apart.</summary>
    public static ulong Letters(string folded)
    {
        var letters = 0UL;
        foreach (var c in folded)
        {
            letters |= 1UL << (c & 63);
        }

        return letters;
    }

    public static bool AreNear(string left, ulong leftLetters, string right, ulong rightLetters) =>
        Math.Abs(left.Length - right.Length) <= MostEdits
        && BitOperations.PopCount(leftLetters ^ rightLetters) <= 2 * MostEdits
        && IsWithin(left, right);

    /// <summary>Only cells at most two off the diagonal can hold two edits or fewer.</summary>
    private static bool IsWithin(string left, string right)
    {
        const int width = (2 * MostEdits) + 1;
        const int beyond = MostEdits + 1;
        Span<int> older = stackalloc int[width];
        Span<int> last = stackalloc int[width];
        Span<int> row = stackalloc int[width];
        older.Fill(beyond);
        for (var k = 0; k < width; k++)
        {
            last[k] = k >= MostEdits ? k - MostEdits : beyond;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var least = beyond;
            for (var k = 0; k < width; k++)
            {
                var j = i + k - MostEdits;
                if (j < 0 || j > right.Length)
                {
                    row[k] = beyond;
                    continue;
                }

                var best = k + 1 < width ? last[k + 1] + 1 : beyond;
                best = k > 0 ? Math.Min(best, row[k - 1] + 1) : best;
                if (j > 0)
                {
                    best = Math.Min(best, last[k] + (left[i - 1] == right[j - 1] ? 0 : 1));
                    var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                    best = swapped ? Math.Min(best, older[k] + 1) : best;
                }

                row[k] = Math.Min(best, beyond);
                least = Math.Min(least, row[k]);
            }

            if (least == beyond)
            {
                return false;
            }

            var spare = older;
            older = last;
            last = row;
            row = spare;
        }

        return last[right.Length - left.Length + MostEdits] <= MostEdits;
    }
}
