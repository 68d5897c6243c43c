using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Marking;

/// <summary>The sheet behind the author's own that lists every mistake with its cell; it is never read, and made anew each time.</summary>
internal sealed class MistakesSheet(WorkbookPart book, MarkStyles styles, ISheetWords words)
{
    private const string TabColour = "FFC00000";

    /// <summary>Links in one sheet beyond these are more than programs open gladly.</summary>
    private const int MostLinks = 2_000;

    private static readonly double[] Widths = [30, 70, 70];

    /// <summary>Whether a sheet is such a list, in whatever language.</summary>
    public static bool Is(string? name) => name is not null && Language.All.Any(language => SheetLanguage.Of(language).ToMend == name);

    /// <summary>Takes the list of an earlier time away.</summary>
    public static void Clear(WorkbookPart book)
    {
        var sheets = book.Workbook!.Sheets!;
        foreach (var sheet in sheets.Elements<Sheet>().Where(sheet => Is(sheet.Name?.Value)).ToArray())
        {
            var place = (uint)sheets.Elements<Sheet>().TakeWhile(other => other != sheet).Count();
            foreach (var name in book.Workbook.DefinedNames?.Elements<DefinedName>().ToArray() ?? [])
            {
                if (name.LocalSheetId?.Value == place)
                {
                    name.Remove();
                }
                else if (name.LocalSheetId?.Value > place)
                {
                    name.LocalSheetId--;
                }
            }

            foreach (var view in book.Workbook.BookViews?.Elements<WorkbookView>() ?? [])
            {
                view.ActiveTab = view.ActiveTab?.Value >= place ? 0U : view.ActiveTab;
            }

            if (sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part)
            {
                book.DeletePart(part);
            }

            sheet.Remove();
        }
    }

    public void Write(IReadOnlyList<SheetProblem> problems)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var rows = new SheetData();
        rows.AppendChild(Line(1, (words.ToMendTitle(problems), styles.Bold)));
        rows.AppendChild(Line(3, [.. words.ToMendHeadings.Select(heading => (heading, styles.Bold))]));
        var links = new Hyperlinks();
        for (var i = 0; i < problems.Count; i++)
        {
            var (problem, number) = (problems[i], i + 4);
            var place = problem.Place.StartsWith($"{problem.File}, ", StringComparison.Ordinal)
                ? problem.Place[(problem.File.Length + 2)..]
                : problem.Place;
            rows.AppendChild(
                Line(
                    number,
                    (place, styles.Marked(styles.Wrapped, problem.Severity == Severity.Error)),
                    (problem.Message, styles.Wrapped),
                    (problem.Help ?? "", styles.Wrapped)
                )
            );
            if (problem.Row > 0 && i < MostLinks)
            {
                links.AppendChild(
                    new Hyperlink
                    {
                        Reference = FormattableString.Invariant($"A{number}"),
                        Location =
                            $"{Writing.BookWriter.Quoted(problem.Sheet)}!{Grid.GridSheet.Address(problem.Row, Math.Max(problem.Column - 1, 0))}",
                    }
                );
            }
        }

        part.Worksheet = new Worksheet(
            new SheetProperties { TabColor = new TabColor { Rgb = TabColour } },
            new Columns(Widths.Select((width, at) => Column((uint)at + 1, width))),
            rows
        );
        part.Worksheet.Append(links.HasChildren ? [links] : Array.Empty<OpenXmlElement>());
        part.Worksheet.Save();
        Append(book.GetIdOfPart(part));
    }

    private void Append(string id)
    {
        var sheets = book.Workbook!.Sheets!;
        sheets.AppendChild(
            new Sheet
            {
                Name = words.ToMend,
                SheetId = sheets.Elements<Sheet>().Max(sheet => sheet.SheetId?.Value ?? 0) + 1,
                Id = id,
            }
        );
    }

    private static Column Column(uint at, double width) =>
        new()
        {
            Min = at,
            Max = at,
            Width = width,
            CustomWidth = true,
        };

    private static Row Line(int number, params (string Text, uint Style)[] cells)
    {
        var row = new Row { RowIndex = (uint)number };
        for (var column = 0; column < cells.Length; column++)
        {
            var text = new DocumentFormat.OpenXml.Spreadsheet.Text(Xlsx.Xml.Escaped(cells[column].Text))
            {
                Space = SpaceProcessingModeValues.Preserve,
            };
            row.AppendChild(
                new DocumentFormat.OpenXml.Spreadsheet.Cell
                {
                    CellReference = Grid.GridSheet.Address(number, column),
                    StyleIndex = cells[column].Style,
                    DataType = CellValues.InlineString,
                    InlineString = new InlineString(text),
                }
            );
        }

        return row;
    }
}
