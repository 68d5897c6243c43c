using System.Collections.Immutable;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Layout;

/// <summary>One sheet as it is written: its name, and its columns from left to right.</summary>
internal sealed record SheetLayout(CandidateTable Table, string Name, ImmutableArray<SheetColumn> Columns)
{
    /// <summary>The longest name that a sheet may have.</summary>
    public const int LongestName = 31;

    /// <summary>Whose row it is and where it stands come first; an id that the author may leave blank comes last.</summary>
    public static SheetLayout Of(CandidateTable table, WorkbookOptions options)
    {
        var columns = table.Columns.Select(column => new SheetColumn(ColumnRole.Value, column));
        if (table.Path.Length > 0)
        {
            columns = columns.OrderBy(column => column.Column!.Path == "id");
            columns = table.Within is null ? columns : columns.Prepend(SheetColumn.Entry);
            columns = options.IsRegistry ? columns.Prepend(SheetColumn.Owner) : columns;
        }

        var name = SheetLanguage.Of(options.Language).SheetName(options.Language.Heading(table));
        return new SheetLayout(table, name.Length > LongestName ? name[..LongestName] : name, [.. columns]);
    }

    /// <summary>The heading of a column; where its words would be read as another column, its path.</summary>
    public static string Heading(SheetColumn column, CandidateTable table, WorkbookOptions options, Known known)
    {
        var words = SheetLanguage.Of(options.Language);
        if (column.Role != ColumnRole.Value)
        {
            return column.Role == ColumnRole.Owner ? words.Owner : words.EntryOf(options.Language.Heading(known.TableOf(table.Within!)));
        }

        var heading = options.Language.Heading(column.Column!, options.Ruleset);
        return known.Column(known.TableOf(table.Path), heading)?.Column?.Path == column.Column!.Path
            ? heading
            : string.Join('/', PathParts.Of(column.Column.Path));
    }
}
