using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Tests.Cli;
using NodaTime;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>S62: whose outcome a change of the rules changes, over a population.</summary>
public sealed class ImpactTests : IDisposable
{
    private static readonly Ruleset Before = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
    private static readonly Ruleset After = RulesetCatalog.BuiltIn.Find("mi-aimh@2023")!;

    private static readonly Lazy<byte[]> People = new(() =>
    {
        var rows = new MemoryStream();
        ToolRun
            .With(
                io => io with { OpenOutput = () => rows },
                ["generate", "--count", "300", "--seed", "7", "--association", "mi-aimh", "--until", "2023-05-31"]
            )
            .Code.Should()
            .Be(0);
        return rows.ToArray();
    });

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Fewer training hours, fewer of RS/C, and one agreement less: what many lack.</summary>
    private static Ruleset Looser { get; } =
        Before
            .With("IFA.initial.training", (TrainingRequirement r) => r with { Hours = 12.ClockHours() })
            .With("IFS.initial.training", (TrainingRequirement r) => r with { Hours = 12.ClockHours() })
            .With("IFS.initial.references", (ReferencesRequirement r) => r with { Level = RequirementLevel.Recommended })
            .With("IFS.initial.reflective-supervision", (SupervisionRequirement r) => r with { Level = RequirementLevel.Recommended })
            .With("IFA.initial.references", (ReferencesRequirement r) => r with { Level = RequirementLevel.Recommended });

    [Fact]
    public void S62_what_is_counted_is_what_each_candidate_is_decided_under_both()
    {
        var (impact, rows) = Run(Before, Looser);
        var flows = new Dictionary<(string, Outcome, Outcome), long>();
        var (changed, line) = (0, 0);
        var told = new List<string>();
        foreach (var row in Lines(People.Value))
        {
            line++;
            var candidate = Candidate.Read(row);
            var isChanged = false;
            foreach (var category in Before.Categories.Where(c => c.Has(Pathway.Initial)))
            {
                var question = Asked with { Category = category.Code };
                var (first, second) = (Before.Open(candidate).Decide(question), Looser.Open(candidate).Decide(question));
                flows[(category.Code, first, second)] = flows.GetValueOrDefault((category.Code, first, second)) + 1;
                isChanged |= first != second;
                if (first != second)
                {
                    told.Add(FormattableString.Invariant($"{line} {category.Code} {Spelled(first)} {Spelled(second)}"));
                }
            }

            changed += isChanged ? 1 : 0;
        }

        told.Should().HaveCountGreaterThan(10, "else nothing is tried");
        impact.Candidates.Should().Be(300);
        impact.Changed.Should().Be(changed);
        impact.Answers.Should().Be(flows.Values.Sum());
        impact.Flows.ToDictionary(f => (f.Category, f.First, f.Second), f => f.Count).Should().BeEquivalentTo(flows);
        rows.Select(row => $"{row.Line} {row.Category} {row.First} {row.Second}").Should().Equal(told);
    }

    [Fact]
    public void S62_each_set_of_differences_brings_the_change_and_none_of_it_can_be_left_out()
    {
        var (_, rows) = Run(Before, Looser);
        var difference = RulesetDifference.Between(Before, Looser);
        var people = Lines(People.Value).ToArray();
        difference.Changes.Should().HaveCountGreaterThan(1);
        var pairs = 0;
        foreach (var row in rows)
        {
            var candidate = Candidate.Read(people[row.Line - 1]);
            row.Because.Should().NotBeEmpty();
            foreach (var set in row.Because)
            {
                pairs += set.Length > 1 ? 1 : 0;
                Spelled(With(difference, set).Open(candidate).Decide(Asked with { Category = row.Category })).Should().Be(row.Second);
                foreach (var left in set)
                {
                    var less = With(difference, [.. set.Where(id => id != left)]);
                    Spelled(less.Open(candidate).Decide(Asked with { Category = row.Category })).Should().NotBe(row.Second);
                }
            }
        }

        pairs.Should().BePositive("somebody lacks two things that both ask less of now");
    }

    [Fact]
    public void S62_nothing_changes_where_nothing_is_changed_and_it_is_said_aloud()
    {
        var (impact, rows) = Run(Before, Before);

        rows.Should().BeEmpty();
        impact.Changed.Should().Be(0);
        impact.ChangedWithin.Should().Be(0);
        impact.ToText().Should().StartWith("The change changes nobody of 300 candidates\n");
        impact.ToText(Language.Spanish).Should().StartWith("El cambio no cambia a nadie: 300 personas");
    }

    [Fact]
    public void S62_categories_and_requirements_are_called_by_their_titles_on_the_page_and_the_document_is_as_its_schema_says()
    {
        var (impact, _) = Run(Before, Looser);

        var page = impact.ToMarkdown();
        page.Should().Contain("Infant Family Associate").And.NotContain("| IFA |");
        var problems = new Rules.Text.Problems(DocumentLimits.Default);
        new Rules.Text.ShapeValidator(problems).Check(
            Rules.Text.JsonParser.Parse(new Rules.Text.JsonText("impact.json", impact.ToJson()), problems)!,
            ImpactShape.Document
        );
        problems.ToImmutable().Should().BeEmpty();
    }

    [Fact]
    public void S62_the_number_of_jobs_changes_nothing()
    {
        var (one, rows) = Run(Before, Looser, jobs: 1);
        var (four, others) = Run(Before, Looser, jobs: 4);

        four.Should().BeEquivalentTo(one, options => options.ComparingByMembers<RulesetImpact>());
        Encoding.UTF8.GetString(four.ToJson()).Should().Be(Encoding.UTF8.GetString(one.ToJson()));
        others.Should().BeEquivalentTo(rows, options => options.WithStrictOrdering());
    }

    [Fact]
    public void S62_by_date_only_those_are_asked_for_whom_the_dates_choose_the_second_version()
    {
        using var people = new MemoryStream(People.Value);
        var options = new ImpactOptions
        {
            First = Before,
            Second = After,
            Question = Asked,
            ByDate = true,
        };
        var impact = RulesetImpact.Of(people, options);
        var chosen = Lines(People.Value)
            .Count(row =>
                RulesetCatalog
                    .BuiltIn.Open(Candidate.Read(row))
                    .Determine(Asked with { Category = "IFA", Association = "mi-aimh" })
                    .Ruleset!.Key == After.Key
            );

        (impact.Candidates - impact.OfOtherVersions).Should().Be(chosen);
        chosen.Should().BeInRange(1, 299);
    }

    [Fact]
    public void S62_rows_name_nobody_unless_it_is_asked_and_no_cell_is_a_formula()
    {
        var people = _folder.File(
            "people.ndjson",
            """
            {"id":"\u200b=HYPER\u001bLINK(1)","training":[{"id":"t","date":"2019-01-01","hours":20,"topics":["attachment"]}]}
            not a candidate
            """
        );
        var looser = _folder.File(
            "looser.json",
            Encoding.UTF8.GetString(
                Before.With("IFA.initial.training", (TrainingRequirement r) => r with { Level = RequirementLevel.Recommended }).ToJson()
            )
        );
        var (plain, named) = (Path.Combine(_folder.Path, "plain.csv"), Path.Combine(_folder.Path, "named.csv"));

        var run = ToolRun.Of("impact", "mi-aimh@2018", looser, "--candidates", people, "--as-of", "2019-06-01", "--rows", plain);
        run.Code.Should().Be(4, "a row could not be read");
        run.Out.Should().Contain("One row could not be read and is not counted.");
        File.ReadAllText(plain).Should().NotContain("HYPERLINK");
        run.Out.Should()
            .NotContain(Path.GetDirectoryName(people)!, "a page tells nobody's folders")
            .And.Contain("Made by: endorse impact mi-aimh@2018 looser.json");

        ToolRun.Of("impact", "mi-aimh@2018", looser, "--candidates", people, "--as-of", "2019-06-01", "--rows", named, "--identify");
        File.ReadAllText(named).Should().StartWith("line,candidate,category,").And.Contain(",'=HYPERLINK(1),").And.NotContain("\u001b");
    }

    [Fact]
    public void S62_a_file_that_is_read_is_never_written_over()
    {
        var people = _folder.File("people.ndjson", """{"id":"a"}""");
        var draft = _folder.File("draft.json", Encoding.UTF8.GetString(Looser.ToJson()));
        foreach (var option in new[] { "--report", "--rejects" })
        {
            var run = ToolRun.Of("impact", "mi-aimh@2018", draft, "--candidates", people, "--as-of", "2019-06-01", option, draft);

            run.Code.Should().Be(2);
            Ruleset.Read(File.ReadAllBytes(draft)).Should().Be(Looser, "of {0}", option);
        }
    }

    [Fact]
    public void S62_what_is_not_compared_is_said_aloud()
    {
        var (impact, _) = Run(RulesetCatalog.BuiltIn.Find("mi-aimh@2015")!, Before);

        impact.OnlyBefore.Should().BeEmpty();
        impact.OnlyAfter.Should().Contain("ECFA").And.HaveCount(6);
        impact.ToText().Should().Contain("Not compared, since mi-aimh@2018 alone has them: Early Childhood Family Associate");
        impact.ToText(Language.Spanish).Should().Contain("Sin comparar");
    }

    [Theory]
    [InlineData("--rows", "changed.xls")]
    [InlineData("--report", "page.pdf")]
    public void S62_a_name_that_promises_something_else_is_refused(string option, string name)
    {
        var people = _folder.File("people.ndjson", """{"id":"a"}""");
        var run = ToolRun.Of("impact", "mi-aimh@2018", "mi-aimh@2023", "--candidates", people, option, Path.Combine(_folder.Path, name));

        run.Code.Should().Be(2);
        run.Error.Should().Contain("does not say what is to be written");
    }

    [Fact]
    public void S62_the_page_is_one_document_with_its_flows_and_asks_nothing_of_any_server()
    {
        var (impact, _) = Run(Before, Looser);
        var page = impact.ToHtml(Language.Spanish, "endorse impact mi-aimh@2018 draft.json");

        System.Xml.Linq.XDocument.Parse(page).Descendants().Should().Contain(e => e.Name.LocalName == "svg");
        page.Should().NotContain("src=").And.NotContain("<script").And.Contain("lang=\"es\"").And.Contain("draft.json");
        impact.ToMarkdown().Should().Contain("| Category |");
    }

    private static Question Asked { get; } = new(null, new LocalDate(2023, 6, 1));

    private static (RulesetImpact Impact, ImmutableArray<Row> Rows) Run(Ruleset first, Ruleset second, int jobs = 2)
    {
        using var people = new MemoryStream(People.Value);
        using var rows = new MemoryStream();
        var impact = RulesetImpact.Of(
            people,
            new ImpactOptions
            {
                First = first,
                Second = second,
                Question = Asked,
                Jobs = jobs,
            },
            rows
        );
        return (impact, [.. Lines(rows.ToArray()).Select(Row.Read)]);
    }

    private static Ruleset With(RulesetDifference difference, IReadOnlyCollection<string> set)
    {
        var made = Before;
        foreach (
            var id in difference.Changes.Where(c => set.Contains(c.Id)).SelectMany(c => c.Requirements).Select(r => r.Before!).Distinct()
        )
        {
            made = made.With(id, (Requirement _) => difference.With(id, change => set.Contains(change.Id))!);
        }

        return made;
    }

    private static string Spelled(Outcome outcome) => outcome.Spell();

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(byte[] text) =>
        Encoding
            .UTF8.GetString(text)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(line));

    private sealed record Row(int Line, string Category, string First, string Second, ImmutableArray<ImmutableArray<string>> Because)
    {
        public static Row Read(ReadOnlyMemory<byte> line)
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return new Row(
                root.GetProperty("line").GetInt32(),
                root.GetProperty("category").GetString()!,
                root.GetProperty("before").GetString()!,
                root.GetProperty("after").GetString()!,
                [
                    .. root.GetProperty("because")
                        .EnumerateArray()
                        .Select(set => set.EnumerateArray().Select(id => id.GetString()!).ToImmutableArray()),
                ]
            );
        }
    }
}
