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

    /// <summary>How many more warnings of the same kind there are, and where the first of them stand.</summary>
    public static string Likewise(int count, string[] places, Language language)
    {
        var where = $"{string.Join(", ", places)}{(count > places.Length ? " …" : "")}";
        return language.Code switch
        {
            "en" => $"  the same in {Words.Count(count, "other place")}: {where}",
            "es" => $"  lo mismo en {Count(count, "lugar más", "lugares más")}: {where}",
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The command that comes next.</summary>
    public static string Next(string command, Language language) =>
        language.Code switch
        {
            "en" => $"next: {command}",
            "es" => $"sigue: {command}",
            _ => throw new UnreachableException(),
        };

    /// <param name="command">The command that marks them.</param>
    /// <param name="language">The language.</param>
    public static string HowToMark(string command, Language language) =>
        language.Code switch
        {
            "en" => $"to see these cells coloured and commented in the workbook: {command}",
            "es" => $"para ver estas celdas coloreadas y comentadas en el libro: {command}",
            _ => throw new UnreachableException(),
        };

    public static string MarkedIn(string file, bool isClean, Language language) =>
        language.Code switch
        {
            "en" => isClean
                ? $"without marks: {file}"
                : $"with these cells coloured and commented: {file}; what is mended in it can be imported from it",
            "es" => isClean
                ? $"sin marcas: {file}"
                : $"con estas celdas coloreadas y comentadas: {file}; lo que se corrija en él se puede importar de él",
            _ => throw new UnreachableException(),
        };

    public static string Written(int candidates, string output, Language language) =>
        language.Code switch
        {
            "en" => $"{Words.Count(candidates, "candidate")} written to {output}",
            "es" => $"{Count(candidates, "persona escrita", "personas escritas")} en {output}",
            _ => throw new UnreachableException(),
        };

    /// <param name="stays">What an earlier import wrote and stays; <see langword="null"/>: nothing is there.</param>
    /// <param name="language">The language.</param>
    public static string NothingWritten(string? stays, Language language) =>
        language.Code switch
        {
            "en" => $"nobody could be read without a mistake: nothing is written{(stays is null ? "" : $", and {stays} is as it was")}",
            "es" => $"nadie se pudo leer sin errores: no se escribe nada{(stays is null ? "" : $", y {stays} queda como estaba")}",
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
