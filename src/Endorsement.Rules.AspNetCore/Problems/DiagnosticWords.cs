using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Endorsement.Rules.AspNetCore.Problems;

/// <summary>What a diagnostic says without a word of the document that it is about.</summary>
/// <remarks>
/// The library's own message quotes what the author wrote, which may be a candidate's date or name. Here the code decides what is said, and of the library's
/// words only those are kept that are ours: names of members, allowed codes, limits.
/// </remarks>
internal static partial class DiagnosticWords
{
    private static readonly FrozenDictionary<string, Words> Said = new Dictionary<string, Words>(StringComparer.Ordinal)
    {
        ["ER1001"] = new(
            "The document is not JSON at this place.",
            "El documento no es JSON en este lugar.",
            "Look for a missing comma, quote or bracket just before it.",
            "Busque justo antes una coma, una comilla o un corchete que falte."
        ),
        ["ER1002"] = new("A byte is not valid UTF-8.", "Un byte no es UTF-8 válido.", "Send UTF-8.", "Envíe UTF-8."),
        ["ER1003"] = new(
            "The document is larger than is read here.",
            "El documento es más grande de lo que se lee aquí.",
            "Check that it is the document meant.",
            "Compruebe que es el documento correcto."
        ),
        ["ER1004"] = new(
            "Values are nested too deep.",
            "Los valores están anidados a demasiada profundidad.",
            "No candidate nests so deep.",
            "Ningún expediente llega a tanta profundidad."
        ),
        ["ER1005"] = new(
            "The list has more entries than are read here.",
            "La lista tiene más entradas de las que se leen aquí.",
            "Check that it is the document meant.",
            "Compruebe que es el documento correcto."
        ),
        ["ER1006"] = new("The member is given twice.", "El miembro figura dos veces.", "Keep one of them.", "Deje uno de ellos."),
        ["ER1007"] = new(
            "The text holds half of a surrogate pair.",
            "El texto contiene la mitad de un par sustituto.",
            "Write the character itself, or both halves of its escape.",
            "Escriba el carácter mismo, o las dos mitades de su secuencia."
        ),
        ["ER1009"] = new(
            "There are more problems than are told here.",
            "Hay más problemas de los que se dicen aquí.",
            "Mend these first, then send the document again.",
            "Corrija primero estos y envíe el documento de nuevo."
        ),
        ["ER1101"] = new("There is no such member here.", "Aquí no existe un miembro con ese nombre.", null, null) { KeepsHelp = true },
        ["ER1102"] = new("Missing: {0}.", "Falta: {0}.", "Give it.", "Indíquelo.") { Names = " o " },
        ["ER1103"] = new("The value is of another type than belongs here.", "El valor es de otro tipo que el debido.", null, null)
        {
            TellsType = true,
        },
        ["ER1104"] = new("The code is none of those allowed here.", "El código no es ninguno de los permitidos aquí.", null, null)
        {
            KeepsHelp = true,
        },
        ["ER1105"] = new(
            "This is not a date of the calendar.",
            "Esto no es una fecha del calendario.",
            "Write YYYY-MM-DD, or YYYY-MM or YYYY where only that much is known; years run from 1900 to 2200.",
            "Escriba AAAA-MM-DD, o AAAA-MM o AAAA cuando no se sabe más; los años van de 1900 a 2200."
        ),
        ["ER1106"] = new(
            "The amount does not come to a whole number of minutes.",
            "La cantidad no da un número entero de minutos.",
            "Write `minutes` instead, or a decimal such as 1.5, 0.25 or 0.1.",
            "Escriba `minutes`, o un decimal como 1.5, 0.25 o 0.1."
        ),
        ["ER1107"] = new("The value is outside of what is allowed here.", "El valor está fuera de lo permitido aquí.", null, null)
        {
            KeepsHelp = true,
        },
        ["ER1108"] = new("Given together: {0}.", "Se dan a la vez: {0}.", "Keep one of them.", "Deje uno de ellos.") { Names = " y " },
        ["ER1109"] = new(
            "The id is used twice in this section.",
            "El identificador se usa dos veces en esta sección.",
            "Give each entry an id of its own.",
            "Dé a cada entrada un identificador propio."
        ),
        ["ER1110"] = new(
            "The person is not listed in `people`.",
            "La persona no figura en `people`.",
            "List the person in `people`, and name them here by that id.",
            "Incluya a la persona en `people` y nómbrela aquí con ese identificador."
        ),
        ["ER1111"] = new(
            "The dates are not in order: something ends before it begins, or lies outside of what it belongs to.",
            "Las fechas no están en orden: algo termina antes de empezar, o queda fuera de aquello a lo que pertenece.",
            "Check both dates.",
            "Compruebe ambas fechas."
        ),
        ["ER1112"] = new(
            "It is blank, or has blanks at its ends.",
            "Está en blanco, o tiene espacios al principio o al final.",
            "Take the blanks away, or leave the member out.",
            "Quite los espacios, u omita el miembro."
        ),
        ["ER1113"] = new(
            "The list has fewer or more entries than it may.",
            "La lista tiene menos o más entradas de las que admite.",
            "Check the list.",
            "Compruebe la lista."
        ),
        ["ER1121"] = new(
            "What is judged is no entry of the file.",
            "Lo que se juzga no es una entrada del expediente.",
            "Name an entry by its id.",
            "Nombre una entrada por su identificador."
        ),
        ["ER1122"] = new(
            "The same is judged twice on one day.",
            "Lo mismo se juzga dos veces el mismo día.",
            "Keep the judgement that holds.",
            "Deje el juicio que vale."
        ),
        ["ER1130"] = new(
            "An extension lacks `until`.",
            "A una prórroga le falta `until`.",
            "Write its last day.",
            "Escriba su último día."
        ),
        ["ER1131"] = new(
            "A waiver has no `until`.",
            "Una dispensa no tiene `until`.",
            "Write `extended` as its kind for more time, or `expires` for the last day on which a waiver is in force.",
            "Escriba `extended` como clase si se trata de más tiempo, o `expires` para el último día en que vale la dispensa."
        ),
        ["ER1132"] = new(
            "An exception at renewal lacks `cycle`.",
            "A una excepción de renovación le falta `cycle`.",
            "Write the year in which the cycle ends.",
            "Escriba el año en que termina el ciclo."
        ),
        ["ER1150"] = new(
            "It is no entry of this section in the candidate's file.",
            "No es una entrada de esta sección del expediente.",
            "Facts are set of entries that the file has; what is new is appended to its section.",
            "Los hechos se fijan en entradas que el expediente tiene; lo nuevo se añade a su sección."
        ),
        ["ER4101"] = new("There is no such category.", "No existe esa categoría.", null, null) { KeepsHelp = true },
        ["ER4102"] = new("There is no such pathway of it.", "No existe esa vía.", null, null) { KeepsHelp = true },
        ["ER4103"] = new(
            "No renewal cycle ends in that year.",
            "Ningún ciclo de renovación termina en ese año.",
            "Name the year in which the wanted cycle ends.",
            "Indique el año en que termina el ciclo deseado."
        ),
        ["ER4104"] = new(
            "The day lies beyond the years that documents name.",
            "El día queda fuera de los años que los documentos nombran.",
            "Ask about a day from 1900 to 2200.",
            "Pregunte por un día entre 1900 y 2200."
        ),
        ["ER4105"] = new(
            "No version of the association's rules is in force on the day that decides.",
            "Ninguna versión de las reglas de la asociación está vigente el día que decide.",
            null,
            null
        )
        {
            KeepsHelp = true,
        },
        ["ER4106"] = new(
            "The association whose rules apply cannot be told from where the candidate lives.",
            "No puede saberse por el lugar de residencia qué asociación es la competente.",
            null,
            null
        )
        {
            KeepsHelp = true,
        },
        ["ER4107"] = new("No category is named.", "No se nombra ninguna categoría.", "Name one.", "Nombre una."),
        ["ER4108"] = new(
            "The ruleset is of another association.",
            "El reglamento es de otra asociación.",
            "Leave the association out: the ruleset names it.",
            "Omita la asociación: el reglamento la nombra."
        ),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Words Otherwise = new("There is a problem here.", "Aquí hay un problema.", null, null);

    /// <summary>The codes of which something is said.</summary>
    public static IEnumerable<string> Codes => Said.Keys;

    /// <summary>What is wrong, and what to do about it.</summary>
    public static (string Message, string? Help) Of(Diagnostic diagnostic, Language language)
    {
        var words = Said.GetValueOrDefault(diagnostic.Code, Otherwise);
        var message = language.Either(words.English, words.Spanish);
        var help = words.EnglishHelp is null ? null : language.Either(words.EnglishHelp, words.SpanishHelp!);
        if (words.Names is { } spanishAnd)
        {
            var names = InBackticks().Matches(diagnostic.Message).Select(match => match.Value);
            message = string.Format(
                System.Globalization.CultureInfo.InvariantCulture,
                message,
                string.Join(language.Either(spanishAnd == " o " ? " or " : " and ", spanishAnd), names)
            );
        }

        if (words.TellsType && TypeAsked(diagnostic.Message) is { } type)
        {
            help = language.Either($"Write {type}.", $"Corresponde {SpanishWords.Type(type)}.");
        }

        if (words.KeepsHelp && diagnostic.Help is { } own)
        {
            help = language.Either(own, SpanishWords.Help(own));
        }

        return (message, help);
    }

    /// <summary>What belongs there: behind the value, which may hold any words itself.</summary>
    private static string? TypeAsked(string message)
    {
        const string Before = " stands where ";
        const string After = " belongs";
        var at = message.LastIndexOf(Before, StringComparison.Ordinal);
        return at >= 0 && message.EndsWith(After, StringComparison.Ordinal) ? message[(at + Before.Length)..^After.Length] : null;
    }

    [GeneratedRegex("`[^`]*`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InBackticks();

    /// <summary>A message and a help in both languages.</summary>
    private sealed record Words(string English, string Spanish, string? EnglishHelp, string? SpanishHelp)
    {
        /// <summary>Whether the library's help holds nothing but words of ours.</summary>
        public bool KeepsHelp { get; init; }

        /// <summary>Whether the library's message names members, of ours alone; what joins them in Spanish.</summary>
        public string? Names { get; init; }

        /// <summary>Whether the library's message ends in what belongs there.</summary>
        public bool TellsType { get; init; }
    }
}
