namespace Endorsement.Rules.Words;

/// <summary>What one language asks reviewers.</summary>
internal interface IWorklistWords
{
    /// <summary>The question, with what the entry says.</summary>
    string Asked(JudgedAttribute attribute, string entry, Candidate candidate);

    /// <summary>What may be written as the value.</summary>
    string Answer(JudgedAttribute attribute, Sequence<string> codes);
}
