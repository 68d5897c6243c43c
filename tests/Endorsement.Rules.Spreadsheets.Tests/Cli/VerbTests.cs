using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Cli;

namespace Endorsement.Rules.Spreadsheets.Tests.Cli;

/// <summary>What a coordinator types: a workbook out, a workbook in, a letter; and what the tool says where something is wrong.</summary>
public sealed class VerbTests : IDisposable
{
    private static readonly string Maria = RepositoryFiles.At("samples", "candidates", "mi-imhs-rsc-five-hours-short.json");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void From_a_workbook_to_a_letter_with_two_commands()
    {
        var (book, lines) = (At("portfolio.xlsx"), At("portfolio.ndjson"));
        ToolRun.Of("template", "--association", "mi-aimh", "--category", "imhs", "--fill", Maria, "--out", book).Code.Should().Be(0);

        var import = ToolRun.Of("import", book, "--out", lines);
        var letter = ToolRun.Of("evaluate", lines, "--category", "IMHS", "--as-of", "2018-10-01", "--format", "letter");

        (import.Code, letter.Code).Should().Be((0, 1), import.Error);
        letter.Out.Should().Be(ToolRun.Of("evaluate", Maria, "--category", "IMHS", "--as-of", "2018-10-01", "--format", "letter").Out);
    }

    [Fact]
    public void The_command_that_comes_next_is_told_as_the_workbook_was_made_for()
    {
        var (book, lines) = (At("my portfolio.xlsx"), At("my portfolio.ndjson"));
        ToolRun.Of("template", "--association", "mi-aimh", "--category", "imhs", "--fill", Maria, "--lang", "es", "--out", book);

        ToolRun
            .Of("import", book, "--out", lines)
            .Error.Should()
            .EndWith($"next: endorse evaluate \"{lines}\" --association mi-aimh --category IMHS --format letter-html --out letter.html\n");
        ToolRun.Of("import", book, "--out", lines, "--lang", "es").Error.Should().Contain("sigue: endorse").And.Contain("--lang es --out");

        var (registry, people) = (At("registry.xlsx"), At("registry.ndjson"));
        ToolRun.Of("template", "--association", "mi-aimh", "--fill", Maria, "--out", registry);
        ToolRun
            .Of("import", registry, "--out", people)
            .Error.Should()
            .Contain($"next: endorse batch {people} --association mi-aimh --as-of ");
    }

    [Fact]
    public void A_mistake_that_stands_in_many_rows_is_told_once_with_all_its_places()
    {
        var (book, lines) = (At("registry.xlsx"), At("registry.ndjson"));
        var sheets = new RawBook()
            .Texts("Applicant", ["Id"], ["A-1"])
            .Texts(
                "Training",
                ["Applicant's id", "Day", "Hours"],
                ["a-1", "2018-02-20", "6"],
                ["a-1", "2018-02-21", "soon"],
                ["a-1", "2018-02-22", "6"]
            );
        File.WriteAllBytes(book, sheets.Bytes());

        var told = ToolRun.Of("import", book, "--out", lines).Error;

        told.Split('\n').Count(line => line.Contains("error ER6013")).Should().Be(1, told);
        told.Should().Contain("  the same in 2 other places: Training!A3, Training!A4\n").And.Contain("error ER6009: `soon`");
    }

    [Fact]
    public void Warnings_of_one_kind_are_told_once_with_their_number_and_some_places()
    {
        var (book, lines) = (At("registry.xlsx"), At("registry.ndjson"));
        var sheets = new RawBook()
            .Texts("Applicant", ["Id", "Lives in"], ["A-1", "MI"])
            .Texts(
                "Training",
                [
                    ["Applicant's id", "Day", "Hours", "Title"],
                    .. Enumerable.Repeat(new[] { "A-1", "2018-02-20", "6", "Attachment" }, 12),
                ]
            );
        File.WriteAllBytes(book, sheets.Bytes());

        var told = ToolRun.Of("import", book, "--out", lines).Error;

        told.Split('\n').Count(line => line.Contains("warning ER3018")).Should().Be(1, told);
        told.Should().Contain("  the same in 10 other places: Training!3, Training!4, Training!5 …");
        CandidateWorkbook
            .Read(File.ReadAllBytes(book))
            .Problems.Count(problem => problem.Code == "ER3018")
            .Should()
            .Be(11, "each stands in its cell where the workbook is marked");
    }

    [Fact]
    public void Mistakes_are_told_with_their_cells_and_come_back_marked()
    {
        var (book, lines, marked) = (At("registry.xlsx"), At("registry.ndjson"), At("marked.xlsx"));
        File.WriteAllBytes(book, new RawBook().Texts("Applicant", ["Id", "Registered"], ["A-1", "soon"], ["A-2", "2018-02"]).Bytes());

        var run = ToolRun.Of("import", book, "--out", lines, "--marked", marked);

        run.Code.Should().Be(4);
        run.Error.Should()
            .Contain($"{book}, Applicant!B2: error ER6008: `soon`")
            .And.Contain("not written: `A-1`")
            .And.Contain("1 candidate written");
        File.ReadAllLines(lines).Should().ContainSingle().Which.Should().Contain("A-2");
        CandidateWorkbook.Read(File.ReadAllBytes(marked)).Rejected.Should().ContainSingle();
        ToolRun.Of("import", book, "--out", lines).Error.Should().Contain($"endorse import {book} --out {lines} --marked");
    }

    [Fact]
    public void What_is_told_at_the_end_and_at_the_cells_is_in_the_language_asked_for()
    {
        var (book, lines, marked) = (At("registro.xlsx"), At("registro.ndjson"), At("marcado.xlsx"));
        var sheet = new RawBook().Texts(
            "Solicitante",
            ["Identificador", "Registro", "Vive en"],
            ["A-1", "pronto", ""],
            ["A-2", "2018", "Michigam"]
        );
        File.WriteAllBytes(book, sheet.Bytes());

        var error = ToolRun.Of("import", book, "--out", lines, "--marked", marked, "--lang", "es").Error;

        error
            .Should()
            .Contain("ayuda: ")
            .And.Contain("aviso ER6020")
            .And.Contain("sin escribir: `A-1`, 1 fila con 1 error")
            .And.Contain("1 persona escrita en")
            .And.Contain("con estas celdas coloreadas y comentadas");
        error.Should().NotContainAny("help:", "warning", "written", "row", "mistake");
        ToolRun.Of("import", book, "--out", lines, "--lang", "es").Error.Should().Contain("coloreadas y comentadas");
    }

    [Fact]
    public void A_marked_workbook_is_mended_and_imported_again()
    {
        var (book, lines, marked, again) = (At("r.xlsx"), At("r.ndjson"), At("r-marked.xlsx"), At("r-marked-2.xlsx"));
        File.WriteAllBytes(book, Registry("soon"));
        ToolRun.Of("import", book, "--out", lines, "--marked", marked).Code.Should().Be(4);
        ToolRun.Of("import", book, "--out", lines, "--marked", marked).Code.Should().Be(4, "it says the same as before");

        // What somebody mended in the marked workbook is not written over by marking the first one again.
        File.WriteAllBytes(marked, MarkedWorkbook.Mark(Registry("2018"), CandidateWorkbook.Read(Registry("soon")).Problems));
        File.SetLastWriteTimeUtc(marked, File.GetLastWriteTimeUtc(book).AddMinutes(5));
        var refused = ToolRun.Of("import", book, "--out", lines, "--marked", marked);
        refused.Code.Should().Be(2);
        refused.Error.Should().Contain("somebody may have mended it");

        var run = ToolRun.Of("import", marked, "--out", lines, "--marked", again);

        run.Code.Should().Be(0);
        run.Error.Should().Contain("without marks");
        MarkedWorkbook.IsMarked(File.ReadAllBytes(again)).Should().BeFalse();
        ToolRun.Of("import", again, "--out", lines, "--marked", At("none.xlsx")).Code.Should().Be(0);
        File.Exists(At("none.xlsx")).Should().BeFalse("nothing was marked, and nothing is to be");
    }

    private static byte[] Registry(string registered) =>
        new RawBook().Texts("Applicant", ["Id", "Registered"], ["A-1", registered], ["A-2", "2018-02"]).Bytes();

    [Fact]
    public void A_template_takes_the_place_of_nothing_that_somebody_may_have_filled()
    {
        var (book, sheets) = (_folder.File("portfolio.xlsx", "filled"), At("sheets"));
        Directory.CreateDirectory(sheets);
        File.WriteAllText(Path.Combine(sheets, "Training.csv"), "filled");

        ToolRun.Of("template", "--association", "mi-aimh", "--category", "IMHS", "--out", book).Error.Should().Contain("is there already");
        ToolRun.Of("template", "--association", "mi-aimh", "--out", sheets).Code.Should().Be(2);

        File.ReadAllText(book).Should().Be("filled");
        Directory.GetFiles(sheets).Should().ContainSingle();
    }

    [Fact]
    public void Where_nobody_could_be_read_an_earlier_import_stays()
    {
        var (book, lines) = (At("registry.xlsx"), _folder.File("registry.ndjson", "earlier"));
        File.WriteAllBytes(book, new RawBook().Texts("Applicant", ["Id", "Registered"], ["A-1", "soon"]).Bytes());

        var run = ToolRun.Of("import", book, "--out", lines);

        run.Code.Should().Be(4);
        run.Error.Should().Contain("nothing is written");
        File.ReadAllText(lines).Should().Be("earlier");
    }

    [Fact]
    public void A_folder_of_CSV_files_goes_both_ways()
    {
        var (sheets, lines) = (At("sheets"), At("people.ndjson"));
        ToolRun.Of("template", "--association", "mi-aimh", "--fill", Maria, "--lang", "es", "--out", sheets).Code.Should().Be(0);

        ToolRun.Of("import", sheets, "--out", lines).Code.Should().Be(0);

        Candidate.Read(File.ReadAllText(lines)).Should().Be(Candidate.Read(File.ReadAllText(Maria)));
        ToolRun.Of("import", sheets, "--out", lines, "--marked", At("x.xlsx")).Code.Should().Be(2);
    }

    [Fact]
    public void Results_become_a_workbook_a_file_or_a_folder()
    {
        var results = _folder.File("results.json", ToolRun.Of("evaluate", Maria, "--as-of", "2018-10-01", "--format", "json").Out);

        ToolRun.Of("export", results, "--out", At("r.xlsx")).Code.Should().Be(0);
        ToolRun.Of("export", results, "--out", At("r.csv")).Code.Should().Be(0);
        ToolRun.Of("export", results, "--out", At("tables")).Code.Should().Be(0);
        ToolRun.Of("export", Maria, "--out", At("no.xlsx")).Code.Should().Be(2);

        File.ReadAllText(At("r.csv")).Should().Contain("Reflective supervision/consultation");
        Directory.GetFiles(At("tables")).Should().HaveCount(4);
        File.Exists(At("no.xlsx")).Should().BeFalse();
    }

    [Theory]
    [InlineData("template", "--association", "mi-aimh", "--category", "IMHSS", "--out", "x.xlsx")]
    [InlineData("template", "--association", "mi-aimh", "--category", "IMHS", "--pathway", "renwal", "--out", "x.xlsx")]
    [InlineData("template", "--association", "mi-aimh", "--pathway", "renewal", "--out", "x.xlsx")]
    [InlineData("template", "--association", "mi-aimh", "--out", "x.pdf")]
    [InlineData("import", "nowhere.xlsx", "--out", "x.ndjson")]
    public void Bad_usage_is_said_and_writes_nothing(params string[] args)
    {
        var run = ToolRun.Of([.. args.Select(arg => arg.StartsWith("x.", StringComparison.Ordinal) ? At(arg) : arg)]);

        (run.Code, run.Out).Should().Be((2, ""));
        run.Error.Should().NotBeEmpty();
        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }

    [Fact]
    public void A_workbook_is_not_written_over_by_what_is_read_of_it()
    {
        var book = At("portfolio.xlsx");
        ToolRun.Of("template", "--association", "mi-aimh", "--fill", Maria, "--out", book).Code.Should().Be(0);
        var before = File.ReadAllBytes(book);

        ToolRun.Of("import", book, "--out", book).Code.Should().Be(2);

        File.ReadAllBytes(book).Should().Equal(before);
    }

    private string At(string name) => Path.Combine(_folder.Path, name);
}
