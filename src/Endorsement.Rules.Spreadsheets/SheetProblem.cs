using System.Globalization;

namespace Endorsement.Rules.Spreadsheets;

/// <summary>One problem of a workbook or a folder of CSV files, placed at its cell.</summary>
/// <remarks>Immutable, equal by content.</remarks>
/// <param name="Code">A stable code such as <c>ER6008</c>; those that begin with <c>ER1</c> are the candidate reader's.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Message">What is wrong; the author's words stand in backticks.</param>
/// <param name="Help">What to do about it, or <see langword="null"/>.</param>
/// <param name="File">The workbook or folder, as it was named.</param>
/// <param name="Sheet">The sheet, or the file in the folder; empty where the whole is concerned.</param>
/// <param name="Row">The row, from 1; 0 where no row is concerned.</param>
/// <param name="Column">The column, from 1; 0 where no single cell is concerned.</param>
public sealed record SheetProblem(
    string Code,
    Severity Severity,
    string Message,
    string? Help,
    string File,
    string Sheet,
    int Row,
    int Column
)
{
    /// <summary>The place as people find it: <c>portfolio.xlsx, Training!D14</c>.</summary>
    public string Place
    {
        get
        {
            if (Sheet.Length == 0)
            {
                return File;
            }

            var sheet =
                Sheet.All(char.IsLetterOrDigit) || Sheet.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                    ? Sheet
                    : $"'{Sheet.Replace("'", "''", StringComparison.Ordinal)}'";
            return Row == 0 ? $"{File}, {sheet}"
                : Column == 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}, {sheet}!{Row}")
                : $"{File}, {sheet}!{Grid.GridSheet.Address(Row, Column - 1)}";
        }
    }

    /// <summary>The problem with its place, as the reader's diagnostics are printed; control characters are shown as escapes.</summary>
    public override string ToString() => new Diagnostic(Code, Severity, Message, Help, Place, 0, 0, "").ToString();
}
