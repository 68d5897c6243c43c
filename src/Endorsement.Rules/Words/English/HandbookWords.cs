using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>The words of a handbook around what the requirements ask.</summary>
/// <param name="english">The language.</param>
internal sealed class HandbookWords(EnglishLanguage english) : IHandbookWords
{
    public string Legend =>
        "*Inherited*: taken over from the licensor. *Our reading*: the source does not settle it; the footnote names the alternative.";

    public IReadOnlyList<string> Columns { get; } = ["Requirement", "What is asked", "Source"];

    public string Sources => "Sources";

    public string Title(string association, string version) => $"{association}: requirements for endorsement, version {version}";

    public string Listing(Ruleset ruleset) => $"{ruleset.Name}, version {ruleset.Version} ({ruleset.Key})";

    public IEnumerable<string> Facts(Ruleset ruleset) => Told(ruleset).Select(fact => fact.Line);

    public IEnumerable<DecidingFact> Decides(Ruleset ruleset) =>
        Told(ruleset)
            .Where(fact => fact.Decides is not null)
            .Select(fact => new DecidingFact(fact.Decides!.Value, fact.Line))
            .Prepend(new DecidingFact(RuleChangeKind.Jurisdiction, $"For {And(ruleset.Jurisdiction.Select(PlaceWords.Of))}."));

    private IEnumerable<(RuleChangeKind? Decides, string Line)> Told(Ruleset ruleset)
    {
        yield return (
            null,
            $"In force {Range(ruleset.EffectiveFrom, ruleset.EffectiveUntil)}, for {And(ruleset.Jurisdiction.Select(PlaceWords.Of))}."
        );
        if (!ruleset.Jurisdictions.IsEmpty)
        {
            var others = ruleset.Jurisdictions.Select(other =>
                $"{english.Labels.Named([other.Association])} ({And(other.Places.Select(PlaceWords.Of))})"
            );
            yield return (
                RuleChangeKind.OtherJurisdictions,
                $"Elsewhere, where a rule asks for the association where the candidate lives: {And(others)}."
            );
        }

        if (ruleset.Extends is { } below)
        {
            yield return (null, $"Built on {below}.");
        }

        if (ruleset.Cycle is { } cycle)
        {
            yield return (RuleChangeKind.Cycle, Cycle(cycle));
        }

        if (ruleset.Exceptions is { } granted)
        {
            yield return (
                RuleChangeKind.Exceptions,
                granted.IsEmpty
                    ? "No exceptions are granted."
                    : $"Exceptions are granted for nothing but {FigureWords.And([.. granted.Select(name => Excepted(name, ruleset)).Distinct()])}."
            );
        }

        foreach (var alike in ruleset.Equivalents)
        {
            yield return (RuleChangeKind.Equivalents, $"{And(alike.Select(english.Labels.Category))} stand for one another.");
        }

        foreach (var compound in ruleset.Compounds)
        {
            yield return (
                RuleChangeKind.Compounds,
                $"{And(compound.Is.Select(english.Labels.Category))}, held together, stand for {english.Labels.Category(compound.Category)}."
            );
        }

        if (ruleset.Note is { } note)
        {
            yield return (null, note);
        }

        if (ruleset.Contact is { } contact)
        {
            string?[] ways = [contact.Name, contact.Email, contact.Telephone, contact.Address];
            yield return (null, $"Questions: {string.Join(", ", ways.OfType<string>())}.");
        }

        yield return (null, $"Content hash {ruleset.Hash}.");
        yield return (null, $"Words hash {ruleset.WordsHash}.");
    }

    public string Pathway(string name) => Capital(name);

    public string Pathway(RulesetCategory category, string name) => $"{category.Title} ({category.Code}), {name}";

    public string Level(RequirementLevel level) =>
        level switch
        {
            RequirementLevel.Required => "",
            RequirementLevel.Recommended => " (recommended)",
            RequirementLevel.Administrative => " (for information)",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Provenance(Provenance provenance) =>
        provenance switch
        {
            Rules.Provenance.Stated => "",
            Rules.Provenance.Inherited => "inherited",
            Rules.Provenance.Inferred => "our reading",
            Rules.Provenance.Local => "changed here",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Note(string note) => $"note: {note}";

    public string Source(string source) => $"source: {source}";

    public string Published(string when) => $", published {when}";

    public string Changed(string by, string source, string printed) =>
        $"changed by {by}; printed at {source}: {(printed.Length > 0 ? printed : "nothing of this")}";

    public string OnlyWhere(string clause) => $"Only where {clause}.";

    /// <summary>A requirement by its title and pathway; the category is said only where it is not every one.</summary>
    private static string Excepted(string name, Ruleset ruleset)
    {
        var every = name.StartsWith("*.", StringComparison.Ordinal);
        var requirement = every
            ? ruleset.Requirements.FirstOrDefault(r => r.Id.EndsWith(name[1..], StringComparison.Ordinal))
            : ruleset.Find(name);
        var parts = name.Split('.');
        return $"{requirement?.Title ?? name} ({parts.ElementAtOrDefault(1)}{(every ? "" : $" of {parts[0]}")})";
    }

    private static string Cycle(RenewalCycle cycle)
    {
        if (cycle.Ends is not { } ends)
        {
            return $"A renewal cycle is {FigureWords.Count(cycle.Years, "year")}, counted from the award.";
        }

        var length = cycle.Years == 1 ? "the year" : FormattableString.Invariant($"{cycle.Years} years");
        var due =
            cycle.Due is { } day && day != ends ? $"renewal is due by the {DateWords.Day(day)} after it" : "renewal is due on that day";
        return $"A renewal cycle is {length} ending on {DateWords.Day(ends)}; {due}.";
    }
}
