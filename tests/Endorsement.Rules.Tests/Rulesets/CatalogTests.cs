using System.Globalization;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Words.English;
using NodaTime;
using NodaTime.Text;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>S43: one version for every day, and the right one for every question.</summary>
public sealed class CatalogTests
{
    private static RulesetCatalog BuiltIn => RulesetCatalog.BuiltIn;

    [Theory]
    [InlineData("mi-aimh", "2010-10-01", "2011")]
    [InlineData("mi-aimh", "2012-12-31", "2011")]
    [InlineData("mi-aimh", "2013-01-01", "2013")]
    [InlineData("mi-aimh", "2014-12-31", "2013")]
    [InlineData("mi-aimh", "2015-01-01", "2015")]
    [InlineData("mi-aimh", "2017-12-31", "2015")]
    [InlineData("mi-aimh", "2018-01-01", "2018")]
    [InlineData("mi-aimh", "2021-06-01", "2021")]
    [InlineData("mi-aimh", "2023-01-01", "2023")]
    [InlineData("mi-aimh", "2199-01-01", "2023")]
    [InlineData("nmaimh", "2018-12-30", "2013")]
    [InlineData("nmaimh", "2018-12-31", "2019")]
    [InlineData("macmh-iec", "2022-12-31", "2017")]
    [InlineData("macmh-iec", "2023-01-01", "2023")]
    public void S43_the_version_in_force_on_a_day_is_selected(string association, string day, string version) =>
        BuiltIn.Select(association, Day(day)).Version.Should().Be(version);

    [Fact]
    public void S43_a_day_before_the_first_version_is_an_error_that_names_the_first()
    {
        var select = () => BuiltIn.Select("mi-aimh", new LocalDate(2010, 9, 30));

        var thrown = select.Should().Throw<QuestionException>().Which;
        thrown.Message.Should().Be("no version of `mi-aimh` is in force on 2010-09-30");
        thrown.Diagnostic.Help.Should().Be("the first is mi-aimh@2011, effective from 2010-10-01");
    }

    [Fact]
    public void An_association_that_is_not_at_hand_is_an_error_with_a_suggestion()
    {
        var select = () => BuiltIn.Select("mi-aihm", new LocalDate(2018, 1, 1));

        var thrown = select.Should().Throw<QuestionException>().Which;
        thrown.Message.Should().Contain("`mi-aihm`");
        thrown.Diagnostic.Help.Should().StartWith("did you mean `mi-aimh`?");
    }

    [Theory]
    [InlineData("2017-12-31", "2018-03-01", "2015", "effective on 31 December 2017, when the application was submitted")]
    [InlineData("2018-01-01", "2030-01-01", "2018", "effective on 1 January 2018, when the application was submitted")]
    [InlineData(null, "2018-03-01", "2018", "effective on 1 March 2018, the as-of date (no day of submission is given)")]
    [InlineData("2018-02", "2030-01-01", "2018", "effective in February 2018, when the application was submitted")]
    [InlineData("2019", "2030-01-01", "2018", "effective in 2019, when the application was submitted")]
    public void S43_initial_and_emerging_select_by_submission_else_by_the_as_of_date(
        string? submitted,
        string asOf,
        string version,
        string reason
    )
    {
        foreach (var pathway in (Pathway[])[Pathway.Initial, Pathway.Emerging])
        {
            var question = new Question(null, Day(asOf), pathway, association: "mi-aimh");
            BuiltIn.TrySelect(question, Applied(submitted), out var selection, out _).Should().BeTrue();

            selection.Ruleset.Version.Should().Be(version);
            Language.English.Of(selection.Reason).Should().Be(reason);
        }
    }

    [Theory]
    [InlineData("mi-aimh", "2022-12-31", null, "2021", "2022-12-31", "2023-01-31")]
    [InlineData("mi-aimh", "2023-01-31", null, "2021", "2022-12-31", "2023-01-31")]
    [InlineData("mi-aimh", "2023-02-01", null, "2023", "2023-12-31", "2023-12-31")]
    [InlineData("mi-aimh", "2023-12-31", null, "2023", "2023-12-31", "2023-12-31")]
    [InlineData("mi-aimh", "2024-01-01", null, "2023", "2024-12-31", "2024-12-31")]
    [InlineData("mi-aimh", "2024-01-01", "2018", "2018", "2018-12-31", "2019-01-31")]
    [InlineData("nmaimh", "2020-01-30", null, "2019", "2019-12-31", "2020-01-30")]
    [InlineData("nmaimh", "2020-01-31", null, "2019", "2020-12-31", "2021-01-30")]
    [InlineData("nmaimh", "2017-12-31", null, "2013", "2017-12-31", "2017-12-31")]
    [InlineData("nmaimh", "2018-12-31", null, "2019", "2018-12-31", "2019-01-30")]
    [InlineData("nmaimh", "2019-01-30", null, "2019", "2018-12-31", "2019-01-30")]
    [InlineData("nmaimh", "2019-01-31", null, "2019", "2019-12-31", "2020-01-30")]
    public void S36_S43_renewal_selects_by_the_last_day_of_the_earliest_cycle_that_is_still_due(
        string association,
        string asOf,
        string? year,
        string version,
        string last,
        string due
    )
    {
        int? cycleYear = year is null ? null : int.Parse(year, CultureInfo.InvariantCulture);
        var question = new Question("IFA", Day(asOf), Pathway.Renewal, cycleYear, association);
        var determination = BuiltIn.Determine(new Candidate { Id = "c" }, question);

        determination.DecidedBy.Version.Should().Be(version);
        Language.English.Of(determination.Selected).Should().Be($"effective on {Spoken(last)}, the last day of the renewal cycle");
        var cycle = determination.Cycle!;
        cycle.Should().Be(new RenewalPeriod(Day(last).PlusYears(-1).PlusDays(1), Day(last), Day(due)));
    }

    [Fact]
    public void S43_a_cycle_for_which_there_was_no_version_is_an_error()
    {
        var select = () =>
            BuiltIn.Determine(new Candidate { Id = "c" }, new Question("IFA", new LocalDate(2018, 1, 1), Pathway.Renewal, 2009, "mi-aimh"));

        select.Should().Throw<QuestionException>().WithMessage("no version of `mi-aimh` has a renewal cycle that ends in 2009");
    }

    [Theory]
    [InlineData("2020-06-30", "2020-07-01", null)]
    [InlineData("2020-06-29", "2020-07-01", "leaves a gap behind")]
    [InlineData("2020-07-01", "2020-07-01", "overlaps")]
    [InlineData(null, "2020-07-01", "overlaps")]
    public void S43_versions_neither_leave_a_gap_nor_overlap(string? until, string from, string? problem)
    {
        var first = Written(
            Training("a", 1),
            more: $$"""{ "version": "1", "effective": { "from": "2020-01-01"{{(until is null ? "" : $", \"until\": \"{until}\"")}} } }"""
        );
        var second = Written(Training("a", 1), more: $$"""{ "version": "2", "effective": { "from": "{{from}}" } }""");

        if (problem is null)
        {
            Load(first, second).Rulesets.Select(r => r.Version).Should().Equal("1", "2");
            return;
        }

        var diagnostic = Refused(second, first).Should().ContainSingle().Which;
        diagnostic.Code.Should().Be("ER2117");
        diagnostic.File.Should().Be("0.json", "the later one must begin elsewhere");
        diagnostic.Message.Should().Be($"`bay@2` {problem} `1`");
        diagnostic
            .Help.Should()
            .Be(until is null ? "give `1` an `until`" : $"`1` is in force until {until}; begin on {Iso(Day(until).PlusDays(1))}");
    }

    [Fact]
    public void Two_documents_of_one_version_are_refused() =>
        Refused(Written(Training("a", 1)), Written(Training("a", 2)))
            .Should()
            .Contain(d => d.Code == "ER2116" && d.File == "1.json" && d.Message.Contains("0.json", StringComparison.Ordinal));

    [Fact]
    public void Mistakes_of_all_documents_are_reported_at_once() =>
        Refused(Written(Training("a", 0)), Written(Training("b", 0), more: """{ "version": "2" }"""))
            .Select(d => d.File)
            .Distinct()
            .Should()
            .Equal("0.json", "1.json");

    [Fact]
    public void The_order_of_the_documents_changes_nothing()
    {
        var documents = EmbeddedRulesets.Documents().ToArray();
        var forward = RulesetCatalog.Load(documents);
        var backward = RulesetCatalog.Load(documents.Reverse());

        backward.Rulesets.Select(r => (r.Key, r.Hash)).Should().Equal(forward.Rulesets.Select(r => (r.Key, r.Hash)));
        forward
            .Rulesets.Select(r => (r.Key, r.Hash))
            .Should()
            .Equal(BuiltIn.Rulesets.Select(r => (r.Key, r.Hash)), "the embedded ones are these, proven");
    }

    [Theory]
    [InlineData("US-MI", "mi-aimh")]
    [InlineData("US-NM", "nmaimh")]
    [InlineData("US-MN", "macmh-iec")]
    [InlineData("US-TX", null)]
    public void The_association_of_a_place_is_the_one_whose_jurisdiction_holds_it(string place, string? association) =>
        BuiltIn.AssociationFor(place).Should().Be(association);

    public static TheoryData<RulesetCatalog> Catalogues
    {
        get
        {
            var parent = BuiltIn.Find("mi-aimh@2018")!;
            var child = new RulesetDocument(
                "child.json",
                """
                { "association": "small", "jurisdiction": ["US-TX"], "version": "1", "effective": { "from": "2020-01-01" }, "extends": "mi-aimh@2018", "inherit": { "pathways": ["initial"] } }
                """u8.ToArray()
            );
            return
            [
                BuiltIn,
                RulesetCatalog.TryLoad([child], out var alone, out var problems, below: BuiltIn)
                    ? alone
                    : throw new DocumentException(problems),
                BuiltIn.With([child]),
                BuiltIn.With(parent.With("IFS.initial.training", (TrainingRequirement r) => r with { Title = "Another" })),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(Catalogues))]
    public void Keys_and_codes_of_categories_are_those_of_the_rulesets(RulesetCatalog catalog)
    {
        catalog.Keys.Should().Equal(catalog.Rulesets.Select(ruleset => ruleset.Key));
        catalog
            .CategoryCodes.Should()
            .Equal(
                catalog
                    .Rulesets.SelectMany(ruleset => ruleset.Categories)
                    .Select(category => category.Code)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
            );
    }

    private static Candidate Applied(string? submitted) =>
        new() { Id = "c", Application = submitted is null ? null : new() { Submitted = DocumentedDate.Read(submitted) } };

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Spoken(string day) => Endorsement.Rules.Words.English.DateWords.Day(day);
}
