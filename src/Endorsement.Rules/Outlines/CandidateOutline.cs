using System.Collections.Immutable;
using Endorsement.Rules.Outlines;

namespace Endorsement.Rules;

/// <summary>The candidate document as tables, for forms and spreadsheets: everything that it can say, or what one category asks.</summary>
/// <remarks>
/// It is made from the one description that readers, writers, hashes and schemas go through, so a member that is added there is in it. Words for tables,
/// columns and codes are the languages' (<see cref="Language.Heading(CandidateColumn, Ruleset?)"/>). Immutable and safe to share between threads.
/// </remarks>
/// <example>
/// <code>
/// var asked = CandidateOutline.Of(ruleset, "IMHS", Pathway.Initial);
/// foreach (var table in asked.Tables)
/// {
///     Console.WriteLine(Language.English.Heading(table));
/// }
/// </code>
/// </example>
public sealed record CandidateOutline
{
    private CandidateOutline(ImmutableArray<CandidateTable> tables) => Tables = tables;

    /// <summary>Everything that a document can say, with the codes that all associations share.</summary>
    public static CandidateOutline Whole { get; } = new(Outliner.Tables(Outliner.SharedCodes));

    /// <summary>The tables: the candidate first, then the sections in the order of the document, lists within entries behind their section.</summary>
    public ImmutableArray<CandidateTable> Tables { get; }

    /// <summary>Everything that a document can say, with the codes of a ruleset.</summary>
    /// <param name="ruleset">The ruleset.</param>
    public static CandidateOutline Of(Ruleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        return new(Outliner.Tables(kind => Outliner.Codes(ruleset, kind)));
    }

    /// <summary>What one category asks by one pathway, and what words need: ids and names.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="category">The category's code.</param>
    /// <param name="pathway">The pathway.</param>
    /// <remarks>
    /// What is left out changes no outcome of that question. Judgements and exceptions are left out too: they are the association's to add. Links to evidence
    /// are, since no rule reads them.
    /// </remarks>
    /// <exception cref="KeyNotFoundException">The ruleset has no such category, or it has no such pathway.</exception>
    public static CandidateOutline Of(Ruleset ruleset, string category, Pathway pathway)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(category);
        var asked = new AskedTables(ruleset[category][pathway]);
        return new([.. Of(ruleset).Tables.Select(asked.Of).OfType<CandidateTable>()]);
    }

    /// <summary>The table of a path, or <see langword="null"/> where the outline leaves it out.</summary>
    /// <param name="path">The path, e.g. <c>training</c>; empty for the candidate.</param>
    public CandidateTable? Find(string path) => Tables.FirstOrDefault(table => table.Path == path);

    /// <summary>The outline with other tables in the place of its own: with fewer columns, or without some tables.</summary>
    /// <param name="table">What becomes of a table; <see langword="null"/>: it is left out. The candidate's own stays whatever is said.</param>
    public CandidateOutline Only(Func<CandidateTable, CandidateTable?> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new([.. Tables.Select(one => table(one) ?? (one.Path.Length == 0 ? one : null)).OfType<CandidateTable>()]);
    }
}
