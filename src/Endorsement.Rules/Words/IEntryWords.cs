namespace Endorsement.Rules.Words;

/// <summary>What one language calls the entries of a candidate's file.</summary>
internal interface IEntryWords
{
    /// <summary>The candidate by name, with the id in brackets; where no name is given by the id.</summary>
    string Candidate(string id);

    /// <summary>An entry by what it is, e.g. "MSW of 3 May 2014"; where the file is not at hand by its id.</summary>
    /// <param name="entry">The entry as a finding names it.</param>
    /// <param name="sections">The sections in which it is sought first.</param>
    string Of(string entry, params FileSection[] sections);

    /// <summary>Several entries, sessions with one provider in one piece, so many pieces at most.</summary>
    string Listed(Sequence<string> entries, FileSection[] sections);
}
