namespace Endorsement.Rules.AspNetCore.Requests;

/// <summary>What the address of a request asks.</summary>
/// <param name="Question">The question.</param>
/// <param name="Ruleset">The version that answers; <see langword="null"/>: the one that the dates choose (S43).</param>
/// <param name="Language">The language of the answer.</param>
/// <param name="MonthlyHours">The hours of RS/C that are counted on in a month; <see langword="null"/>: as the ruleset says.</param>
/// <param name="Form">How a report is written.</param>
internal sealed record AskedQuestion(Question Question, Ruleset? Ruleset, Language Language, ClockHours? MonthlyHours, ReportForm Form)
{
    /// <summary>A candidate's file, opened under what is asked.</summary>
    public CandidateFile Open(RulesetCatalog catalog, Candidate candidate) => Ruleset?.Open(candidate) ?? catalog.Open(candidate);
}

/// <summary>How a report is written.</summary>
internal enum ReportForm
{
    /// <summary>One page with drawings, which asks nothing of any server.</summary>
    Html,

    /// <summary>The same as Markdown.</summary>
    Markdown,

    /// <summary>A letter to the candidate, as text.</summary>
    Letter,

    /// <summary>The same as a page to print, with the record behind it.</summary>
    LetterHtml,
}
