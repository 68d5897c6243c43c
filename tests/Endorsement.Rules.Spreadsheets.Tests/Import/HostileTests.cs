using System.IO.Compression;
using System.Text;

namespace Endorsement.Rules.Spreadsheets.Tests.Import;

/// <summary>A file from a stranger: it is refused in one sentence, or read; it never runs, reaches out, or fills the memory.</summary>
public sealed class HostileTests
{
    [Fact]
    public void What_is_no_workbook_is_said_so()
    {
        Refused(Encoding.UTF8.GetBytes("{ \"id\": \"A-1\" }")).Should().Contain("cannot be read as a workbook");
        Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]).Should().Contain("old .xls file, or has a password");
        Refused([]).Should().Contain("cannot be read as a workbook");
        Refused(
                new RawBook { BookType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml" }
                    .Texts("Applicant", ["Id"], ["A-1"])
                    .Bytes()
            )
            .Should()
            .Contain("macros");
    }

    [Fact]
    public void A_document_type_is_not_followed() =>
        Refused(
                new RawBook { Prolog = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" }
                    .Sheet("Applicant", "<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>")
                    .Bytes()
            )
            .Should()
            .Contain("DTD");

    [Fact]
    public void What_unpacks_to_more_than_allowed_is_not_unpacked()
    {
        var bomb = new RawBook().Texts("Applicant", ["Id"], ["A-1"]).Part("xl/media/image1.png", new string('x', 5_000_000)).Bytes();

        bomb.Length.Should().BeLessThan(50_000);
        Refused(bomb, new SheetLimits { UnpackedBytes = 1_000_000 }).Should().Contain("more bytes than 1,000,000");
    }

    [Fact]
    public void Limits_of_rows_columns_and_cells_are_told()
    {
        var book = new RawBook().Texts("Applicant", ["Id", "Name"], ["A-1", "x"], ["A-2", new string('n', 50)]).Bytes();

        Refused(book, new SheetLimits { Rows = 2 }).Should().Contain("more rows than 2");
        Refused(book, new SheetLimits { Columns = 1 }).Should().Contain("more columns than 1");
        Refused(book, new SheetLimits { CellCharacters = 40 }).Should().Contain("more characters than 40");
        Refused(book, new SheetLimits { FileBytes = 100 }).Should().Contain("more bytes than 100");
        Refused(book, new SheetLimits { Parts = 3 }).Should().Contain("more parts than 3");
    }

    [Fact]
    public void A_workbook_that_is_cut_off_anywhere_throws_nothing()
    {
        var whole = new RawBook().Texts("Applicant", ["Id", "Name"], ["A-1", "x"]).Texts("Training", ["Day"], ["2016"]).Bytes();
        for (var length = 0; length < whole.Length; length += 7)
        {
            CandidateWorkbook.Read(whole[..length]).IsBroken.Should().BeTrue("{0} bytes", length);
        }
    }

    [Fact]
    public void A_workbook_with_any_byte_changed_throws_nothing()
    {
        var whole = new RawBook().Texts("Applicant", ["Id", "Name"], ["A-1", "x"]).Bytes();
        for (var at = 0; at < whole.Length; at += 3)
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 0x55;
            CandidateWorkbook.Read(changed).Should().NotBeNull();
        }
    }

    [Fact]
    public void Links_to_elsewhere_and_sheets_of_others_change_nothing()
    {
        var book = new RawBook()
            .Texts("Applicant", ["Id", "Name"], ["A-1", "x"])
            .Texts("My notes", ["=HYPERLINK(\"http://example.org\")"])
            .Part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
            .Bytes();

        var import = CandidateWorkbook.Read(book);

        import.Candidates.Should().ContainSingle();
        import.Problems.Should().ContainSingle().Which.Message.Should().Contain("`My notes` is not read");
    }

    private static string Refused(byte[] bytes, SheetLimits? limits = null)
    {
        var import = CandidateWorkbook.Read(bytes, "stranger.xlsx", new ImportOptions { Limits = limits ?? SheetLimits.Default });
        import.IsBroken.Should().BeTrue();
        import.Candidates.Should().BeEmpty();
        return import.Problems.Single(problem => problem.Severity == Severity.Error).ToString();
    }
}
