using NodaTime;

namespace Endorsement.Rules.Words.English;

/// <summary>Figures, days and titles as a letter says them.</summary>
internal static class SpokenWords
{
    /// <summary>"five hours", "3½ hours", "half an hour", "20 minutes".</summary>
    public static string Hours(ClockHours hours) =>
        hours.Minutes switch
        {
            15 => "a quarter of an hour",
            30 => "half an hour",
            45 => "three quarters of an hour",
            > 0 and var minutes when minutes % 60 == 0 => Count(minutes / 60, "hour"),
            _ => HourWords.Hours(HourWords.Number(hours)),
        };

    /// <summary>The same of hours beside others: "five more hours", "20 minutes more".</summary>
    public static string MoreHours(ClockHours hours) =>
        hours.Minutes % 60 == 0 ? Count(hours.Minutes / 60, "more hour")
        : hours.Minutes > 60 && hours.Minutes % 15 == 0 ? HourWords.More(HourWords.Number(hours), "hour")
        : $"{Hours(hours)} more";

    /// <summary>The verb behind hours: "one hour is", "five hours are".</summary>
    public static string Are(ClockHours hours) => hours.Minutes is 15 or 30 or 60 ? "is" : "are";

    /// <summary>"one rating", "five ratings".</summary>
    public static string Count(long count, string one, string? many = null) =>
        $"{FigureWords.Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>"one day", "nine days", "44 days".</summary>
    public static string Days(long days) => Count(days, "day");

    /// <summary>"February 2016", "February to April 2016", "November 2016 to March 2017".</summary>
    public static string Months(LocalDate from, LocalDate to) =>
        (from.Year, from.Month) == (to.Year, to.Month) ? DateWords.Month(from)
        : from.Year == to.Year ? $"{DateWords.Month(from).Split(' ')[0]} to {DateWords.Month(to)}"
        : $"{DateWords.Month(from)} to {DateWords.Month(to)}";

    /// <summary>"in 2023", "between 10 February 2016 and 10 February 2018".</summary>
    public static string During(LocalDate from, LocalDate to) =>
        from == new LocalDate(to.Year, 1, 1) && to == new LocalDate(to.Year, 12, 31)
            ? $"in {DateWords.Year(to)}"
            : $"between {DateWords.Day(from)} and {DateWords.Day(to)}";

    /// <summary>
    /// A title inside a sentence: "code of ethics"; one that is a name stays as it is, and one that says that something is not so is set off: among what is
    /// missing it would read as its contrary.
    /// </summary>
    public static string Title(string title)
    {
        if (title.StartsWith("No ", StringComparison.Ordinal))
        {
            return $"“{title}”";
        }

        var words = title.Split(' ');
        return words[0].Skip(1).Any(char.IsAsciiLetterUpper) || (words.Length > 1 && words[1].Length > 0 && char.IsUpper(words[1][0]))
            ? title
            : Lower(title);
    }

    /// <summary>What stands behind a colon or a condition: "a new period"; a name or an abbreviation stays as it is.</summary>
    public static string Lower(string text) =>
        text.Length < 2 || char.IsUpper(text[1]) || text[1] == '/' ? text : string.Concat(text[..1].ToLowerInvariant(), text.AsSpan(1));

    /// <summary>A clause about the candidate, said to the candidate: labels and conditions speak of somebody else.</summary>
    public static string You(string clause) =>
        Spoken.Aggregate(clause, (said, each) => said.Replace(each.Of, each.To, StringComparison.Ordinal));

    private static readonly (string Of, string To)[] Spoken =
    [
        ("the candidate's ", "your "),
        ("the candidate has ", "you have "),
        ("the candidate is ", "you are "),
        ("the candidate was ", "you were "),
        ("the candidate does", "you do"),
        ("the candidate holds", "you hold"),
        ("the candidate lives", "you live"),
        ("the candidate works", "you work"),
        ("the candidate gives", "you give"),
        ("the candidate signs", "you sign"),
        ("the candidate supervises ", "you supervise "),
        ("the candidate registered", "you registered"),
        ("the candidate took ", "you took "),
        ("the candidate", "you"),
        ("The candidate ", "You "),
        ("Lives in ", "You live in "),
        ("The file does", "Your file does"),
        ("in the file", "in your file"),
        ("this candidate", "you"),
    ];

    /// <summary>A person by name, else as whoever the id stands for.</summary>
    public static string Person(Person person, bool tellsIds) =>
        person.Name is { Length: > 0 } name ? name
        : tellsIds ? $"the person in your file ({person.Id})"
        : "a person in your file";
}
