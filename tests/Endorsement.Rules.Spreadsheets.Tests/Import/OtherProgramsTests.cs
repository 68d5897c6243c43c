using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Spreadsheets.Tests.Import;

/// <summary>Cells as Excel, LibreOffice and Google write them: texts shared or not, dates by either count, hours as parts of a day.</summary>
public sealed class OtherProgramsTests
{
    private static readonly string[] Formats =
    [
        "yyyy\\-mm\\-dd",
        "[h]:mm",
        "mmm\\-yy",
        "yyyy",
        "0%",
        "h:mm AM/PM",
        "[$-409]d\\-mmm\\-yy;@",
    ];

    [Theory]
    [InlineData("<c r=\"B2\" s=\"1\"><v>42420</v></c>", "2016-02-20")]
    [InlineData("<c r=\"B2\" s=\"7\"><v>42420.5</v></c>", "2016-02-20")]
    [InlineData("<c r=\"B2\" s=\"3\"><v>42401</v></c>", "2016-02")]
    [InlineData("<c r=\"B2\" s=\"4\"><v>42370</v></c>", "2016")]
    [InlineData("<c r=\"B2\"><v>2016</v></c>", "2016")]
    [InlineData("<c r=\"B2\" s=\"1\"><v>2016</v></c>", "2016")]
    [InlineData("<c r=\"B2\" t=\"str\"><f>A1</f><v>2016-02-20</v></c>", "2016-02-20")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">  2016-02 </t></is></c>", "2016-02")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2016-02-20T00:00:00</v></c>", "2016-02-20")]
    public void A_date_is_what_its_cell_shows(string cell, string date) => Training(cell, "")!.Date!.Value.ToString().Should().Be(date);

    [Theory]
    [InlineData("<c r=\"C2\"><v>1.5</v></c>", 90)]
    [InlineData("<c r=\"C2\"><v>37.350000000000001</v></c>", 2241)]
    [InlineData("<c r=\"C2\"><v>0.10000000000000001</v></c>", 6)]
    [InlineData("<c r=\"C2\" s=\"2\"><v>6.25E-2</v></c>", 90)]
    [InlineData("<c r=\"C2\" s=\"2\"><v>5.5555555555555552E-2</v></c>", 80)]
    [InlineData("<c r=\"C2\" s=\"2\"><v>1.5</v></c>", 36 * 60)]
    [InlineData("<c r=\"C2\" s=\"6\"><v>6.25E-2</v></c>", 90)]
    [InlineData("<c r=\"C2\" t=\"inlineStr\"><is><t>1:30</t></is></c>", 90)]
    [InlineData("<c r=\"C2\" t=\"inlineStr\"><is><t>1:30:00</t></is></c>", 90)]
    [InlineData("<c r=\"C2\" t=\"inlineStr\"><is><t>1,5</t></is></c>", 90)]
    [InlineData("<c r=\"C2\" t=\"inlineStr\"><is><t>120:01</t></is></c>", 7201)]
    public void Minutes_stay_minutes(string cell, int minutes) => Training("", cell)!.Hours!.Value.Minutes.Should().Be(minutes);

    [Theory]
    [InlineData("<c r=\"C2\" s=\"5\"><v>1.5</v></c>")]
    [InlineData("<c r=\"C2\"><v>1.33</v></c>")]
    [InlineData("<c r=\"C2\"><v>-1</v></c>")]
    [InlineData("<c r=\"C2\" t=\"e\"><v>#REF!</v></c>")]
    [InlineData("<c r=\"C2\" t=\"b\"><v>1</v></c>")]
    [InlineData("<c r=\"C2\" t=\"inlineStr\"><is><t>1,500</t></is></c>")]
    [InlineData("<c r=\"C2\" t=\"inlineStr\"><is><t>1:5</t></is></c>")]
    public void What_could_be_read_two_ways_is_not_read(string cell) => Training("", cell).Should().BeNull();

    [Fact]
    public void Days_are_counted_from_1904_where_the_workbook_says_so()
    {
        var book = new RawBook { Is1904 = true, Formats = Formats }
            .Texts("Applicant", ["Id"], ["A-1"])
            .Sheet("Training", $"<row r=\"1\">{RawBook.Text("A1", "Day")}</row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>40958</v></c></row>");

        CandidateWorkbook
            .Read(book.Bytes())
            .Candidates.Single()
            .Training!.Value[0]
            .Date.Should()
            .Be(new DocumentedDateOf(2016, 2, 20).Date);
    }

    [Fact]
    public void Shared_texts_runs_and_columns_in_any_order_are_read()
    {
        var book = new RawBook
        {
            SharedTexts =
            [
                "<t>Title</t>",
                "<r><t>Attach</t></r><r><t xml:space=\"preserve\">ment </t></r><rPh><t>no</t></rPh>",
                "<t>Id</t>",
                "<t>A-1</t>",
                "<t>t_x0031_</t>",
            ],
        }
            .Sheet("Applicant", "<row><c t=\"s\"><v>2</v></c></row><row><c t=\"s\"><v>3</v></c></row>")
            .Sheet(
                "Training",
                "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>2</v></c><c r=\"D3\" t=\"s\"><v>0</v></c></row><row r=\"9\"><c r=\"B9\" t=\"s\"><v>4</v></c><c r=\"D9\" t=\"s\"><v>1</v></c></row>"
            );

        var entry = CandidateWorkbook.Read(book.Bytes()).Candidates.Single().Training!.Value.Single();

        (entry.Id, entry.Title).Should().Be(("t1", "Attachment"));
    }

    [Fact]
    public void A_number_is_an_id_as_it_is_seen()
    {
        var book = new RawBook().Sheet(
            "Applicant",
            $"<row>{RawBook.Text("A1", "Id")}{RawBook.Text("B1", "Gives RS/C to others")}</row><row><c r=\"A2\"><v>1042</v></c><c r=\"B2\" t=\"b\"><v>1</v></c></row>"
        );

        var read = CandidateWorkbook.Read(book.Bytes()).Candidates.Single();

        (read.Id, read.ProvidesReflectiveSupervision).Should().Be(("1042", true));
    }

    private static TrainingEntry? Training(string date, string hours)
    {
        var book = new RawBook { Formats = Formats }
            .Texts("Applicant", ["Id"], ["A-1"])
            .Sheet(
                "Training",
                $"<row r=\"1\">{RawBook.Text("A1", "Title")}{RawBook.Text("B1", "Day")}{RawBook.Text("C1", "Hours")}</row><row r=\"2\">{RawBook.Text("A2", "x")}{date}{hours}</row>"
            );
        return CandidateWorkbook.Read(book.Bytes()).Candidates.SingleOrDefault()?.Training!.Value.Single();
    }

    private readonly record struct DocumentedDateOf(int Year, int Month, int Day)
    {
        public DocumentedDate Date => DocumentedDate.OfDay(new LocalDate(Year, Month, Day));
    }
}
