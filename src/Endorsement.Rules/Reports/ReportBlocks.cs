using System.Collections.Immutable;

namespace Endorsement.Rules.Reports;

/// <summary>Something that a section holds; one of the records below.</summary>
internal abstract record ReportBlock;

/// <summary>A paragraph.</summary>
internal sealed record ReportText(string Text) : ReportBlock;

/// <summary>Lines in no particular order.</summary>
internal sealed record ReportList(ImmutableArray<string> Items) : ReportBlock;

/// <summary>What to do, in order.</summary>
internal sealed record ReportSteps(ImmutableArray<ReportStep> Steps) : ReportBlock;

/// <summary>One thing to do.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="When">By when, in few words; <see langword="null"/>: no day is known.</param>
/// <param name="Lines">What to do, each a paragraph.</param>
internal sealed record ReportStep(string Title, string? When, ImmutableArray<ReportLine> Lines);

/// <summary>A paragraph of a step.</summary>
/// <param name="If">Under which condition; <see langword="null"/>: always.</param>
/// <param name="Text">What to do.</param>
internal readonly record struct ReportLine(string? If, string Text);

/// <summary>Things with how each stands.</summary>
internal sealed record ReportStates(ImmutableArray<ReportStanding> Items) : ReportBlock;

/// <summary>One of them.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Title">What it is.</param>
/// <param name="More">Why.</param>
internal sealed record ReportStanding(ReportState State, string Title, string More);

/// <summary>A table; the first cell of each row is its heading.</summary>
internal sealed record ReportTable : ReportBlock
{
    /// <summary>What it shows.</summary>
    public required string Caption { get; init; }

    public required ImmutableArray<ReportColumn> Columns { get; init; }

    /// <summary>As many cells in each as there are columns.</summary>
    public required ImmutableArray<ImmutableArray<string>> Rows { get; init; }

    /// <summary>What is said of rows that are left out; <see langword="null"/>: none are.</summary>
    public string? More { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="IsFigure">Whether its cells are figures, which stand at the right.</param>
internal readonly record struct ReportColumn(string Title, bool IsFigure = false);

/// <summary>A drawing under a title that says its message, with the same said below and the data offered.</summary>
internal sealed record ReportDrawing : ReportBlock
{
    /// <summary>The message, a sentence.</summary>
    public required string Title { get; init; }

    public required Drawings.Picture Picture { get; init; }

    /// <summary>What is seen, for those who do not see it.</summary>
    public required string Description { get; init; }

    /// <summary>The same in sentences.</summary>
    public required ImmutableArray<string> Said { get; init; }

    /// <summary>What the data are offered under.</summary>
    public required string DataTitle { get; init; }

    public required ReportTable Data { get; init; }
}

/// <summary>What is folded until somebody opens it.</summary>
internal sealed record ReportFolded(string Title, ImmutableArray<ReportBlock> Blocks) : ReportBlock;

/// <summary>Lines that are laid out already.</summary>
/// <param name="Text">The lines.</param>
/// <param name="English">Of a page in another language, what stands in English in them, as it stands there.</param>
internal sealed record ReportRecord(string Text, ImmutableArray<string> English) : ReportBlock;

/// <summary>What is published somewhere.</summary>
internal sealed record ReportSources(ImmutableArray<ReportSource> Sources) : ReportBlock;

/// <summary>One of them.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Address">Where it is published; <see langword="null"/>: it is not said.</param>
/// <param name="More">When it was, and what it is cited for.</param>
internal sealed record ReportSource(string Title, string? Address, string More);
