using System.Globalization;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Checks;

/// <summary>What figures of a title are of.</summary>
internal enum FigureUnit
{
    Hours,
    Years,
    Months,
    Weeks,
    Days,
    People,
}

/// <summary>The figures that a rule names anywhere, its parts and conditions included, by their units: what its title may speak of.</summary>
internal sealed class WrittenFigures
{
    private readonly Dictionary<FigureUnit, SortedSet<decimal>> _figures = [];

    public WrittenFigures(JsonNode node)
    {
        Gather(node, "");

        // A title may give the sum: the hours with what comes on top of them, or those of all parts.
        Add(FigureUnit.Hours, Total(node));
        Add(FigureUnit.Hours, (node["parts"]?.Items ?? []).Sum(Total));
        Add(FigureUnit.Hours, (node["additional"]?.Items ?? []).Sum(Total));
    }

    /// <summary>The figures of a unit; none: the rule says nothing that a title could contradict.</summary>
    public SortedSet<decimal> Of(FigureUnit unit) => _figures.GetValueOrDefault(unit) ?? [];

    /// <summary>"33 hours", "1, 2 or 3 years".</summary>
    public static string Say(SortedSet<decimal> figures, FigureUnit unit)
    {
        var all = figures.Take(6).Select(f => f.ToString("0.##", CultureInfo.InvariantCulture)).ToList();
        var listed = all.Count == 1 ? all[0] : $"{string.Join(", ", all.Take(all.Count - 1))} or {all[^1]}";
        var name = unit == FigureUnit.People ? "" : $" {unit.ToString().ToLowerInvariant()}";
        return all is ["1"] && name.Length > 0 ? $"{listed}{name[..^1]}" : listed + name;
    }

    private static decimal Total(JsonNode node) =>
        (node.Kind == JsonKind.Object ? node.Number("hours") ?? 0 : 0)
        + (node["additional"]?.Items ?? []).Sum(part => part.Number("hours") ?? 0);

    private void Gather(JsonNode node, string name)
    {
        switch (node.Kind)
        {
            case JsonKind.Object:
                foreach (var member in node.Members.Where(m => m.Name is not ("changed" or "citation" or "title" or "note")))
                {
                    Gather(member.Value, member.Name);
                }

                break;
            case JsonKind.Array:
                foreach (var item in node.Items)
                {
                    Gather(item, name);
                }

                break;
            case JsonKind.Number when Amounts.TryDecimal(node.Text, out var number):
                Add(name is "hours" or "fullTimeWeek" or "most" or "month" or "year" ? FigureUnit.Hours : FigureUnit.People, number);
                break;
            case JsonKind.String when Amounts.TryPeriod(node.Text, out var period):
                var months = (period.Years * 12m) + period.Months;
                Add(FigureUnit.Years, months / 12);
                Add(FigureUnit.Months, months);
                Add(FigureUnit.Weeks, period.Weeks + (period.Days / 7m));
                Add(FigureUnit.Days, period.Days + (period.Weeks * 7m));
                break;
        }
    }

    private void Add(FigureUnit unit, decimal figure)
    {
        if (figure > 0)
        {
            if (!_figures.TryGetValue(unit, out var all))
            {
                _figures[unit] = all = [];
            }

            all.Add(figure);
        }
    }
}
