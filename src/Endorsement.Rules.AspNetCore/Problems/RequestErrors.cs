using System.Globalization;

namespace Endorsement.Rules.AspNetCore.Problems;

/// <summary>What can be wrong with a request itself (ER42).</summary>
internal static class RequestErrors
{
    public const string Encoded = "ER4207";

    public static RequestError UnknownParameter(IReadOnlyCollection<string> known, Language language) =>
        new(
            "ER4201",
            language.Either(
                "The address has a parameter that is not asked for here.",
                "La dirección tiene un parámetro que aquí no se pide."
            ),
            List(known, language)
        );

    public static RequestError NotUnderstood(string parameter, string english, string spanish, Language language) =>
        new("ER4202", language.Either("The value is not understood.", "El valor no se entiende."), language.Either(english, spanish))
        {
            Parameter = parameter,
        };

    public static RequestError Repeated(string parameter, Language language) =>
        new(
            "ER4203",
            language.Either("The parameter is given more than once.", "El parámetro figura más de una vez."),
            language.Either("Keep one of them.", "Deje uno de ellos.")
        )
        {
            Parameter = parameter,
        };

    public static RequestError Missing(string parameter, Language language) =>
        new(
            "ER4204",
            language.Either("The parameter is needed here.", "El parámetro hace falta aquí."),
            language.Either("Give it in the address.", "Indíquelo en la dirección.")
        )
        {
            Parameter = parameter,
        };

    public static RequestError NoSuchRuleset(IEnumerable<string> known, Language language) =>
        new("ER4205", language.Either("There is no such ruleset.", "No existe ese reglamento."), List([.. known], language));

    public static RequestError MediaType(Language language) =>
        new(
            "ER4206",
            language.Either("The body is not declared as JSON in UTF-8.", "El cuerpo no se declara como JSON en UTF-8."),
            language.Either("Send `Content-Type: application/json`.", "Envíe `Content-Type: application/json`.")
        );

    public static RequestError Encoding(Language language) =>
        new(
            Encoded,
            language.Either("The body is encoded, and is not decoded here.", "El cuerpo viene codificado y aquí no se decodifica."),
            language.Either("Send it without `Content-Encoding`.", "Envíelo sin `Content-Encoding`.")
        );

    public static RequestError TooLarge(long most, Language language)
    {
        var bytes = most.ToString(CultureInfo.InvariantCulture);
        return new(
            "ER4208",
            language.Either("The body is larger than is read here.", "El cuerpo es más grande de lo que se lee aquí."),
            language.Either($"At most {bytes} bytes are read.", $"Se leen {bytes} bytes como máximo.")
        );
    }

    public static RequestError TooSlow(Language language) =>
        new(
            "ER4209",
            language.Either("The body did not arrive in time.", "El cuerpo no llegó a tiempo."),
            language.Either("Send it again.", "Envíelo de nuevo.")
        );

    public static RequestError TooBusy(Language language) =>
        new(
            "ER4210",
            language.Either("Too many requests are being answered.", "Se están contestando demasiadas solicitudes."),
            language.Either("Try again in a moment.", "Inténtelo de nuevo en un momento.")
        );

    public static RequestError Broken(Language language) =>
        new(
            "ER4211",
            language.Either("The body could not be read to its end.", "El cuerpo no pudo leerse hasta el final."),
            language.Either("Send it again.", "Envíelo de nuevo.")
        );

    public static RequestError NoSuchSchema(IEnumerable<string> known, Language language) =>
        new("ER4212", language.Either("There is no such schema.", "No existe ese esquema."), List([.. known], language));

    private static string List(IReadOnlyCollection<string> known, Language language) =>
        $"{language.Either("There are", "Hay")}: {string.Join(", ", known)}.";
}
