namespace Endorsement.Rules.Words;

/// <summary>A plan as a letter: what is happening, what is missing, what to do, what others decide, what is fine, whom to ask.</summary>
internal static class LetterText
{
    public static string Of(CandidatePlan plan, Language language)
    {
        var (facts, words, page) = (new LetterFacts(plan), language.Letters, new LetterPage(language.Letters.Supervision));
        if (!plan.Supposed.IsEmpty)
        {
            page.Line("", $"**{language.Plans.Supposed(plan.Supposed)}**");
            page.Line("", "");
        }

        page.Line("", $"**{words.Title(facts)}**");
        Paragraph(words.Greeting(facts.Name));
        Paragraph(words.Opening(facts));
        Missing(facts, language, page);
        Steps(facts, language, page);
        Check(facts, language, page);
        foreach (
            var text in new[]
            {
                words.Closed(facts),
                words.Deadlines(facts),
                words.Fees(facts),
                words.Reviewed(facts),
                words.Fine(facts),
                words.Next(facts),
            }.OfType<string>()
        )
        {
            Paragraph(text);
        }

        Paragraph(words.Closing(facts.Now.Ruleset?.Contact));
        return page.ToString();

        void Paragraph(string text)
        {
            page.Line("", "");
            page.Line("", text);
        }
    }

    private static void Missing(LetterFacts facts, Language language, LetterPage page)
    {
        var words = language.Letters;
        if (facts.Told.IsEmpty)
        {
            return;
        }

        page.Line("", "");
        var heading = $"**{words.Heading(facts.NotMet.Any() ? LetterPart.Missing : LetterPart.Unknown)}**";
        if (facts.Told is [var only])
        {
            page.Line("", $"{heading} {words.Reason(only, facts)}");
            return;
        }

        page.Line("", heading);
        foreach (var finding in facts.Told)
        {
            page.Line("- ", $"*{language.Names.Title(finding.Title)}.* {words.Reason(finding, facts)}");
        }

        if (facts.Untold > 0)
        {
            page.Line("", "");
            page.Line("", words.More(facts.Untold));
        }
    }

    private static void Steps(LetterFacts facts, Language language, LetterPage page)
    {
        var steps = facts.Closed.IsEmpty ? facts.Steps(language.Plans).ToArray() : [];
        if (steps.Length == 0)
        {
            return;
        }

        page.Line("", "");
        page.Line("", $"**{language.Letters.Heading(LetterPart.Steps)}**");
        for (var i = 0; i < steps.Length; i++)
        {
            var (condition, text) = (steps[i].If, steps[i].Text);
            page.Line(FormattableString.Invariant($"{i + 1}. "), condition is null ? text : $"*{condition}* {text}");
        }

        if (language.Letters.Done(facts) is { } done)
        {
            page.Line("", "");
            page.Line("", done);
        }
    }

    /// <summary>What may be a slip: it is told whether or not anything depends on it.</summary>
    private static void Check(LetterFacts facts, Language language, LetterPage page)
    {
        var words = language.Letters;
        if (facts.Notices.IsEmpty)
        {
            return;
        }

        page.Line("", "");
        var heading = $"**{words.Heading(LetterPart.Check)}**";
        if (facts.Notices is [var only])
        {
            page.Line("", $"{heading} {words.Check(only, facts)}");
            return;
        }

        page.Line("", heading);
        foreach (var notice in facts.Notices.Take(LetterNotice.Most))
        {
            page.Line("- ", words.Check(notice, facts));
        }

        if (facts.Notices.Length > LetterNotice.Most)
        {
            page.Line("- ", words.MoreToCheck(facts.Notices.Length - LetterNotice.Most));
        }
    }
}

/// <summary>The lines of a letter, in which a short name is given in full at its first mention.</summary>
/// <param name="name">The name.</param>
internal sealed class LetterPage(RepeatedName name)
{
    private const int Width = 78;

    private readonly RecordPage _page = new(Width);
    private bool _isKnown;

    public void Line(string before, string text) => _page.Line(before, name.In(text, ref _isKnown));

    public override string ToString() => _page.ToString();
}
