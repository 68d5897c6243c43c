using System.Globalization;

namespace Endorsement.Rules.Text;

// The checks of single values: codes, flags, numbers, dates, periods.
internal sealed partial class ShapeValidator
{
    private void CheckCode(JsonNode node)
    {
        if (Is(node, JsonKind.String, "text") && (node.Text.Length == 0 || node.Text.Trim() != node.Text))
        {
            Refuse("ER1112", node, $"`{JsonNode.Short(node.Text)}` is blank or has blanks at its ends", "write the code or id itself");
        }
    }

    private void CheckClosedCode(JsonNode node, ClosedCodeShape shape)
    {
        if (Is(node, JsonKind.String, shape.Noun) && !shape.Codes.Contains(node.Text))
        {
            Refuse("ER1104", node, $"`{JsonNode.Short(node.Text)}` is not {shape.Noun}", problems.Near(node.Text, shape.Codes));
        }
    }

    private void CheckFlag(JsonNode node, FlagShape shape)
    {
        if (node.Kind is not (JsonKind.True or JsonKind.False))
        {
            WrongType(node, "true or false", TypeHelp.For(node, JsonKind.True, null));
        }
        else if (shape.Only is { } only && only != (node.Kind == JsonKind.True))
        {
            Refuse("ER1107", node, $"only `{(only ? "true" : "false")}` can stand here", "leave the member out instead");
        }
    }

    private void CheckCount(JsonNode node)
    {
        if (
            Is(node, JsonKind.Number, "a whole number")
            && !(long.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= CountShape.Most)
        )
        {
            Refuse("ER1107", node, $"`{JsonNode.Short(node.Text)}` is no count of anything", "write a whole number, 0 or more");
        }
    }

    private void CheckWhole(JsonNode node, WholeShape shape)
    {
        if (!Is(node, JsonKind.Number, "a whole number"))
        {
            return;
        }

        if (!Amounts.TryWhole(node.Text, out var value) || value < shape.Least || value > shape.Most)
        {
            var range = string.Create(CultureInfo.InvariantCulture, $"a whole number from {shape.Least} to {shape.Most}");
            Refuse("ER1107", node, $"`{JsonNode.Short(node.Text)}` is not {range}", $"write {range}");
        }
    }

    private void CheckAmount(JsonNode node, AmountShape shape)
    {
        var noun = shape.InMinutes ? "a number of minutes" : "a number of hours";
        if (!Is(node, JsonKind.Number, noun))
        {
            return;
        }

        if (Amounts.LosesDigits(node.Text))
        {
            NotWholeMinutes(node, shape);
            return;
        }

        if (!Amounts.TryDecimal(node.Text, out var value) || value <= 0 || value > shape.Most)
        {
            var most = shape.Most.ToString(CultureInfo.InvariantCulture);
            Refuse(
                "ER1107",
                node,
                $"`{JsonNode.Short(node.Text)}` is not {noun} above 0 and up to {most}",
                $"write {noun} above 0 and up to {most}"
            );
            return;
        }

        // A decimal that comes to whole minutes has two places at most; multiplying one with many more would round them away.
        var minutes = shape.InMinutes ? value : value * 60m;
        if (decimal.Truncate(minutes) != minutes || decimal.Round(value, 2) != value)
        {
            NotWholeMinutes(node, shape);
        }
    }

    private void NotWholeMinutes(JsonNode node, AmountShape shape)
    {
        var help = shape.InMinutes ? "write whole minutes" : "write `minutes` instead, or a decimal such as 1.5, 0.25 or 0.1";
        Refuse("ER1106", node, $"`{JsonNode.Short(node.Text)}` does not come to a whole number of minutes", help);
    }

    private void CheckMoney(JsonNode node)
    {
        if (
            Is(node, JsonKind.Number, "an amount of money")
            && (!Amounts.TryDecimal(node.Text, out var value) || value < 0 || value > 1_000_000 || decimal.Round(value, 2) != value)
        )
        {
            Refuse(
                "ER1107",
                node,
                $"`{JsonNode.Short(node.Text)}` is not an amount of money",
                "write a number from 0 to 1000000 with at most two decimals"
            );
        }
    }

    private void CheckDate(JsonNode node, DateShape shape)
    {
        var form = shape.Precision switch
        {
            DatePrecision.Day => "YYYY-MM-DD",
            DatePrecision.Partial => "YYYY-MM-DD, or YYYY-MM or YYYY where only that much is known",
            DatePrecision.MonthAndDay => "MM-DD",
            _ => throw new InvalidOperationException("There is no such precision."),
        };
        if (!Is(node, JsonKind.String, "a date"))
        {
            return;
        }

        var isWord = shape.Words.Contains(node.Text);
        var isDate =
            shape.Precision == DatePrecision.MonthAndDay
                ? IsMonthAndDay(node.Text)
                : DocumentedDate.TryRead(node.Text, out var date)
                    && (shape.Precision == DatePrecision.Partial || date.IsDay && node.Text.Length == 10);
        if (!isWord && !isDate)
        {
            var help = shape.Words.IsEmpty
                ? $"write {form}; years run from 1900 to 2200"
                : $"write {form}, or one of: {string.Join(", ", shape.Words)}";
            Refuse("ER1105", node, $"`{JsonNode.Short(node.Text)}` is not a date of the calendar", help);
        }
    }

    private void CheckPeriod(JsonNode node)
    {
        if (Is(node, JsonKind.String, "a period", new PeriodShape()) && !Amounts.TryPeriod(node.Text, out _))
        {
            Refuse("ER1105", node, $"`{JsonNode.Short(node.Text)}` is not a period", PeriodWords.Help(node.Text));
        }
    }

    private static bool IsMonthAndDay(string text) =>
        text.Length == 5 && DocumentedDate.TryRead($"2001-{text}", out var date) && date.IsDay;
}
