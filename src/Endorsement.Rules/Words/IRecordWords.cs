using NodaTime;

namespace Endorsement.Rules.Words;

/// <summary>The labels before the lines of the record.</summary>
internal enum RecordLabel
{
    Candidate,
    Rules,
    Cycle,
    JustEnded,
    Standing,
    Note,
    Warning,
    Source,
    Figure,
    Applies,
    Reading,
    Filled,
    Chosen,
    Counted,
    InPart,
    Late,
    Exception,
    SetAside,
    Judged,
    Open,
    ToDo,
    Advice,
    TooLate,
    Question,
}

/// <summary>What one language says in the lines of the record, beside what it says of findings.</summary>
internal interface IRecordWords
{
    string Label(RecordLabel label);

    /// <summary>The first line: category, by its title where that is at hand, pathway, outcome, and what is missing.</summary>
    string Title(string? title, string category, Pathway pathway, Outcome outcome, string missing);

    /// <summary>What is missing, how many more things are, and how many requirements are open or wait for a reviewer; empty where nothing is.</summary>
    string Missing(IReadOnlyList<Lack> lacks, int more, int open, int reviewed);

    string Candidate(string name, LocalDate asOf);

    /// <summary>A sentence in which words of a document stand in backticks, as programs set them off, with the quotation marks of people.</summary>
    string SetOff(string sentence);

    string Rules(string name, string version, string selected);

    /// <summary>Why it was this version (S43).</summary>
    string Selected(SelectionReason selected);

    string Cycle(RenewalPeriod cycle);

    string JustEnded(EndedCycle ended);

    /// <summary>How the endorsement stands that is to be renewed.</summary>
    string Registered(RegistryStanding standing);

    /// <summary>An exception that is in force (S51).</summary>
    string Granted(ExceptionInForce exception);

    /// <summary>How a finding stands, behind its title.</summary>
    string Standing(Finding finding);

    /// <summary>Behind a title: that it is advice.</summary>
    string Recommended { get; }

    /// <summary>Behind a source: that the rule is taken over.</summary>
    string Inherited { get; }

    /// <summary>A reading of ours without a note.</summary>
    string OurReading { get; }

    /// <summary>Behind a reading that somebody was refused by: that it is one, and whom to ask.</summary>
    string Undecided(RulesetContact? contact);

    /// <summary>The condition under which a rule applies.</summary>
    string OnlyWhere(string clause);

    /// <summary>Why this form of a rule applies.</summary>
    string As(string clause);

    /// <summary>A place and the rating that fills it.</summary>
    string Filled(FilledSlot filled, Finding finding);

    /// <summary>Behind the ids of what was signed late.</summary>
    string WithinGrace(string ids);

    string MoreEntries(int count);

    string MoreFacts(int count);

    string MoreJudgements(int count);
}
