using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Rulesets;

/// <summary>A ruleset of a catalogue; read when it is first needed.</summary>
internal sealed class CatalogEntry(
    string association,
    string version,
    LocalDate from,
    LocalDate? until,
    Sequence<string> jurisdiction,
    Lazy<ResolvedRuleset> ruleset,
    Lazy<JsonNode?> document,
    Sequence<string>? categories = null
)
{
    public string Association { get; } = association;

    public string Version { get; } = version;

    public string Key => $"{Association}@{Version}";

    public LocalDate From { get; } = from;

    public LocalDate? Until { get; } = until;

    public Sequence<string> Jurisdiction { get; } = jurisdiction;

    /// <summary>The document as written, by which it can follow another parent; <see langword="null"/>: a program made the ruleset.</summary>
    public JsonNode? Document => document.Value;

    public Ruleset Ruleset => ruleset.Value.Ruleset;

    /// <summary>The ruleset and what builds on it needs of it.</summary>
    public ResolvedRuleset Resolved => ruleset.Value;

    /// <summary>The codes of its categories, but for those that it takes from a ruleset that is here as well.</summary>
    /// <param name="isHere">Whether there is an entry with a key.</param>
    public IEnumerable<string> OwnCategories(Func<string, bool> isHere) =>
        categories is { } known ? known
        : Document is null || Document.Text("extends") is { } parent && (parent == Key || !isHere(parent))
            ? Ruleset.Categories.Select(category => category.Code)
        : (Document["categories"]?.Members ?? []).Select(member => member.Name);

    public bool Holds(LocalDate day) => From <= day && (Until is not { } until || day <= until);

    /// <summary>Whether the version says anything about the pathway, of any category.</summary>
    public bool HasRules(Pathway pathway)
    {
        foreach (var category in Ruleset.Categories)
        {
            if (category.Has(pathway))
            {
                return true;
            }
        }

        return false;
    }
}
