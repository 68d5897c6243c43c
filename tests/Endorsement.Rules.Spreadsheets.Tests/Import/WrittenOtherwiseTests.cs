namespace Endorsement.Rules.Spreadsheets.Tests.Import;

/// <summary>What people write in other ways is read where it can only mean one thing, and else the cell says what to write.</summary>
public sealed class WrittenOtherwiseTests
{
    [Theory]
    [InlineData("March 2019", "2019-03")]
    [InlineData("Sept. 2019", "2019-09")]
    [InlineData("marzo de 2019", "2019-03")]
    [InlineData("March 3rd, 2019", "2019-03-03")]
    [InlineData("3 de marzo de 2019", "2019-03-03")]
    [InlineData("2019 Mar 3", "2019-03-03")]
    [InlineData("03/2019", "2019-03")]
    [InlineData("2019-3", "2019-03")]
    [InlineData("2019-3-5", "2019-03-05")]
    [InlineData("3/15/2019", "2019-03-15")]
    [InlineData("15.3.19", "2019-03-15")]
    [InlineData("20190315", "2019-03-15")]
    [InlineData("Spring 2019", "2019")]
    [InlineData("ca. 2019", "2019")]
    public void A_date_that_is_written_otherwise_says_how_to_write_it(string text, string meant)
    {
        var problem = Problem("First day", text);

        (problem.Code, problem.Severity).Should().Be(("ER6008", Severity.Error));
        problem.Message.Should().Contain("is not written as dates are here");
        problem.Help.Should().StartWith($"did you mean `{meant}`?");
    }

    [Fact]
    public void Where_day_and_month_may_be_either_both_readings_are_named()
    {
        Problem("First day", "3/4/2019").Message.Should().Be("`3/4/2019` can be read as `2019-03-04` or as `2019-04-03`");
        Problem("First day", "3/4/2019", Language.Spanish).Message.Should().Contain("`2019-03-04` o como `2019-04-03`");
    }

    [Theory]
    [InlineData("2016-02")]
    [InlineData("'2016-02")]
    [InlineData("2016/02")]
    public void A_month_may_stand_behind_an_apostrophe(string text) =>
        Work("First day", text).Candidates.Single().Work!.Value[0].From!.Value.ToString().Should().Be("2016-02");

    [Theory]
    [InlineData("present")]
    [InlineData("Current")]
    [InlineData("NOW")]
    [InlineData("actualidad")]
    public void What_has_no_last_day_yet_is_left_blank(string text)
    {
        Problem("Last day", text).Help.Should().Contain("leave the cell blank").And.Contain("blank while it goes on");
        Problem("First day", text).Help.Should().NotContain("while it goes on");
        Problem("Last day", text, Language.Spanish).Help.Should().StartWith("deje la celda en blanco");
    }

    [Theory]
    [InlineData("6 hours", 360)]
    [InlineData("90 min", 90)]
    [InlineData("1h30", 90)]
    [InlineData("1h 30m", 90)]
    [InlineData("1 h. 30 min.", 90)]
    [InlineData("1.5 hrs", 90)]
    [InlineData("1,5 horas", 90)]
    [InlineData("2 hours and 15 minutes", 135)]
    [InlineData("2 horas y 15 minutos", 135)]
    public void Hours_may_have_their_units(string text, int minutes) =>
        Training("Hours", text).Candidates.Single().Training!.Value[0].Hours!.Value.Minutes.Should().Be(minutes);

    [Theory]
    [InlineData("6 credits")]
    [InlineData("30 m")]
    [InlineData("1h75")]
    [InlineData("about 6 hours")]
    [InlineData("6 hours a week")]
    [InlineData("0 min")]
    [InlineData("99999999999 hours")]
    public void What_may_be_something_else_is_told(string text) => Training("Hours", text).Problems.Single().Code.Should().Be("ER6009");

    [Fact]
    public void Hours_that_come_to_no_whole_minutes_say_which_are_near() =>
        Training("Hours", "1.33").Problems.Single().Help.Should().StartWith("did you mean `1:20`?");

    [Fact]
    public void No_says_nothing_where_only_yes_can_be_said()
    {
        var import = CandidateWorkbook.Read(
            new RawBook()
                .Texts("Applicant", ["Id"], ["A-1"])
                .Texts("Memberships", ["Kind", "First day", "For life"], ["individual", "2016", "no"])
                .Bytes()
        );

        import.Problems.Should().BeEmpty();
        import.Candidates.Single().Memberships!.Value.Single().Lifetime.Should().BeFalse();
    }

    [Theory]
    [InlineData("MI")]
    [InlineData("mi")]
    [InlineData("Michigan")]
    [InlineData("US-MI")]
    public void A_state_is_read_as_people_write_it(string text)
    {
        var import = CandidateWorkbook.Read(new RawBook().Texts("Applicant", ["Id", "Lives in"], ["A-1", text]).Bytes());

        import.Problems.Should().BeEmpty();
        import.Candidates.Single().Residence.Should().Be("US-MI");
    }

    [Theory]
    [InlineData("\"MI\"", "MI")] // between double quotes it is taken as it stands
    [InlineData("M", "M")] // a part of a code is not one
    [InlineData("XX-MI", "XX-MI")] // a place of another country
    public void A_place_that_is_no_state_of_a_ruleset_stays_as_it_is(string text, string residence) =>
        CandidateWorkbook
            .Read(new RawBook().Texts("Applicant", ["Id", "Lives in"], ["A-1", text]).Bytes())
            .Candidates.Single()
            .Residence.Should()
            .Be(residence);

    [Theory]
    [InlineData("Jose Nandu", "Dr. José Ñandú")]
    [InlineData("Ms O'Hara", "Anne O’Hara")]
    [InlineData("Dra. Ana Reyes Soto", "Ana Reyes")]
    public void A_person_who_is_named_without_title_or_accents_or_in_part_is_told_by_the_name(string named, string meant)
    {
        var book = new RawBook()
            .Texts("Applicant", ["Id"], ["A-1"])
            .Texts("People", ["Name"], ["Dr. José Ñandú"], ["Anne O’Hara"], ["Ana Reyes"])
            .Texts("Reflective supervision", ["Hours", "Provider"], ["1.5", named]);

        CandidateWorkbook.Read(book.Bytes()).Problems.Single().Help.Should().Be($"did you mean `{meant}`?");
    }

    [Fact]
    public void A_name_that_two_people_may_have_tells_nobody()
    {
        var book = new RawBook()
            .Texts("Applicant", ["Id"], ["A-1"])
            .Texts("People", ["Name"], ["Ana Reyes"], ["Ruth Reyes"])
            .Texts("Reflective supervision", ["Hours", "Provider"], ["1.5", "Dr Reyes"]);

        CandidateWorkbook.Read(book.Bytes()).Problems.Single().Help.Should().StartWith("add a row");
    }

    [Fact]
    public void A_word_that_no_rule_knows_is_told_under_its_heading_in_either_language()
    {
        var book = new RawBook().Texts("Applicant", ["Id"], ["A-1"]).Texts("Endorsements", ["Category"], ["XY-Z"]).Bytes();

        CandidateWorkbook.Read(book).Problems.Single().Message.Should().Be("no rule knows `XY-Z` as “Category”; nothing is counted by it");
        CandidateWorkbook
            .Read(book, options: new ImportOptions { Language = Language.Spanish })
            .Problems.Single()
            .Message.Should()
            .Be("ninguna regla conoce `XY-Z` como «Categoría»; nada se cuenta por ello");
    }

    [Fact]
    public void A_state_that_is_misspelt_is_told_by_its_name() =>
        CandidateWorkbook
            .Read(new RawBook().Texts("Applicant", ["Id", "Lives in"], ["A-1", "Michigann"]).Bytes())
            .Problems.Single()
            .Help.Should()
            .Be("did you mean `Michigan`?");

    [Fact]
    public void A_choice_that_may_be_meant_is_told_by_its_label()
    {
        Problem("Paid", "ys").Code.Should().Be("ER6010");
        var education = CandidateWorkbook.Read(
            new RawBook().Texts("Applicant", ["Id"], ["A-1"]).Texts("Education", ["Degree or certificate"], ["bachelors"]).Bytes()
        );
        education.Problems.Single().Help.Should().StartWith("did you mean `bachelor's degree`?");
        Training("Topics", "trauma-and-los").Problems.Single().Help.Should().Be("did you mean `trauma and loss`?");
    }

    private static SheetProblem Problem(string heading, string text, Language? language = null) =>
        Work(heading, text, language).Problems.Single();

    private static CandidateImport Work(string heading, string text, Language? language = null) =>
        CandidateWorkbook.Read(
            new RawBook().Texts("Applicant", ["Id"], ["A-1"]).Texts("Work", ["Employer", heading], ["Lakeside", text]).Bytes(),
            options: new ImportOptions { Language = language ?? Language.English }
        );

    private static CandidateImport Training(string heading, string text) =>
        CandidateWorkbook.Read(
            new RawBook().Texts("Applicant", ["Id"], ["A-1"]).Texts("Training", ["Title", heading], ["Attachment", text]).Bytes()
        );
}
