using System.Diagnostics;
using Endorsement.Rules.Spreadsheets;

namespace Endorsement.Rules.Cli;

/// <summary>What `endorse import` says at its end, in the language that was asked for.</summary>
internal static class ImportWords
{
    /// <summary>A problem with its place; it was told in the same language.</summary>
    public static string Of(SheetProblem problem, Language language)
    {
        var isError = problem.Severity == Severity.Error;
        var (severity, help) = language.Code switch
        {
            "en" => (isError ? "error" : "warning", "help"),
            "es" => (isError ? "error" : "aviso", "ayuda"),
            _ => throw new UnreachableException(),
        };
        var text = $"{problem.Place}: {severity} {problem.Code}: {problem.Message}";
        return problem.Help is null ? text : $"{text}\n  {help}: {problem.Help}";
    }

    public static string HowToMark(Language language) =>
        language.Code switch
        {
            "en" => "`--marked FILE.xlsx` writes the workbook with these cells coloured and commented",
            "es" => "`--marked ARCHIVO.xlsx` escribe el libro con estas celdas coloreadas y comentadas",
            _ => throw new UnreachableException(),
        };

    public static string MarkedIn(string file, bool isClean, Language language) =>
        language.Code switch
        {
            "en" => isClean ? $"without marks: {file}" : $"the same in place: {file}",
            "es" => isClean ? $"sin marcas: {file}" : $"lo mismo en su lugar: {file}",
            _ => throw new UnreachableException(),
        };

    public static string Written(int candidates, string output, Language language) =>
        language.Code switch
        {
            "en" => $"{Words.Count(candidates, "candidate")} written to {output}",
            "es" => $"{Count(candidates, "persona escrita", "personas escritas")} en {output}",
            _ => throw new UnreachableException(),
        };

    public static string NothingWritten(string output, Language language) =>
        language.Code switch
        {
            "en" => $"nobody could be read without a mistake: nothing is written, and {output} is as it was",
            "es" => $"nadie se pudo leer sin errores: no se escribe nada, y {output} queda como estaba",
            _ => throw new UnreachableException(),
        };

    public static string NotWritten(RejectedCandidate rejected, Language language) =>
        (language.Code, rejected.Id.Length) switch
        {
            ("en", 0) => $"not written: {Words.Count(rejected.Rows, "row")} of nobody",
            ("en", _) =>
                $"not written: `{rejected.Id}`, {Words.Count(rejected.Rows, "row")} with {Words.Count(rejected.Mistakes, "mistake")}",
            ("es", 0) => $"sin escribir: {Count(rejected.Rows, "fila", "filas")} de nadie",
            ("es", _) =>
                $"sin escribir: `{rejected.Id}`, {Count(rejected.Rows, "fila", "filas")} con {Count(rejected.Mistakes, "error", "errores")}",
            _ => throw new UnreachableException(),
        };

    private static string Count(int count, string one, string several) => $"{Words.Number(count)} {(count == 1 ? one : several)}";
}
