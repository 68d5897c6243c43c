using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Endorsement.Rules.Text;
using NodaTime.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>Reads the figures of a saved determination: what each is, its name and its form say together.</summary>
internal static partial class FigureReader
{
    /// <summary>The figures that count things; every other number is of clock hours.</summary>
    private static readonly ImmutableHashSet<string> Counts =
    [
        .. new[]
        {
            Figures.Areas,
            Figures.Count,
            Figures.Days,
            Figures.Families,
            Figures.Met,
            Figures.Parts,
            Figures.PossibleDays,
            Figures.PossibleFamilies,
            Figures.PossiblyUsable,
            Figures.StepFrom,
            Figures.Usable,
            Figures.YearsHeld,
        }.Select(name => name.Name),
    ];

    /// <summary>More hours than any file can document: what is larger was written by nobody who decides, and is kept as it is written.</summary>
    private const decimal MostHours = 1_000_000_000_000m;

    public static FigureList Read(JsonNode? figures) =>
        figures is null ? [] : [.. figures.Members.Select(member => new Figure(member.Name, Value(member.Name, member.Value)))];

    private static FigureValue Value(string name, JsonNode node) =>
        node.Kind switch
        {
            JsonKind.Number when Counts.Contains(name.Split(':')[0]) && Amounts.TryWhole(node.Text, out var count) => new FigureValue.Count(
                count
            ),
            JsonKind.Number when Amounts.TryDecimal(node.Text, out var hours) && Math.Abs(hours) <= MostHours => new FigureValue.Hours(
                Minutes(hours)
            ),
            JsonKind.Array
                when name == Figures.AnyOf.Name && SaidFigures.Credentials([.. node.Items.Select(item => item.Text)]) is { } rows => rows,
            JsonKind.Array => new FigureValue.List([.. node.Items.Select(item => item.Text)]),
            JsonKind.Object when node.Day("from") is { } from && node.Day("to") is { } to => new FigureValue.Range(from, to),
            JsonKind.Object => new FigureValue.Group(Read(node)),
            _ => Text(node.Text),
        };

    /// <summary>Documents show hours to four places: the minutes are the nearest ones.</summary>
    private static ClockHours Minutes(decimal hours) => new((long)decimal.Round(hours * 60));

    private static FigureValue Text(string text) =>
        text.Length == 10 && DocumentedDate.TryRead(text, out var date) ? new FigureValue.Day(date.First)
        : text is ['P', _, ..] && PeriodPattern.NormalizingIso.Parse(text) is { Success: true } period
            ? new FigureValue.Length(period.Value)
        : Money().Match(text) is { Success: true } money && Amounts.TryDecimal(money.Groups["amount"].Value, out var amount)
            ? new FigureValue.Money(amount, money.Groups["currency"].Value)
        : SaidFigures.Read(text) ?? new FigureValue.Text(text);

    [GeneratedRegex("^(?<amount>[0-9]{1,12}(\\.[0-9]{1,4})?) (?<currency>[A-Z]{3})$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Money();
}
