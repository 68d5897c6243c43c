using System.Globalization;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Words.English;

/// <summary>What is said of changed rules, and of what cases know of them.</summary>
internal sealed class MutationWords : IMutationWords
{
    public string Sentence(MutationFacts change, MutationKnown known)
    {
        var where = Where(change.Title, change.Requirement, change.More);
        return known switch
        {
            MutationKnown.Noticed => $"A case notices if {where} {Otherwise(change)}.",
            MutationKnown.NotNoticed => $"Nothing notices if {where} {Otherwise(change)}.",
            MutationKnown.NotAsked => $"No case asks for it, so nothing notices if {where} {Otherwise(change)}.",
            MutationKnown.Same => $"Nobody could notice if {where} {Otherwise(change)}: it asks the same.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public string Summary(string ruleset, int cases, int noticed, int counted, string percent) =>
        $"{ruleset}: of {FigureWords.Count(counted, "change")} {FigureWords.Count(cases, "case")} {(cases == 1 ? "notices" : "notice")} {noticed.ToString(CultureInfo.InvariantCulture)} ({percent} %)";

    public string NotShown(ShownFacts shown)
    {
        var where = Where(shown.Title, shown.Requirement, shown.More);
        return shown.Sort switch
        {
            CoverageSort.Met => $"No case shows {where} met.",
            CoverageSort.NotMet => $"No case shows {where} not met.",
            CoverageSort.JustMet =>
                $"No case just meets {shown.Line} ({(shown.IsOfHours ? "to the minute" : "with no step to spare")}): {where}.",
            CoverageSort.JustMissed => $"No case just misses {shown.Line} ({(shown.IsOfHours ? "by a minute" : "by one step")}): {where}.",
            CoverageSort.StepUp => $"No case stands at {shown.Line}, one step higher would change nothing: {where}.",
            CoverageSort.StepDown => $"No case stands at {shown.Line}, one step lower would change nothing: {where}.",
            CoverageSort.Row or CoverageSort.Slot or CoverageSort.Clause => $"No case needs {shown.Line}: {where}.",
            CoverageSort.ConditionTrue => $"In no case {shown.Line}: {where}.",
            CoverageSort.ConditionFalse => $"In every case {shown.Line}: {where}.",
            CoverageSort.ExceptionInForce => $"In no case an exception is in force: {where}.",
            CoverageSort.ExceptionRefused => $"No case shows that no exception is granted: {where}.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public string Coverage(string ruleset, int cases, int shown, int points, string percent) =>
        $"{ruleset}: of {FigureWords.Count(points, "point")} {FigureWords.Count(cases, "case")} {(cases == 1 ? "shows" : "show")} {shown.ToString(CultureInfo.InvariantCulture)} ({percent} %)";

    public string NotNoticed(MutationFacts change) => $"Not noticed if it {Otherwise(change)}.";

    public string CaseName(MutationFacts change) =>
        change switch
        {
            { IsLeftOut: true } => $"{change.Title}: it is asked",
            { IsAdvised: true } => $"{change.Title}: it is required, and not only advised",
            { IsAdvised: false } => $"{change.Title}: it is advised, and not required",
            { Code: { } code } => $"{change.Title}: {code} is one of them",
            { Lost.IsEmpty: false } => $"{change.Title}: {Said(change.Lost)}",
            { Gained.IsEmpty: false } => $"{change.Title}: nothing of {Said(change.Gained)}",
            _ => $"{change.Title}: noticed if it {Otherwise(change)}",
        };

    public string Because(MutationFacts change) =>
        $"without it nothing notices if {Where(change.Title, change.Requirement, change.More)} {Otherwise(change)}";

    public string PageTitle(IReadOnlyList<string> rulesets) => $"What the cases know of {FigureWords.And(rulesets)}";

    public string PageLead =>
        "The handbook, line by line. A line is green where every change of it that was tried fails a case, and red where one fails none.";

    public string PageFoot(IReadOnlyList<string> rulesets) =>
        $"Made from {FigureWords.And(rulesets)} and their cases by changing one thing at a time, where it is written.";

    public string Part(KnownPart part) => part == KnownPart.Changes ? "Changes that a case notices" : "Points that a case shows";

    public string Line(KnownLine known) =>
        known switch
        {
            KnownLine.Noticed => "every change is noticed",
            KnownLine.NotNoticed => "a change is not noticed",
            KnownLine.NotAsked => "no case asks for it",
            KnownLine.NothingToChange => "nothing to change here",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string AndMore(int count) => $"And {FigureWords.Count(count, "more change", "more changes")}.";

    public string NotNeeded(int cases) =>
        $"{FigureWords.Count(cases, "case")} {(cases == 1 ? "shows and notices" : "show and notice")} nothing that no other does; {(cases == 1 ? "it could go:" : "each of them could go, though not all of them at once:")}";

    private static string Where(string title, string requirement, int more) =>
        $"{title} ({requirement}{(more > 0 ? $" and {FigureWords.Count(more, "other")}" : "")})";

    private static string Otherwise(MutationFacts change) =>
        change switch
        {
            { IsLeftOut: true } => "were not asked at all",
            { IsAdvised: true } => "were only advised",
            { IsAdvised: false } => "were required, and not only advised",
            { Lost.IsEmpty: false, Gained.IsEmpty: false } => $"said {Said(change.Gained)} instead of {Said(change.Lost)}",
            { Lost.IsEmpty: false } => $"did not say {Said(change.Lost)}",
            { Gained.IsEmpty: false } => $"also said {Said(change.Gained)}",
            { After.Length: 0 } => $"had no `{change.Member}` ({change.Before})",
            { Before.Length: 0 } => $"also had `{change.Member}`: {change.After}",
            _ => $"had {change.After} in place of {change.Before} in `{change.Member}`",
        };

    public string Quoted(string line) => Quote(line);

    private static string Quote(string line) => $"“{line.TrimEnd('.')}”";

    private static string Said(Sequence<string> lines) => string.Join(" ", lines.Select(Quote));
}
