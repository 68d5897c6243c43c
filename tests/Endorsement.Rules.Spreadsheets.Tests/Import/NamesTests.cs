namespace Endorsement.Rules.Spreadsheets.Tests.Import;

/// <summary>One sheet names what stands on another by id or by name, and what was named by name comes back by name.</summary>
public sealed class NamesTests
{
    [Fact]
    public void Leave_is_of_a_job_by_its_employer()
    {
        var read = CandidateWorkbook.Read(Leave("lakeside early  head start")).Candidates.Single();

        read.Work!.Value[0].Leave!.Value.Should().ContainSingle();
        read.People!.Value[0].Endorsements!.Value.Should().ContainSingle();
    }

    [Theory]
    [InlineData("Lakeside Early Head Strat", "did you mean `Lakeside Early Head Start`?")]
    [InlineData("", "write its id or name into “Work: id”")]
    public void Whom_nothing_is_called_is_told_with_what_may_be_meant(string named, string help)
    {
        var problem = CandidateWorkbook.Read(Leave(named)).Problems.Single();

        (problem.Code, problem.Help).Should().Be(("ER6015", help));
    }

    [Fact]
    public void Where_several_are_called_so_an_id_is_asked_for()
    {
        var book = new RawBook()
            .Texts("Applicant", ["Id"], ["A-1"])
            .Texts("Work", ["Employer", "First day"], ["Lakeside", "2015"], ["Lakeside", "2017"])
            .Texts("Leave", ["Work: id", "First day"], ["Lakeside", "2016"]);

        var problem = CandidateWorkbook.Read(book.Bytes()).Problems.Single();

        problem.Message.Should().Be("several rows on the sheet “Work” are called `Lakeside`");
        problem.Help.Should().Contain("an id of its own");
    }

    [Fact]
    public void A_judgement_is_of_an_entry_by_its_name()
    {
        var book = new RawBook()
            .Texts("Applicant", ["Id"], ["A-1"])
            .Texts("Education", ["Name of the degree", "Degree or certificate"], ["BSW", "bachelor's degree"])
            .Texts(
                "Judgements",
                ["Entry", "What was judged", "Finding", "On", "Judged by"],
                ["bsw", "field is related", "yes", "2018-02-01", "J. Moore"]
            );

        var import = CandidateWorkbook.Read(book.Bytes());

        import.Problems.Should().BeEmpty();
        import.Candidates.Single().Judgements!.Value.Single().Entry.Should().Be("education-2");
    }

    [Fact]
    public void What_was_named_by_name_comes_back_by_name_and_is_the_same()
    {
        var read = CandidateWorkbook.Read(Leave("Harbour")).Candidates.Single();
        var files = CandidateCsv.Write([read]);

        Text(files, "Work").Should().Contain("Ana Reyes").And.NotContain("people-2");
        Text(files, "Leave").Should().Contain("A-1,Harbour,");
        Text(files, "Endorsements of people").Should().Contain("A-1,Ana Reyes,");
        CandidateCsv.Read(files).Candidates.Single().Should().Be(read);
    }

    [Fact]
    public void Whoever_has_anothers_name_comes_back_by_id()
    {
        var candidate = new Candidate
        {
            Id = "A-1",
            People =
            [
                new Person { Id = "p-1", Name = "Jo" },
                new Person { Id = "p-2", Name = "JO" },
                new Person { Id = "p-3", Name = "p-1" },
            ],
            Work = [new WorkEntry { Id = "w-1", Supervisor = "p-1" }, new WorkEntry { Id = "w-2", Supervisor = "p-3" }],
        };
        var files = CandidateCsv.Write([candidate]);

        CandidateCsv.Read(files).Candidates.Single().Should().Be(candidate);
    }

    private static string Text(IEnumerable<CsvFile> files, string sheet) =>
        System.Text.Encoding.UTF8.GetString(files.Single(file => file.Name == $"{sheet}.csv").Bytes.Span);

    private static byte[] Leave(string named) =>
        new RawBook()
            .Texts("Applicant", ["Id"], ["A-1"])
            .Texts("People", ["Name", "Highest degree"], ["Ana Reyes", "master's degree"], ["Jo Moore", ""], ["Jo Moore", ""])
            .Texts(
                "Work",
                ["Employer", "First day", "Supervisor"],
                ["Lakeside Early Head Start", "2015", "Ana Reyes"],
                ["Harbour", "2017", ""]
            )
            .Texts("Endorsements of people", ["People: id", "Category"], ["ana reyes", "IMHS"])
            .Texts("Leave", ["Work: id", "First day", "Last day"], [named, "2017-03-01", "2017-04-01"])
            .Bytes();
}
