namespace Endorsement.Rules;

/// <summary>Something that people read and nobody is asked anything by: a title, a note, a citation, a label, a source, or another spelling of the same (S59).</summary>
/// <remarks>Immutable, equal by content.</remarks>
public sealed record WordChange
{
    /// <summary>Which words: <c>title</c>, <c>note</c>, <c>citation/locator</c>, <c>sources/mi-rsc</c>, <c>labels/topics/ethics/en</c>, …</summary>
    public required string Path { get; init; }

    /// <summary>What was said; <see langword="null"/>: nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What is said; <see langword="null"/>: nothing.</summary>
    public string? After { get; init; }

    /// <summary>The requirements of which it is said, in the rulesets' order; none where it is said of the ruleset or a category.</summary>
    public Sequence<ChangedRequirement> Requirements { get; init; } = [];

    /// <summary>The categories of which it is said as a whole.</summary>
    public Sequence<string> Categories { get; init; } = [];
}
