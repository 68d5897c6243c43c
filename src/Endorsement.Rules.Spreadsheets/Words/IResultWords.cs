using NodaTime;

namespace Endorsement.Rules.Spreadsheets.Words;

/// <summary>What workbooks of results say in one language.</summary>
internal interface IResultWords
{
    string People { get; }

    string Requirements { get; }

    string Open { get; }

    string Expires { get; }

    string Candidate { get; }

    string Name { get; }

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

    string Ends { get; }

    string Yes { get; }

    /// <summary>An outcome with a sign before it, so that its colour is not the only one.</summary>
    string OutcomeOf(Outcome outcome, Language language);

    string LevelOf(string level);

    string WhoOf(string who);

    string PathwayOf(string pathway);

    /// <summary>What a figure counts: "hours", "hours on ethics".</summary>
    /// <param name="figure">The figure, as documents name it.</param>
    /// <param name="minimum">What a sub-minimum is called behind its hours; <see langword="null"/>: it is none.</param>
    string FigureOf(string figure, string? minimum);

    /// <summary>So much of a figure: "5 hours", "1 family".</summary>
    string Amount(decimal number, string figure, string? minimum);

    /// <summary>How far the first and the last session must lie apart.</summary>
    string Apart(Period span);

    string MembershipEnds { get; }

    string EndorsementEnds { get; }

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
