using Endorsement.Rules.Words;

namespace Endorsement.Rules.Reports;

/// <summary>A letter as one HTML document, to be printed or sent: the words of the text, and the record that it says is attached, on a page of its own.</summary>
internal sealed class HtmlLetter
{
    /// <summary>The page wraps the lines of the record, not the record.</summary>
    private const int RecordWidth = 100_000;

    private readonly Markup _html = new();

    private HtmlLetter() { }

    public static string Of(CandidatePlan plan, Language language)
    {
        var letter = new HtmlLetter();
        letter.Write(CandidateLetter.Of(plan, language.ForLetter(plan)), plan.Now, language.For(plan.Now));
        return letter._html.ToString();
    }

    private void Write(LetterPage letter, Determination now, Language language)
    {
        HtmlFrame.Begin(_html, language.Code, letter.Title);
        _html.Open("div", ("class", "letter")).Line();
        _html.Open("header", ("class", "bar")).Element("p", now.Ruleset?.Name ?? now.DecidedBy.Association);
        _html.Element("p", language.Report.Day(now.AsOf)).End();
        _html.Open("main").Line();
        if (letter.Supposed is { } supposed)
        {
            _html.Open("p").Element("strong", supposed).End();
        }

        _html.Element("h1", letter.Title).Line();
        foreach (var block in letter.Blocks)
        {
            Block(block);
        }

        Record(now, language);
        HtmlFrame.End(_html.End().End());
    }

    private void Block(LetterBlock block)
    {
        switch (block)
        {
            case LetterParagraph paragraph:
                _html.Open("p");
                Said(paragraph.Said);
                _html.End();
                break;
            case LetterItems items:
                _html.Element("h2", items.Heading).Line();
                _html.Open(items.AreSteps ? "ol" : "ul").Line();
                foreach (var item in items.Items)
                {
                    _html.Open("li");
                    Said(item);
                    _html.End();
                }

                _html.End();
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Said(LetterSaid said)
    {
        if (said.Lead is { } lead)
        {
            _html.Element("strong", lead);
        }

        _html.Text(said.Text);
    }

    private void Record(Determination now, Language language)
    {
        _html.Open("section", ("class", "attached"), ("aria-labelledby", "record-title")).Line();
        _html.Element("h2", language.Report.Part(ReportPart.Record), ("id", "record-title")).Line();
        HtmlRecord.Write(_html, new ReportRecord(now.Explain(language, RecordWidth), EnglishNotes.Of(now, language.Names)));
        _html.End();
    }
}
