namespace Endorsement.Rules.Evaluation;

/// <summary>
/// Sizes of the input beyond which a requirement is not decided but left to a reviewer (S53). Within them every decision is exact; each names
/// the work that it bounds. The same figures hold for the friendly reader, the quick one and the plain evaluator.
/// </summary>
internal static partial class Limits
{
    /// <summary>
    /// Combinations of facts that are not in the file and that the conditions of one requirement read (S7). Each is a whole decision of the
    /// requirement.
    /// </summary>
    public const int Cases = 4096;

    /// <summary>
    /// Combinations times the entries that each of them looks at: a session once, a block or partly dated one once more for each date of its
    /// provider; where providers are chosen (S35), the square of the sessions.
    /// </summary>
    public const long CaseEntries = 500_000;

    /// <summary>Endorsements and vettings of one person where RS/C asks who provides it (S32): each is looked at for each session.</summary>
    public const int Standings = 100;

    /// <summary>
    /// The squares of those, summed over blocks and sessions that are not known to the day (S33): such an entry is asked once for each day on
    /// which its provider's standing changes.
    /// </summary>
    public const long BlockStandings = 1_500_000;

    /// <summary>
    /// Sessions of one unknown day that must lie in a window and in work, times the spells and leaves of work (S31): each is tried in each stretch
    /// of work that it may lie in.
    /// </summary>
    public const long WorkStretches = 200_000;

    /// <summary>Sessions where providers are chosen (S35): each window sorts its own, sessions² × log sessions.</summary>
    public const int ConcentratedSessions = 1000;

    /// <summary>Sub-minimums together with a majority (S35): an exact program has a class for every combination of them.</summary>
    public const int ConcentratedParts = 4;

    /// <summary>
    /// Sessions times sets of as many providers as are allowed, times the providers of a set where one must bring the majority (S35 with
    /// sub-minimums): each is a look at a window.
    /// </summary>
    public const long ConcentrationChoices = 100_000;

    /// <summary>The same with a majority and more than two sub-minimums: each may be an exact program.</summary>
    public const long ConcentrationPrograms = 1000;

    /// <summary>
    /// Kinds of training (alike in the sub-minimums and caps that they are of) under a rule with caps, times the ways of taking twins: each is an
    /// amount to be chosen, in as many steps as the rule has sub-minimums and caps, squared.
    /// </summary>
    public const int TrainingClasses = 1000;

    /// <summary>
    /// What the groups of entries of one section that may be one weigh together: of each, three to the power of its members. So many choices
    /// of members, and of a part of them, are looked at for each requirement.
    /// </summary>
    public const long TwinWeight = 1_594_323;

    /// <summary>The least ways of any choice of one group's members: what is kept of each choice.</summary>
    public const int TwinWays = 64;

    /// <summary>The least ways of all groups of a section together: each is one decision of the requirement.</summary>
    public const int TwinWaysTogether = 128;

    /// <summary>What a requirement beyond a limit comes out as.</summary>
    public const Outcome Beyond = Outcome.NeedsReview;

    /// <summary>The finding of a requirement beyond a limit: a reviewer settles it, and the open item names the section and the limit.</summary>
    /// <param name="draft">A draft that was begun for the requirement.</param>
    /// <param name="section">The section that holds too much, as documents spell it, or <c>candidate</c>.</param>
    /// <param name="limit">What there is too much of: one of <see cref="LimitReasons"/>.</param>
    public static Finding Describe(FindingDraft draft, string section, Reason limit)
    {
        draft.Open(section, limit.Code, SettledBy.Reviewer);
        return draft.Finish(Beyond, limit);
    }
}
