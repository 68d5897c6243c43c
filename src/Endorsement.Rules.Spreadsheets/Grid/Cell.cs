namespace Endorsement.Rules.Spreadsheets.Grid;

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    Text,
    Number,
    Flag,

    /// <summary>What a formula gave that went wrong: `#REF!`.</summary>
    Fault,
}

/// <summary>How a number looks in its cell: what the author sees is what is meant.</summary>
internal enum NumberLook
{
    Plain,
    Day,
    Month,
    Year,
    Time,
    Percent,
}

/// <summary>One cell that is not blank.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The author's words: the text, or the number as it is written.</param>
/// <param name="Number">The number; 1 or 0 of a flag.</param>
/// <param name="Look">How the number looks.</param>
internal readonly record struct Cell(int Column, CellKind Kind, string Text, double Number = 0, NumberLook Look = NumberLook.Plain);

/// <summary>One row with the cells that are not blank, in the order of the columns.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Cells">The cells.</param>
internal sealed record GridRow(int Number, IReadOnlyList<Cell> Cells);
