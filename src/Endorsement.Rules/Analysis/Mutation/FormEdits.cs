using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>
/// What may be left out of a requirement, negated or said of some in place of all, by the one description of documents: so what a kind adds to its form
/// is mutated without a further word (S64).
/// </summary>
internal sealed class FormEdits
{
    /// <summary>What is read of every requirement and is no rule, and what names it.</summary>
    private static readonly ImmutableArray<string> NoRules = ["id", "kind", "title", "note", "citation", "provenance", "changed", "use"];

    /// <summary>Lists of which each item is asked for, by the first word of their noun: leaving out the one is what leaving out the list would be.</summary>
    private static readonly ImmutableArray<string> Asked =
    [
        "slot",
        "among-clause",
        "sub-minimum",
        "family",
        "cap",
        "credit",
        "further",
        "step",
    ];

    private readonly List<WrittenEdit> _found = [];
    private int _conditions;

    /// <summary>The edits of a requirement and of its parts.</summary>
    /// <param name="written">The requirement as it is written, every name put in.</param>
    public static IReadOnlyList<WrittenEdit> Of(JsonNode written)
    {
        var edits = new FormEdits();
        edits.Visit(written, RequirementForm.Whole, "");
        return edits._found;
    }

    /// <summary>The edits of another value, all of whose figures have their steps here.</summary>
    /// <param name="written">The value.</param>
    /// <param name="shape">Its description.</param>
    /// <param name="member">The member that it is.</param>
    public static IReadOnlyList<WrittenEdit> OfFigures(JsonNode written, Shape shape, string member)
    {
        var edits = new FormEdits { _conditions = 1 };
        edits.Visit(written, shape, member);
        return edits._found;
    }

    private void Visit(JsonNode node, Shape shape, string member)
    {
        switch (shape)
        {
            case NamedShape named when IsCondition(named):
                VisitCondition(node, named.Target(), member);
                break;
            case NamedShape named:
                Visit(node, named.Target(), member);
                break;
            case TaggedShape tagged:
                VisitRequirement(node, tagged);
                break;
            case ObjectShape form when node.Kind == JsonKind.Object:
                VisitMembers(node, form);
                break;
            case ListShape list when node.Kind == JsonKind.Array:
                VisitItems(node, list, member);
                break;
            case OneOrManyShape many when node.Kind == JsonKind.Array:
                VisitItems(node, new ListShape("code", many.Item) { AtLeast = 1 }, member);
                break;
            case OneOrManyShape one:
                Visit(node, one.Item, member);
                break;
            case TextOrShape either:
                Visit(node, node.Kind == JsonKind.String ? either.Text : either.Other, member);
                break;
            case ListOrObjectShape either:
                Visit(node, node.Kind == JsonKind.Array ? either.List : either.Object, member);
                break;
            default:
                Step(node, shape, member);
                break;
        }
    }

    private void VisitRequirement(JsonNode node, TaggedShape shape)
    {
        var form = shape.Choices.First(choice => choice.Value == node.Text(shape.Tag)).Shape;
        var kind = node["kind"]!;
        if (kind.Text is "all" or "any")
        {
            _found.Add(Value(MutationOperator.AllForAny, "kind", kind, JsonEdit.TextAt(kind, kind.Text == "all" ? "any" : "all")));
        }

        if (node["level"] is null && !Kinds.Of(kind.Text).IsAdministrative)
        {
            var advised = JsonEdit.TextAt(kind, RuleCodes.Spell(RequirementLevel.Recommended));
            _found.Add(new AddedMemberEdit(MutationOperator.LevelChanged, node, "level", advised) { Member = "level", After = advised });
        }

        VisitMembers(node, form);
    }

    private void VisitMembers(JsonNode node, ObjectShape form)
    {
        foreach (var member in node.Members)
        {
            if (NoRules.Contains(member.Name) || form.Find(member.Name) is not { Shape: not TextShape } asked)
            {
                continue;
            }

            if (!asked.IsRequired && !IsLeftOutByItems(member.Value, asked.Shape))
            {
                _found.Add(new LeftOutMemberEdit(SortOf(member, asked.Shape), member) { Member = member.Name, Before = member.Value });
            }

            Visit(member.Value, asked.Shape, member.Name);
        }
    }

    private void VisitItems(JsonNode node, ListShape list, string member)
    {
        for (var i = 0; i < node.Items.Count; i++)
        {
            if (node.Items.Count > 1)
            {
                _found.Add(new LeftOutItemEdit(SortOf(list, node.Items[i]), node, i) { Member = member, Before = node.Items[i] });
            }

            Visit(node.Items[i], list.Item, member);
        }
    }

    private void VisitCondition(JsonNode node, Shape form, string member)
    {
        if (node["not"] is { } opposite)
        {
            _found.Add(Value(MutationOperator.ConditionNegated, member, node, opposite));
        }
        else if (member != "not")
        {
            var negated = JsonEdit.ObjectAt(node, [new JsonMember("not", node.Offset, node)]);
            _found.Add(Value(MutationOperator.ConditionNegated, member, node, negated));
        }

        foreach (var (name, other) in (ReadOnlySpan<(string, string)>)[("all", "any"), ("any", "all")])
        {
            if (node[name] is { Items.Count: > 1 } parts)
            {
                _found.Add(
                    Value(MutationOperator.AllForAny, member, node, JsonEdit.ObjectAt(node, [new JsonMember(other, parts.Offset, parts)]))
                );
            }
        }

        _conditions++;
        Visit(node, form, member);
        _conditions--;
    }

    /// <summary>Figures of requirements have their steps in the tables of their kinds; those of conditions, and days of the year, have them here.</summary>
    private void Step(JsonNode node, Shape shape, string member)
    {
        if (_conditions > 0 || shape is DateShape { Precision: DatePrecision.MonthAndDay })
        {
            _found.AddRange(ConditionSteps.Of(node, shape).Select(step => Value(step.Sort, member, node, step.Value)));
        }
    }

    private static bool IsCondition(Shape shape) => shape is NamedShape named && named.Name == RuleForms.Condition.Name;

    private static bool IsLeftOutByItems(JsonNode value, Shape shape) =>
        shape is ListShape list && Asked.Contains(FirstWord(list.Noun)) && value.Items.Count > 1;

    private static MutationOperator SortOf(JsonMember member, Shape shape) =>
        member.Name == "level" ? MutationOperator.LevelChanged
        : shape is FlagShape { Only: true } ? MutationOperator.FlagTurned
        : shape is NamedShape named && named.Name == KindForm.Requirement.Name ? MutationOperator.PartLeftOut
        : shape is ListShape list && Asked.Contains(FirstWord(list.Noun)) ? SortOf(list, member.Value.Items[0])
        : MutationOperator.TermLeftOut;

    private static MutationOperator SortOf(ListShape list, JsonNode item) =>
        FirstWord(list.Noun) switch
        {
            "part" when item.Kind == JsonKind.Object => MutationOperator.PartLeftOut,
            _ when IsCondition(list.Item) => MutationOperator.ConditionLeftOut,
            "slot" => MutationOperator.SlotLeftOut,
            "among-clause" => MutationOperator.ClauseLeftOut,
            "sub-minimum" or "family" => MutationOperator.MinimumLeftOut,
            "cap" => MutationOperator.CapLeftOut,
            _ when item.Kind == JsonKind.Object => MutationOperator.RowLeftOut,
            _ => MutationOperator.CodeLeftOut,
        };

    private static string FirstWord(string noun) => noun.Split(' ')[0];

    private static ValueEdit Value(MutationOperator sort, string member, JsonNode written, JsonNode value) =>
        new(sort, written, value)
        {
            Member = member,
            Before = written,
            After = value,
        };
}
