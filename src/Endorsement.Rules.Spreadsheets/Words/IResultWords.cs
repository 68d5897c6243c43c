namespace Endorsement.Rules.Spreadsheets.Words;

/// <summary>What workbooks of results say in one language.</summary>
internal interface IResultWords
{
    string People { get; }

    string Requirements { get; }

    string Open { get; }

    string Expires { get; }

    string Candidate { get; }

    string Category { get; }

    string Pathway { get; }

    string AsOf { get; }

    string Ruleset { get; }

    string Requirement { get; }

    string Id { get; }

    string Outcome { get; }

    string NearlyThere { get; }

    string OnlyOneMissing { get; }

    string Figure { get; }

    string Asked { get; }

    string Has { get; }

    string Missing { get; }

    string AllMissing { get; }

    string Why { get; }

    string Level { get; }

    string Entry { get; }

    string What { get; }

    string Who { get; }

    string Day { get; }

    string Yes { get; }

    /// <summary>An outcome with a sign before it, so that its colour is not the only one.</summary>
    string OutcomeOf(Outcome outcome, Language language);

    string LevelOf(string level);

    string WhoOf(string who);

    string ExceptionEnds { get; }

    string ExtensionEnds { get; }

    string RenewalDue { get; }

    string LateUntil { get; }

    string MetUntil { get; }

    /// <summary>Why there is no version or no cycle for somebody.</summary>
    string NoAnswer { get; }

    Said NotResults(int line, string why);

    Said TooManyRows(int most);
}
