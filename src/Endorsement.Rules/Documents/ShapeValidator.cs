using System.Collections.Immutable;
using System.Globalization;
using Endorsement.Rules.Model;
using NodaTime;

namespace Endorsement.Rules.Documents;

/// <summary>Checks a JSON value against its description; every problem is reported, none stops the search for the next.</summary>
internal sealed class ShapeValidator(Problems problems)
{
    public void Check(JsonNode node, Shape shape)
    {
        switch (shape)
        {
            case AnyShape:
                break;
            case NamedShape named:
                Check(node, named.Target());
                break;
            case ObjectShape fields:
                CheckObject(node, fields);
                break;
            case TaggedShape tagged:
                CheckTagged(node, tagged);
                break;
            case MapShape map:
                CheckMap(node, map);
                break;
            case ListShape list:
                CheckList(node, list);
                break;
            case OneOrManyShape many:
                CheckOneOrMany(node, many);
                break;
            case TextOrShape either:
                Check(node, node.Kind == JsonKind.String ? either.Text : either.Other);
                break;
            case NullOrShape optional:
                if (node.Kind != JsonKind.Null)
                {
                    Check(node, optional.Other);
                }

                break;
            case TextShape:
                Is(node, JsonKind.String, "text");
                break;
            case CodeShape:
                CheckCode(node);
                break;
            case ClosedCodeShape closed:
                CheckClosedCode(node, closed);
                break;
            case FlagShape flag:
                CheckFlag(node, flag);
                break;
            case WholeShape whole:
                CheckWhole(node, whole);
                break;
            case AmountShape amount:
                CheckAmount(node, amount);
                break;
            case MoneyShape:
                CheckMoney(node);
                break;
            case DateShape date:
                CheckDate(node, date);
                break;
            case PeriodShape:
                CheckPeriod(node);
                break;
            default:
                throw new InvalidOperationException($"No check is written for {shape.GetType().Name}.");
        }
    }

    private void CheckObject(JsonNode node, ObjectShape shape)
    {
        if (!Is(node, JsonKind.Object, shape.Noun))
        {
            return;
        }

        foreach (var member in node.Members)
        {
            if (shape.Find(member.Name) is { } known)
            {
                Check(member.Value, known.Shape);
            }
            else
            {
                var help = problems.IsFull ? null : Suggestion.Help(member.Name, [.. shape.Members.Select(m => m.Name)]);
                problems.Error("ER1101", node, member, $"{shape.Noun} has no member `{JsonNode.Short(member.Name)}`", help);
            }
        }

        foreach (var member in shape.Members)
        {
            if (member.IsRequired && node[member.Name] is null)
            {
                problems.Error("ER1102", node, $"{shape.Noun} lacks `{member.Name}`", Sentence(member.Shape.Description));
            }
        }

        foreach (var group in shape.Exclusive)
        {
            var given = node.Members.Where(m => group.Contains(m.Name)).ToArray();
            if (given.Length > 1)
            {
                problems.Error(
                    "ER1108",
                    node,
                    given[1],
                    $"{shape.Noun} gives both `{given[0].Name}` and `{given[1].Name}`",
                    "keep one of them"
                );
            }
        }

        foreach (var group in shape.OneOf)
        {
            if (!node.Members.Any(m => group.Contains(m.Name)))
            {
                problems.Error(
                    "ER1102",
                    node,
                    $"{shape.Noun} lacks {string.Join(" or ", group.Select(name => $"`{name}`"))}",
                    "give one of them"
                );
            }
        }
    }

    private void CheckTagged(JsonNode node, TaggedShape shape)
    {
        if (!Is(node, JsonKind.Object, shape.Noun))
        {
            return;
        }

        var tag = node[shape.Tag];
        if (tag is null)
        {
            if (shape.Untagged is { } untagged)
            {
                CheckObject(node, untagged);
            }
            else
            {
                problems.Error(
                    "ER1102",
                    node,
                    $"{shape.Noun} lacks `{shape.Tag}`",
                    $"allowed: {string.Join(", ", shape.Choices.Select(c => c.Value))}"
                );
            }

            return;
        }

        if (!Is(tag, JsonKind.String, "text"))
        {
            return;
        }

        foreach (var (value, choice) in shape.Choices)
        {
            if (value == tag.Text)
            {
                CheckObject(node, choice);
                return;
            }
        }

        var values = shape.Choices.Select(c => c.Value).ToArray();
        problems.Error(
            "ER1104",
            tag,
            $"`{JsonNode.Short(tag.Text)}` is not a {shape.Tag} of {shape.Noun}",
            Suggestion.Help(tag.Text, values)
        );
    }

    private void CheckMap(JsonNode node, MapShape shape)
    {
        if (!Is(node, JsonKind.Object, shape.Noun))
        {
            return;
        }

        foreach (var member in node.Members)
        {
            if (member.Name.Trim().Length == 0 || member.Name != member.Name.Trim())
            {
                problems.Error("ER1112", node, member, "a name is blank or has blanks at its ends", "take the blanks away");
            }
            else if (!shape.Keys.IsEmpty && !shape.Keys.Contains(member.Name))
            {
                problems.Error(
                    "ER1101",
                    node,
                    member,
                    $"{shape.Noun} has no member `{JsonNode.Short(member.Name)}`",
                    Suggestion.Help(member.Name, shape.Keys)
                );
            }

            Check(member.Value, shape.Value);
        }
    }

    private void CheckList(JsonNode node, ListShape shape)
    {
        if (!Is(node, JsonKind.Array, $"a list (of {shape.Noun})"))
        {
            return;
        }

        if (node.Items.Count < shape.AtLeast)
        {
            problems.Error(
                "ER1113",
                node,
                $"the list needs at least {shape.AtLeast.ToString(CultureInfo.InvariantCulture)} {shape.Noun}",
                Sentence(shape.Description)
            );
        }

        foreach (var item in node.Items)
        {
            Check(item, shape.Item);
        }
    }

    private void CheckOneOrMany(JsonNode node, OneOrManyShape shape)
    {
        if (node.Kind != JsonKind.Array)
        {
            Check(node, shape.Item);
            return;
        }

        foreach (var item in node.Items)
        {
            Check(item, shape.Item);
        }
    }

    private void CheckCode(JsonNode node)
    {
        if (Is(node, JsonKind.String, "text") && (node.Text.Length == 0 || node.Text.Trim() != node.Text))
        {
            problems.Error(
                "ER1112",
                node,
                $"`{JsonNode.Short(node.Text)}` is blank or has blanks at its ends",
                "write the code or id itself"
            );
        }
    }

    private void CheckClosedCode(JsonNode node, ClosedCodeShape shape)
    {
        if (Is(node, JsonKind.String, shape.Noun) && !shape.Codes.Contains(node.Text))
        {
            problems.Error("ER1104", node, $"`{JsonNode.Short(node.Text)}` is not {shape.Noun}", Suggestion.Help(node.Text, shape.Codes));
        }
    }

    private void CheckFlag(JsonNode node, FlagShape shape)
    {
        if (node.Kind is not (JsonKind.True or JsonKind.False))
        {
            WrongType(node, "true or false");
        }
        else if (shape.Only is { } only && only != (node.Kind == JsonKind.True))
        {
            problems.Error("ER1107", node, $"only `{(only ? "true" : "false")}` can stand here", "leave the member out instead");
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
            problems.Error("ER1107", node, $"`{JsonNode.Short(node.Text)}` is not {range}", $"write {range}");
        }
    }

    private void CheckAmount(JsonNode node, AmountShape shape)
    {
        var noun = shape.InMinutes ? "a number of minutes" : "a number of hours";
        if (!Is(node, JsonKind.Number, noun))
        {
            return;
        }

        if (!Amounts.TryDecimal(node.Text, out var value) || value <= 0 || value > shape.Most)
        {
            var most = shape.Most.ToString(CultureInfo.InvariantCulture);
            problems.Error(
                "ER1107",
                node,
                $"`{JsonNode.Short(node.Text)}` is not {noun} above 0 and up to {most}",
                $"write {noun} above 0 and up to {most}"
            );
            return;
        }

        var minutes = shape.InMinutes ? value : value * 60m;
        if (decimal.Truncate(minutes) != minutes)
        {
            var help = shape.InMinutes ? "write whole minutes" : "write `minutes` instead, or a decimal such as 1.5, 0.25 or 0.1";
            problems.Error("ER1106", node, $"`{JsonNode.Short(node.Text)}` does not come to a whole number of minutes", help);
        }
    }

    private void CheckMoney(JsonNode node)
    {
        if (
            Is(node, JsonKind.Number, "an amount of money")
            && (!Amounts.TryDecimal(node.Text, out var value) || value < 0 || value > 1_000_000 || decimal.Round(value, 2) != value)
        )
        {
            problems.Error(
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
                : DocumentedDate.TryParse(node.Text, out var date)
                    && (shape.Precision == DatePrecision.Partial || date.IsDay && node.Text.Length == 10);
        if (!isWord && !isDate)
        {
            var help = shape.Words.IsEmpty
                ? $"write {form}; years run from 1900 to 2200"
                : $"write {form}, or one of: {string.Join(", ", shape.Words)}";
            problems.Error("ER1105", node, $"`{JsonNode.Short(node.Text)}` is not a date of the calendar", help);
        }
    }

    private void CheckPeriod(JsonNode node)
    {
        if (Is(node, JsonKind.String, "a period") && !Amounts.TryPeriod(node.Text, out _))
        {
            problems.Error(
                "ER1105",
                node,
                $"`{JsonNode.Short(node.Text)}` is not a period",
                "write years, months, weeks or days: P2Y, P1Y6M, P90D"
            );
        }
    }

    private static bool IsMonthAndDay(string text) =>
        text.Length == 5 && DocumentedDate.TryParse($"2001-{text}", out var date) && date.IsDay;

    private bool Is(JsonNode node, JsonKind kind, string wanted)
    {
        if (node.Kind == kind)
        {
            return true;
        }

        WrongType(node, wanted);
        return false;
    }

    private void WrongType(JsonNode node, string wanted) =>
        problems.Error(
            "ER1103",
            node,
            $"{node.Words} stands where {wanted} belongs",
            node.Kind == JsonKind.Null ? "leave the member out when the fact is not known" : null
        );

    private static string? Sentence(string description) => description.Length == 0 ? null : $"it says: {description}";
}
