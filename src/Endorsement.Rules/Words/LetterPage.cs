using System.Collections.Immutable;

namespace Endorsement.Rules.Words;

/// <summary>A letter as it is laid out, before it is text or a page: what is said is in the language already, how it looks is open.</summary>
internal sealed record LetterPage
{
    /// <summary>That it is about a "what if" and no decision; <see langword="null"/>: it is about a file as it was sent.</summary>
    public string? Supposed { get; init; }

    /// <summary>What it is about, and how it stands.</summary>
    public required string Title { get; init; }

    public required ImmutableArray<LetterBlock> Blocks { get; init; }
}

/// <summary>A part of a letter; one of the records below.</summary>
internal abstract record LetterBlock;

/// <summary>A paragraph, whose lead is set off strongly.</summary>
internal sealed record LetterParagraph(LetterSaid Said) : LetterBlock;

/// <summary>A heading with what stands under it, each of whose leads is set off lightly.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Items">The items.</param>
/// <param name="AreSteps">Whether they are to be done one after another, and have numbers.</param>
internal sealed record LetterItems(string Heading, ImmutableArray<LetterSaid> Items, bool AreSteps) : LetterBlock;

/// <summary>Sentences, of which the first words may be set off.</summary>
/// <param name="Lead">What is set off; <see langword="null"/>: nothing.</param>
/// <param name="Text">What follows it, with the blank between them.</param>
internal sealed record LetterSaid(string? Lead, string Text)
{
    public LetterSaid(string text)
        : this(null, text) { }

    /// <summary>A lead and what is said of it.</summary>
    public static LetterSaid Of(string? lead, string text) => lead is null ? new(text) : new(lead, text.Length == 0 ? "" : $" {text}");
}
