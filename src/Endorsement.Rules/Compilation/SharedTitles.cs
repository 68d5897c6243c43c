using System.Collections.Frozen;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Compilation;

/// <summary>
/// What the titles and notes of the shipped rulesets are in other languages than English; the same ones repeat, so one file has all titles, and one all notes.
/// </summary>
internal static class SharedTitles
{
    /// <summary>The language of the rulesets.</summary>
    private const string AsWritten = "en";

    private static readonly string[] Files = ["titles.json", "notes.json"];

    private static readonly Lazy<FrozenDictionary<(string Title, string Language), string>> Titles = new(Read);

    /// <summary>The title, or the note, in a language; <see langword="null"/> where nobody has said it so.</summary>
    public static string? Of(string title, string language) =>
        language == AsWritten ? null : Titles.Value.GetValueOrDefault((title, language));

    private static FrozenDictionary<(string Title, string Language), string> Read() =>
        Files
            .SelectMany(file => SharedVocabulary.ReadEmbedded(file).Members)
            .SelectMany(title => title.Value.Members.Select(said => (Key: (title.Name, said.Name), said.Value.Text)))
            .ToFrozenDictionary(said => said.Key, said => said.Text);
}
