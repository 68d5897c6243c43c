using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Endorsement.Rules.Spreadsheets.Tests.Workbooks;

namespace Endorsement.Rules.Spreadsheets.Tests.Import;

/// <summary>A marked workbook can be mended and marked again: what was ours is gone, what is the author's stays, and a list says what is left.</summary>
public sealed class MarkedAgainTests
{
    private const string Red = "FFF7B5B3";

    [Fact]
    public void What_is_mended_has_no_mark_any_more_and_what_is_left_has()
    {
        var marked = Marked(Book("soon", "never"));

        var mended = Marked(With(marked, "B2", "2018"));

        Comments(mended).Should().ContainSingle().Which.Should().Contain("`never`");
        Colours(mended, "Applicant").Should().Equal(("B3", Red));
        Colours(marked, "Applicant").Should().Equal(("B2", Red), ("B3", Red));
        List(mended).Should().ContainSingle().Which.Should().StartWith("Applicant!B3|`never`");
        Valid(mended);
    }

    [Fact]
    public void Without_mistakes_nothing_of_ours_is_left()
    {
        var mended = Marked(With(Marked(Book("soon", "2018")), "B2", "2018"));

        (Comments(mended).Length, Colours(mended, "Applicant").Length, List(mended).Length).Should().Be((0, 0, 0));
        MarkedWorkbook.IsMarked(mended).Should().BeFalse();
        MarkedWorkbook.IsMarked(Marked(Book("soon", "2018"))).Should().BeTrue();
        CandidateWorkbook.Read(mended).Candidates.Should().HaveCount(2);
        Valid(mended);
        using var document = SpreadsheetDocument.Open(new MemoryStream(mended), isEditable: false);
        document
            .WorkbookPart!.WorksheetParts.Should()
            .OnlyContain(part => part.WorksheetCommentsPart == null && !part.VmlDrawingParts.Any());
    }

    [Fact]
    public void The_authors_own_colours_and_comments_stay()
    {
        var own = Commented(Coloured(Book("soon", "2018"), "B2", "FF00B050"), "B2", "Ana", "ask her");
        var marked = Marked(own);
        Comments(marked).Should().ContainSingle().Which.Should().StartWith("ask her").And.Contain("`soon`");
        Colours(marked, "Applicant").Should().ContainSingle().Which.Cell.Should().Be("B2");

        var mended = Marked(With(marked, "B2", "2018"));

        Comments(mended).Should().Equal("ask her");
        Colours(mended, "Applicant").Should().Equal(("B2", "FF00B050"));
        Valid(mended);
    }

    [Fact]
    public void The_list_is_in_the_language_asked_for_and_never_read()
    {
        var book = Book("soon", "2018");
        var spanish = new ImportOptions { Language = Language.Spanish };
        var marked = MarkedWorkbook.Mark(book, CandidateWorkbook.Read(book, options: spanish).Problems, Language.Spanish);

        Sheets(marked).Should().Equal("Applicant", "Por corregir");
        List(marked).Should().ContainSingle().Which.Should().Contain("no es una fecha");
        CandidateWorkbook.Read(marked, options: spanish).Problems.Should().Equal(CandidateWorkbook.Read(book, options: spanish).Problems);
        Sheets(Marked(marked)).Should().Equal("Applicant", "To mend");
    }

    private static byte[] Book(string first, string second) =>
        new RawBook().Texts("Applicant", ["Id", "Registered"], ["A-1", first], ["A-2", second]).Bytes();

    private static byte[] Marked(byte[] book) => MarkedWorkbook.Mark(book, CandidateWorkbook.Read(book).Problems);

    private static byte[] Edited(byte[] book, Action<WorkbookPart> edit)
    {
        using var bytes = new MemoryStream();
        bytes.Write(book);
        using (var document = SpreadsheetDocument.Open(bytes, isEditable: true))
        {
            edit(document.WorkbookPart!);
        }

        return bytes.ToArray();
    }

    private static WorksheetPart First(WorkbookPart book) =>
        (WorksheetPart)book.GetPartById(book.Workbook!.Sheets!.Elements<Sheet>().First().Id!.Value!);

    private static Cell At(WorkbookPart book, string address) =>
        First(book).Worksheet!.Descendants<Cell>().First(cell => cell.CellReference == address);

    private static byte[] With(byte[] book, string address, string text) =>
        Edited(book, part => At(part, address).InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)));

    private static byte[] Coloured(byte[] book, string address, string colour) =>
        Edited(
            book,
            part =>
            {
                var styles = part.WorkbookStylesPart!.Stylesheet!;
                styles.Fills!.AppendChild(
                    new Fill(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid })
                );
                styles.CellFormats!.AppendChild(new CellFormat { FillId = (uint)styles.Fills.ChildElements.Count - 1, ApplyFill = true });
                At(part, address).StyleIndex = (uint)styles.CellFormats.ChildElements.Count - 1;
            }
        );

    private static byte[] Commented(byte[] book, string address, string author, string text) =>
        Edited(
            book,
            part =>
                First(part).AddNewPart<WorksheetCommentsPart>().Comments = new Comments(
                    new Authors(new Author(author)),
                    new CommentList(
                        new Comment(new CommentText(new Run(new DocumentFormat.OpenXml.Spreadsheet.Text(text))))
                        {
                            Reference = address,
                            AuthorId = 0,
                        }
                    )
                )
        );

    private static string[] Sheets(byte[] book)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(book), isEditable: false);
        return [.. document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];
    }

    private static string[] Comments(byte[] book)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(book), isEditable: false);
        return
        [
            .. document.WorkbookPart!.WorksheetParts.SelectMany(part =>
                part.WorksheetCommentsPart?.Comments?.CommentList?.Select(comment => comment.InnerText) ?? []
            ),
        ];
    }

    /// <summary>The coloured cells of a sheet.</summary>
    private static (string Cell, string Colour)[] Colours(byte[] book, string sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(book), isEditable: false);
        var part = document.WorkbookPart!;
        var styles = part.WorkbookStylesPart!.Stylesheet!;
        var named = part.Workbook!.Sheets!.Elements<Sheet>().First(one => one.Name == sheet);
        return
        [
            .. ((WorksheetPart)part.GetPartById(named.Id!.Value!))
                .Worksheet!.Descendants<Cell>()
                .Where(cell => cell.StyleIndex is not null)
                .Select(cell => (cell, format: styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value)))
                .Select(pair => (pair.cell, fill: styles.Fills!.Elements<Fill>().ElementAt((int)(pair.format.FillId?.Value ?? 0))))
                .Where(pair => pair.fill.PatternFill?.ForegroundColor?.Rgb is not null)
                .Select(pair => (pair.cell.CellReference!.Value!, pair.fill.PatternFill!.ForegroundColor!.Rgb!.Value!)),
        ];
    }

    /// <summary>The lines of the list of mistakes.</summary>
    private static string[] List(byte[] book)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(book), isEditable: false);
        var part = document.WorkbookPart!;
        return
            part.Workbook!.Sheets!.Elements<Sheet>().FirstOrDefault(sheet => sheet.Name == "To mend" || sheet.Name == "Por corregir")
                is { } list
            ?
            [
                .. ((WorksheetPart)part.GetPartById(list.Id!.Value!))
                    .Worksheet!.Descendants<Row>()
                    .Skip(2)
                    .Select(row => string.Join('|', row.Elements<Cell>().Select(cell => cell.InnerText))),
            ]
            : [];
    }

    private static void Valid(byte[] book)
    {
        using var stream = new MemoryStream(book);
        Validated.Workbook(stream, "marked");
    }
}
