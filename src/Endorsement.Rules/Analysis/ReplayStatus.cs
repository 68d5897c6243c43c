namespace Endorsement.Rules.Analysis;

/// <summary>What became of a saved decision, and why (S45).</summary>
public enum ReplayStatus
{
    /// <summary>The same answer, word for word; at most another version of the library gave it.</summary>
    Same,

    /// <summary>The same answer: sentences were improved, or rules moved in their file.</summary>
    Words,

    /// <summary>The rules are others (<c>ruleset.hash</c>), whether or not the answer is.</summary>
    Rules,

    /// <summary>Another answer by another version of the library, and nothing says that the rules are others.</summary>
    Engine,

    /// <summary>Another answer by the same rules and the same version of the library: the candidate's file is another.</summary>
    Candidate,

    /// <summary>The ruleset of today lacks the category, the pathway or the cycle that was decided.</summary>
    NoQuestion,

    /// <summary>The ruleset version that decided is not at hand.</summary>
    NoRuleset,

    /// <summary>The candidate is not at hand.</summary>
    NoCandidate,
}

/// <summary>Whether the rules that decided are those of today.</summary>
public enum ReplayRules
{
    /// <summary>One hash.</summary>
    Same,

    /// <summary>Two hashes of one form.</summary>
    Changed,

    /// <summary>
    /// It cannot be told: the ruleset is not at hand, or the document is older than <c>wordsHash</c>, when the hash covered the words too.
    /// </summary>
    Unknown,
}
