using Endorsement.Rules.Spreadsheets;

namespace Endorsement.Rules.Cli;

/// <summary>What `endorse import` says at its end.</summary>
internal static class ImportWords
{
    public const string HowToMark = "`--marked FILE.xlsx` writes the workbook with these cells coloured and commented";

    public static string MarkedIn(string file) => $"the same in place: {file}";

    public static string Written(int candidates, string output) => $"{Words.Count(candidates, "candidate")} written to {output}";

    public static string NothingWritten(string output) =>
        $"nobody could be read without a mistake: nothing is written, and {output} is as it was";

    public static string NotWritten(RejectedCandidate rejected) =>
        rejected.Id.Length == 0
            ? $"not written: {Words.Count(rejected.Rows, "row")} of nobody"
            : $"not written: `{rejected.Id}`, {Words.Count(rejected.Rows, "row")} with {Words.Count(rejected.Mistakes, "mistake")}";
}
