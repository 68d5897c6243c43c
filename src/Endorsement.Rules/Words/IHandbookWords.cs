namespace Endorsement.Rules.Words;

/// <summary>What one language says in a handbook, beside what the requirements ask.</summary>
internal interface IHandbookWords
{
    /// <summary>The heading of the page.</summary>
    string Title(string association, string version);

    /// <summary>The heading of the listing.</summary>
    string Listing(Ruleset ruleset);

    /// <summary>What holds for the whole version.</summary>
    IEnumerable<string> Facts(Ruleset ruleset);

    /// <summary>Those of them that decide, the days in force aside: where it holds, always and first; cycle, exceptions, categories that stand for others.</summary>
    IEnumerable<DecidingFact> Decides(Ruleset ruleset);

    /// <summary>What the marks of provenance mean, in Markdown.</summary>
    string Legend { get; }

    /// <summary>The heads of the columns: what is asked of, what is asked, where it is published.</summary>
    IReadOnlyList<string> Columns { get; }

    string Sources { get; }

    /// <summary>A pathway as a heading.</summary>
    string Pathway(string name);

    /// <summary>A category and one of its pathways as a heading.</summary>
    string Pathway(RulesetCategory category, string name);

    /// <summary>Behind a title; empty where it is required.</summary>
    string Level(RequirementLevel level);

    /// <summary>Beside a source; empty where the association states it.</summary>
    string Provenance(Provenance provenance);

    string Note(string note);

    string Source(string source);

    /// <summary>Behind the title of a source.</summary>
    string Published(string when);

    /// <summary>S50: who changed a figure; what is printed may be nothing.</summary>
    string Changed(string by, string source, string printed);

    string OnlyWhere(string clause);
}

/// <summary>Something that holds for a whole version and decides.</summary>
/// <param name="Kind">What changes where it does.</param>
/// <param name="Line">The sentence.</param>
internal readonly record struct DecidingFact(RuleChangeKind Kind, string Line);
