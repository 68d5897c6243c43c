using System.Globalization;
using System.Xml.Linq;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Tests.Bulk;

namespace Endorsement.Rules.Tests.Reports;

/// <summary>The page of a batch tells what the rows say, and stays small.</summary>
public sealed class BatchReportTests
{
    private static readonly byte[] Input = MadeUp.Rows(600, seed: 31, broken: 3);
    private static readonly BulkSummary Summary = MadeUp.Run(Input, o => o with { Report = true, Jobs = 2 }).Summary;
    private static readonly XDocument Page = ReportTests.Page(Summary.Report!.ToHtml());

    [Fact]
    public void It_is_the_same_however_many_jobs_there_were_and_however_much_is_told()
    {
        var html = Summary.Report!.ToHtml();

        MadeUp.Run(Input, o => o with { Report = true, Jobs = 1 }).Summary.Report!.ToHtml().Should().Be(html);
        MadeUp.Run(Input, o => o with { Report = true, Jobs = 3, Detail = BulkDetail.Full }).Summary.Report!.ToHtml().Should().Be(html);
        MadeUp.Run(Input).Summary.Report.Should().BeNull();
    }

    [Fact]
    public void Results_and_counts_are_those_of_a_run_without_it()
    {
        var (results, _, summary) = MadeUp.Run(Input, o => o with { Summarize = true });

        MadeUp.Run(Input, o => o with { Report = true }).Results.ShouldBe(results);
        Summary.ToJson().ShouldBe(summary.ToJson());
    }

    [Fact]
    public void It_asks_for_nothing_and_its_figures_are_those_of_the_summary()
    {
        ReportTests.IsQuiet(Page);
        var categories = Summary.Rulesets!.Value.SelectMany(ruleset => ruleset.Categories).ToArray();

        Values().Take(2).Should().Equal(Number(categories.Sum(c => c.Outcomes.Met)), Number(categories.Sum(c => c.Outcomes.NotMet)));
    }

    [Fact]
    public void Who_is_nearly_there_comes_first_and_the_others_are_counted()
    {
        var near = Page.Descendants("section").Single(section => section.Attribute("id")!.Value == "near");
        var missing = near.Descendants("tbody")
            .Single()
            .Elements("tr")
            .Select(row => int.Parse(row.Elements().ElementAt(2).Value, CultureInfo.InvariantCulture))
            .ToArray();

        missing.Should().HaveCount(BatchReport.MostListed).And.BeInAscendingOrder();
        missing[0].Should().Be(1);
        var all = Summary.Rulesets!.Value.SelectMany(ruleset => ruleset.Categories).Sum(c => c.Outcomes.NotMet);
        near.Elements("p").Single().Value.Should().Contain(Number(all - BatchReport.MostListed));
    }

    [Fact]
    public void What_ends_soon_is_told_with_its_last_day_the_earliest_first()
    {
        const string row =
            """{"id":"A-1","residence":"US-MI","memberships":[{"association":"mi-aimh","from":"2019-01-01","to":"2019-08-30"}],"people":[{"id":"p-1","vetted":[{"association":"mi-aimh","from":"2018-01-01","to":"2019-06-01"},{"association":"mi-aimh","from":"2018-01-01","to":"2019-05-31"},{"association":"mi-aimh","from":"2018-01-01","to":"2019-08-31"}]}]}""";

        var report = MadeUp.Run(System.Text.Encoding.UTF8.GetBytes(row), o => o with { Report = true }).Summary.Report!.ToHtml();

        var ending = ReportTests.Page(report).Descendants("section").Single(section => section.Attribute("id")!.Value == "ending");
        ending
            .Descendants("tbody")
            .Single()
            .Elements("tr")
            .Select(each => each.Elements().First().Value)
            .Should()
            .Equal("1 June 2019", "30 August 2019");
    }

    private static IEnumerable<string> Values() =>
        Page.Descendants("p").Where(p => p.Attribute("class")?.Value == "value").Select(p => p.Value);

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
