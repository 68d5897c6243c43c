using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>One column of a candidate's table: a member of the document, or a member of an object within it.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record CandidateColumn
{
    internal CandidateColumn() { }

    /// <summary>Where it stands in the document, from the entry on: <c>hours</c>, <c>application/registered</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary>The path of its table: <c>training</c>; empty for the candidate.</summary>
    public string Table { get; init; } = "";

    /// <summary>What it holds.</summary>
    public CandidateValueKind Kind { get; init; }

    /// <summary>Whether it holds a list of these.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether an entry must have it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The sort of its open codes; <see langword="null"/> where it holds none.</summary>
    public CodeKind? Sort { get; init; }

    /// <summary>The codes that are known: all there are of a closed code, those of the rules and of the shared vocabulary of an open one.</summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>The least that a number may be; of hours none is 0 or less.</summary>
    public int Least { get; init; }

    /// <summary>The most that a number may be, in its own unit.</summary>
    public int Most { get; init; }

    /// <summary>What it means, in English, as the schema says it.</summary>
    public string Description { get; init; } = "";

    /// <summary>The last part of <see cref="Path"/>.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Table and path: <c>training/hours</c>.</summary>
    public override string ToString() => Table.Length == 0 ? Path : $"{Table}/{Path}";
}
