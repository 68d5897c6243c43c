using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Words.English;

/// <summary>Figures as people write them.</summary>
internal static class FigureWords
{
    private static readonly string[] Numbers =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    /// <summary>A list whose members may have commas of their own: then a semicolon parts them.</summary>
    /// <param name="words">The members.</param>
    /// <param name="word">The word before the last one.</param>
    public static string Apart(IEnumerable<string> words, string word)
    {
        string[] all = [.. words];
        return all.Length > 1 && all.Any(each => each.Contains(',', StringComparison.Ordinal))
            ? $"{string.Join("; ", all[..^1].Select(each => each.TrimEnd(',')))}; {word} {all[^1]}"
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
            FigureValue.Count { Number: >= int.MaxValue } => "any number",
            FigureValue.Count count => count.Number.ToString(CultureInfo.InvariantCulture),
            FigureValue.Text text => text.Words,
            FigureValue.Day day => DateWords.Day(day.Date),
            FigureValue.Range range => DateWords.Days(range.From, range.To),
            FigureValue.List list => string.Join(", ", list.Words),
            FigureValue.Money money => FormattableString.Invariant($"{money.Amount:0.##} {money.Currency}"),
            FigureValue.Credentials credentials => string.Join(", ", credentials.Rows.Select(Of)),
            FigureValue.NotOwed money => Of(money),
            FigureValue.Share share => Share(share.Percent),
            FigureValue.Clause clause => EnglishLanguage.Instance.Clause(clause.Condition),
            FigureValue.Group group => string.Join(", ", group.Items.Select(f => $"{f.Name} {Of(f.Value)}")),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>"50 percent".</summary>
    public static string Share(int percent) => FormattableString.Invariant($"{percent} percent");

    /// <summary>"a bachelor's degree or higher", "a CDA (Child Development Associate) or a professional license".</summary>
    public static string Of(AcceptedCredential credential) =>
        credential.AtLeast is { } level ? CodeWords.DegreeName(level) : CodeWords.Or(credential.OneOf.Select(CodeWords.Credential));

    /// <summary>"100 USD, only after 31 December 2025".</summary>
    public static string Of(FigureValue.NotOwed money) =>
        FormattableString.Invariant($"{money.Amount:0.##} {money.Currency}, {DocumentWords.Why(money, DateWords.Day)}");

    /// <summary>"two years", "one year and six months".</summary>
    public static string Of(Period period)
    {
        var parts = new List<string>();
        Add(period.Years, "year");
        Add(period.Months, "month");
        Add(period.Weeks, "week");
        Add(period.Days, "day");
        return parts.Count switch
        {
            0 => "no time",
            1 => parts[0],
            _ => $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}",
        };

        void Add(long count, string unit)
        {
            if (count != 0)
            {
                parts.Add($"{Number(count)} {unit}{(count == 1 ? "" : "s")}");
            }
        }
    }

    public static string Count(long count, string one, string? many = null) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>"a, b and c".</summary>
    public static string And(IEnumerable<string> texts) => List([.. texts], "and");

    /// <summary>"a, b or c": the word stands before the last alone.</summary>
    public static string List(ImmutableArray<string> texts, string word) =>
        texts switch
        {
            [] => "",
            [var only] => only,
            [.. var first, var last] => $"{string.Join(", ", first)} {word} {last}",
        };

    /// <summary>A number in words up to twelve, in figures beyond.</summary>
    public static string Number(long count) =>
        count >= 0 && count < Numbers.Length ? Numbers[count] : count.ToString(CultureInfo.InvariantCulture);
}
