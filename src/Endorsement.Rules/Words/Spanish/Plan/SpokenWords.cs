using NodaTime;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Figures, days and titles as a letter says them.</summary>
internal static class SpokenWords
{
    /// <summary>"cinco horas", "3½ horas", "media hora", "20 minutos".</summary>
    public static string Hours(ClockHours hours) =>
        hours.Minutes switch
        {
            15 => "un cuarto de hora",
            30 => "media hora",
            45 => "tres cuartos de hora",
            > 0 and var minutes when minutes % 60 == 0 => Count(minutes / 60, "una hora", "horas"),
            _ => HourWords.Hours(HourWords.Number(hours)),
        };

    /// <summary>The same of hours beside others: "cinco horas más", "20 minutos más".</summary>
    public static string MoreHours(ClockHours hours) => $"{Hours(hours)} más";

    /// <summary>Hours that are spoken of already: "las cinco horas", "la hora", "los 20 minutos".</summary>
    public static string TheHours(ClockHours hours) =>
        hours.Minutes switch
        {
            15 => "el cuarto de hora",
            30 => "la media hora",
            45 => "los tres cuartos de hora",
            60 => "la hora",
            < 60 => $"los {Hours(hours)}",
            _ => $"las {Hours(hours)}",
        };

    /// <summary>The verb of hours: "basta una hora", "bastan cinco horas".</summary>
    public static string Verb(ClockHours hours, string one, string many) => hours.Minutes is 1 or 15 or 30 or 60 ? one : many;

    /// <summary>"entre la primera sesión y la última debe pasar al menos un año".</summary>
    public static string Apart(Period span) =>
        $"entre la primera sesión y la última {(TimeWords.IsOne(FigureWords.Of(span)) ? "debe pasar" : "deben pasar")} al menos {FigureWords.Of(span)}";

    /// <summary>"una evaluación", "cinco evaluaciones".</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">One of them with its article.</param>
    /// <param name="many">Several of them without their number.</param>
    public static string Count(long count, string one, string many) => count == 1 ? one : $"{FigureWords.Number(count)} {many}";

    /// <summary>A number that stands alone, of requirements: "uno", "once".</summary>
    public static string Alone(long count) => count == 1 ? "uno" : FigureWords.Number(count);

    /// <summary>"un día", "nueve días", "44 días".</summary>
    public static string Days(long days) => Count(days, "un día", "días");

    /// <summary>"febrero de 2016", "febrero a abril de 2016", "noviembre de 2016 a marzo de 2017".</summary>
    public static string Months(LocalDate from, LocalDate to) =>
        (from.Year, from.Month) == (to.Year, to.Month) ? DateWords.Month(from)
        : from.Year == to.Year ? $"{DateWords.MonthAlone(from)} a {DateWords.Month(to)}"
        : $"{DateWords.Month(from)} a {DateWords.Month(to)}";

    /// <summary>"en 2023", "entre el 10 de febrero de 2016 y el 10 de febrero de 2018".</summary>
    public static string During(LocalDate from, LocalDate to) =>
        from == new LocalDate(to.Year, 1, 1) && to == new LocalDate(to.Year, 12, 31)
            ? $"en {DateWords.Year(to)}"
            : $"entre el {DateWords.Day(from)} y el {DateWords.Day(to)}";

    /// <summary>
    /// A title inside a sentence: "código de ética"; one that is a name stays as it is, and one that says that something is not so is set off: among what is
    /// missing it would read as its contrary.
    /// </summary>
    public static string Title(string title)
    {
        var words = title.Split(' ');
        if (words[0] is "Sin" or "No" or "Ningún" or "Ninguna")
        {
            return $"«{title}»";
        }

        return words[0].Skip(1).Any(char.IsAsciiLetterUpper) || (words.Length > 1 && words[1].Length > 0 && char.IsUpper(words[1][0]))
            ? title
            : Lower(title);
    }

    /// <summary>What stands behind a colon or a condition: "un nuevo período"; a name or an abbreviation stays as it is.</summary>
    public static string Lower(string text) =>
        text.Length < 2 || char.IsUpper(text[1]) || text[1] == '/' ? text : string.Concat(text[..1].ToLowerInvariant(), text.AsSpan(1));

    /// <summary>A clause about the candidate, said to the candidate: "usted" takes the verb that it has already.</summary>
    public static string You(string clause) =>
        Spoken.Aggregate(clause, (said, each) => said.Replace(each.Of, each.To, StringComparison.Ordinal));

    private static readonly (string Of, string To)[] Spoken =
    [
        ("la persona candidata", "usted"),
        ("La persona candidata", "Usted"),
        ("a esta persona", "a usted"),
        ("Vive en ", "Usted vive en "),
        ("Vive donde ", "Usted vive donde "),
        ("en el expediente", "en su expediente"),
        ("En el expediente", "En su expediente"),
        ("del expediente", "de su expediente"),
        ("el expediente", "su expediente"),
        ("El expediente", "Su expediente"),
    ];

    /// <summary>A name inside a sentence: a title before it has its article, "la Sra. Okafor"; whether a "Dr" is a man or a woman no file says.</summary>
    public static string Named(string name)
    {
        foreach (var (title, said) in Titles)
        {
            foreach (var end in TitleEnds)
            {
                if (name.StartsWith(title + end, StringComparison.Ordinal) && name.Length > title.Length + end.Length)
                {
                    return $"{said} {name[(title.Length + end.Length)..]}";
                }
            }
        }

        return name;
    }

    private static readonly string[] TitleEnds = [". ", " "];

    private static readonly (string Title, string Said)[] Titles =
    [
        ("Dra", "la Dra."),
        ("Dr", "el/la Dr(a)."),
        ("Sra", "la Sra."),
        ("Ms", "la Sra."),
        ("Mrs", "la Sra."),
        ("Miss", "la Srta."),
        ("Srta", "la Srta."),
        ("Sr", "el Sr."),
        ("Mr", "el Sr."),
        ("Profa", "la Profa."),
        ("Prof", "el/la Prof."),
    ];

    /// <summary>A person by name, else as whoever the id stands for.</summary>
    public static string Person(Person person, bool tellsIds) =>
        person.Name is { Length: > 0 } name ? Named(name)
        : tellsIds ? $"la persona de su expediente ({person.Id})"
        : "una persona de su expediente";
}
