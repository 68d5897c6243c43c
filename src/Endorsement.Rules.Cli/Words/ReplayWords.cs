using System.Diagnostics;
using System.Globalization;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli;

/// <summary>What is said of a decision that is asked again.</summary>
internal static class ReplayWords
{
    public static string Of(ReplayStatus status) =>
        status switch
        {
            ReplayStatus.Same => "the same answer",
            ReplayStatus.Words => "the same answer in other words",
            ReplayStatus.Rules => "the rules are others",
            ReplayStatus.Engine => "another version of the library answers otherwise",
            ReplayStatus.Candidate => "the candidate's file is another",
            ReplayStatus.NoQuestion => "the ruleset no longer has this category, pathway or cycle",
            ReplayStatus.NoRuleset => "the ruleset is not at hand",
            ReplayStatus.NoCandidate => "the candidate is not at hand",
            _ => throw new UnreachableException(),
        };

    /// <summary>What is decided now, beside what was.</summary>
    /// <param name="was">The outcome as it was.</param>
    /// <param name="now">As it is; <see langword="null"/>: it cannot be asked.</param>
    public static string Change(string was, string? now) =>
        now is null ? $"was {was}"
        : now == was ? $"{was}, as before"
        : $"was {was}, is now {now}";

    public static string Decision(string candidate, Question asked, string ruleset, string what) =>
        $"{candidate}, {asked.Category}, {asked.Pathway.Code()}, {ruleset}, as of {DocumentedDate.OfDay(asked.AsOf)}: {what}";

    /// <summary>Why another answer is given.</summary>
    /// <param name="replayed">The decision.</param>
    /// <param name="engine">The version of the library that decided, where it is known.</param>
    public static string Why(ReplayedDetermination replayed, string? engine) =>
        (replayed.Status, replayed.Rules) switch
        {
            (ReplayStatus.Rules, _) when replayed.IsSameAnswer => "the rules are others (hash); the answer is the same",
            (ReplayStatus.Rules, _) => "the rules are others (hash)",
            (ReplayStatus.Engine, var rules) =>
                $"decided by {(engine is null ? "an earlier version" : $"version {engine}")} of the library, asked again by {EndorseTool.Version}; {(rules == ReplayRules.Same ? "the rules are the same" : "whether the rules are the same cannot be told from a hash of that time")}",
            (var status, _) => Of(status),
        };

    public static string Because(string why) => $"  why: {why}";

    public static string Asked(long asked, long same) => $"{Number(asked)} decisions asked again, {Number(same)} of them stay as they are";

    public static string Counted(long count, ReplayStatus status) => Counted(count, Of(status));

    public static string SameUnderOthers(long count) => Counted(count, "of those under other rules have the same answer all the same");

    public static string Undecided(long count) => Counted(count, "rows had decided nothing, and were left out");

    /// <summary>Of one saved determination: that its question has gone.</summary>
    public static string CannotBeAsked(string question, string ruleset) =>
        $"another answer: {question}: {ruleset} cannot be asked this any more";

    /// <summary>Of one saved determination: what is answered now.</summary>
    public static string Answered(bool isSame, string question, string asOf, string outcome) =>
        $"{(isSame ? "the same answer" : "another answer")}: {question}, as of {asOf}: {outcome}";

    /// <summary>That words alone differ is said before it.</summary>
    public static string Marked(ReplayDifference difference) => $"{(difference.IsDecisive ? "" : "(words only) ")}{Of(difference)}";

    /// <summary>"IMHS.initial.training: was met, is now not-met".</summary>
    public static string Of(ReplayDifference difference)
    {
        var where = (difference.RequirementId, difference.What) switch
        {
            (null, var what) => what,
            (var requirement, "outcome") => requirement,
            (var requirement, var what) => $"{requirement}, {what}",
        };
        return (difference.Was, difference.Is) switch
        {
            (null, var now) => $"{where}: was not there, is now {now}",
            (var was, null) => $"{where}: was {was}, is not there any more",
            (var was, var now) => $"{where}: was {was}, is now {now}",
        };
    }

    private static string Counted(long count, string words) => $"  {Number(count), 8}  {words}";

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
