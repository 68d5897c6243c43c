using Endorsement.Rules.Spreadsheets;
using NodaTime;

namespace Endorsement.Rules.Cli;

/// <summary>The command that comes after an import: the workbook says for whom and for what it was made.</summary>
internal static class NextCommand
{
    /// <summary>The whole command; <see langword="null"/>: the workbook does not say.</summary>
    public static string? Of(CandidateImport import, string output, Language language, LocalDate today)
    {
        if (import is not { Purpose: { } purpose, Candidates.IsEmpty: false })
        {
            return null;
        }

        string[] words =
            purpose.Category is { } category && import.Candidates.Length == 1
                ?
                [
                    "evaluate",
                    output,
                    "--association",
                    purpose.Association,
                    "--category",
                    category,
                    .. purpose.Pathway == Pathway.Initial ? [] : new[] { "--pathway", purpose.Pathway.Code() },
                    "--format",
                    "letter-html",
                    .. language == Language.English ? [] : new[] { "--lang", language.Code },
                    "--out",
                    "letter.html",
                ]
                :
                [
                    "batch",
                    output,
                    "--association",
                    purpose.Association,
                    "--as-of",
                    DocumentedDate.OfDay(today).ToString(),
                    "--detail",
                    "full",
                    "--out",
                    "results.ndjson",
                ];
        return ReportWords.Command(words.Select(Quoted));
    }

    /// <summary>The same import, which marks the workbook beside itself.</summary>
    public static string Marking(string workbook, string output) =>
        ReportWords.Command(
            new[]
            {
                "import",
                workbook,
                "--out",
                output,
                "--marked",
                Path.Combine(Path.GetDirectoryName(workbook) ?? "", $"{Path.GetFileNameWithoutExtension(workbook)}-marked.xlsx"),
            }.Select(Quoted)
        );

    /// <summary>A word with blanks stands between double quotes, which every shell takes.</summary>
    private static string Quoted(string word) => word.All(c => char.IsLetterOrDigit(c) || "-_./\\:@".Contains(c)) ? word : $"\"{word}\"";
}
