using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Text;

/// <summary>Takes values out of an object that has passed its <see cref="ShapeValidator"/>; absent members are null.</summary>
internal static class Fields
{
    public static string? Text(this JsonNode node, string name) => node[name] is { IsGap: false } value ? value.Text : null;

    public static bool? Flag(this JsonNode node, string name) => node[name] is { } value ? value.Kind == JsonKind.True : null;

    public static int? Whole(this JsonNode node, string name) =>
        node[name] is { } value && Amounts.TryWhole(value.Text, out var number) ? number : null;

    public static long Count(this JsonNode node, string name) =>
        node[name] is { } value && long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    public static decimal? Number(this JsonNode node, string name) =>
        node[name] is { } value && Amounts.TryDecimal(value.Text, out var number) ? number : null;

    public static DocumentedDate? Date(this JsonNode node, string name) =>
        node[name] is { } value && DocumentedDate.TryRead(value.Text, out var date) ? date : null;

    public static LocalDate? Day(this JsonNode node, string name) => node.Date(name)?.First;

    public static AnnualDate? MonthAndDay(this JsonNode node, string name) =>
        node.Text(name) is { } text && DocumentedDate.TryRead($"2001-{text}", out var date)
            ? new AnnualDate(date.First.Month, date.First.Day)
            : null;

    public static Period? Period(this JsonNode node, string name) =>
        node[name] is { } value && Amounts.TryPeriod(value.Text, out var period) ? period : null;

    /// <summary>`hours` or `minutes`, whichever the entry gives.</summary>
    public static ClockHours? Hours(this JsonNode node, string hours = "hours", string? minutes = "minutes") =>
        node.Number(hours) is { } number ? ClockHours.FromHours(number)
        : minutes is not null && node.Number(minutes) is { } whole ? new ClockHours((long)whole)
        : null;

    public static T? Closed<T>(this JsonNode node, string name, ImmutableArray<string> codes)
        where T : struct, Enum => node[name] is { } value ? CodeOf<T>(value, codes) : null;

    public static ImmutableArray<T>? ClosedList<T>(this JsonNode node, string name, ImmutableArray<string> codes)
        where T : struct, Enum => node[name] is { } value ? [.. value.Items.Select(item => CodeOf<T>(item, codes))] : null;

    /// <summary>A list of codes; a single text counts as a list of one.</summary>
    public static ImmutableArray<string>? Codes(this JsonNode node, string name) =>
        node[name] is not { } value ? null
        : value.Kind == JsonKind.String ? [value.Text]
        : [.. value.Items.Where(item => !item.IsGap).Select(item => item.Text)];

    public static ImmutableArray<T>? Section<T>(this JsonNode node, string name, Func<JsonNode, T> read) =>
        node[name] is { } value ? [.. value.Items.Select(read)] : null;

    private static T CodeOf<T>(JsonNode node, ImmutableArray<string> codes)
        where T : struct, Enum
    {
        var index = codes.IndexOf(node.Text);
        return System.Runtime.CompilerServices.Unsafe.BitCast<int, T>(Math.Max(index, 0));
    }
}
