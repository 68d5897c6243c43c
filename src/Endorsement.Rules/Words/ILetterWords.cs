namespace Endorsement.Rules.Words;

/// <summary>The parts of a letter that have a heading.</summary>
internal enum LetterPart
{
    /// <summary>What is missing.</summary>
    Missing,

    /// <summary>The same where nothing is missing for certain.</summary>
    Unknown,

    /// <summary>What the candidate can do.</summary>
    Steps,

    /// <summary>What the candidate should look at in the file.</summary>
    Check,
}

/// <summary>A name that a text gives in full at its first mention.</summary>
/// <param name="Short">The short name, e.g. <c>RS/C</c>.</param>
/// <param name="Full">The name in full.</param>
/// <param name="Article">The article that the short name takes, and the one that the full name takes in its place; <see langword="null"/>: no other.</param>
internal sealed record RepeatedName(string Short, string Full, (string Short, string Full)? Article = null)
{
    private string Before(string text) =>
        Article is { } article && text.EndsWith($" {article.Short} ", StringComparison.Ordinal)
            ? $"{text[..^(article.Short.Length + 1)]}{article.Full} "
            : text;

    private string Introduced => $"{Full} ({Short})";

    /// <summary>A text that comes after others, with the name in full where it is mentioned for the first time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isKnown">Whether the short name has been introduced; afterwards too.</param>
    public string In(string text, ref bool isKnown)
    {
        var at = text.IndexOf(Short, StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        if (isKnown)
        {
            return text.Replace($" ({Short})", "", StringComparison.Ordinal);
        }

        isKnown = true;
        var isIntroduced = at > 0 && text[at - 1] == '(';
        var end = at + Short.Length;
        return isIntroduced ? text : $"{Before(text[..at])}{Introduced}{text[end..].Replace($" ({Short})", "", StringComparison.Ordinal)}";
    }
}

/// <summary>What one language says in a letter to the candidate; each answer is one or more whole sentences.</summary>
internal interface ILetterWords
{
    /// <summary>What it is about and how it stands, in one line.</summary>
    string Title(LetterFacts facts);

    /// <summary>The greeting.</summary>
    /// <param name="name">The candidate's name; <see langword="null"/>: the file gives none.</param>
    string Greeting(string? name);

    /// <summary>What was looked at, how much of it is met, and what is not.</summary>
    string Opening(LetterFacts facts);

    /// <summary>The heading of a part.</summary>
    string Heading(LetterPart part);

    /// <summary>Why a requirement is not met, or what is not known of it.</summary>
    string Reason(Finding finding, LetterFacts facts);

    /// <summary>What may be a slip in the file, and what to do if it is one.</summary>
    string Check(LetterNotice notice, LetterFacts facts);

    /// <summary>How many more of them the record tells.</summary>
    string MoreToCheck(int count);

    /// <summary>How many more requirements the record tells.</summary>
    string More(int count);

    /// <summary>When everything is met if all steps are taken; <see langword="null"/>: a step says it already.</summary>
    string? Done(LetterFacts facts);

    /// <summary>What can be met no more, why, and that nothing else is to be sent; <see langword="null"/>: nothing of the kind.</summary>
    LetterSaid? Closed(LetterFacts facts);

    /// <summary>What reflective supervision/consultation is called for short, and in full with that short name behind it.</summary>
    RepeatedName Supervision { get; }

    /// <summary>What is to be paid now; <see langword="null"/>: nothing.</summary>
    LetterSaid? Fees(LetterFacts facts);

    /// <summary>The days by which something is due; <see langword="null"/>: none.</summary>
    LetterSaid? Deadlines(LetterFacts facts);

    /// <summary>What others decide; <see langword="null"/>: nothing.</summary>
    LetterSaid? Reviewed(LetterFacts facts);

    /// <summary>What is fine, and what of it must be renewed meanwhile; <see langword="null"/>: nothing more to say.</summary>
    LetterSaid? Fine(LetterFacts facts);

    /// <summary>Where all is met, what comes next; <see langword="null"/> elsewhere.</summary>
    LetterSaid? Next(LetterFacts facts);

    /// <summary>Whom to ask, and that the record is attached.</summary>
    string Closing(RulesetContact? contact);
}
