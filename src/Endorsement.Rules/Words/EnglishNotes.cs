using System.Collections.Immutable;

namespace Endorsement.Rules.Words;

/// <summary>The notes of a ruleset that a page in another language has in English, since nobody has said them otherwise.</summary>
internal static class EnglishNotes
{
    /// <returns>Each as it stands in the record, set off.</returns>
    public static ImmutableArray<string> Of(Determination now, Names names)
    {
        string?[] notes =
        [
            now.Ruleset?.Note,
            now.RulesOfCategory?.Note,
            .. now.Requirements.SelectMany(NotesOf),
            .. now.Ruleset?.OwnWords ?? [],
        ];
        return [.. notes.OfType<string>().Distinct(StringComparer.Ordinal).Where(note => names.IsForeign(note)).Select(names.Note)];
    }

    private static IEnumerable<string?> NotesOf(Finding finding) => finding.Requirements.SelectMany(NotesOf).Prepend(finding.Note);
}
