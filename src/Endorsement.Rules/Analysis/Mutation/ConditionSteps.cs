using Endorsement.Rules.Conditions;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;
using NodaTime.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>A figure of a condition one step higher and lower, by what documents may say there: a day, one year, one level.</summary>
internal static class ConditionSteps
{
    /// <summary>The values one step away, where the shape has steps.</summary>
    public static IEnumerable<(MutationOperator Sort, JsonNode Value)> Of(JsonNode node, Shape shape) =>
        shape switch
        {
            DateShape date => OfDate(node, date),
            PeriodShape => OfPeriod(node),
            WholeShape whole => OfWhole(node, whole),
            ClosedCodeShape closed when closed.Codes == RuleForms.Degree.Codes => OfLevel(node, closed),
            _ => [],
        };

    /// <summary>A day of the year, which no table steps: a day later and earlier.</summary>
    public static IEnumerable<(MutationOperator Sort, JsonNode Value)> OfDate(JsonNode node, DateShape shape)
    {
        if (shape.Precision == DatePrecision.MonthAndDay)
        {
            // No day of the year is 29 February.
            return LocalDatePattern.Iso.Parse($"2001-{node.Text}") is { Success: true, Value: var day }
                ? Both(node, Text(day.PlusDays(1))[5..], Text(day.PlusDays(-1))[5..])
                : [];
        }

        return LocalDatePattern.Iso.Parse(node.Text) is { Success: true, Value: var date }
            ? Both(node, Text(date.PlusDays(1)), Text(date.PlusDays(-1)))
            : [];
    }

    private static IEnumerable<(MutationOperator Sort, JsonNode Value)> OfPeriod(JsonNode node)
    {
        if (!Amounts.TryPeriod(node.Text, out var period))
        {
            yield break;
        }

        yield return (MutationOperator.FigureUp, JsonEdit.TextAt(node, PeriodPattern.Roundtrip.Format(Periods.DayLonger(period))));
        if (Periods.DayShorter(period) is { } shorter)
        {
            yield return (MutationOperator.FigureDown, JsonEdit.TextAt(node, PeriodPattern.Roundtrip.Format(shorter)));
        }
    }

    private static IEnumerable<(MutationOperator Sort, JsonNode Value)> OfWhole(JsonNode node, WholeShape shape)
    {
        if (Amounts.TryWhole(node.Text, out var number) && number < shape.Most)
        {
            yield return (MutationOperator.FigureUp, node.Number(number + 1));
        }

        if (number > shape.Least)
        {
            yield return (MutationOperator.FigureDown, node.Number(number - 1));
        }
    }

    private static IEnumerable<(MutationOperator Sort, JsonNode Value)> OfLevel(JsonNode node, ClosedCodeShape shape)
    {
        var level = shape.Codes.IndexOf(node.Text);
        if (level >= 0 && level + 1 < shape.Codes.Length)
        {
            yield return (MutationOperator.FigureUp, JsonEdit.TextAt(node, shape.Codes[level + 1]));
        }

        if (level > 0)
        {
            yield return (MutationOperator.FigureDown, JsonEdit.TextAt(node, shape.Codes[level - 1]));
        }
    }

    private static (MutationOperator, JsonNode)[] Both(JsonNode node, string up, string down) =>
        [(MutationOperator.FigureUp, JsonEdit.TextAt(node, up)), (MutationOperator.FigureDown, JsonEdit.TextAt(node, down))];

    private static string Text(NodaTime.LocalDate day) => DocumentedDate.Text(day);
}
