using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules.Words;

/// <summary>The parts of the report of a batch.</summary>
internal enum BatchPart
{
    Near,
    Missing,
    Judged,
    Ending,
    Met,
    Categories,
}

/// <summary>The columns of its tables.</summary>
internal enum BatchColumn
{
    Candidate,
    Category,
    Missing,
    What,
    Day,
    Ends,
    Rules,
    Met,
    NotMet,
    NeedsReview,
    Unknown,
}

/// <summary>What ends soon.</summary>
internal enum BatchEnding
{
    Membership,
    Vetting,
    Rating,
    Cycle,
}

/// <summary>What one language says in the report of a batch.</summary>
internal interface IBatchWords
{
    /// <summary>How many candidates it is about.</summary>
    string Heading(long rows);

    string Kicker(LocalDate asOf, Pathway pathway);

    /// <summary>How many rows could not be read.</summary>
    string Lead(long rejected);

    /// <summary>What a figure of the head counts.</summary>
    string Label(BatchPart part);

    string MetMore { get; }

    /// <summary>How many of these miss one requirement alone.</summary>
    string NearMore(long one);

    string JudgedMore { get; }

    string EndingMore(int days);

    string Part(BatchPart part);

    string Caption(BatchPart part);

    string Column(BatchColumn column);

    /// <summary>In the place of a table without a row.</summary>
    string Nothing(BatchPart part);

    string AndMore(long count);

    /// <summary>What ends: of whom, or which category.</summary>
    string Ending(string of, BatchEnding ending);

    /// <summary>The title of the drawing of what is missing.</summary>
    string MissingMost(string title);

    string MissingSeen(int bars);

    string MissingSaid(string title, long rows);

    /// <summary>Below everything: which rulesets decided.</summary>
    string Foot(ImmutableArray<string> rulesets);
}
