using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Words;

/// <summary>One change of a rule, as sentences say it.</summary>
/// <param name="Title">What is changed, by its title.</param>
/// <param name="Requirement">The id of the first requirement that is changed.</param>
/// <param name="More">How many further requirements are changed with it.</param>
internal sealed record MutationFacts(string Title, string Requirement, int More)
{
    /// <summary>Whether it is not asked at all any more.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>Whether it is advised in place of required (true), or the other way round; <see langword="null"/>: its level stays.</summary>
    public bool? IsAdvised { get; init; }

    /// <summary>What is asked no more, in the words of the handbook.</summary>
    public Sequence<string> Lost { get; init; }

    /// <summary>What is asked in its place, or beside it.</summary>
    public Sequence<string> Gained { get; init; }

    /// <summary>Of a code that is left out of a list, what people call it; <see langword="null"/>: it is no code.</summary>
    public string? Code { get; init; }

    /// <summary>The member of the document, where no word of the handbook changes.</summary>
    public string Member { get; init; } = "";

    /// <summary>What it says, as JSON; empty: nothing.</summary>
    public string Before { get; init; } = "";

    /// <summary>What it would say; empty: nothing.</summary>
    public string After { get; init; } = "";
}

/// <summary>What the cases know of one change.</summary>
internal enum MutationKnown
{
    /// <summary>A case notices.</summary>
    Noticed,

    /// <summary>No case does.</summary>
    NotNoticed,

    /// <summary>No case asks for what is changed.</summary>
    NotAsked,

    /// <summary>It is proved to ask the same.</summary>
    Same,
}

/// <summary>What cases may show of a rule, as sentences say it.</summary>
/// <param name="Sort">What is shown.</param>
/// <param name="Title">Of what, by its title.</param>
/// <param name="Requirement">The id of the first requirement that has it.</param>
/// <param name="More">How many further requirements have it.</param>
/// <param name="Line">The line of the handbook that says it, the member that does, or the condition; empty: the requirement as a whole.</param>
internal sealed record ShownFacts(CoverageSort Sort, string Title, string Requirement, int More, string Line)
{
    /// <summary>Whether it is a figure of hours, whose step is a minute.</summary>
    public bool IsOfHours { get; init; }
}

/// <summary>What the page of what cases know counts.</summary>
internal enum KnownPart
{
    Changes,
    Points,
}

/// <summary>What cases know of one line of the handbook.</summary>
internal enum KnownLine
{
    Noticed,
    NotNoticed,
    NotAsked,
    NothingToChange,
}

/// <summary>What one language says of changed rules, and of what cases know of them (S63, S64).</summary>
internal interface IMutationWords
{
    /// <summary>Whether anything notices a change, as one sentence.</summary>
    string Sentence(MutationFacts change, MutationKnown known);

    /// <summary>That nothing notices a change, beside what it changes.</summary>
    string NotNoticed(MutationFacts change);

    /// <summary>The name of a case that notices a change.</summary>
    string CaseName(MutationFacts change);

    /// <summary>Why such a case is there.</summary>
    string Because(MutationFacts change);

    string PageTitle(IReadOnlyList<string> rulesets);

    string PageLead { get; }

    string PageFoot(IReadOnlyList<string> rulesets);

    string Part(KnownPart part);

    /// <summary>What its colour means.</summary>
    string Line(KnownLine known);

    string AndMore(int count);

    /// <summary>A line of the handbook within a sentence.</summary>
    string Quoted(string line);

    /// <summary>That no case shows something of a rule.</summary>
    string NotShown(ShownFacts shown);

    /// <summary>How many of the points the cases show.</summary>
    string Coverage(string ruleset, int cases, int shown, int points, string percent);

    /// <summary>How many cases show and notice nothing that no other does.</summary>
    string NotNeeded(int cases);

    /// <summary>How many of the changes the cases notice.</summary>
    string Summary(string ruleset, int cases, int noticed, int counted, string percent);
}
