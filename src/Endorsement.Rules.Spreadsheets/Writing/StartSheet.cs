using System.Collections.Immutable;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Values;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Writing;

/// <summary>The first sheet: what the workbook is for, how to fill it, and what belongs where.</summary>
internal sealed class StartSheet(WorkbookOptions options, ImmutableArray<SheetLayout> layouts, ISheetWords words)
{
    private const double Width = 100;

    public void Write(BookWriter book)
    {
        var steps = words.Steps(options.IsRegistry);
        var first = steps.Count + 5;
        var frame = new SheetFrame
        {
            Columns = [(26, CellStyle.Plain), (Width, CellStyle.Plain)],
            Links =
            [
                .. layouts.Select((layout, at) => (FormattableString.Invariant($"A{first + at}"), $"{BookWriter.Quoted(layout.Name)}!A1")),
            ],
            ShowsGrid = false,
        };
        book.Sheet(words.StartHere, frame, xml => Rows(xml, steps));
    }

    private void Rows(SheetXml xml, IReadOnlyList<string> steps)
    {
        var category =
            options.Category is { } code && options.Ruleset?.Categories.FirstOrDefault(one => one.Code == code) is { } found
                ? options.Ruleset.Label(CodeKind.Categories, code, options.Language) ?? found.Title
                : options.Category;
        var title = words.StartTitle(
            options.Ruleset?.Label(CodeKind.Associations, options.Ruleset.Association, options.Language),
            category,
            options.Category is null ? null : options.Pathway.Code()
        );
        xml.Row([(new OutCell(title), CellStyle.Title)], height: 24);
        xml.Skip();
        for (var i = 0; i < steps.Count; i++)
        {
            var lines = Math.Ceiling(steps[i].Length / (Width * 1.05));
            xml.Row([(new OutCell(words.Step(i + 1)), CellStyle.Body), (new OutCell(steps[i]), CellStyle.Body)], height: 15 * lines + 3);
        }

        xml.Skip();
        xml.Row([(new OutCell(words.SheetsTitle), CellStyle.Title)], height: 24);
        foreach (var layout in layouts)
        {
            var help = options.Language.Help(layout.Table);
            xml.Row(
                [(new OutCell(layout.Name), CellStyle.Link), (new OutCell(help), CellStyle.Body)],
                height: 15 * Math.Ceiling(help.Length / (Width * 1.05)) + 3
            );
        }

        var purpose = PurposeRows.Of(options, words).ToArray();
        if (purpose.Length > 0)
        {
            xml.Skip();
            xml.Row([(new OutCell(words.PurposeTitle), CellStyle.Title)], height: 24);
            foreach (var (about, value) in purpose)
            {
                xml.Row([(new OutCell(about), CellStyle.Body), (new OutCell(value), CellStyle.Body)]);
            }
        }
    }
}
