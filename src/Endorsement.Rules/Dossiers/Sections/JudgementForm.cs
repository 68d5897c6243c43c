using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.Judgement, Endorsement.Rules.Dossiers.JudgementFacts>;

namespace Endorsement.Rules.Dossiers;

internal struct JudgementFacts : IEntry
{
    public int Entry { get; set; }
    public TextAt Judged;
    public JudgedAttribute Attribute;

    /// <summary>Where the value stands; what may stand there hangs on the attribute, which may stand behind it.</summary>
    public TextAt Value;
    public TextAt By;
    public DayRange On;
    public TextAt Reason;
    public Truth Revokes;

    /// <summary>The entry that is judged, by its place in its section.</summary>
    public int Place;

    /// <summary>Whether it holds on the day of the question, and says something.</summary>
    public bool Holds;

    readonly TextAt IEntry.Id => default;
}

/// <summary>What a reviewer has settled, described once; what a value is, each attribute says by itself.</summary>
internal static class JudgementForm
{
    public static ObjectForm<Judgement, JudgementFacts> Form { get; } =
        new(
            "a judgement",
            Make,
            [
                new IdMember<Judgement, JudgementFacts>(
                    Shapes.Required(
                        "entry",
                        Shapes.Code,
                        "the id of the entry in the section that has the attribute; of a review without an id its place (reviews/0), of one that is not in the file its kind (reviews/portfolio)"
                    ),
                    j => j.Entry,
                    (ref f) => ref f.Judged
                ),
                It.Closed(
                    "attribute",
                    "what a reviewer judges",
                    "what was judged of it",
                    ClosedCodes.JudgedAttributes,
                    j => j.Attribute.Spell(),
                    (ref f) => ref f.Attribute,
                    JudgedAttribute.RelatedField,
                    code => (JudgedAttribute)code,
                    isRequired: true
                ),
                new JudgedValueMember(Shapes.Optional("value", new AnyShape(), "what was found, as it would stand in the entry")),
                new IdMember<Judgement, JudgementFacts>(
                    Shapes.Required("by", Shapes.Code, "who judged: for words only"),
                    j => j.By,
                    (ref f) => ref f.By
                ),
                new DateMember<Judgement, JudgementFacts>(
                    Shapes.Required("on", Shapes.Day, "the day, from which on it holds"),
                    j => j.On,
                    (ref f) => ref f.On,
                    Dates.Alone
                ),
                It.Text("reason", "why, in the reviewer's words: for words only", j => j.Because, (ref f) => ref f.Reason),
                new FlagMember<Judgement, JudgementFacts>(
                    Shapes.Optional(
                        "revokes",
                        Shapes.Yes,
                        "in the place of a value: what was judged before no longer holds, and what the entry says holds again"
                    ),
                    j => j.Revokes ? true : null,
                    (ref f) => ref f.Revokes,
                    isSame: false
                ),
            ],
            [
                ["value", "revokes"],
            ]
        )
        {
            Complete = static (ref f) => f.On.IsDay && (f.Revokes == Truth.Yes || (f.Revokes == Truth.Unknown && f.Value.IsGiven)),
        };

    /// <summary>The shape of a judgement, by what is judged: the value is what would stand in the entry.</summary>
    public static Shape Shape { get; } =
        new TaggedShape("a judgement", "attribute", [.. JudgedMembers.All.Select(member => (member.Name, Of(member)))]);

    private static ObjectShape Of(JudgedMember judged) =>
        Form.Shape with
        {
            Members =
            [
                .. Form.Shape.Members.Select(member =>
                    member.Name == "value" ? Shapes.Optional("value", judged.Shape, judged.Shape.Description) : member
                ),
            ],
            OneOf =
            [
                ["value", "revokes"],
            ],
        };

    /// <summary>The judgement of a node that has passed the strict reader.</summary>
    public static Judgement Make(JsonNode node)
    {
        var attribute = node.Closed<JudgedAttribute>("attribute", ClosedCodes.JudgedAttributes)!.Value;
        return new()
        {
            Entry = node.Text("entry")!,
            Attribute = attribute,
            Value = node["value"] is null ? null : JudgedMembers.Of(attribute).Make(node),
            By = node.Text("by")!,
            On = node.Date("on")!.Value,
            Because = node.Text("reason"),
            Revokes = node.Flag("revokes") ?? false,
        };
    }
}
