using Endorsement.Rules.Tests.Snapshots;

namespace Endorsement.Rules.Spreadsheets.Tests.Import;

/// <summary>Every mistake at once, at its cell, in the author's words; whoever has none is read.</summary>
public sealed class MistakesTests
{
    public static TheoryData<string> Codes => [.. Language.All.Select(language => language.Code)];

    private static byte[] Faulty { get; } =
        new RawBook()
            .Texts(
                "Applicant",
                ["Id", "Name", "Lives in", "Gives RS/C to others", "Registered", "Application submitted", "Favourite colour", "Nmae"],
                ["A-1", "Maria Hall", "Michigan", "maybe", "2018-06-01", "2018-02-01", "blue", "x"],
                ["A-2", "Ana Soto", "US-MI", "yes", "3/1/2018", "2018-02", "", ""],
                ["A-1", "Somebody", "", "", "", "", "", ""],
                ["A-3", "Without mistakes", "Ohio", "no", "2018", "2018-02", "", ""]
            )
            .Texts(
                "Training",
                ["Applicant's id", "Day", "Hours", "Title", "Topics", "Took part by", "Id"],
                ["A-1", "2016-13-01", "1.5", "Attachment", "attachmnt", "attending", "t-1"],
                ["A-1", "2016-02-20", "1:75", "Attachment", "attachment; trauma and loss", "attending", "t-1"],
                ["A-1", "13/25/2016", "ninety", "=1+1", "attachment, culture", "dancing", "t-2"],
                ["A-9", "2016-02-20", "1:30", "Of nobody", "", "", ""],
                ["", "2016-02-20", "1:30", "Of nobody either", "", "", ""],
                ["A-3", "2016-02-20", "1:20", "Fine", "attachment", "attending", ""]
            )
            .Texts(
                "Reflective supervision",
                ["Applicant's id", "Day", "First day of a block", "Last day of a block", "Hours", "Format", "Provider"],
                ["A-1", "2016-02-20", "2016-02-01", "", "1", "indvidual", "Ana Reys"],
                ["A-1", "", "2016-03-01", "2016-02-01", "1", "group", "p-1"],
                ["A-3", "2016-02-20", "", "", "1", "Grupo", "ana reyes"]
            )
            .Texts("People", ["Applicant's id", "Name", "Id"], ["A-1", "Ana Reyes", "p-1"], ["A-3", "Ana Reyes", "p-1"])
            .Texts("Agreements", ["Applicant's id", "Statement", "Signed"], ["A-2", "", "2018-06-01"], ["A-3", "none", ""])
            .Texts("Leave", ["Applicant's id", "Work: id", "First day"], ["A-1", "job-7", "2016-01-01"])
            .Texts("Trainings", ["Day"], ["2016-02-20"])
            .Bytes();

    [Theory]
    [MemberData(nameof(Codes))]
    public void Everything_is_told_at_once_where_it_stands(string language)
    {
        var import = CandidateWorkbook.Read(Faulty, "portfolio.xlsx", new ImportOptions { Language = Language.Find(language)! });

        import.Candidates.Select(candidate => candidate.Id).Should().Equal("A-3");
        import.Rejected.Should().OnlyContain(rejected => rejected.Mistakes > 0 && (rejected.Rows > 0 || rejected.Id.Length == 0));
        Snapshot.Match(
            $"{string.Join("\n", import.Problems)}\n\n{string.Join("\n", import.Rejected.Select(rejected => $"{rejected.Id}: {rejected.Rows} rows, {rejected.Mistakes} mistakes"))}\n",
            $"language={language}"
        );
    }

    [Fact]
    public void A_sheet_without_headings_or_with_one_twice_is_read_for_nobody()
    {
        var book = new RawBook().Texts("Applicant", ["Id"], ["A-1"]);
        var without = CandidateWorkbook.Read(book.Texts("Education", ["What", "Ever"], ["a", "b"]).Bytes());
        var twice = CandidateWorkbook.Read(
            new RawBook().Texts("Applicant", ["Id"], ["A-1"]).Texts("Training", ["Day", "Título impreso", "title"], ["", "a", "b"]).Bytes()
        );

        (without.IsBroken, without.Candidates.Length, without.Problems.Single().Code).Should().Be((true, 0, "ER6004"));
        (twice.IsBroken, twice.Candidates.Length, twice.Problems.Single().Code).Should().Be((true, 0, "ER6006"));
    }

    [Fact]
    public void Who_is_named_by_name_or_in_another_language_is_meant()
    {
        var read = CandidateWorkbook.Read(Faulty).Candidates.Single();

        read.ReflectiveSupervision!.Value[0].Provider.Should().Be("p-1");
        read.ReflectiveSupervision!.Value[0].Format.Should().Be(SessionFormat.Group);
        read.Training!.Value[0].Hours!.Value.Minutes.Should().Be(80);
        read.Training!.Value[0].Id.Should().Be("training-7", "an id that is left blank is made of sheet and row");
        read.Agreements!.Value.IsEmpty.Should().BeTrue("none says that there is nothing");
        read.Work.Should().BeNull("what is blank is unknown");
    }

    [Fact]
    public void A_workbook_with_mistakes_comes_back_marked_and_valid_and_the_same_elsewhere()
    {
        var import = CandidateWorkbook.Read(Faulty);
        var marked = MarkedWorkbook.Mark(Faulty, import.Problems);

        using var stream = new MemoryStream(marked);
        Workbooks.Validated.Workbook(stream, "marked");
        CandidateWorkbook.Read(marked).Problems.Should().Equal(import.Problems, "the marks change nothing that is read");
        var again = MarkedWorkbook.Mark(marked, import.Problems);
        CandidateWorkbook.Read(again).Problems.Should().Equal(import.Problems);
        Comments(marked).Should().Contain(text => text.Contains("`maybe`")).And.Contain(text => text.Contains("`1:75`"));
    }

    [Fact]
    public void Parts_without_a_mark_keep_their_bytes()
    {
        var book = new RawBook().Texts("Applicant", ["Id", "Registered"], ["A-1", "soon"]).Texts("My notes", ["These", "are mine"]).Bytes();
        var marked = MarkedWorkbook.Mark(book, CandidateWorkbook.Read(book).Problems.Where(problem => problem.Sheet == "Applicant"));

        Part(marked, "xl/worksheets/sheet2.xml").Should().Equal(Part(book, "xl/worksheets/sheet2.xml"));
        Part(marked, "xl/sharedStrings.xml").Should().Equal(Part(book, "xl/sharedStrings.xml"));
        Part(marked, "xl/worksheets/sheet1.xml").Should().NotEqual(Part(book, "xl/worksheets/sheet1.xml"));
    }

    private static byte[] Part(byte[] book, string path)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(book));
        using var bytes = new MemoryStream();
        using var part = zip.GetEntry(path)!.Open();
        part.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string[] Comments(byte[] book)
    {
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(book), isEditable: false);
        return
        [
            .. document
                .WorkbookPart!.WorksheetParts.Select(part => part.WorksheetCommentsPart?.Comments?.CommentList)
                .OfType<DocumentFormat.OpenXml.Spreadsheet.CommentList>()
                .SelectMany(list => list.Select(comment => comment.InnerText)),
        ];
    }
}
