using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Words;

/// <summary>What one language says of what a ruleset asks otherwise than another.</summary>
internal interface IDifferenceWords
{
    /// <summary>The heading: of one association its versions, of two both.</summary>
    string Title(Ruleset before, Ruleset after);

    /// <summary>How much changed, in one sentence; that nothing did, where nothing did.</summary>
    /// <param name="changes">Changes in what is asked.</param>
    /// <param name="areDaysOthers">Whether it is in force on other days.</param>
    /// <param name="words">What is only said otherwise.</param>
    string Count(int changes, bool areDaysOthers, int words);

    /// <summary>What stands before what the older one asks: "until now" only where the newer one follows it at once.</summary>
    string Earlier(Ruleset before, Ruleset after);

    /// <summary>The heading of the days in force.</summary>
    string Days { get; }

    /// <summary>On which days both are in force.</summary>
    string InForce(Ruleset before, Ruleset after);

    /// <summary>The heading of what holds for the whole ruleset.</summary>
    string Whole { get; }

    /// <summary>The heading of what is only said otherwise.</summary>
    string Wording { get; }

    /// <summary>Whom changes concern, as a heading: categories and pathways.</summary>
    /// <param name="whom">For each pathway the titles of its categories.</param>
    string Whom(IReadOnlyList<ConcernedPathway> whom);

    /// <summary>Something that holds for the whole and has no line in a handbook.</summary>
    string Setting(RuleChange change, Ruleset before, Ruleset after);

    /// <summary>A category or pathway that came or went.</summary>
    string Came(RuleChange change, IEnumerable<string> categories);

    /// <summary>That it is asked now, or advised.</summary>
    string Added(RequirementLevel level);

    string Removed(RequirementLevel level);

    /// <summary>That another thing is asked in its place, before what is asked.</summary>
    string Replaced { get; }

    /// <summary>What it was called in files, and is called now.</summary>
    string Renamed(string before, string after, bool isMoved);

    /// <summary>An item of a list that came.</summary>
    /// <param name="list">The list: <c>SupervisionRequirement.providers</c>.</param>
    /// <param name="item">The item in words.</param>
    string AddedItem(string list, string item);

    string RemovedItem(string list, string item);

    /// <param name="list">The list.</param>
    /// <param name="before">What it was.</param>
    /// <param name="after">What it is.</param>
    /// <param name="earlier">What stands before what it was; see <see cref="Earlier"/>.</param>
    string ChangedItem(string list, string before, string after, string earlier);

    /// <summary>A figure, flag or list of codes, where it is told better than by the lines that say it.</summary>
    string? Leaf(Edit edit);

    /// <summary>How much it binds now, and how much it did.</summary>
    string Level(RequirementLevel before, RequirementLevel after);

    /// <summary>The category of each of those whom a change concerns, in the place of its title.</summary>
    string SameCategory { get; }

    /// <summary>An edit inside an item that has a name; <see langword="null"/>: it is told by the whole item.</summary>
    string? InItem(Edit edit);

    /// <summary>What changes in an item, behind its name.</summary>
    string Within(string item, IEnumerable<string> edits);

    /// <summary>Lines that are said in the place of others.</summary>
    /// <param name="before">What was said.</param>
    /// <param name="after">What is said.</param>
    /// <param name="earlier">What stands before what was said; see <see cref="Earlier"/>.</param>
    string Instead(string before, string after, string earlier);

    string New(string line);

    string Gone(string line);

    /// <summary>What no sentence of a handbook tells.</summary>
    string Unsaid(string before, string after);

    /// <summary>How the newer one stands to the older one, behind a title.</summary>
    /// <param name="comparison">How it does; undecided where that is not proved.</param>
    /// <param name="asksNoLess">Whether it is proved that it asks for no less.</param>
    /// <param name="asksNoMore">Whether it is proved that it asks for no more.</param>
    string Compared(RuleComparison comparison, bool asksNoLess, bool asksNoMore);

    /// <summary>The name of a case: what is found of a requirement under a version.</summary>
    string Found(string title, string outcome, string version);

    /// <summary>Why a case is there: which changes it shows, by their ids.</summary>
    string Shows(IEnumerable<string> changes);

    /// <summary>The heading of who shows the changes.</summary>
    string Witnesses { get; }

    /// <summary>The heads of the table of who shows the changes: the id, the change, who shows it.</summary>
    IReadOnlyList<string> WitnessColumns { get; }

    /// <summary>That somebody shows a change in one direction, and in which case files.</summary>
    /// <param name="isOlder">Whether she meets it only without the change.</param>
    /// <param name="cases">What the files are called, before <c>.before.json</c> and <c>.after.json</c>.</param>
    string ShownBy(bool isOlder, string cases);

    /// <summary>Why nobody shows a change in one direction.</summary>
    string ShownByNobody(bool isOlder, NoWitness reason);

    /// <summary>Why nobody shows a change at all.</summary>
    string ShownByNobody(NoWitness reason);

    /// <summary>How many titles, notes, citations, sources, labels or spellings are others.</summary>
    string Words(string sort, int count);

    /// <summary>A title in the place of another.</summary>
    string Retitled(string? before, string? after);

    /// <summary>The heads of a table: the requirement, what changes, how it compares.</summary>
    IReadOnlyList<string> Columns { get; }
}

/// <summary>A pathway, and the titles of the categories that are meant.</summary>
/// <param name="Pathway">The pathway.</param>
/// <param name="Titles">The titles.</param>
/// <param name="Others">The titles of the others that have it.</param>
internal sealed record ConcernedPathway(Pathway Pathway, Sequence<string> Titles, Sequence<string> Others)
{
    /// <summary>Whether the others are fewer, and better named.</summary>
    public bool IsMost => Titles.Length > 2 * Others.Length && Titles.Length > 1;
}
