using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>A requirement as documents write it: what all kinds share, and what each kind adds.</summary>
internal static class RequirementForm
{
    private static readonly ObjectShape Citation = new()
    {
        Noun = "a citation",
        Members = [Required("source", Code, "a key of `sources`"), Required("locator", FreeText, "where in that source")],
    };

    private static readonly ObjectShape Changed = new()
    {
        Noun = "a change",
        Members =
        [
            Required("by", Code, "the ruleset that changed it"),
            Required("was", new MapShape("figures", new AnyShape()), "the members as printed; null: not there"),
        ],
    };

    private static readonly ImmutableArray<MemberShape> Common =
    [
        Required("id", Code, "the name within the pathway or parent, or the full id"),
        Optional("kind", Code, "the kind of requirement"),
        Optional("title", FreeText, "what it asks, in our own words"),
        Optional("level", new ClosedCodeShape("a level", RuleCodes.Levels), "required when absent"),
        Optional("citation", Citation, "where it is published"),
        Optional("provenance", new ClosedCodeShape("a provenance", RuleCodes.Provenances), "stated when absent"),
        Optional("changed", Changed, "in the resolved form: what was printed before a ruleset changed it without naming a source"),
        Optional("note", FreeText, "the reading chosen, and its alternative"),
        Optional("when", RuleForms.Condition, "it applies only under this condition"),
        Optional("use", Code with { IsName = true }, "a name of `definitions.requirements`"),
    ];

    private static readonly ImmutableArray<KindForm> Forms = [.. Kinds.All.Select(kind => kind.Form)];

    /// <summary>A requirement of which everything is said.</summary>
    public static readonly TaggedShape Whole = new("a requirement", "kind", [.. Forms.Select(form => (form.Code, OfKind(form)))])
    {
        Description = "One requirement. With `use`, what the definition says need not be said again.",
        Untagged = new ObjectShape
        {
            Noun = "a requirement",
            Members = [.. OfAnyKind(nullable: false).Select(m => m.Name == "use" ? m with { IsRequired = true } : m)],
        },
    };

    /// <summary>A requirement of which some things are said: where it is defined to be used, or changed by its id.</summary>
    public static ObjectShape Partial(bool isOverride) =>
        new()
        {
            Noun = isOverride ? "an override" : "a requirement",
            Members = isOverride
                ?
                [
                    .. OfAnyKind(nullable: true).Select(m => m.Name == "id" ? m with { Shape = new OneOrManyShape(Code) } : m),
                    Optional("remove", Yes, "takes the requirement away"),
                    Optional("replace", Yes, "keeps only what the override says"),
                ]
                : [.. OfAnyKind(nullable: false).Select(m => m with { IsRequired = false })],
        };

    /// <summary>A requirement that says nothing but its kind and these members, standing where a value was written.</summary>
    public static JsonNode Requirement(this JsonNode place, string kind, params ReadOnlySpan<(string Name, JsonNode Value)> members)
    {
        var all = new List<JsonMember> { new("kind", place.Offset, JsonEdit.TextAt(place, kind)) };
        foreach (var (name, value) in members)
        {
            all.Add(new JsonMember(name, place.Offset, value));
        }

        return JsonEdit.ObjectAt(place, all);
    }

    private static ObjectShape OfKind(KindForm form) =>
        new()
        {
            Noun = $"a requirement of kind `{form.Code}`",
            Members =
            [
                .. Common.Select(m => m.Name is "title" or "kind" || form.Needs.Contains(m.Name) ? m with { IsRequired = true } : m),
                .. form.Members,
            ],
            OneOf = form.OneOf,
            Exclusive = form.Exclusive,
        };

    /// <summary>Members of every kind; where two kinds use one name for different things, the resolved form is what is checked.</summary>
    private static IEnumerable<MemberShape> OfAnyKind(bool nullable)
    {
        var byName = Common.Concat(Forms.SelectMany(form => form.Members)).GroupBy(m => m.Name, StringComparer.Ordinal);
        foreach (var group in byName)
        {
            var first = group.First();
            var shape = group.All(m => ReferenceEquals(m.Shape, first.Shape) || m.Shape == first.Shape)
                ? first.Shape
                : new AnyShape { Description = first.Shape.Description };
            yield return new MemberShape(first.Name, nullable && first.Name != "id" ? new NullOrShape(shape) : shape, first.Name == "id");
        }
    }
}
