namespace Endorsement.Rules.Words;

/// <summary>A letter as text, with the emphasis of Markdown.</summary>
internal static class LetterText
{
    private const int Width = 78;

    public static string Of(CandidatePlan plan, Language language)
    {
        var (letter, page) = (CandidateLetter.Of(plan, language.ForLetter(plan)), new RecordPage(Width));
        if (letter.Supposed is { } supposed)
        {
            page.Line("", $"**{supposed}**");
            page.Line("", "");
        }

        page.Line("", $"**{letter.Title}**");
        foreach (var block in letter.Blocks)
        {
            page.Line("", "");
            if (block is LetterItems items)
            {
                Items(items, page);
            }
            else if (block is LetterParagraph paragraph)
            {
                page.Line("", Marked(paragraph.Said, "**"));
            }
        }

        return page.ToString();
    }

    private static void Items(LetterItems items, RecordPage page)
    {
        page.Line("", $"**{items.Heading}**");
        for (var i = 0; i < items.Items.Length; i++)
        {
            page.Line(items.AreSteps ? FormattableString.Invariant($"{i + 1}. ") : "- ", Marked(items.Items[i], "*"));
        }
    }

    private static string Marked(LetterSaid said, string mark) => said.Lead is null ? said.Text : $"{mark}{said.Lead}{mark}{said.Text}";
}
