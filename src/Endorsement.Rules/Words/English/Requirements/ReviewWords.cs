namespace Endorsement.Rules.Words.English;

/// <summary>Something that a reviewer passes.</summary>
/// <param name="english">The language.</param>
internal sealed class ReviewWords(EnglishLanguage english) : EnglishKind<ReviewRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [ReviewReasons.Met] = _ => "A reviewer passed it.",
            [ReviewReasons.NotMet] = _ => "A reviewer did not pass it.",
            [ReviewReasons.NeedsReview] = _ => "A reviewer has not decided yet.",
            [ReviewReasons.Unknown] = _ => "A review was passed, and what was reviewed is not clear.",
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        ["ask the association what the reviewer found missing"];

    protected override IEnumerable<AskedLine> Asks(ReviewRequirement asked) => [$"A reviewer passes {Name(asked.Code)}."];

    private string Name(string code) => $"the {Labels.Of(CodeKind.Reviews, code)}";
}
