using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Analysis;

/// <summary>The worklist document, described once: what is asked, and where the answer goes.</summary>
internal static class WorklistShape
{
    private static readonly TaggedShape Row = new(
        "a judgement of a worklist",
        "attribute",
        [.. JudgedMembers.All.Select(judged => (judged.Name, Of(judged)))]
    );

    /// <summary>One judgement alone.</summary>
    public static Shape One => Row;

    public static Shape Document { get; } =
        new ListShape("judgement", new NamedShape("judgement", () => Row))
        {
            Description =
                "Judgements that are asked for. Fill in value, by and on; one whose value is null is left open. It is handed back with --judgements.",
        };

    private static ObjectShape Of(JudgedMember judged) =>
        new()
        {
            Noun = "a judgement of a worklist",
            Members =
            [
                Required("candidate", Code, "the id of the candidate"),
                Required("entry", Code, "the id of the entry in the section that has the attribute, or its place, or the kind of a review"),
                Required("attribute", new ClosedCodeShape("what a reviewer judges", ClosedCodes.JudgedAttributes), "what is to be judged"),
                Optional("asked", FreeText, "the question in words; nothing reads it"),
                Optional("answer", FreeText, "what the value may be; nothing reads it"),
                Optional("decides", new ListShape("requirement", FreeText), "the requirements that wait for it; nothing reads them"),
                Optional("value", new NullOrShape(judged.Shape), "what was found; null: not judged yet"),
                Optional("by", new NullOrShape(FreeText), "who judged"),
                Optional("on", new NullOrShape(Day), "the day, from which on it holds"),
                Optional("reason", new NullOrShape(FreeText), "why, in the reviewer's words"),
                Optional("revokes", new NullOrShape(Yes), "in the place of a value: what was judged before no longer holds"),
            ],
        };
}
