using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Snapshots;

namespace Endorsement.Rules.Spreadsheets.Tests.Results;

/// <summary>Results go out as tables that can be sorted and filtered.</summary>
public sealed class ExportTests
{
    public static TheoryData<string> Codes => [.. Language.All.Select(language => language.Code)];

    /// <summary>Two people of the samples, one of whom has an id that would be a formula.</summary>
    private static byte[] Results { get; } =
        Encoding.UTF8.GetBytes(
            $"[{string.Join(",", Determined("mi-imhs-rsc-five-hours-short", "=1+1", Pathway.Initial, 2018), Determined("mi-imhs-renewal-no-diversity-hour", "A-2", Pathway.Renewal, 2023))}]"
        );

    private static string Determined(string sample, string id, Pathway pathway, int year)
    {
        var candidate = Candidate.Read(File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", $"{sample}.json"))) with { Id = id };
        var question = new Question("IMHS", asOf: new NodaTime.LocalDate(year, 10, 1), pathway: pathway);
        return Encoding.UTF8.GetString(RulesetCatalog.BuiltIn.Determine(candidate, question).ToJson(indented: false));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Requirements_come_with_figures_and_what_is_missing(string language)
    {
        var export = ResultsExport.From(Results, out var problem, options: new ExportOptions { Language = Language.Find(language)! });

        problem.Should().BeNull();
        var text = string.Concat(
            export!.ToCsv().Select(file => $"{file.Name}\n{Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\ufeff')}\n")
        );
        Snapshot.Match(text.ReplaceLineEndings("\n"), $"language={language}");
    }

    [Fact]
    public void A_workbook_of_results_is_valid_and_no_text_of_it_starts_a_formula()
    {
        using var output = new MemoryStream();
        ResultsExport.From(Results, out _)!.WriteWorkbook(output);
        output.Position = 0;

        Workbooks.Validated.Workbook(output, "results");
        using var document = SpreadsheetDocument.Open(output, isEditable: false);
        document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()).Should().BeEmpty();
        document
            .WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>())
            .Should()
            .Contain(cell => cell.InnerText == "=1+1");
    }

    private static string Text(ExportOptions options, string table) =>
        Encoding.UTF8.GetString(
            ResultsExport.From(Results, out _, options: options)!.ToCsv().Single(file => file.Name == table).Bytes.Span
        );

    private static Candidate Maria(string id) =>
        Candidate.Read(File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", "mi-imhs-rsc-five-hours-short.json"))) with
        {
            Id = id,
            Name = "Maria Hall",
        };

    [Fact]
    public void With_the_files_at_hand_people_have_names_and_what_ends_in_the_file_is_told_once()
    {
        var options = new ExportOptions { Candidate = id => id == "=1+1" ? Maria(id) : null };

        Text(options, "People.csv").Should().Contain("Candidate,Name,As of").And.Contain("'=1+1,Maria Hall,2018-10-01");
        Text(options, "Expires.csv")
            .Should()
            .Contain("2018-12-31,'=1+1,Maria Hall,,The membership ends,")
            .And.Contain("2023-12-31,A-2,,IMHS,");
    }

    [Fact]
    public void What_cannot_be_made_up_for_any_more_is_not_nearly_there()
    {
        // Five of fifty hours are missing, and the two years that hold the others have ended.
        Text(new ExportOptions(), "Requirements.csv")
            .Should()
            .Contain("Reflective supervision/consultation,✗ not met,,yes,hours,50,45,5,5 hours,");
    }

    [Fact]
    public void Only_the_categories_that_are_asked_for_are_shown()
    {
        var none = ResultsExport.From(Results, out _, options: new ExportOptions { Categories = ["ifs"] })!;
        var one = ResultsExport.From(Results, out _, options: new ExportOptions { Categories = ["imhs"] })!;

        (none.People, none.Categories.Length).Should().Be((0, 0));
        (one.People, one.Categories.Single()).Should().Be((2, "IMHS"));
    }

    [Fact]
    public void What_is_open_is_said_in_words()
    {
        var file = new Candidate { Id = "N-1", Residence = "US-MI" };
        var open = RulesetCatalog.BuiltIn.Determine(file, new Question("IMHS", asOf: new NodaTime.LocalDate(2018, 10, 1))).ToJson();

        var table = Encoding.UTF8.GetString(
            ResultsExport.From(open, out _)!.ToCsv().Single(csv => csv.Name == "To judge or supply.csv").Bytes.Span
        );

        table.Should().Contain("the candidate,the file does not say anything of education,,IMHS.initial.education");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"id\":\"A-1\"}")]
    [InlineData("[1]")]
    [InlineData("{\"candidate\":\"A-1\"}")]
    public void What_is_no_result_is_said_so(string json)
    {
        ResultsExport.From(Encoding.UTF8.GetBytes(json), out var problem, "results.json").Should().BeNull();
        problem!.Code.Should().Be("ER6030");
    }

    [Theory]
    [InlineData(
        "{\"candidate\":\"A-1\",\"ruleset\":\"mi-aimh@2018\",\"asOf\":\"2019-06-01\",\"determinations\":[{\"category\":\"IFA\",\"pathway\":\"initial\",\"outcome\":\"not-met\"}]}\n"
    )]
    [InlineData("{\"candidate\":\"A-1\",\"asOf\":\"1999-06-01\",\"error\":{\"code\":\"no-version\",\"text\":\"no\"}}\n")]
    [InlineData("")]
    public void Rows_of_any_detail_are_taken(string json) => ResultsExport.From(Encoding.UTF8.GetBytes(json), out _).Should().NotBeNull();
}
