using System.Collections.Immutable;
using System.Globalization;

namespace Endorsement.Rules.Text;

/// <summary>Checks a JSON value against its description; every problem is reported, none stops the search for the next.</summary>
internal sealed partial class ShapeValidator(Problems problems)
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
            case ListOrObjectShape either:
                Check(node, node.Kind == JsonKind.Object ? either.Object : either.List);
                break;
            case NullOrShape optional:
                if (node.Kind != JsonKind.Null)
                {
                    Check(node, optional.Other);
                }

                break;
            default:
                CheckScalar(node, shape);
                break;
        }
    }

    private void CheckScalar(JsonNode node, Shape shape)
    {
        switch (shape)
        {
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
        if (!Is(node, JsonKind.Object, shape.Noun, shape))
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
                var help = shape.Members.FirstOrDefault(m => m.AlsoCalled.Contains(member.Name)) is { } meant
                    ? $"did you mean `{meant.Name}`? it says: {meant.Shape.Description}"
                    : problems.Near(member.Name, [.. shape.Members.Select(m => m.Name)]);
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
            if (Given(node, group, after: -1) is var first and >= 0 && Given(node, group, after: first) is var second and >= 0)
            {
                problems.Error(
                    "ER1108",
                    node,
                    node.Members[second],
                    $"{shape.Noun} gives both `{node.Members[first].Name}` and `{node.Members[second].Name}`",
                    "keep one of them"
                );
            }
        }

        foreach (var group in shape.OneOf)
        {
            if (Given(node, group, after: -1) < 0)
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

    /// <summary>The position of the next member that is one of a group, or -1.</summary>
    private static int Given(JsonNode node, ImmutableArray<string> group, int after)
    {
        for (var i = after + 1; i < node.Members.Count; i++)
        {
            if (group.Contains(node.Members[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    private void CheckTagged(JsonNode node, TaggedShape shape)
    {
        if (!Is(node, JsonKind.Object, shape.Noun, shape))
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
            $"`{JsonNode.Short(tag.Text)}` is not {(shape.Tag[0] is 'a' or 'e' or 'i' or 'o' ? "an" : "a")} {shape.Tag} of {shape.Noun}",
            problems.Near(tag.Text, values)
        );
    }

    private void CheckMap(JsonNode node, MapShape shape)
    {
        if (!Is(node, JsonKind.Object, shape.Noun, shape))
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
                    problems.Near(member.Name, shape.Keys)
                );
            }

            Check(member.Value, shape.Value);
        }
    }

    private void CheckList(JsonNode node, ListShape shape)
    {
        if (!Is(node, JsonKind.Array, $"a list (of {shape.Noun})", shape))
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

        if (shape.AtMost > 0 && node.Items.Count > shape.AtMost)
        {
            problems.Error(
                "ER1113",
                node,
                $"the list has more than {shape.AtMost.ToString(CultureInfo.InvariantCulture)} entries (of {shape.Noun})",
                "join entries that follow on each other"
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

    private bool Is(JsonNode node, JsonKind kind, string wanted, Shape? shape = null)
    {
        if (node.Kind == kind)
        {
            return true;
        }

        WrongType(node, wanted, TypeHelp.For(node, kind, shape));
        return false;
    }

    private void WrongType(JsonNode node, string wanted, string? help) =>
        problems.Error("ER1103", node, $"{node.Words} stands where {wanted} belongs", help);

    private static string? Sentence(string description) => description.Length == 0 ? null : $"it says: {description}";
}
