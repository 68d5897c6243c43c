namespace Endorsement.Rules.Words.English;

/// <summary>Something that a reviewer passes.</summary>
internal sealed class ReviewWords : EnglishKind<ReviewRequirement>
{
    public override IReadOnlyDictionary<string, Func<Finding, string>> Sentences { get; } =
        new Dictionary<string, Func<Finding, string>>
        {
            ["review.met"] = _ => "A reviewer passed it.",
            ["review.not-met"] = _ => "A reviewer did not pass it.",
            ["review.needs-review"] = _ => "A reviewer has not decided yet.",
            ["review.unknown"] = _ => "A review was passed, and what was reviewed is not clear.",
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        ["ask the association what the reviewer found missing"];

    protected override IEnumerable<AskedLine> Asks(ReviewRequirement asked) => [$"A reviewer passes the {CodeWords.Code(asked.Code)}."];
}
