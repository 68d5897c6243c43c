using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>A value with its members in the order of their description, each with the group that it belongs to.</summary>
/// <param name="Value">The value as written.</param>
/// <param name="Layout">How it is broken over lines.</param>
internal sealed record LayoutTree(JsonNode Value, ShapeLayout Layout)
{
    private static readonly string[] Headings = ["id", "remove", "replace", "use", "kind", "title", "level"];
    private static readonly string[] Conditions = ["when"];
    private static readonly string[] Sources = ["citation", "provenance", "changed"];
    private static readonly string[] Notes = ["note"];

    public List<LayoutMember> Members { get; private init; } = [];

    public List<LayoutTree> Items { get; private init; } = [];

    /// <param name="value">The value.</param>
    /// <param name="shape">Its description.</param>
    public static LayoutTree Of(JsonNode value, Shape shape) =>
        shape switch
        {
            NamedShape named => Of(value, named.Target()),
            NullOrShape optional => Of(value, optional.Other),
            TextOrShape either => Of(value, value.Kind == JsonKind.String ? either.Text : either.Other),
            ListOrObjectShape either => Of(value, value.Kind == JsonKind.Array ? either.List : either.Object),
            OneOrManyShape many => value.Kind == JsonKind.Array ? List(value, many.Item, many.Layout) : Of(value, many.Item),
            ListShape list when value.Kind == JsonKind.Array => List(value, list.Item, list.Layout),
            MapShape map when value.Kind == JsonKind.Object => Map(value, map),
            TaggedShape tagged when value.Kind == JsonKind.Object => Object(value, Chosen(value, tagged)),
            ObjectShape fields when value.Kind == JsonKind.Object => Object(value, fields),
            _ => AsWritten(value),
        };

    private static ObjectShape Chosen(JsonNode value, TaggedShape tagged)
    {
        var tag = value.Text(tagged.Tag);
        foreach (var (name, shape) in tagged.Choices)
        {
            if (name == tag)
            {
                return shape;
            }
        }

        return tagged.Untagged ?? tagged.Choices[0].Shape;
    }

    /// <summary>What is defined to be used, or changed by its id, is described as its kind is where it says one.</summary>
    private static ObjectShape OfItsKind(JsonNode value, ObjectShape shape)
    {
        var kind = value.Text("kind");
        var whole = RequirementForm.Whole.Choices.FirstOrDefault(choice => choice.Value == kind).Shape;
        return whole is null
            ? shape
            : shape with
            {
                Members = [.. whole.Members, .. shape.Members.Where(member => whole.Find(member.Name) is null)],
            };
    }

    private static LayoutTree List(JsonNode value, Shape item, ShapeLayout layout) =>
        new(value, layout) { Items = value.Items.ConvertAll(each => Of(each, item)) };

    private static LayoutTree Map(JsonNode value, MapShape map) =>
        new(value, ShapeLayout.Open)
        {
            Members =
            [
                .. value
                    .Members.OrderBy(m => m.Name == Comments.Member ? 0 : 1)
                    .Select(m => new LayoutMember(m.Name, 0, m.Name == Comments.Member ? AsWritten(m.Value) : Of(m.Value, map.Value))),
            ],
        };

    private static LayoutTree Object(JsonNode value, ObjectShape shape)
    {
        var isRequirement = shape.Find("provenance") is not null;
        shape = isRequirement ? OfItsKind(value, shape) : shape;
        var places = new Dictionary<string, (int Group, int Place)>(StringComparer.Ordinal);
        foreach (var member in shape.Members)
        {
            var group = isRequirement ? Group(member.Name) : 0;
            places.TryAdd(member.Name, (group, group == 0 && isRequirement ? Array.IndexOf(Headings, member.Name) : places.Count));
        }

        return new(value, shape.Layout)
        {
            Members =
            [
                .. value
                    .Members.Select(m => (Member: m, At: At(m.Name)))
                    .OrderBy(m => m.At.Group)
                    .ThenBy(m => m.At.Place)
                    .Select(m => new LayoutMember(
                        m.Member.Name,
                        m.At.Group,
                        shape.Find(m.Member.Name) is { } known ? Of(m.Member.Value, known.Shape) : AsWritten(m.Member.Value)
                    )),
            ],
        };

        // A schema and a comment stand at the head of what they speak of; what nobody describes, at its end.
        (int Group, int Place) At(string name) =>
            name == "$schema" ? (-2, 0)
            : name == Comments.Member ? (-1, 0)
            : places.GetValueOrDefault(name, (9, 0));
    }

    /// <summary>What a requirement is called, what it asks, when, where that is printed, and what was to be said about it.</summary>
    private static int Group(string name) =>
        Headings.Contains(name) ? 0
        : Conditions.Contains(name) ? 2
        : Sources.Contains(name) ? 3
        : Notes.Contains(name) ? 4
        : 1;

    private static LayoutTree AsWritten(JsonNode value) =>
        new(value, ShapeLayout.Filled)
        {
            Members = value.Members.ConvertAll(m => new LayoutMember(m.Name, 0, AsWritten(m.Value))),
            Items = value.Items.ConvertAll(AsWritten),
        };
}

/// <summary>A member; those of one group may share a line.</summary>
internal sealed record LayoutMember(string Name, int Group, LayoutTree Value);
