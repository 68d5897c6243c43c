using NodaTime;

namespace Endorsement.Rules.Spreadsheets.Tests.Import;

/// <summary>What the evaluator finds questionable in a record is told when it is read in, at its cell; whoever it concerns is read all the same.</summary>
public sealed class RecordWarningsTests
{
    private static byte[] Book { get; } =
        new RawBook()
            .Texts("Applicant", ["Id"], ["A-1"])
            .Texts("Work", ["Employer", "First day", "Hours a week"], ["Lakeside", "2015-01-01", "100"], ["Harbour", "2015-01-01", "80"])
            .Texts(
                "Training",
                ["Id", "Day", "Hours", "Title", "Topics"],
                ["t-1", "2016-02-20", "60", "Attachment", "attachment"],
                ["t-2", "2016-02-21", "6", "Trauma", "perinatal"],
                ["t-3", "2016-02-21", "6", "Trauma", "perinatal"],
                ["t-4", "2019-02-21", "6", "Later", "attachment"],
                ["t-5", "1920-02-21", "6", "Long ago", "attachment"]
            )
            .Bytes();

    [Fact]
    public void Each_is_told_at_its_cell_and_nobody_is_held_back()
    {
        var import = Read(Language.English, new LocalDate(2018, 6, 1));

        import.Candidates.Should().ContainSingle();
        import
            .Problems.Select(problem => $"{problem.Place.Split(' ')[1]} {problem.Severity} {problem.Code}")
            .Should()
            .Equal(
                "Work!C2 Warning ER3012",
                "Training!C2 Warning ER3010",
                "Training!E3 Warning ER3001",
                "Training!4 Warning ER3018",
                "Training!E4 Warning ER3001",
                "Training!B5 Warning ER3017",
                "Training!B6 Warning ER3014"
            );
        import
            .Problems.Single(problem => problem.Code == "ER3017")
            .Message.Should()
            .Be("21 February 2019 is after 1 June 2018: until then it does not count");
        import.Problems[1].Help.Should().NotContain("`from`");
    }

    [Fact]
    public void They_are_told_in_the_language_asked_for() =>
        Read(Language.Spanish, new LocalDate(2018, 6, 1))
            .Problems.Select(problem => $"{problem.Message} {problem.Help}")
            .Should()
            .OnlyContain(text => !text.Contains(" the ", StringComparison.Ordinal) && !text.Contains(" is ", StringComparison.Ordinal));

    [Fact]
    public void Without_a_day_nothing_is_told_that_depends_on_one() =>
        Read(Language.English, null)
            .Problems.Select(problem => problem.Code)
            .Should()
            .NotContain(["ER3014", "ER3017"])
            .And.Contain("ER3010");

    [Fact]
    public void What_may_be_the_same_is_told_too()
    {
        var import = CandidateWorkbook.Read(
            new RawBook()
                .Texts("Applicant", ["Id"], ["A-1"])
                .Texts("Training", ["Day", "Hours", "Title"], ["2016-02-20", "6", "Trauma"], ["2016-02", "", "Trauma"])
                .Bytes()
        );

        var problem = import.Problems.Single();
        problem.Message.Should().Be("this may be the same as another entry; then it counts once");
        problem.Place.Should().Be("portfolio.xlsx, Training!3", "the row that comes second is told");
    }

    [Fact]
    public void Yellow_cells_have_comments_with_the_same_words()
    {
        var marked = MarkedWorkbook.Mark(Book, Read(Language.English, new LocalDate(2018, 6, 1)).Problems);

        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(marked), isEditable: false);
        document
            .WorkbookPart!.WorksheetParts.SelectMany(part => part.WorksheetCommentsPart?.Comments?.CommentList?.ChildElements ?? [])
            .Should()
            .HaveCount(7)
            .And.Contain(comment => comment.InnerText.Contains("a day has 24"));
    }

    [Fact]
    public void A_word_that_any_ruleset_at_hand_knows_is_no_question_for_all_of_them()
    {
        var words = RulesetCatalog.BuiltIn.Rulesets.SelectMany(ruleset =>
            CandidateOutline.Of(ruleset).Find("training")!.Find("topics")!.Codes
        );
        var rows = words.Distinct(StringComparer.Ordinal).Select((code, i) => new[] { $"T {i}", code }).ToArray();

        CandidateWorkbook
            .Read(
                new RawBook()
                    .Texts("Applicant", ["Id"], ["A-1"])
                    .Texts(
                        "Training",
                        [
                            ["Title", "Topics"],
                            .. rows,
                        ]
                    )
                    .Bytes()
            )
            .Problems.Should()
            .NotContain(problem => problem.Code == "ER3001");
    }

    private static CandidateImport Read(Language language, LocalDate? asOf) =>
        CandidateWorkbook.Read(Book, options: new ImportOptions { Language = language, AsOf = asOf });
}
