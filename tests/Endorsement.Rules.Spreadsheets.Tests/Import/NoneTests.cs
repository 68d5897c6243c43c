namespace Endorsement.Rules.Spreadsheets.Tests.Import;

/// <summary>`none` is understood wherever people write it alone, and told once where it stands beside what there is.</summary>
public sealed class NoneTests
{
    [Theory]
    [InlineData("none", "", "")]
    [InlineData("", "none", "")]
    [InlineData("A-1", "none", "")]
    [InlineData("A-1", "", "Ninguno")]
    [InlineData("A-1", "none", "none")]
    public void It_may_stand_in_any_cell_of_a_row_of_its_own(params string[] row)
    {
        var read = CandidateWorkbook
            .Read(new RawBook().Texts("Applicant", ["Id"], ["A-1"]).Texts("Training", ["Applicant's id", "Title", "Topics"], row).Bytes())
            .Candidates.Single();

        read.Training!.Value.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void Alone_in_a_registry_it_is_said_of_everybody()
    {
        var import = CandidateWorkbook.Read(Registry(["none"]));

        import.Candidates.Should().HaveCount(2).And.OnlyContain(candidate => candidate.Training!.Value.IsEmpty);
    }

    [Fact]
    public void Alone_beside_rows_of_some_it_cannot_be_told_of_whom_it_is_said()
    {
        var import = CandidateWorkbook.Read(Registry(["none", ""], ["A-1", "Attachment"]));

        var problem = import.Problems.Single();
        (problem.Code, problem.Place).Should().Be(("ER6016", "portfolio.xlsx, Training!A2"));
        import.Rejected.Should().Equal(new RejectedCandidate("", 1, 1));
    }

    [Fact]
    public void Beside_other_rows_of_the_same_person_it_is_one_mistake()
    {
        var import = CandidateWorkbook.Read(Registry(["A-1", "none"], ["A-1", "Attachment"], ["A-1", "none"], ["B-1", "none"]));

        import.Candidates.Select(candidate => candidate.Id).Should().Equal("B-1");
        import.Rejected.Should().Equal(new RejectedCandidate("A-1", 4, 1));
        import.Problems.Single().Code.Should().Be("ER6016");
    }

    [Fact]
    public void In_place_of_the_entry_it_is_said_of_all_entries()
    {
        var book = new RawBook()
            .Texts("Applicant", ["Id"], ["A-1"])
            .Texts("Work", ["Employer", "First day"], ["Lakeside", "2015"], ["Harbour", "2017"])
            .Texts("Leave", ["Work: id", "First day", "Last day"], ["none", "", ""]);

        var read = CandidateWorkbook.Read(book.Bytes()).Candidates.Single();

        read.Work!.Value.Should().HaveCount(2).And.OnlyContain(spell => spell.Leave!.Value.IsEmpty);
    }

    [Fact]
    public void Between_double_quotes_it_is_a_word_like_others()
    {
        var read = CandidateWorkbook
            .Read(new RawBook().Texts("Applicant", ["Id"], ["A-1"]).Texts("Training", ["Title"], ["\"none\""]).Bytes())
            .Candidates.Single();

        read.Training!.Value.Single().Title.Should().Be("none");
    }

    private static byte[] Registry(params string[][] trainings) =>
        new RawBook()
            .Texts("Applicant", ["Id"], ["A-1"], ["B-1"])
            .Texts(
                "Training",
                [
                    ["Applicant's id", "Title"],
                    .. trainings,
                ]
            )
            .Bytes();
}
