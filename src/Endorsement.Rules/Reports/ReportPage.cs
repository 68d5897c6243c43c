using System.Collections.Immutable;

namespace Endorsement.Rules.Reports;

/// <summary>A report as it is laid out, before it is HTML or Markdown: what is said is in the language already, how it looks is open.</summary>
internal sealed record ReportPage
{
    /// <summary>The language subtag of every word.</summary>
    public required string LanguageCode { get; init; }

    /// <summary>What a window or a tab is called.</summary>
    public required string Title { get; init; }

    /// <summary>The link that leads past the head.</summary>
    public required string Skip { get; init; }

    public required ReportHead Head { get; init; }

    public required ImmutableArray<ReportSection> Sections { get; init; }

    /// <summary>What stands below everything.</summary>
    public required string Foot { get; init; }
}

/// <summary>What is seen first: whose it is, the answer, and the figures that matter.</summary>
internal sealed record ReportHead
{
    /// <summary>That the page is about a "what if" and no decision; <see langword="null"/>: it is about a file as it was sent.</summary>
    public string? Supposed { get; init; }

    /// <summary>The line above the heading.</summary>
    public required string Kicker { get; init; }

    public required string Heading { get; init; }

    /// <summary>The answer; <see langword="null"/>: the page is about many.</summary>
    public ReportState? State { get; init; }

    /// <summary>The answer in one sentence.</summary>
    public required string Lead { get; init; }

    public ImmutableArray<ReportFact> Facts { get; init; } = [];
}

/// <summary>An outcome with its words.</summary>
internal readonly record struct ReportState(Outcome Outcome, string Words);

/// <summary>A question that the head answers.</summary>
/// <param name="Label">The question.</param>
/// <param name="Value">The answer in few words.</param>
/// <param name="More">The same at length, each a line.</param>
internal sealed record ReportFact(string Label, string Value, ImmutableArray<string> More);

/// <summary>A part of the page with a heading.</summary>
/// <param name="Id">Its name in links.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What it holds.</param>
internal sealed record ReportSection(string Id, string Title, ImmutableArray<ReportBlock> Blocks)
{
    /// <summary>Whether its blocks may stand side by side.</summary>
    public bool IsGrid { get; init; }

    /// <summary>Whether its drawings take the whole width, what is said standing beside them.</summary>
    public bool IsWide { get; init; }

    /// <summary>Whether it stands beside the section before it where there is room.</summary>
    public bool IsAside { get; init; }
}
