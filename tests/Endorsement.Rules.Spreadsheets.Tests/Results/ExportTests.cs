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
        var export = ResultsExport.From(Results, out var problem, options: new ImportOptions { Language = Language.Find(language)! });

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
