using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Reports;

/// <summary>A report is one page that asks for nothing, runs nothing, and is read by anybody.</summary>
public sealed class ReportTests
{
    public static TheoryData<string, string> Samples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in SampleReports.Files)
            {
                foreach (var language in Language.All)
                {
                    data.Add(file, language.Code);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_report_is_well_formed_and_in_order(string file, string code)
    {
        var page = Page(SampleReports.Of(file).ToHtml(Language.Find(code)));

        page.Root!.Attribute("lang")!.Value.Should().Be(code);
        page.Descendants("title").First().Value.Should().NotBeEmpty();
        page.Descendants("main").Should().ContainSingle();
        page.Descendants("h1").Should().ContainSingle();
        Ids(page).Should().OnlyHaveUniqueItems();
        var link = page.Descendants("a").Select(a => a.Attribute("href")!.Value).Where(href => href.StartsWith('#')).ToArray();
        link.Should().NotBeEmpty();
        link.Select(href => href[1..]).Should().BeSubsetOf(Ids(page));
        page.Descendants()
            .Attributes()
            .Where(attribute => attribute.Name.LocalName == "aria-labelledby")
            .SelectMany(attribute => attribute.Value.Split(' '))
            .Should()
            .BeSubsetOf(Ids(page));
        Levels(page)
            .Zip(Levels(page).Skip(1))
            .Should()
            .OnlyContain(pair => pair.Second <= pair.First + 1, "no level of heading is left out");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_report_asks_for_nothing_and_runs_nothing(string file, string code) =>
        IsQuiet(Page(SampleReports.Of(file).ToHtml(Language.Find(code))));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_drawing_is_named_and_said_and_its_data_stand_in_a_table(string file, string code)
    {
        var figures = Page(SampleReports.Of(file).ToHtml(Language.Find(code))).Descendants("figure").ToArray();

        foreach (var figure in figures)
        {
            var drawing = figure.Elements().Single(element => element.Name.LocalName == "svg");
            drawing.Attribute("role")!.Value.Should().Be("img");
            drawing.Elements().Take(2).Select(element => element.Name.LocalName).Should().Equal("title", "desc");
            drawing.Elements().First().Value.Should().Be(figure.Element("h3")!.Value);
            figure.Element("figcaption")!.Elements("p").Should().NotBeEmpty();
            var table = figure.Descendants("table").Single();
            table.Element("caption")!.Value.Should().NotBeEmpty();
            var columns = table.Element("thead")!.Descendants("th").ToArray();
            columns.Should().OnlyContain(cell => cell.Attribute("scope")!.Value == "col");
            table.Element("tbody")!.Elements("tr").Should().OnlyContain(row => row.Elements().Count() == columns.Length);
            table.Element("tbody")!.Elements("tr").Should().OnlyContain(row => row.Elements().First().Attribute("scope")!.Value == "row");
        }
    }

    [Fact]
    public void Somewhere_in_the_samples_is_every_drawing() =>
        SampleReports
            .Files.SelectMany(file => Page(SampleReports.Of(file).ToHtml()).Descendants("figure"))
            .Select(figure => figure.Descendants("caption").Single().Value)
            .Distinct()
            .Should()
            .HaveCount(5);

    [Fact]
    public void The_style_is_the_one_whose_hash_is_published()
    {
        var hash = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ReportStyle.Text)))}";

        ReportStyle.Hash.Should().Be(hash);
        ReportStyle.ContentSecurityPolicy.Should().Contain(hash);
        File.ReadAllText(RepositoryFiles.At("docs", "reports.md")).Should().Contain(hash);
    }

    [Fact]
    public void What_a_file_says_is_words_wherever_it_stands()
    {
        const string attack =
            "</style></title><script>alert(1)</script><img src=x onerror=alert(2)>\" onload=\"x' --> ]]> &amp; {{7*7}} `x` | [a](javascript:b)";
        var text = File.ReadAllText(RepositoryFiles.At("samples", "candidates", "mi-imhs-rsc-five-hours-short.json"));
        var candidate = Candidate.Read(Encoding.UTF8.GetBytes(text));
        candidate = candidate with
        {
            Id = attack,
            Name = attack,
            Education = candidate.Education!.Value.Select(entry => entry with { Name = attack, Field = attack }).ToSequence(),
            Training = candidate.Training!.Value.Select((entry, i) => entry with { Id = $"{attack}{i}", Title = attack }).ToSequence(),
            Work = candidate.Work!.Value.Select((entry, i) => entry with { Id = $"{attack}{i}" }).ToSequence(),
            ReflectiveSupervision = candidate
                .ReflectiveSupervision!.Value.Select((entry, i) => entry with { Id = $"{attack}{i}" })
                .ToSequence(),
            People = candidate.People!.Value.Select(person => person with { Name = attack }).ToSequence(),
            References = candidate.References!.Value.Select((entry, i) => entry with { Id = $"{attack}{i}" }).ToSequence(),
        };
        var plan = RulesetCatalog.BuiltIn.Open(candidate).Plan(new Question("IMHS", new(2018, 10, 1)));

        var page = Page(plan.ToHtml());
        IsQuiet(page);
        page.Descendants("title").First().Value.Should().Contain(attack);
        page.Descendants("img").Should().BeEmpty();
        var markdown = plan.ToMarkdown();
        OutsideOfFences(markdown).Should().NotContain("<script>").And.NotContain("[a](").And.NotContain("`x`");
    }

    [Fact]
    public void Of_a_long_file_the_first_rows_are_told_and_the_others_counted()
    {
        var candidate = SampleReports.Of("mi-imhs-everything-met.json").File;
        var one = candidate.Training!.Value[0];
        candidate = candidate with
        {
            Training =
            [
                .. candidate.Training.Value,
                .. Enumerable
                    .Range(0, 700)
                    .Select(i => one with { Id = $"more-{i}", Date = new NodaTime.LocalDate(2017, 1, 1).PlusDays(i % 400) }),
            ],
        };
        var html = RulesetCatalog.BuiltIn.Open(candidate).Plan(new Question("IMHS", new(2018, 10, 1))).ToHtml();

        var rows = Page(html).Descendants("tbody").Select(body => body.Elements("tr").Count()).ToArray();
        rows.Max().Should().Be(300);
        html.Should().Contain($"{candidate.Training.Value.Length - 300} more are in the file.");
        html.Length.Should().BeLessThan(400_000);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Markdown_says_the_same_in_headings_lists_and_tables(string file, string code)
    {
        var (plan, language) = (SampleReports.Of(file), Language.Find(code)!);
        var markdown = plan.ToMarkdown(language);

        var page = Page(plan.ToHtml(language));
        var headings = markdown.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);
        headings.Should().Equal(page.Descendants("h2").Select(heading => heading.Value));
        var lines = OutsideOfFences(markdown).Split('\n');
        lines.Count(line => line.StartsWith("|--", StringComparison.Ordinal)).Should().Be(page.Descendants("table").Count());
    }

    internal static XDocument Page(string html)
    {
        html.Should().StartWith("<!DOCTYPE html>\n");
        return Plain(XDocument.Parse(html["<!DOCTYPE html>\n".Length..], LoadOptions.PreserveWhitespace));
    }

    /// <summary>Drawings lose the name of their space, so that one name finds them.</summary>
    private static XDocument Plain(XDocument page)
    {
        foreach (var element in page.Descendants())
        {
            element.Name = element.Name.LocalName;
        }

        return page;
    }

    internal static void IsQuiet(XDocument page)
    {
        string[] silent =
        [
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "a",
            "div",
            "header",
            "nav",
            "main",
            "footer",
            "section",
            "h1",
            "h2",
            "h3",
            "p",
            "span",
            "strong",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "figure",
            "figcaption",
            "details",
            "summary",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "pre",
            "svg",
            "desc",
            "line",
            "rect",
            "circle",
            "polyline",
            "path",
            "text",
        ];
        string[] known =
        [
            "lang",
            "charset",
            "http-equiv",
            "content",
            "name",
            "class",
            "href",
            "rel",
            "id",
            "role",
            "tabindex",
            "scope",
            "aria-labelledby",
            "aria-label",
            "aria-hidden",
            "focusable",
            "viewBox",
            "width",
            "height",
            "fill",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "stroke-linejoin",
            "stroke-linecap",
            "x",
            "y",
            "x1",
            "x2",
            "y1",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "d",
            "points",
            "text-anchor",
            "font-family",
            "font-size",
            "font-weight",
            "xmlns",
        ];
        page.Descendants().Select(element => element.Name.LocalName).Distinct().Should().BeSubsetOf(silent);
        page.Descendants().Attributes().Select(attribute => attribute.Name.LocalName).Distinct().Should().BeSubsetOf(known);
        page.Descendants("style").Should().ContainSingle().Which.Value.Should().Be(ReportStyle.Text);
        page.Descendants("a")
            .Should()
            .NotContain(a => a.Attribute("href")!.Value[0] != '#' && !a.Attribute("href")!.Value.StartsWith("http"));
        page.Descendants("a")
            .Where(a => a.Attribute("href")!.Value[0] != '#')
            .Select(a => a.Parent!.Parent!.Attribute("class")!.Value)
            .Should()
            .AllBe("sources");
        page.Descendants()
            .Attributes()
            .Where(attribute => attribute.Name.LocalName is not ("href" or "xmlns" or "aria-label"))
            .Should()
            .NotContain(attribute =>
                attribute.Value.Contains("http:") || attribute.Value.Contains("https:") || attribute.Value.Contains("url(")
            );
        ReportStyle.Text.Should().NotContain("url(").And.NotContain("@import");
    }

    private static string[] Ids(XDocument page) =>
        [.. page.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>()];

    private static int[] Levels(XDocument page) =>
        [
            .. page.Descendants()
                .Where(element => element.Name.LocalName is "h1" or "h2" or "h3" or "h4")
                .Select(element => element.Name.LocalName[1] - '0'),
        ];

    private static string OutsideOfFences(string markdown) => string.Concat(markdown.Split("\n```").Where((_, i) => i % 2 == 0));
}
