using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>Where an edit is made: a byte of a document, and what of it where nothing is written yet.</summary>
/// <param name="Text">The document.</param>
/// <param name="Offset">The byte at which what is edited begins.</param>
/// <param name="Within">What of it, where the place alone does not tell: an item by its index, a member that is not there.</param>
internal readonly record struct EditPlace(JsonText Text, int Offset, string Within);

/// <summary>
/// One edit of a document where it is written. What several rules share is edited in all of them: whatever was read from the place changes, wherever the
/// resolved form has it (S64).
/// </summary>
/// <param name="Operator">What sort of edit.</param>
/// <param name="Place">Where it is made.</param>
internal abstract record WrittenEdit(MutationOperator Operator, EditPlace Place)
{
    /// <summary>The member that is edited, or that holds what is: <c>hours</c>.</summary>
    public string Member { get; init; } = "";

    /// <summary>What is written there; <see langword="null"/>: nothing.</summary>
    public JsonNode? Before { get; init; }

    /// <summary>What takes its place; <see langword="null"/>: nothing.</summary>
    public JsonNode? After { get; init; }

    /// <summary>What raising the figure does to whoever is asked (S60); <see langword="null"/>: nobody knows.</summary>
    public Direction? Raising { get; init; }

    /// <summary>Makes the edit in one place of a requirement, where no document can say what comes out; <see langword="null"/>: one can.</summary>
    public Func<Requirement, Requirement>? Step { get; init; }

    /// <summary>The place as people read it.</summary>
    public RuleLocation Location
    {
        get
        {
            var (line, column) = Place.Text.Place(Shown);
            return new RuleLocation(Place.Text.File, line, column, Pointer);
        }
    }

    /// <summary>The byte at which what people look at begins.</summary>
    public int Begin => Shown;

    /// <summary>The byte behind it.</summary>
    public int End => WrittenSpan.EndOf(Place.Text, Shown, IsMember);

    /// <summary>The byte to point at.</summary>
    protected virtual int Shown => Place.Offset;

    /// <summary>Whether a member is pointed at, name and all.</summary>
    protected virtual bool IsMember => false;

    /// <summary>The JSON Pointer of what is edited.</summary>
    protected abstract string Pointer { get; }

    /// <summary>A requirement with the edit made wherever it has what is edited.</summary>
    public JsonNode Apply(JsonNode node) =>
        InPlaceOf(node) is { } other
            ? other
            : node.Kind switch
            {
                JsonKind.Object => JsonEdit.ObjectAt(node, Members(node).Select(member => member with { Value = Apply(member.Value) })),
                JsonKind.Array => JsonEdit.ListAt(node, Items(node).Select(Apply)),
                _ => node,
            };

    /// <summary>Whether two values were read from one place.</summary>
    protected static bool AreOne(JsonNode one, JsonNode other) =>
        one.Offset == other.Offset && one.Kind == other.Kind && ReferenceEquals(one.Source, other.Source);

    protected virtual JsonNode? InPlaceOf(JsonNode node) => null;

    protected virtual IEnumerable<JsonMember> Members(JsonNode node) => node.Members;

    protected virtual IEnumerable<JsonNode> Items(JsonNode node) => node.Items;
}

/// <summary>Another value in the place of one that is written.</summary>
internal sealed record ValueEdit(MutationOperator Operator, JsonNode Written, JsonNode Value)
    : WrittenEdit(Operator, new EditPlace(Written.Source, Written.Offset, ""))
{
    protected override string Pointer => Written.Pointer;

    protected override JsonNode? InPlaceOf(JsonNode node) => AreOne(node, Written) ? Value : null;
}

/// <summary>A member that an object did not have. A requirement is known by its kind: what it uses of a definition is written there once.</summary>
internal sealed record AddedMemberEdit(MutationOperator Operator, JsonNode Owner, string Name, JsonNode Value)
    : WrittenEdit(Operator, new EditPlace(Anchor(Owner).Source, Anchor(Owner).Offset, "+" + Name))
{
    protected override string Pointer => $"{(Owner["kind"] is { Parent: { } written } ? written : Owner).Pointer}/{Name}";

    protected override IEnumerable<JsonMember> Members(JsonNode node) =>
        node.Kind == JsonKind.Object && AreOne(Anchor(node), Anchor(Owner))
            ? node.Members.Append(new JsonMember(Name, Value.Offset, Value))
            : node.Members;

    private static JsonNode Anchor(JsonNode node) => node["kind"] ?? node;
}

/// <summary>A member left out.</summary>
internal sealed record LeftOutMemberEdit(MutationOperator Operator, JsonMember Left)
    : WrittenEdit(Operator, new EditPlace(Left.Written.Source, Left.NameOffset, ""))
{
    protected override bool IsMember => true;

    protected override string Pointer => Left.Written.Pointer;

    protected override IEnumerable<JsonMember> Members(JsonNode node) =>
        node.Members.Where(member => member.NameOffset != Left.NameOffset || !ReferenceEquals(member.Written.Source, Left.Written.Source));
}

/// <summary>An item left out of a list.</summary>
internal sealed record LeftOutItemEdit(MutationOperator Operator, JsonNode List, int Index)
    : WrittenEdit(Operator, new EditPlace(List.Source, List.Offset, Index.ToString(System.Globalization.CultureInfo.InvariantCulture)))
{
    /// <summary>What is named stands elsewhere: then the list is pointed at.</summary>
    protected override int Shown =>
        ReferenceEquals(List.Items[Index].Source, List.Source) && List.Items[Index].Offset > List.Offset
            ? List.Items[Index].Offset
            : List.Offset;

    protected override string Pointer => $"{List.Pointer}/{Place.Within}";

    protected override IEnumerable<JsonNode> Items(JsonNode node) =>
        AreOne(node, List) ? node.Items.Where((_, index) => index != Index) : node.Items;
}
