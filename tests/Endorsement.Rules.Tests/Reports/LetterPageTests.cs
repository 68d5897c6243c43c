using System.Text;
using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Architecture;
using static Endorsement.Rules.Tests.Reports.ReportTests;

namespace Endorsement.Rules.Tests.Reports;

/// <summary>A letter as a page is the letter as text, printed, with the record that it says is attached.</summary>
public sealed partial class LetterPageTests
{
    public static TheoryData<string, string> Samples => ReportTests.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_letter_as_a_page_says_what_the_text_says_and_no_more(string file, string code)
    {
        var (plan, language) = (SampleReports.Of(file), Language.Find(code)!);
        var page = Page(plan.LetterToHtml(language));

        IsQuiet(page);
        page.Root!.Attribute("lang")!.Value.Should().Be(code);
        page.Descendants("title").First().Value.Should().Be(page.Descendants("h1").Single().Value);
        var main = page.Descendants("main").Single();
        var parts = main.Elements().TakeWhile(part => part.Name != "section");
        var said = string.Join(
            ' ',
            parts.SelectMany(part => part.Name.LocalName is "ul" or "ol" ? part.Elements() : [part]).Select(part => part.Value)
        );
        OneLine(said).Should().Be(OneLine(Marks().Replace(plan.Letter(language), "${words}")));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_record_is_attached_to_it(string file, string code)
    {
        var (plan, language) = (SampleReports.Of(file), Language.Find(code)!);
        var record = Page(plan.LetterToHtml(language)).Descendants("pre").Single().Value;

        record.Should().Be(Page(plan.ToHtml(language)).Descendants("pre").Single().Value);
    }

    [Fact]
    public void What_a_file_says_in_a_letter_is_words_and_no_emphasis()
    {
        const string attack = "**Paid**</strong><script>alert(1)</script>\" onload=\"x' --> ]]> &amp;";
        var text = File.ReadAllText(RepositoryFiles.At("samples", "candidates", "mi-imhs-rsc-five-hours-short.json"));
        var candidate = Candidate.Read(Encoding.UTF8.GetBytes(text));
        candidate = candidate with
        {
            Name = attack,
            People = candidate.People!.Value.Select(person => person with { Name = attack }).ToSequence(),
        };
        var page = Page(RulesetCatalog.BuiltIn.Open(candidate).Plan(new Question("IMHS", new(2018, 10, 1))).LetterToHtml());

        IsQuiet(page);
        page.Descendants("main").Single().Element("p")!.Value.Should().Be($"Dear {attack},");
        page.Descendants("strong").Should().NotContain(strong => strong.Value.Contains("Paid"));
    }

    /// <summary>The emphasis of Markdown, and what begins the items of a list.</summary>
    [GeneratedRegex(@"\*{1,2}(?<words>[^*]+)\*{1,2}|^(?:- |[0-9]{1,2}\. )", RegexOptions.Multiline, 5_000)]
    private static partial Regex Marks();

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
