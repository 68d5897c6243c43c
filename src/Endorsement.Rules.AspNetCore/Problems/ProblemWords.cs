using System.Collections.Immutable;
using System.Globalization;

namespace Endorsement.Rules.AspNetCore.Problems;

/// <summary>What problem details say of the whole request.</summary>
internal static class ProblemWords
{
    public static string Title(ProblemKind kind, Language language) =>
        kind switch
        {
            ProblemKind.Request => language.Either("The request cannot be answered.", "La solicitud no puede contestarse."),
            ProblemKind.Candidate => language.Either("The document is not a candidate.", "El documento no es de un candidato."),
            ProblemKind.Question => language.Either("The question has no answer here.", "La pregunta no tiene respuesta aquí."),
            _ => throw new InvalidOperationException("There is no such sort of problem."),
        };

    /// <summary>How many problems, and where the first is.</summary>
    public static string Detail(ImmutableArray<RequestError> errors, Language language)
    {
        if (errors.IsEmpty)
        {
            return Title(ProblemKind.Request, language);
        }

        var first = errors[0];
        var place = first switch
        {
            { Pointer: { Length: > 0 } pointer } => language.Either($" At {pointer}:", $" En {pointer}:"),
            { Parameter: { } parameter } => language.Either($" Parameter {parameter}:", $" Parámetro {parameter}:"),
            _ => "",
        };
        var count = errors.Length.ToString(CultureInfo.InvariantCulture);
        var many =
            errors.Length == 1
                ? language.Either("1 problem.", "1 problema.")
                : language.Either($"{count} problems; the first is told here.", $"{count} problemas; aquí se dice el primero.");
        return $"{many}{place} {first.Message}";
    }

    /// <summary>The same said in the two languages that there are.</summary>
    public static string Either(this Language language, string english, string spanish) => language.Code == "es" ? spanish : english;
}
