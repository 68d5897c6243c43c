using Endorsement.Rules.Compilation;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Words;

/// <summary>What codes are called, for people: in one language, and under one ruleset where one is at hand.</summary>
/// <remarks>Whatever a sentence would have to say in a code it asks here. Immutable and safe to share between threads.</remarks>
/// <param name="languageCode">The language subtag, e.g. <c>en</c>.</param>
/// <param name="rules">Whose labels come before those that all share; <see langword="null"/>: no rules are at hand.</param>
/// <param name="file">The candidate's file, whose entries are called by what they are; <see langword="null"/>: it is not at hand.</param>
internal sealed class Names(string languageCode, Ruleset? rules, FileEntries? file = null)
{
    /// <summary>The file whose entries have names; <see langword="null"/>: entries are called by their ids.</summary>
    public FileEntries? File => file;

    /// <summary>The label of a code as it stands inside a sentence; <see langword="null"/> where nobody gave one.</summary>
    public string? Of(CodeKind kind, string code) =>
        rules is null ? SharedLabels.Of(kind, code, languageCode) : rules.Label(kind, code, languageCode);

    /// <summary>The label in English, or the ruleset's own title for it: what a language sets off that has none of its own.</summary>
    public string? InEnglish(CodeKind kind, string code) =>
        rules is null ? SharedLabels.Of(kind, code, Language.English.Code) : rules.Label(kind, code, Language.English.Code);

    /// <summary>A title of a ruleset as this language says it; as it is where nobody has said it so.</summary>
    public string Title(string title) => Said(title) ?? title;

    /// <summary>A category by its title; in another language than the title's by the ruleset's own label, where it gives one.</summary>
    public string Category(RulesetCategory category) =>
        languageCode == Language.English.Code
            ? category.Title
            : rules?.OwnLabel(CodeKind.Categories, category.Code, languageCode) ?? Title(category.Title);

    /// <summary>A note of a ruleset; set off where it is in another language than the rest.</summary>
    public string Note(string note) => IsForeign(note) ? $"«{note}»" : Title(note);

    /// <summary>Whether a note is in English, and nobody has said it in this language.</summary>
    public bool IsForeign(string note) => languageCode != Language.English.Code && Said(note) is null;

    private string? Said(string title) => rules is null ? SharedTitles.Of(title, languageCode) : rules.Said(title, languageCode);

    /// <summary>What a requirement asks, where the rules are at hand and have it.</summary>
    public Requirement? Asked(string requirement) => rules?.Find(requirement);

    /// <summary>
    /// What a place, clause or sub-minimum is called, whose name is the rule's own: by its label, else by the title that the rule writes beside it.
    /// </summary>
    /// <param name="kind">The sort of name.</param>
    /// <param name="name">The name, as findings show it.</param>
    /// <param name="requirement">The id of the requirement that calls it so.</param>
    public PartLabel Part(CodeKind kind, string name, string requirement)
    {
        if (rules?.OwnLabel(kind, name, languageCode) is { } own)
        {
            return new(own, null);
        }

        var title =
            Asked(requirement) is { } asked
            && Kinds.Of(asked).NamesOfParts(asked).FirstOrDefault(part => part.Kind == kind && part.Code == name).Title is { } written
                ? written
                : null;
        return title is null ? new(SharedLabels.Of(kind, name, languageCode), null) : new(null, Title(title));
    }
}

/// <summary>What a part of a rule is called.</summary>
/// <param name="Label">As it stands inside a sentence; <see langword="null"/>: nobody gave a label.</param>
/// <param name="Title">Then the ruleset's title for it, in its own words; <see langword="null"/>: it has none.</param>
internal readonly record struct PartLabel(string? Label, string? Title);
