using System.Collections.Immutable;
using Endorsement.Rules.Spreadsheets.Values;
using Endorsement.Rules.Spreadsheets.Writing;

namespace Endorsement.Rules.Spreadsheets.Results;

/// <summary>A table of results: headings, and rows of cells that may be blank.</summary>
/// <param name="Name">What its sheet or file is called.</param>
/// <param name="Headings">The headings, each with the width of its column in characters.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ResultTable(string Name, ImmutableArray<(string Heading, double Width)> Headings, IReadOnlyList<StyledCell?[]> Rows);

/// <summary>A cell with its style.</summary>
/// <param name="Cell">What it holds.</param>
/// <param name="Style">How it looks.</param>
internal sealed record StyledCell(OutCell Cell, CellStyle Style)
{
    /// <summary>A text; blank where there is none.</summary>
    public static StyledCell? Of(string text, CellStyle style = CellStyle.Text) =>
        text.Length == 0 ? null
        : style == CellStyle.Text && text[0] is '=' or '+' or '-' or '@' or '\'' ? new(new OutCell(text), CellStyle.GuardedText)
        : new(new OutCell(text), style);

    public static StyledCell? Of(decimal? number) =>
        number is { } given
            ? new(new OutCell(given.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture), (double)given), CellStyle.Plain)
            : null;

    public static StyledCell? OfDate(string iso) => iso.Length == 10 ? new(OutCell.OfDate(iso), CellStyle.Day) : Of(iso);

    public static StyledCell OfOutcome(string words, Outcome outcome) =>
        new(
            new OutCell(words),
            outcome switch
            {
                Outcome.Met => CellStyle.Met,
                Outcome.NotMet => CellStyle.NotMet,
                Outcome.NotApplicable => CellStyle.NotApplicable,
                _ => CellStyle.Open,
            }
        );
}
