using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Draws small values that collide; the same seed draws the same.</summary>
internal sealed class Dice(int seed)
{
    private static readonly string[] Edges = ["01-01", "12-31", "06-30", "07-01", "02-28", "03-01", "01-31"];

    private readonly Random _random = new(seed);

    /// <summary>Other dice, without a throw of these: what they decide leaves everything else as it was.</summary>
    public Dice Aside(int which = 0) => new(~seed ^ (which * 7919));

    public bool Chance(int percent) => _random.Next(100) < percent;

    public int Between(int least, int most) => _random.Next(least, most + 1);

    public T Pick<T>(params T[] items) => items[_random.Next(items.Length)];

    /// <summary>One or more of the items, in their order.</summary>
    public JsonArray Some(params string[] items)
    {
        var chosen = items.Where(_ => Chance(45)).ToList();
        return new JsonArray([.. (chosen.Count > 0 ? chosen : [Pick(items)]).Select(i => (JsonNode)i)]);
    }

    /// <summary>None or more of the items, in their order.</summary>
    public JsonArray Any(params string[] items) => new([.. items.Where(_ => Chance(50)).Select(i => (JsonNode)i)]);

    public List<T> Shuffle<T>(IEnumerable<T> items) =>
        [.. items.Select(item => (Item: item, Key: _random.Next())).OrderBy(p => p.Key).Select(p => p.Item)];

    public LocalDate Day(int first = 2015, int last = 2019)
    {
        var year = Between(first, last);
        return Chance(5) ? new LocalDate(2016, 2, 29)
            : Chance(60)
                ? NodaTime.Text.LocalDatePattern.Iso.Parse(string.Create(CultureInfo.InvariantCulture, $"{year}-{Pick(Edges)}")).Value
            : new LocalDate(year, 1, 1).PlusDays(Between(0, 364));
    }

    /// <summary>A date as people document it: sometimes only to the month or the year.</summary>
    public string Written(LocalDate day, int partial = 12)
    {
        var text = Iso(day);
        return !Chance(partial) ? text
            : Chance(65) ? text[..7]
            : text[..4];
    }

    public string WrittenDay(int partial = 12) => Written(Day(), partial);

    public (LocalDate First, LocalDate Last) Range()
    {
        var (a, b) = (Day(), Day());
        return a <= b ? (a, b) : (b, a);
    }

    public static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    public JsonArray List(int least, int most, Func<int, JsonNode> item) =>
        new([.. Enumerable.Range(1, Between(least, most)).Select(item)]);

    /// <summary>An object of the members that are there.</summary>
    public static JsonObject Object(params (string Name, JsonNode? Value)[] members)
    {
        var result = new JsonObject();
        foreach (var (name, value) in members.Where(m => m.Value is not null))
        {
            result.Add(name, value);
        }

        return result;
    }
}
