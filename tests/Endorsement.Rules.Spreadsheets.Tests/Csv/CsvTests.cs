using System.Text;
using Endorsement.Rules.Tests.Candidates;

namespace Endorsement.Rules.Spreadsheets.Tests.Csv;

/// <summary>A folder of CSV files with the same headings, as three programs write it.</summary>
public sealed class CsvTests
{
    [Fact]
    public void Random_candidates_come_back_as_they_were()
    {
        var candidates = Enumerable
            .Range(500, 100)
            .Select(seed =>
                Candidate.Read(new DescribedCandidate(new Random(seed), everything: seed == 500).Document().ToJsonString()) with
                {
                    Id = $"c-{seed}",
                }
            )
            .Select(Workbooks.RoundTripTests.Plain)
            .ToArray();
        foreach (var language in Language.All)
        {
            var files = CandidateCsv.Write(candidates, new WorkbookOptions { IsRegistry = true, Language = language });
            var import = CandidateCsv.Read(files.Reverse());

            import.Problems.Where(problem => problem.Severity == Severity.Error).Should().BeEmpty();
            import.Candidates.Should().Equal(candidates, "seeds 500 to 599");
        }
    }

    [Theory]
    [InlineData("Excel", ";", "\r\n")]
    [InlineData("Excel with tabs", "\t", "\r\n")]
    [InlineData("LibreOffice", ",", "\n")]
    [InlineData("Google", ",", "\r\n")]
    public void Separators_and_quoted_line_ends_are_told_apart(string program, string separator, string end)
    {
        var text = string.Join(
            end,
            string.Join(separator, "Title", "Day", "Hours", "Topics"),
            string.Join(
                separator,
                "\"Attachment; the first, year\nsecond line\"",
                "2016-02-20",
                separator == ";" ? "1,5" : "1.5",
                "\"attachment; culture\""
            ),
            string.Join(separator, "\"She said \"\"yes\"\"\"", "2016-02", "1:30", ""),
            ""
        );

        var training = One(text, new UTF8Encoding(true)).Training!.Value;

        training.Select(entry => entry.Title).Should().Equal(["Attachment; the first, year\nsecond line", "She said \"yes\""], program);
        training.Select(entry => entry.Hours!.Value.Minutes).Should().Equal(90, 90);
        training[0].Topics.Should().BeEquivalentTo(["attachment", "culture"]);
        training[1].Id.Should().Be("training-3", "rows are counted as a spreadsheet counts them");
    }

    [Fact]
    public void Encodings_are_found_out_and_said_where_they_are_guessed()
    {
        const string Text = "Title\nNiñez y apego\n";
        foreach (
            var encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode }
        )
        {
            One(Text, encoding).Training!.Value[0].Title.Should().Be("Niñez y apego", encoding.WebName);
        }

        var western = CandidateCsv.Read([Applicant, new CsvFile("Training.csv", Encoding.Latin1.GetBytes(Text))]);
        western.Candidates.Single().Training!.Value[0].Title.Should().Be("Niñez y apego");
        western.Problems.Single().Message.Should().Contain("Windows-1252");
    }

    [Fact]
    public void What_would_start_a_formula_is_written_behind_an_apostrophe_that_reading_takes_away()
    {
        string[] titles = ["=1+1", "+1", "-1", "@SUM(A1)", "'quoted", "\tx", "'", "''", "'=1"];
        var candidate = new Candidate
        {
            Id = "A-1",
            Training = [.. titles.Select((title, i) => new TrainingEntry { Id = $"t-{i}", Title = title })],
        };

        var files = CandidateCsv.Write([candidate]);

        var file = Encoding.UTF8.GetString(files.Single(file => file.Name == "Training.csv").Bytes.Span);
        file.Split('\n')
            .SelectMany(line => line.Split(','))
            .Should()
            .NotContain(cell => cell.Trim('"').Length > 0 && "=+-@".Contains(cell.Trim('"')[0]));
        CandidateCsv.Read(files).Candidates.Should().Equal(candidate);
    }

    [Fact]
    public void A_line_that_names_its_separator_is_heeded() =>
        One("sep=;\r\nTitle;Hours\r\na,b;2\r\n", new UTF8Encoding(false)).Training!.Value[0].Title.Should().Be("a,b");

    [Fact]
    public void Mistakes_are_placed_in_the_file() =>
        CandidateCsv
            .Read([Applicant, new CsvFile("training.csv", Encoding.UTF8.GetBytes("Title,Day\nx,soon\n"))], "sheets")
            .Problems.Single()
            .Place.Should()
            .Be("sheets, training.csv!B2");

    private static CsvFile Applicant { get; } = new("Applicant.csv", Encoding.UTF8.GetBytes("Id\nA-1\n"));

    private static Candidate One(string training, Encoding encoding) =>
        CandidateCsv
            .Read([new CsvFile("training.csv", encoding.GetPreamble().Concat(encoding.GetBytes(training)).ToArray()), Applicant])
            .Candidates.Single();
}
