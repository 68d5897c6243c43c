using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Endorsement.Rules.Spreadsheets.Grid;

namespace Endorsement.Rules.Spreadsheets.Marking;

/// <summary>One sheet of the author's, with its faulty cells coloured and commented; all that is not marked stays as it is.</summary>
internal sealed class MarkedSheet(WorksheetPart part, MarkStyles styles)
{
    /// <summary>What our words begin with, as programs begin comments with their author; by it they are known again, for some programs forget authors.</summary>
    public const string Opening = $"{Author}:\n";

    private const string Author = "endorse";

    /// <summary>What may stand behind the reference to old-style drawings, which comments are.</summary>
    private static readonly Type[] Behind =
    [
        typeof(LegacyDrawingHeaderFooter),
        typeof(DrawingHeaderFooter),
        typeof(Picture),
        typeof(OleObjects),
        typeof(Controls),
        typeof(WebPublishItems),
        typeof(TableParts),
        typeof(WorksheetExtensionList),
    ];

    /// <param name="marks">The cells, row by row, each with its words and whether it is an error.</param>
    public void Mark(IReadOnlyList<CellMark> marks)
    {
        var worksheet = part.Worksheet!;
        var data = worksheet.GetFirstChild<SheetData>() ?? worksheet.AppendChild(new SheetData());
        var rows = data.Elements<Row>().Where(row => row.RowIndex is not null).ToDictionary(row => row.RowIndex!.Value);
        foreach (var mark in marks)
        {
            var cell = CellOf(RowOf(data, rows, (uint)mark.Row), mark);
            cell.StyleIndex = styles.Marked(cell.StyleIndex?.Value ?? 0, mark.IsError);
        }

        Comment(marks);
        worksheet.Save();
    }

    private static Row RowOf(SheetData data, Dictionary<uint, Row> rows, uint number)
    {
        if (!rows.TryGetValue(number, out var row))
        {
            row = new Row { RowIndex = number };
            var next = data.Elements<Row>().FirstOrDefault(other => other.RowIndex?.Value > number);
            if (next is null)
            {
                data.AppendChild(row);
            }
            else
            {
                data.InsertBefore(row, next);
            }

            rows.Add(number, row);
        }

        return row;
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell CellOf(Row row, CellMark mark)
    {
        DocumentFormat.OpenXml.Spreadsheet.Cell? next = null;
        foreach (var cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
        {
            var column = ColumnOf(cell.CellReference?.Value ?? "");
            if (column == mark.Column)
            {
                return cell;
            }

            if (column > mark.Column)
            {
                next = cell;
                break;
            }
        }

        var made = new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = mark.Address };
        return next is null ? row.AppendChild(made) : row.InsertBefore(made, next);
    }

    private static int ColumnOf(string reference) =>
        reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (column, letter) => column * 26 + (letter - 'A' + 1)) - 1;

    private void Comment(IReadOnlyList<CellMark> marks)
    {
        var comments = part.WorksheetCommentsPart ?? part.AddNewPart<WorksheetCommentsPart>();
        comments.Comments ??= new Comments(new Authors(), new CommentList());
        var authors = comments.Comments.Authors ??= new Authors();
        var list = comments.Comments.CommentList ??= new CommentList();
        var author = (uint)authors.Elements<Author>().TakeWhile(one => one.Text != Author).Count();
        if (author == authors.ChildElements.Count)
        {
            authors.AppendChild(new Author(Author));
        }

        var drawn = new List<CellMark>();
        foreach (var mark in marks)
        {
            var old = list.Elements<Comment>().FirstOrDefault(comment => comment.Reference?.Value == mark.Address);
            if (old is null)
            {
                list.AppendChild(
                    new Comment(new CommentText(Run($"{Opening}{mark.Words}"))) { Reference = mark.Address, AuthorId = author }
                );
                drawn.Add(mark);
            }
            else
            {
                (old.CommentText ??= new CommentText()).AppendChild(Run($"\n\n{Opening}{mark.Words}"));
            }
        }

        comments.Comments.Save();
        Draw(drawn);
    }

    private static Run Run(string words) =>
        new(new DocumentFormat.OpenXml.Spreadsheet.Text(Xlsx.Xml.Escaped(words)) { Space = SpaceProcessingModeValues.Preserve });

    private void Draw(List<CellMark> marks)
    {
        if (marks.Count == 0)
        {
            return;
        }

        var worksheet = part.Worksheet!;
        if (worksheet.GetFirstChild<LegacyDrawing>() is { Id.Value: { } id } && part.GetPartById(id) is VmlDrawingPart old)
        {
            Write(old, CommentShapes.Added(Read(old), marks));
            return;
        }

        var drawing = part.AddNewPart<VmlDrawingPart>();
        Write(drawing, CommentShapes.New(marks));
        var reference = new LegacyDrawing { Id = part.GetIdOfPart(drawing) };
        if (worksheet.ChildElements.FirstOrDefault(child => Behind.Contains(child.GetType())) is { } behind)
        {
            worksheet.InsertBefore(reference, behind);
        }
        else
        {
            worksheet.AppendChild(reference);
        }
    }

    public static string Read(VmlDrawingPart drawing)
    {
        using var reader = new StreamReader(drawing.GetStream(FileMode.Open, FileAccess.Read));
        return reader.ReadToEnd();
    }

    public static void Write(VmlDrawingPart drawing, string text)
    {
        using var writer = new StreamWriter(drawing.GetStream(FileMode.Create, FileAccess.Write));
        writer.Write(text);
    }
}

/// <summary>A cell that is marked.</summary>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Column">Its column, from 0.</param>
/// <param name="IsError">Whether one of its problems is an error.</param>
/// <param name="Words">What is wrong.</param>
internal sealed record CellMark(int Row, int Column, bool IsError, string Words)
{
    public string Address => GridSheet.Address(Row, Column);
}
