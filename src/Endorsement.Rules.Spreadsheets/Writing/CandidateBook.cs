using System.Collections.Immutable;
using System.Text.Json;
using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Values;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Writing;

/// <summary>A workbook for candidates: where to start, a sheet for each table, and the lists behind the drop-downs.</summary>
internal sealed class CandidateBook
{
    /// <summary>The row of headings: title, help and example stand above it.</summary>
    private const int HeadingsAt = 4;

    private readonly WorkbookOptions _options;
    private readonly Known _known;
    private readonly ISheetWords _words;
    private readonly ImmutableArray<SheetLayout> _layouts;
    private readonly ChoiceLists _lists;

    public CandidateBook(WorkbookOptions options, Known known)
    {
        (_options, _known, _words) = (options, known, SheetLanguage.Of(options.Language));
        _layouts = [.. options.Outline.Tables.Select(table => SheetLayout.Of(table, options))];
        _lists = new ChoiceLists(options, _words);
    }

    public void Write(Stream output, IReadOnlyList<Candidate> candidates)
    {
        using var book = new BookWriter();
        new StartSheet(_options, _layouts, _words).Write(book);
        var rows = new CandidateRows(_known, _options, candidates);
        foreach (var layout in _layouts)
        {
            book.Sheet(layout.Name, Frame(layout), xml => Rows(xml, layout, rows, candidates));
        }

        _lists.Write(book);
        book.WriteTo(output);
    }

    private SheetFrame Frame(SheetLayout layout) =>
        new()
        {
            Columns = [.. layout.Columns.Select(column => (Width(column, layout), StyleOf(column)))],
            FrozenRows = HeadingsAt,
            FrozenColumns = layout.Columns.Count(column => column.Role != ColumnRole.Value),
            FilteredRow = HeadingsAt,
            FilteredColumn = layout.Columns.Length - 1,
            Choices =
            [
                .. layout
                    .Columns.Select((column, at) => column.Column is { } value ? _lists.Of(value, at, HeadingsAt + 1, _layouts) : null)
                    .OfType<SheetChoice>(),
            ],
        };

    private void Rows(SheetXml xml, SheetLayout layout, CandidateRows rows, IReadOnlyList<Candidate> candidates)
    {
        xml.Row([(new OutCell($"{layout.Name}: {_options.Language.Help(layout.Table)}"), CellStyle.Subtitle)]);
        xml.Row(
            [.. layout.Columns.Select(column => ((OutCell, CellStyle)?)(new OutCell(Help(column, layout)), CellStyle.Help))],
            height: HelpHeight(layout)
        );
        xml.Row([.. layout.Columns.Select(column => ((OutCell, CellStyle)?)(new OutCell(Example(column)), CellStyle.Example))]);
        xml.Row(
            [
                .. layout.Columns.Select(column =>
                    ((OutCell, CellStyle)?)
                        (
                            new OutCell(SheetLayout.Heading(column, layout.Table, _options, _known)),
                            IsNeeded(column) ? CellStyle.NeededHeading : CellStyle.Heading
                        )
                ),
            ],
            height: 32
        );
        foreach (var candidate in candidates)
        {
            using var document = JsonDocument.Parse(candidate.ToJson());
            foreach (var row in rows.Of(layout, document.RootElement))
            {
                xml.Row([
                    .. row.Select(
                        (cell, at) => cell is { } given ? ((OutCell, CellStyle)?)(given, StyleOf(given, layout.Columns[at])) : null
                    ),
                ]);
            }
        }
    }

    /// <summary>Whether every row needs it; an id may be blank, and is made of sheet and row, but that of the person.</summary>
    private static bool IsNeeded(SheetColumn column) =>
        column.Role != ColumnRole.Value || (column.Column!.IsRequired && (column.Column.Path != "id" || column.Column.Table.Length == 0));

    private string Help(SheetColumn column, SheetLayout layout)
    {
        var language = _options.Language;
        if (column.Column is not { } value)
        {
            return column.Role == ColumnRole.Owner
                ? _words.OwnerHint(language.Heading(_known.TableOf("")))
                : EntryHint(_known.TableOf(layout.Table.Within!));
        }

        var several = value.IsList ? $" {_words.SeveralHint(value.Sort is not null || value.Kind == CandidateValueKind.ClosedCode)}" : "";
        return $"{language.Help(value)}{several}{(IsNeeded(column) ? $" {_words.NeededHint}" : "")}";
    }

    private string EntryHint(CandidateTable section) =>
        _words.EntryHint(
            _options.Language.Heading(section),
            _options.Language.Heading(section.Find(EntryNames.ColumnOf(section.Path) ?? "id")!, _options.Ruleset)
        );

    private string Example(SheetColumn column)
    {
        if (column.Column is not { } value)
        {
            return column.Role == ColumnRole.Owner ? _words.Example(_words.ExampleOf("candidate/id")!) : "";
        }

        var key = value.Table.Length == 0 ? $"candidate/{value.Path}" : value.ToString();
        var example =
            _words.ExampleOf(key)
            ?? _words.ExampleOf(value.Path)
            ?? value.Kind switch
            {
                CandidateValueKind.Date or CandidateValueKind.Day => "2016-02-20",
                CandidateValueKind.Hours => "1:30",
                CandidateValueKind.Whole => "14",
                CandidateValueKind.Flag or CandidateValueKind.OnlyYes => _words.Yes,
                CandidateValueKind.OpenCode or CandidateValueKind.ClosedCode when !value.Codes.IsEmpty => string.Join(
                    "; ",
                    value.Codes.Take(value.IsList ? 2 : 1).Select(code => _options.Language.Label(value, code, _options.Ruleset))
                ),
                _ => null,
            };
        return example is null ? "" : _words.Example(example);
    }

    private double Width(SheetColumn column, SheetLayout layout)
    {
        var heading = SheetLayout.Heading(column, layout.Table, _options, _known).Length;
        var least = column.Column?.Kind switch
        {
            CandidateValueKind.Date or CandidateValueKind.Day => 14,
            CandidateValueKind.Hours
            or CandidateValueKind.Whole
            or CandidateValueKind.Money
            or CandidateValueKind.Flag
            or CandidateValueKind.OnlyYes => 12,
            CandidateValueKind.Text => 28,
            CandidateValueKind.OpenCode or CandidateValueKind.ClosedCode => column.Column.IsList ? 34 : 24,
            _ => 18,
        };
        return Math.Max(least, Math.Min(heading * 0.8 + 4, 34));
    }

    /// <summary>As high as the longest help needs at the width of its column.</summary>
    private double HelpHeight(SheetLayout layout) =>
        15 * Math.Clamp(layout.Columns.Max(column => Math.Ceiling(Help(column, layout).Length / (Width(column, layout) * 0.95))), 1, 9) + 4;

    /// <summary>Ids stay text, dates look like dates, and hours are left to the program, which tells `1:30` from `1.5` by itself.</summary>
    private static CellStyle StyleOf(SheetColumn column) =>
        column.Column?.Kind switch
        {
            CandidateValueKind.Date or CandidateValueKind.Day => CellStyle.Day,
            CandidateValueKind.Hours or CandidateValueKind.Whole or CandidateValueKind.JudgedValue => CellStyle.Plain,
            CandidateValueKind.Money => CellStyle.Money,
            _ => CellStyle.Text,
        };

    private static CellStyle StyleOf(OutCell cell, SheetColumn column) =>
        cell.Number is null
            ? cell.Text.Length > 0 && cell.Text[0] is '=' or '+' or '-' or '@' or '\''
                ? CellStyle.GuardedText
                : CellStyle.Text
            : cell.Look switch
            {
                NumberLook.Day => CellStyle.Day,
                NumberLook.Month => CellStyle.Month,
                NumberLook.Year => CellStyle.Year,
                NumberLook.Time => CellStyle.Hours,
                _ => StyleOf(column) is CellStyle.Money ? CellStyle.Money : CellStyle.Plain,
            };
}
