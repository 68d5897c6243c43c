namespace Endorsement.Rules;

/// <summary>What a reviewer has settled of an entry, apart from the entry itself (S51a).</summary>
/// <remarks>
/// Of the judgements of one entry and attribute the latest on or before the determination date holds, in the place of what the entry says; everything is
/// then decided as if it stood in the entry. At most one is given a day. Immutable, equal by content, safe to share between threads.
/// </remarks>
/// <example>
/// <code>
/// var judged = maria with
/// {
///     Judgements =
///     [
///         new Judgement
///         {
///             Entry = "deg-1",
///             Attribute = JudgedAttribute.RelatedField,
///             Value = new JudgedValue.YesOrNo(true),
///             By = "R. Ortiz",
///             On = DocumentedDate.Read("2018-09-12"),
///         },
///     ],
/// };
/// </code>
/// </example>
public sealed record Judgement
{
    /// <summary>
    /// Which entry: its id in the section that has the attribute; of a review without an id its place, <c>reviews/0</c>; of a review that is not in the
    /// file its kind, <c>reviews/portfolio</c>.
    /// </summary>
    public required string Entry { get; init; }

    /// <summary>What of it was judged; only one section has the attribute, so that an id names one entry.</summary>
    public required JudgedAttribute Attribute { get; init; }

    /// <summary>What was found; <see langword="null"/> where the judgement only takes an earlier one back.</summary>
    public JudgedValue? Value { get; init; }

    /// <summary>Who judged: for words only, never read by a rule.</summary>
    public required string By { get; init; }

    /// <summary>The day, from which on it holds; known to the day.</summary>
    public required DocumentedDate On { get; init; }

    /// <summary>Why, in the reviewer's words: for words only, never read by a rule.</summary>
    public string? Because { get; init; }

    /// <summary>
    /// Whether it takes back what was judged before of this entry and attribute: from its day on what the entry itself says holds again. It has no value.
    /// </summary>
    public bool Revokes { get; init; }

    /// <summary>What was judged, by its place in the document: <c>deg-1 relatedField</c>.</summary>
    public override string ToString() => $"{Entry} {Attribute.Spell()}";
}

/// <summary>What a reviewer settles of an entry (S51a). Each belongs to one section.</summary>
public enum JudgedAttribute
{
    /// <summary>Of education: whether the field is related.</summary>
    RelatedField,

    /// <summary>Of education: whether the degree is specific to the person's focus.</summary>
    FocusSpecific,

    /// <summary>Of work: the qualities that are attested.</summary>
    Attested,

    /// <summary>Of a person: the vettings.</summary>
    Vetted,

    /// <summary>Of a person: the categories whose criteria are met without holding them.</summary>
    MeetsCriteriaFor,

    /// <summary>Of a review: whether it was passed. Where the entry names no day, it is the day of the judgement.</summary>
    Result,

    /// <summary>Of a review: its day.</summary>
    Date,
}

/// <summary>What a judgement says: one of the records nested here, by its attribute.</summary>
/// <remarks>Immutable, equal by content.</remarks>
public abstract record JudgedValue
{
    private JudgedValue() { }

    /// <summary>Of a related field, or a degree specific to the focus.</summary>
    /// <param name="Holds">Whether it is so.</param>
    public sealed record YesOrNo(bool Holds) : JudgedValue;

    /// <summary>The qualities attested, or the categories whose criteria are met; an empty list: none.</summary>
    /// <param name="Items">Open codes.</param>
    public sealed record CodeList(Sequence<string> Items) : JudgedValue;

    /// <summary>The vettings of a person; an empty list: none.</summary>
    /// <param name="Items">All that hold.</param>
    public sealed record VettingList(Sequence<Vetting> Items) : JudgedValue;

    /// <summary>What came of a review.</summary>
    /// <param name="Result">Passed or failed.</param>
    public sealed record Decision(Result Result) : JudgedValue;

    /// <summary>The day of a review.</summary>
    /// <param name="Date">As exactly as it is known.</param>
    public sealed record Day(DocumentedDate Date) : JudgedValue;
}
