using System.Globalization;

namespace Endorsement.Rules.Spreadsheets.Grid;

/// <summary>A sheet of a workbook, or a file of separated values: rows of cells, read once from the first to the last.</summary>
internal abstract class GridSheet
{
    /// <summary>What the author calls it: the sheet's name, or the file's without its ending.</summary>
    public abstract string Name { get; }

    /// <summary>What places call it: the sheet's name, or the file's.</summary>
    public virtual string PlaceName => Name;

    /// <summary>Whether days are counted from 1904.</summary>
    public virtual bool Is1904 => false;

    /// <summary>Whether its texts come from a file of separated values, in which what would start a formula is written behind an apostrophe.</summary>
    public virtual bool IsSeparated => false;

    /// <exception cref="BrokenGridException">It cannot be read any further.</exception>
    public abstract IEnumerable<GridRow> Rows();

    /// <summary>"D14".</summary>
    public static string Address(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    /// <summary>The letters of a column, from 0: "A", "AB".</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column; rest >= 0; rest = rest / 26 - 1)
        {
            letters = $"{(char)('A' + rest % 26)}{letters}";
        }

        return letters;
    }
}

/// <summary>What cannot be read as a workbook or as separated values, and why.</summary>
internal sealed class BrokenGridException(SheetProblem problem) : Exception(problem.Message)
{
    public SheetProblem Problem => problem;
}
