using System.Text.RegularExpressions;

namespace Endorsement.Rules.Tests.Words;

/// <summary>The school grade at which an English text is read (Flesch and Kincaid, 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59.</summary>
/// <remarks>
/// Sentences end with a full stop, a question or an exclamation mark, or with a paragraph. Syllables are counted plainly: groups of vowels, without an
/// `e` that is not heard.
/// </remarks>
internal static partial class ReadingGrade
{
    public static double Of(string text)
    {
        string[] sentences =
        [
            .. text.Split("\n\n")
                .SelectMany(paragraph => End().Split(paragraph.Replace('\n', ' ')))
                .Where(sentence => Word().IsMatch(sentence)),
        ];
        string[] words = [.. Word().Matches(text).Select(match => match.Value)];
        return (0.39 * words.Length / sentences.Length) + (11.8 * words.Sum(Syllables) / words.Length) - 15.59;
    }

    private static int Syllables(string word)
    {
        var heard = Silent().Replace(word.ToLowerInvariant(), "");
        return Math.Max(1, Vowels().Count(heard));
    }

    [GeneratedRegex(@"[.!?]+(?=\s|\*|$)", RegexOptions.None, 5_000)]
    private static partial Regex End();

    [GeneratedRegex(@"[\p{L}\p{N}½¼¾$][\p{L}\p{N}½¼¾'’]*", RegexOptions.None, 5_000)]
    private static partial Regex Word();

    [GeneratedRegex("(?<=[^aeiouy])(es|ed|e)$|(?<=[^l])e$", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Silent();

    [GeneratedRegex("[aeiouy]+", RegexOptions.None, 5_000)]
    private static partial Regex Vowels();
}
