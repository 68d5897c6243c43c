namespace Endorsement.Rules.Tests.Cli;

/// <summary>From a file that holds many people to one person's answer, and to a letter for each.</summary>
public sealed class ManyCandidatesTests : IDisposable
{
    private static readonly string[] Asked = ["--category", "IMHS", "--as-of", "2018-10-01"];
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Registry(params string[] ids) =>
        _folder.File(
            "registry.ndjson",
            string.Concat(
                ids.Select(id => $"{SmallDocuments.Unknown.Replace("A-1", id, StringComparison.Ordinal).ReplaceLineEndings("")}\n")
            )
        );

    [Fact]
    public void A_file_of_many_people_says_how_many_and_how_one_is_chosen()
    {
        var run = ToolRun.Of(["evaluate", Registry("B-1", "B-2", "B-3"), .. Asked]);

        run.Code.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain("holds 3 people").And.Contain("`--candidate ID`: `B-1`, `B-2`, `B-3`;").And.NotContain("ER1001");
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("plan")]
    public void One_person_of_many_is_chosen_by_id(string verb)
    {
        var alone = _folder.File("alone.json", SmallDocuments.Unknown.Replace("A-1", "B-2", StringComparison.Ordinal));

        var chosen = ToolRun.Of([verb, Registry("B-1", "B-2", "B-3"), "--candidate", "B-2", .. Asked]);

        chosen.Should().Be(ToolRun.Of([verb, alone, .. Asked]));
        chosen.Out.Should().NotBeEmpty();
    }

    [Fact]
    public void One_person_of_many_is_chosen_from_standard_input_and_asked_again()
    {
        var lines = File.ReadAllText(Registry("B-1", "B-2"));

        var saved = ToolRun.Reading(lines, ["evaluate", "-", "--candidate", "B-2", "--format", "json", .. Asked]);
        var file = _folder.File("saved.json", saved.Out);
        var again = ToolRun.Reading(lines, "evaluate", "-", "--candidate", "B-2", "--replay", file);

        saved.Code.Should().Be(3);
        again.Code.Should().Be(3, again.Error);
        ToolRun.Reading(lines, ["evaluate", "-", .. Asked]).Error.Should().Contain("`standard-input` holds 2 people");
    }

    [Theory]
    [InlineData("B-1O", "did you mean `B-10`?")]
    [InlineData("Zacharias", "there are `B-10`, `B-20`, `B-30`")]
    public void An_id_that_nobody_has_is_told_with_those_that_are_near(string id, string help)
    {
        var run = ToolRun.Of(["evaluate", Registry("B-10", "B-20", "B-30"), "--candidate", id, .. Asked]);

        run.Code.Should().Be(2);
        run.Error.Should().Contain($"has the id `{id}`; 3 people are there").And.Contain(help);
    }

    [Fact]
    public void A_name_in_place_of_the_id_leads_to_the_id()
    {
        var named = SmallDocuments.Unknown.Replace("\"A-1\"", "\"A-1\",\"name\":\"Maria Hall\"", StringComparison.Ordinal);

        var run = ToolRun.Of(["evaluate", _folder.File("one.json", named), "--candidate", "maria hall", .. Asked]);

        run.Error.Should().Contain("did you mean `A-1` (Maria Hall)?");
    }

    [Fact]
    public void An_id_that_two_people_have_chooses_neither()
    {
        var run = ToolRun.Of(["evaluate", Registry("B-1", "B-2", "B-1"), "--candidate", "B-1", .. Asked]);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("the id `B-1` stands in").And.Contain("document 1").And.Contain("document 3");
    }

    [Fact]
    public void A_list_of_one_person_is_that_person_and_a_document_that_is_wrong_is_wrong_at_its_place()
    {
        var list = _folder.File("list.json", $"[{SmallDocuments.Unknown}]");
        var wrong = _folder.File("wrong.json", SmallDocuments.Unknown.Replace("\"id\"", "\"idd\"", StringComparison.Ordinal));

        ToolRun.Of(["evaluate", list, .. Asked]).Code.Should().Be(3);
        ToolRun.Of(["evaluate", wrong, .. Asked]).Error.Should().Contain("ER1").And.Contain("wrong.json(1,3)");
    }

    [Fact]
    public void Everybody_has_a_letter_in_a_folder_and_one_who_cannot_be_read_keeps_nobody_from_theirs()
    {
        var registry = Registry("B-1", "b-1", "B/2");
        File.AppendAllText(registry, "{\"id\":\"B-3\",\"trainings\":[]}\n");
        var letters = Path.Combine(_folder.Path, "letters") + "/";

        var run = ToolRun.Of(["evaluate", registry, "--format", "letter", "--out", letters, .. Asked]);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("`trainings`").And.Contain("3 letters written to").And.Contain("1 person has none");
        Directory
            .EnumerateFiles(letters)
            .Select(Path.GetFileNameWithoutExtension)
            .Should()
            .BeEquivalentTo("letter-B-1-IMHS-2018-10-01", "letter-b-1-IMHS-2018-10-01-2", "letter-B%2F2-IMHS-2018-10-01");
    }

    [Fact]
    public void Two_people_with_one_id_have_one_letter_and_are_named()
    {
        var run = ToolRun.Of(["plan", Registry("B-1", "B-1"), "--out", $"{_folder.Path}/letters/", .. Asked]);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("document 2: the id `B-1` was there before").And.Contain("1 report written");
    }

    [Fact]
    public void An_answer_goes_to_a_file_which_is_said_unless_quiet_is_asked()
    {
        var (one, output) = (_folder.File("one.json", SmallDocuments.Unknown), Path.Combine(_folder.Path, "answer.txt"));
        var shown = ToolRun.Of(["evaluate", one, .. Asked]);

        var run = ToolRun.Of(["evaluate", one, "--out", output, .. Asked]);

        run.Should().Be(new ToolRun(shown.Code, "", $"written to {output}\n"));
        File.ReadAllText(output).Should().Be(shown.Out);
        ToolRun.Of(["evaluate", one, "--out", output, "--quiet", .. Asked]).Error.Should().BeEmpty();
        ToolRun.Of(["evaluate", one, "--out", one, .. Asked]).Error.Should().Contain("same file");
        ToolRun.Of(["evaluate", one, "--out", _folder.Path, .. Asked]).Error.Should().Contain("is a folder, for a letter");
    }

    [Fact]
    public void A_batch_says_in_one_line_what_it_wrote_and_quiet_says_nothing()
    {
        var registry = Registry("B-1", "B-2");
        var results = Path.Combine(_folder.Path, "results.ndjson");
        string[] batch = ["batch", registry, "--out", results, "--as-of", "2018-10-01"];

        ToolRun.Of(batch).Should().Be(new ToolRun(0, "", $"2 people decided, 0 rejected; written to {results}\n"));
        ToolRun.Of([.. batch, "--quiet"]).Error.Should().BeEmpty();

        File.AppendAllText(registry, "{}\n");
        ToolRun.Of(batch).Error.Should().StartWith($"2 people decided, 1 rejected; written to {results}\n");
    }
}
