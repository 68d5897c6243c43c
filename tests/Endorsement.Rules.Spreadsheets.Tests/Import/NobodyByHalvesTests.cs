namespace Endorsement.Rules.Spreadsheets.Tests.Import;

/// <summary>Nobody is read without a row that seems to be theirs: ids that differ in what people do not see are told at their cells.</summary>
public sealed class NobodyByHalvesTests
{
    private static readonly string[] Headings = ["Applicant's id", "Title", "Hours"];

    [Theory]
    [InlineData("A-1", "a-1")]
    [InlineData("A-1", "A -1")]
    [InlineData("A-1", "A‑1")]
    [InlineData("ñandú 7", "NANDU  7")]
    [InlineData("00417", "417")]
    public void Whose_id_is_written_almost_so_is_not_read_without_the_row(string id, string written)
    {
        var import = CandidateWorkbook.Read(Registry(id, [written, "Attachment", "6"], [id, "Trauma", "6"]));

        import.Candidates.Select(candidate => candidate.Id).Should().Equal("B-1");
        import.Rejected.Should().Equal(new RejectedCandidate(id, 3, 1));
        var problem = import.Problems.Single();
        (problem.Code, problem.Place).Should().Be(("ER6013", "portfolio.xlsx, Training!A2"));
        problem.Help.Should().Contain($"`{id}`");
    }

    [Fact]
    public void A_name_in_place_of_the_id_is_told_with_the_id()
    {
        var book = new RawBook()
            .Texts("Applicant", ["Id", "Name"], ["A-1", "Maria Hall"], ["B-1", "Ana Soto"])
            .Texts("Training", Headings, ["maria hall", "Attachment", "6"]);

        var import = CandidateWorkbook.Read(book.Bytes());

        import.Candidates.Select(candidate => candidate.Id).Should().Equal("B-1");
        import.Problems.Single().Help.Should().Be("write `A-1`");
    }

    [Fact]
    public void Blanks_at_the_ends_of_an_id_do_not_count()
    {
        var import = CandidateWorkbook.Read(Registry("A-1 ", [" A-1", "Attachment", "6"]));

        import.Candidates[0].Id.Should().Be("A-1");
        import.Candidates[0].Training!.Value.Should().ContainSingle();
    }

    [Fact]
    public void Two_applicants_whose_ids_differ_only_in_capitals_are_one_mistake()
    {
        var book = new RawBook()
            .Texts("Applicant", ["Id"], ["A-1"], ["a-1"], ["B-1"])
            .Texts("Training", Headings, ["a-1", "Attachment", "6"], ["A-1", "Trauma", "6"]);

        var import = CandidateWorkbook.Read(book.Bytes());

        import.Candidates.Select(candidate => candidate.Id).Should().Equal("B-1");
        import.Rejected.Should().Equal(new RejectedCandidate("A-1", 4, 1));
        import.Problems.Select(problem => (problem.Code, problem.Place)).Should().Equal(("ER6022", "portfolio.xlsx, Applicant!A3"));
    }

    [Fact]
    public void Ids_that_do_differ_only_so_are_written_between_double_quotes()
    {
        var candidates = new[] { "003Va", "003VA", "\"003va\"" }.Select(id => new Candidate { Id = id }).ToArray();
        using var output = new MemoryStream();
        CandidateWorkbook.Write(output, candidates);

        CandidateWorkbook.Read(output.ToArray()).Candidates.Should().Equal(candidates);
        CandidateCsv.Read(CandidateCsv.Write(candidates)).Candidates.Should().Equal(candidates);
    }

    [Fact]
    public void Where_no_sheet_lists_applicants_the_first_spelling_is_meant()
    {
        var import = CandidateWorkbook.Read(
            new RawBook().Texts("Training", Headings, ["A-1", "Attachment", "6"], ["a-1", "Trauma", "6"], ["B-1", "Trauma", "6"]).Bytes()
        );

        import.Candidates.Select(candidate => candidate.Id).Should().Equal("B-1");
        import.Rejected.Should().Equal(new RejectedCandidate("A-1", 2, 1));
    }

    private static byte[] Registry(string id, params string[][] trainings) =>
        new RawBook().Texts("Applicant", ["Id"], [id], ["B-1"]).Texts("Training", [Headings, .. trainings]).Bytes();
}
