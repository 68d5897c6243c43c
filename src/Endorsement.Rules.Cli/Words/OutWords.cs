using System.Globalization;

namespace Endorsement.Rules.Cli;

/// <summary>What is said of what was written, one line at the end.</summary>
internal static class OutWords
{
    public static string WrittenTo(string file) => $"written to {file}";

    public static string Written(int files, bool areLetters, string folder, int skipped) =>
        $"{Words.Count(files, areLetters ? "letter" : "report")} written to {folder}"
        + (skipped > 0 ? $"; {Words.Count(skipped, "person has", "people have")} none, as told above" : "");

    public static string IdAgain(string id, string document) => $"{document}: the id `{id}` was there before, and has its letter";

    public static string NotWritten(string file, string why) => $"`{file}` cannot be written: {why}";

    /// <summary>What a batch did.</summary>
    public static string Decided(long people, long rejected, string results) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{people:#,0} {(people == 1 ? "person" : "people")} decided, {rejected:#,0} rejected; written to {results}"
        );

    /// <summary>What an export holds.</summary>
    public static string Exported(int people, int categories, string output) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{people:#,0} {(people == 1 ? "person" : "people")} in {Words.Count(categories, "category", "categories")} written to {output}"
        );
}
