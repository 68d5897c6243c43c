using NodaTime;

namespace Endorsement.Rules.Words;

/// <summary>The parts of what is said about the impact of a change.</summary>
internal enum ImpactPart
{
    /// <summary>From which outcome to which.</summary>
    Flows,

    /// <summary>Which differences bring it.</summary>
    Changes,

    /// <summary>Which requirements are found otherwise.</summary>
    Requirements,

    /// <summary>Category by category.</summary>
    Categories,

    /// <summary>How it was made.</summary>
    Made,
}

/// <summary>The columns of its tables.</summary>
internal enum ImpactColumn
{
    Category,
    Before,
    After,
    Count,
    Share,
    Requirement,
    MetBefore,
    MetAfter,
    Change,
    Alone,
    Together,
}

/// <summary>What one language says about the impact of a change of the rules (S62): neutral, and every number with what it is of.</summary>
internal interface IImpactWords
{
    string Kicker(LocalDate asOf, Pathway pathway);

    /// <summary>The answer: of how many how many change, "changes nobody" said aloud.</summary>
    string Heading(long changed, long candidates);

    /// <summary>Which rules are compared, and what is the same.</summary>
    string Lead(string first, string second, bool isByDate);

    /// <summary>How many candidates the dates give to another version.</summary>
    string OfOtherVersions(long count, long candidates);

    /// <summary>How many rows could not be read.</summary>
    string Rejected(long count);

    /// <summary>How many answers one ruleset cannot give.</summary>
    string Unanswered(long count, long all);

    /// <summary>Which categories only one of the rulesets has, so that nobody is asked for them.</summary>
    string NotCompared(IEnumerable<string> categories, string ruleset);

    /// <summary>How many have the same outcome while some requirement is found otherwise.</summary>
    string ChangedWithin(long count, long candidates);

    /// <summary>How many are one requirement away under the second rules.</summary>
    string Near(long count, long answers);

    /// <summary>How many answers go from one outcome to another.</summary>
    string Flow(Outcome first, Outcome second, long count, long answers);

    /// <summary>How many answers change by many differences together.</summary>
    string ByMany(long count, long changed);

    /// <summary>A difference, with how many answers it changes alone and together with others.</summary>
    string Change(string said, long alone, long together, long changed);

    /// <summary>A requirement, with how often it is no longer or newly met.</summary>
    string Requirement(string title, long before, long after, long changed);

    /// <summary>What a figure of the head counts.</summary>
    string GainLabel { get; }

    string LossLabel { get; }

    string OtherLabel { get; }

    string NearLabel { get; }

    /// <summary>A figure of the head beside what it is of.</summary>
    string Of(long count, long all);

    string Part(ImpactPart part);

    string Column(ImpactColumn column);

    /// <summary>In the place of a table without a row.</summary>
    string Nothing { get; }

    /// <summary>The message of the drawing of flows.</summary>
    string FlowsTitle(long changed, long answers);

    /// <summary>What is seen in it.</summary>
    string FlowsSeen(string first, string second);

    string Command(string command);

    string NobodyIsNamed { get; }

    string Foot(string first, string second);
}
