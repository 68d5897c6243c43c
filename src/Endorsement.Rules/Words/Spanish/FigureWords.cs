using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Figures as people write them.</summary>
internal static class FigureWords
{
    private static readonly string[] Numbers =
    [
        "cero",
        "un",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
    ];

    /// <summary>What stands in place of hours that have no figure.</summary>
    public const string Some = "alguna";

    /// <summary>A list whose members may have commas of their own: then a semicolon parts them.</summary>
    /// <param name="words">The members.</param>
    /// <param name="word">The word before the last one.</param>
    public static string Apart(IEnumerable<string> words, string word)
    {
        string[] all = [.. words];
        return all.Length > 1 && all.Any(each => each.Contains(',', StringComparison.Ordinal))
            ? $"{string.Join("; ", all[..^1].Select(each => each.TrimEnd(',')))}; {Before(word, all[^1])} {all[^1]}"
            : List([.. all], word);
    }

    /// <summary>A figure of a finding, or 0 where there is none.</summary>
    public static string Text(this FigureList figures, FigureName name) => figures.Text(name.Name);

    /// <summary>A sub-minimum by the name that the ruleset gives it.</summary>
    public static string Text(this FigureList figures, string name) => figures.Find(name) is { } value ? Of(value) : "0";

    public static string Of(FigureValue value) =>
        value switch
        {
            FigureValue.Hours hours => HourWords.Number(hours.Amount),
            FigureValue.Length length => Of(length.Period),
            FigureValue.Count { Number: >= int.MaxValue } => "cualquier cantidad",
            FigureValue.Count count => Whole(count.Number),
            FigureValue.Text { Words: "some" } => Some,
            FigureValue.Text text => text.Words,
            FigureValue.Day day => DateWords.Day(day.Date),
            FigureValue.Range range => DateWords.Days(range.From, range.To),
            FigureValue.List list => string.Join(", ", list.Words),
            FigureValue.Money money => $"{Decimal(money.Amount)} {money.Currency}",
            FigureValue.Credentials credentials => string.Join(", ", credentials.Rows.Select(Of)),
            FigureValue.NotOwed money => Of(money),
            FigureValue.Share share => Share(share.Percent),
            FigureValue.Clause clause => SpanishLanguage.Instance.Clause(clause.Condition),
            FigureValue.Group group => string.Join(", ", group.Items.Select(f => $"{f.Name} {Of(f.Value)}")),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>"50 %".</summary>
    public static string Share(int percent) => FormattableString.Invariant($"{percent} %");

    /// <summary>"12 500": from five figures on in groups of three, apart by a space that does not break.</summary>
    public static string Whole(long number) =>
        number is > -10_000 and < 10_000
            ? number.ToString(CultureInfo.InvariantCulture)
            : number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u00A0');

    /// <summary>"30", "12,50".</summary>
    public static string Decimal(decimal amount) =>
        decimal.Truncate(amount) == amount && amount is > -1_000_000_000_000m and < 1_000_000_000_000m
            ? Whole((long)amount)
            : amount.ToString("0.00##", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>"una licenciatura o un título superior", "una credencial CDA (asociado en desarrollo infantil) o una licencia profesional".</summary>
    public static string Of(AcceptedCredential credential) =>
        credential.AtLeast is { } level ? CodeWords.DegreeName(level) : CodeWords.Or(credential.OneOf.Select(CodeWords.Credential));

    /// <summary>"100 USD, solo después del 31 de diciembre de 2025".</summary>
    public static string Of(FigureValue.NotOwed money) =>
        $"{Decimal(money.Amount)} {money.Currency}, {DocumentWords.Why(money, DateWords.Day)}";

    /// <summary>"dos años", "un año y seis meses".</summary>
    public static string Of(Period period)
    {
        var parts = new List<string>();
        Add(period.Years, "un año", "años");
        Add(period.Months, "un mes", "meses");
        Add(period.Weeks, "una semana", "semanas");
        Add(period.Days, "un día", "días");
        return parts.Count == 0 ? "ningún tiempo" : List([.. parts], "y");

        void Add(long count, string one, string many)
        {
            if (count != 0)
            {
                parts.Add(count == 1 ? one : $"{Number(count)} {many}");
            }
        }
    }

    /// <summary>"1 día", "3 días", "2 sesiones".</summary>
    public static string Count(long count, string one, string? many = null) => $"{Whole(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>"a, b y c".</summary>
    public static string And(IEnumerable<string> texts) => List([.. texts], "y");

    /// <summary>"a, b o c": the word stands before the last alone, "e" before an i and "u" before an o.</summary>
    public static string List(ImmutableArray<string> texts, string word) =>
        texts switch
        {
            [] => "",
            [var only] => only,
            [.. var first, var last] => $"{string.Join(", ", first)} {Before(word, last)} {last}",
        };

    /// <summary>"y" or "o" as it is said before a word: "e inclusión", "u otra actividad", "u 8 horas".</summary>
    public static string Before(string word, string next)
    {
        var begin = next.TrimStart('«', '“', '(', '*', '¿');
        return word switch
        {
            "y" when Starts("i", "hi", "í", "hí") && !Starts("hie", "hia", "ia", "ie", "io", "iu") => "e",
            "o" when Starts("o", "ho", "ó", "hó", "8") || begin == "11" || Starts("11 ") => "u",
            _ => word,
        };

        bool Starts(params string[] letters) => letters.Any(each => begin.StartsWith(each, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A number in words up to twelve, in figures beyond.</summary>
    public static string Number(long count) =>
        count >= 0 && count < Numbers.Length ? Numbers[count] : count.ToString(CultureInfo.InvariantCulture);
}
