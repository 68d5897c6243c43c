namespace Endorsement.Rules.Differences;

/// <summary>What people read of a ruleset as a whole and is said otherwise.</summary>
internal static class WholeWords
{
    public static void Compare(Ruleset before, Ruleset after, DifferenceDraft draft)
    {
        draft.AddWords("name", before.Name, after.Name);
        draft.AddWords("note", before.Note, after.Note);
        draft.AddWords("extends", before.Extends, after.Extends);
        draft.AddWords("contact", Contact(before.Contact), Contact(after.Contact));
        Each(
            before.Sources.ToDictionary(source => source.Key, Source, StringComparer.Ordinal),
            after.Sources.ToDictionary(source => source.Key, Source, StringComparer.Ordinal),
            "sources",
            draft
        );
        Each(
            before.Labels.ToDictionary(Label, label => label.Text, StringComparer.Ordinal),
            after.Labels.ToDictionary(Label, label => label.Text, StringComparer.Ordinal),
            "labels",
            draft
        );
        Each(
            before.Renamed.ToDictionary(renamed => renamed.Old, renamed => renamed.New, StringComparer.Ordinal),
            after.Renamed.ToDictionary(renamed => renamed.Old, renamed => renamed.New, StringComparer.Ordinal),
            "renamed",
            draft
        );
    }

    private static void Each(Dictionary<string, string> before, Dictionary<string, string> after, string path, DifferenceDraft draft)
    {
        foreach (var key in before.Keys.Concat(after.Keys).Distinct(StringComparer.Ordinal))
        {
            draft.AddWords($"{path}/{key}", before.GetValueOrDefault(key), after.GetValueOrDefault(key));
        }
    }

    private static string Label(CodeLabel label) => $"{label.Kind.Name}/{label.Code}/{label.LanguageCode}";

    private static string Source(RulesetSource source) => Joined(source.Title, source.Published, source.Address, source.Note);

    private static string? Contact(RulesetContact? contact) =>
        contact is null ? null : Joined(contact.Name, contact.Email, contact.Telephone, contact.Address);

    private static string Joined(params string?[] parts) => string.Join(", ", parts.OfType<string>());
}
