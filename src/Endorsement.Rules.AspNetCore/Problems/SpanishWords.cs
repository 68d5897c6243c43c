namespace Endorsement.Rules.AspNetCore.Problems;

/// <summary>The library's helps that hold codes and limits alone, in Spanish.</summary>
internal static class SpanishWords
{
    private static readonly (string English, string Spanish)[] Parts =
    [
        ("did you mean ", "¿quiso decir "),
        ("allowed here: ", "se permite: "),
        ("it says: ", "es: "),
        ("pathways of ", "vías de "),
        ("pathways there: ", "vías que hay: "),
        ("categories: ", "categorías: "),
        ("known: ", "se conocen: "),
        ("name the association: ", "nombre la asociación: "),
        ("leave the member out instead", "omita el miembro"),
        ("a number of hours above 0 and up to ", "un número de horas mayor que 0 y hasta "),
        ("a number of minutes above 0 and up to ", "un número de minutos mayor que 0 y hasta "),
        ("a whole number from ", "un número entero de "),
        ("a number from ", "un número de "),
        (" with at most two decimals", " con dos decimales como máximo"),
        (" to ", " a "),
        ("write ", "escriba "),
        (" and ", " y "),
        (" more", " más"),
    ];

    private static readonly (string English, string Spanish)[] Types =
    [
        ("a date", "una fecha"),
        ("text", "un texto"),
        ("true or false", "true o false"),
        ("a whole number", "un número entero"),
        ("a number of hours", "un número de horas"),
        ("a number of minutes", "un número de minutos"),
        ("an amount of money", "un importe"),
    ];

    public static string Help(string english)
    {
        foreach (var (part, spanish) in Parts)
        {
            english = english.Replace(part, spanish, StringComparison.Ordinal);
        }

        return english;
    }

    public static string Type(string english)
    {
        foreach (var (type, spanish) in Types)
        {
            if (type == english)
            {
                return spanish;
            }
        }

        return english.StartsWith("a list", StringComparison.Ordinal) ? "una lista" : "un objeto";
    }
}
