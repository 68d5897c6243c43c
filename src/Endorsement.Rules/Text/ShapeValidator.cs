using System.Collections.Immutable;
using System.Globalization;

namespace Endorsement.Rules.Text;

/// <summary>Checks a JSON value against its description; every problem is reported, none stops the search for the next.</summary>
/// <param name="problems">Where problems go.</param>
/// <param name="leavesGaps">Whether what is wrong becomes a gap: the document is read further, and nobody else holds it yet.</param>
internal sealed partial class ShapeValidator(Problems problems, bool leavesGaps = false)
{
    /// <summary>A shape whose objects are checked by themselves where they stand within what is checked; absent: none is.</summary>
    public NamedShape? ByItself { get; init; }

    /// <summary>Takes values of a wrong type that may have named something that the document defines; absent: nobody asks.</summary>
    public List<JsonNode>? Unreadable { get; init; }

    private JsonNode? _refused;

    public void Check(JsonNode node, Shape shape)
    {
        // What is wrong here has been told.
        if (node.IsGap)
        {
            return;
        }

        CheckKind(node, shape);
        if (node.IsGap)
        {
            node.MayName |= NamingShapes.Are(shape);
        }
        else if (ReferenceEquals(_refused, node) && NamingShapes.Are(shape))
        {
            Unreadable?.Add(node);
        }
    }

    private void CheckKind(JsonNode node, Shape shape)
    {
        switch (shape)
        {
            case AnyShape:
                break;
            case NamedShape named:
                if (!ReferenceEquals(named, ByItself) || node.Kind != JsonKind.Object)
                {
                    Check(node, named.Target());
                }

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
            case CountShape:
                CheckCount(node);
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

        List<JsonMember>? unknown = null;
        foreach (var member in node.Members)
        {
            if (shape.Find(member.Name) is { } known)
            {
                Check(member.Value, known.Shape);
            }
            else if (!member.Value.IsGap)
            {
                (unknown ??= []).Add(member);
            }
        }

        foreach (var member in unknown ?? [])
        {
            var also = shape.Members.FirstOrDefault(m => m.AlsoCalled.Contains(member.Name));
            var help = also is not null
                ? $"did you mean `{also.Name}`? it says: {also.Shape.Description}"
                : problems.Near(member.Name, [.. shape.Members.Select(m => m.Name)]);
            Unknown(node, member, shape.Noun, help, also?.Name ?? Meant(member.Name, help, shape.Members.Select(m => m.Name)));
        }

        foreach (var member in shape.Members)
        {
            if (member.IsRequired && node[member.Name] is null)
            {
                Lacks(node, member, $"{shape.Noun} lacks `{member.Name}`", Sentence(member.Shape.Description));
            }
        }

        foreach (var group in shape.Exclusive)
        {
            if (Given(node, group, after: -1) is var first and >= 0 && Given(node, group, after: first) is var second and >= 0)
            {
                var message = $"{shape.Noun} gives both `{node.Members[first].Name}` and `{node.Members[second].Name}`";
                Refuse("ER1108", node, node.Members[second], message, "keep one of them");
            }
        }

        foreach (var group in shape.OneOf)
        {
            if (Given(node, group, after: -1) < 0)
            {
                var names = string.Join(" or ", group.Select(name => $"`{name}`"));
                Lacks(node, shape.Find(group[0])!, $"{shape.Noun} lacks {names}", "give one of them");
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
                var allowed = $"allowed: {string.Join(", ", shape.Choices.Select(c => c.Value))}";
                Lacks(node, new MemberShape(shape.Tag, Shapes.Code, IsRequired: true), $"{shape.Noun} lacks `{shape.Tag}`", allowed);
            }

            return;
        }

        if (tag.IsGap || !Is(tag, JsonKind.String, "text"))
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
        Refuse(
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

        foreach (var member in node.Members.ToArray())
        {
            if (member.Value.IsGap)
            {
                continue;
            }

            Check(member.Value, shape.Value);
            if (member.Name.Trim().Length == 0 || member.Name != member.Name.Trim())
            {
                Refuse("ER1112", node, member, "a name is blank or has blanks at its ends", "take the blanks away");
            }
            else if (!shape.Keys.IsEmpty && !shape.Keys.Contains(member.Name))
            {
                var help = problems.Near(member.Name, shape.Keys);
                Unknown(node, member, shape.Noun, help, Meant(member.Name, help, shape.Keys));
            }
        }
    }

    private void CheckList(JsonNode node, ListShape shape)
    {
        if (!Is(node, JsonKind.Array, $"a list (of {shape.Noun})", shape))
        {
            return;
        }

        var items = node.Items;
        if (items.Count < shape.AtLeast)
        {
            var least = shape.AtLeast.ToString(CultureInfo.InvariantCulture);
            Refuse("ER1113", node, $"the list needs at least {least} {shape.Noun}", Sentence(shape.Description));
        }

        if (shape.AtMost > 0 && items.Count > shape.AtMost)
        {
            var most = shape.AtMost.ToString(CultureInfo.InvariantCulture);
            Refuse("ER1113", node, $"the list has more than {most} entries (of {shape.Noun})", "join entries that follow on each other");
        }

        foreach (var item in items)
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
        Refuse("ER1103", node, $"{node.Words} stands where {wanted} belongs", help);

    private void Refuse(string code, JsonNode node, string message, string? help)
    {
        _refused = node;
        problems.Error(code, node, message, help);
        if (leavesGaps)
        {
            node.BecomeGap();
        }
    }

    private void Refuse(string code, JsonNode owner, JsonMember member, string message, string? help)
    {
        problems.Error(code, owner, member, message, help);
        if (leavesGaps)
        {
            member.Value.BecomeGap();
        }
    }

    private void Lacks(JsonNode node, MemberShape member, string message, string? help)
    {
        problems.Error("ER1102", node, message, help);
        if (leavesGaps)
        {
            node.Lack(member.Name, NamingShapes.Are(member.Shape));
        }
    }

    /// <summary>A member that there is not. The one that was meant is there, and nobody can read it.</summary>
    private void Unknown(JsonNode node, JsonMember member, string noun, string? help, string? meant)
    {
        Refuse("ER1101", node, member, $"{noun} has no member `{JsonNode.Short(member.Name)}`", help);
        if (leavesGaps && meant is not null && node[meant] is null)
        {
            node.Lack(meant, mayName: false);
        }
    }

    /// <summary>The member that was meant; sought only where somebody is helped with it.</summary>
    private string? Meant(string name, string? help, IEnumerable<string> known) =>
        leavesGaps && help is not null ? Suggestion.For(name, known) : null;

    private static string? Sentence(string description) => description.Length == 0 ? null : $"it says: {description}";
}
