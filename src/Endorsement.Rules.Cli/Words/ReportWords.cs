using System.Diagnostics;
using System.Globalization;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli;

/// <summary>What reports for people say of determinations, rulesets and cases.</summary>
internal static class ReportWords
{
    /// <summary>Why a version was chosen that the caller named.</summary>
    /// <summary>A command that makes the same again.</summary>
    public static string Command(IEnumerable<string> words) => $"endorse {string.Join(' ', words)}";

    /// <summary>A word of such a command; of a path from the root the name alone: a page tells nobody's folders.</summary>
    public static string Word(string word)
    {
        var trimmed = Path.TrimEndingDirectorySeparator(word);
        var name =
            (Path.IsPathRooted(trimmed) || trimmed.Contains("..", StringComparison.Ordinal))
            && Path.GetFileName(trimmed) is { Length: > 0 } last
                ? last
                : trimmed;
        return name.Any(c => !char.IsAsciiLetterOrDigit(c) && !"-_./@".Contains(c, StringComparison.Ordinal))
            ? $"'{name.Replace("'", "'\\''", StringComparison.Ordinal)}'"
            : name;
    }

    public static string GivenOnTheCommandLine => "given on the command line";

    public static string SavedDeterminations => "saved determinations";

    public static string NothingToJudge => "nothing to judge";

    public static string ToGive(string name, int judgements) => $"{name}: {Words.Count(judgements, "judgement")} to give";

    public static string Tool(string version) => $"endorse {version}";

    /// <summary>One of the documents of a file.</summary>
    public static string Document(string file, long number) => string.Create(CultureInfo.InvariantCulture, $"{file}, document {number}");

    public static string Checked(int rulesets, int warnings) =>
        $"{Words.Count(rulesets, "ruleset")}, {(warnings == 0 ? "no problems" : Words.Count(warnings, "warning"))}";

    /// <summary>Over what range a version is in force.</summary>
    public static string Effective(string from, string? until) => until is null ? $"from {from}" : $"{from} to {until}";

    /// <summary>The same on two lines.</summary>
    public static string OnTwoLines(string effective) => effective.Replace(" to ", "\nto ", StringComparison.Ordinal);

    public static string Version(string key, string effective, string? below) =>
        $"{key}: {effective}{(below is null ? "" : $", extends {below}")}";

    public static string Stated(string share) => $"{share} stated";

    public static string Inherited(string share) => $"{share} inherited";

    public static string Inferred(string share) => $"{share} inferred";

    public static string Shares(int requirements, string stated, string inherited, string inferred) =>
        $"{Words.Number(requirements)}: {Stated(stated)}, {Inherited(inherited)}, {Inferred(inferred)} (parts not counted)";

    public static string AboutShares => "requirements: shares of all of a version; the parts of one are not counted again";

    public static string Tested(int passed, int failed) => $"{Words.Number(passed)} passed, {Words.Number(failed)} failed";

    public static string Tested(string ruleset, int cases, int failed) =>
        $"{ruleset}: {Words.Count(cases, "case")}{(failed > 0 ? $", {Words.Number(failed)} failed" : "")}";

    public static string NoCase(string ruleset) => $"{ruleset}: there is no case of it here";

    public static string CasesWritten(int cases, int changes, string folder) =>
        $"{Words.Count(cases, "case")} written to {folder}, for {Words.Count(changes, "change")} that nothing noticed: look at each before you keep it";

    /// <summary>What stood in the folder already.</summary>
    public static string CasesBeside(int cases, string folder) =>
        $"{Words.Count(cases, "case")} in {folder} stood there already and {(cases == 1 ? "was" : "were")} not tested: for what they notice none was written";

    /// <summary>What stands beside cases, and is no ruleset.</summary>
    public static string PassedOver(string file) => $"{file} was passed over: it is neither a ruleset nor a case";

    /// <summary>How far a batch has come; what follows is said behind it.</summary>
    public static string Rows(long rows, double rate) =>
        string.Create(CultureInfo.InvariantCulture, $"{rows:#,0} rows, {rate:#,0} a second");

    public static string Rejected(long rows) => string.Create(CultureInfo.InvariantCulture, $", {rows:#,0} rejected");

    public static string Left(double share, TimeSpan left) =>
        string.Create(CultureInfo.InvariantCulture, $", {Math.Floor(share * 100):0} %, {(int)left.TotalMinutes}:{left.Seconds:00} left");

    /// <summary>How far a comparison has come.</summary>
    public static string Compared(ComparisonProgress progress) =>
        progress.Step switch
        {
            ComparisonStep.Requirements => $"comparing requirements: {Of(progress)}",
            ComparisonStep.Pathways => $"comparing pathways: {Of(progress)}",
            ComparisonStep.Witnesses => $"looking for candidates who show the changes: {Of(progress)}",
            _ => throw new UnreachableException(),
        };

    private static string Of(ComparisonProgress progress) => $"{Words.Number(progress.Done)} of {Words.Number(progress.Total)}";
}
