namespace Endorsement.Rules.Words.English;

/// <summary>Something that a reviewer passes.</summary>
internal sealed class ReviewWords : EnglishKind<ReviewRequirement>
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences { get; } =
        new Dictionary<Reason, Func<Finding, string>>
        {
            [ReviewReasons.Met] = _ => "A reviewer passed it.",
            [ReviewReasons.NotMet] = _ => "A reviewer did not pass it.",
            [ReviewReasons.NeedsReview] = _ => "A reviewer has not decided yet.",
            [ReviewReasons.Unknown] = _ => "A review was passed, and what was reviewed is not clear.",
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        ["ask the association what the reviewer found missing"];

    protected override IEnumerable<AskedLine> Asks(ReviewRequirement asked) => [$"A reviewer passes the {CodeWords.Code(asked.Code)}."];
}
