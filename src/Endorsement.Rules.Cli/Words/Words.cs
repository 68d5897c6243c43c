using System.Globalization;

namespace Endorsement.Rules.Cli;

internal static class Words
{
    public static string Count(int count, string one, string? many = null) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many ?? one + "s")}";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "any year";

    /// <summary>A word as it is written among those that are known, where it differs in case alone.</summary>
    public static string? InItsCase(string? word, IReadOnlyList<string> known) =>
        word is null || known.Contains(word) ? word : known.FirstOrDefault(k => k.Equals(word, StringComparison.OrdinalIgnoreCase)) ?? word;

    /// <summary>Why nothing can be written or read at a path.</summary>
    public static string NoFolder(string path) => $"`{path}` is a file, not a folder";

    public static string NoSuchFolder(string path) => $"there is no folder `{path}`";

    public static string ItIsAFolder => "it is a folder";

    public static string NotAllowed => "that is not allowed here";

    /// <summary>That an option takes a number, where something else was written.</summary>
    public static string NoNumber(string option, string word) => $"`{option}` takes a number, and `{word}` is none";

    /// <summary>An option that takes one of a few words.</summary>
    public static string NotTaken(string option, string word) => $"`{option}` does not take `{word}`";

    /// <summary>"a, b and 3 more".</summary>
    /// <param name="words">All of them.</param>
    /// <param name="most">How many are named.</param>
    public static string Some(IReadOnlyList<string> words, int most) => Some(words, most, Math.Max(words.Count - most, 0));

    /// <param name="words">Some of them.</param>
    /// <param name="most">How many of these are named.</param>
    /// <param name="others">How many there are besides.</param>
    public static string Some(IReadOnlyList<string> words, int most, int others) =>
        string.Join(", ", words.Take(most)) + (others > 0 ? $" and {Number(others)} more" : "");

    /// <summary>"a, b and c".</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
