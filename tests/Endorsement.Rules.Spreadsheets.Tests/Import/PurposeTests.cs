using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Spreadsheets.Tests.Import;

/// <summary>A workbook remembers for whom and for what it was made, in rows that every program keeps.</summary>
public sealed class PurposeTests
{
    private static readonly Ruleset Michigan = RulesetCatalog.BuiltIn.Select("mi-aimh", new(2024, 6, 1));

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void A_template_says_what_it_was_made_for_in_any_language(string code)
    {
        var language = Language.Find(code)!;

        Purpose(WorkbookOptions.For(Michigan, "IMHS", Pathway.Renewal) with { Language = language })
            .Should()
            .Be(new WorkbookPurpose("mi-aimh", "IMHS", Pathway.Renewal));
        Purpose(WorkbookOptions.ForRegistry(Michigan) with { Language = language }).Should().Be(new WorkbookPurpose("mi-aimh"));
    }

    [Fact]
    public void One_that_somebody_made_says_nothing_of_it() =>
        CandidateWorkbook.Read(new RawBook().Texts("Applicant", ["Id"], ["A-1"]).Bytes()).Purpose.Should().BeNull();

    [Fact]
    public void What_somebody_wrote_there_is_taken_as_it_stands_and_another_sheet_says_nothing()
    {
        var book = new RawBook()
            .Texts("Start here", ["Association", "tidewater"], ["Category", ""], ["Pathway", "soon"])
            .Texts("Applicant", ["Id"], ["A-1"]);

        CandidateWorkbook.Read(book.Bytes()).Purpose.Should().Be(new WorkbookPurpose("tidewater"));
    }

    [Fact]
    public void A_word_that_another_association_alone_knows_is_told_where_it_is_said_whose_rules_are_asked()
    {
        var files = Directory
            .EnumerateFiles(RepositoryFiles.At("samples", "tidewater"), "*.json")
            .Select(file => new RulesetDocument(file, File.ReadAllBytes(file)));
        RulesetCatalog.BuiltIn.TryWith(files, out var catalog, out _).Should().BeTrue();
        CandidateImport Read(string association) =>
            CandidateWorkbook.Read(
                new RawBook()
                    .Texts("Start here", ["Association", association])
                    .Texts("Applicant", ["Id"], ["A-1"])
                    .Texts("Training", ["Day", "Hours", "Topics"], ["2018-02-20", "6", "early-feeding"])
                    .Bytes(),
                options: new ImportOptions { Catalog = catalog! }
            );

        Read("tidewater").Problems.Should().BeEmpty();
        Read("nobody").Problems.Should().BeEmpty("some rules know it, and whose are asked is not said");
        Read("mi-aimh").Problems.Should().ContainSingle().Which.Code.Should().Be("ER3001");
    }

    private static WorkbookPurpose? Purpose(WorkbookOptions options)
    {
        using var bytes = new MemoryStream();
        CandidateWorkbook.Write(bytes, [new Candidate { Id = "A-1" }], options);
        return CandidateWorkbook.Read(bytes.ToArray()).Purpose;
    }
}
