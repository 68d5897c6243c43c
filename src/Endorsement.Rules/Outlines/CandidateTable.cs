using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>One table of a candidate's document: the candidate, a section, or a list within the entries of a section.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record CandidateTable
{
    internal CandidateTable() { }

    /// <summary>Where it stands in the document: empty for the candidate, <c>training</c>, <c>work/leave</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary>Its columns, in the order of the document.</summary>
    public ImmutableArray<CandidateColumn> Columns { get; init; } = [];

    /// <summary>What it holds, in English, as the schema says it.</summary>
    public string Description { get; init; } = "";

    /// <summary>The section whose entries hold the list; <see langword="null"/> where the table is no list within entries.</summary>
    public string? Within => Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var at ? Path[..at] : null;

    /// <summary>What the document calls it: the last part of <see cref="Path"/>.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The column of a path, or <see langword="null"/>.</summary>
    /// <param name="path">The path from the entry on, e.g. <c>hours</c>.</param>
    public CandidateColumn? Find(string path) => Columns.FirstOrDefault(column => column.Path == path);

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
