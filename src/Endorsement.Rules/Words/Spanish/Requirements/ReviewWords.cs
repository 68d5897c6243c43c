namespace Endorsement.Rules.Words.Spanish;

/// <summary>Something that a reviewer passes.</summary>
/// <param name="spanish">The language.</param>
internal sealed class ReviewWords(SpanishLanguage spanish) : SpanishKind<ReviewRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [ReviewReasons.Met] = _ => "Una persona revisora lo aprobó.",
            [ReviewReasons.NotMet] = _ => "Una persona revisora no lo aprobó.",
            [ReviewReasons.NeedsReview] = _ => "Todavía no ha decidido una persona revisora.",
            [ReviewReasons.Unknown] = _ => "Se aprobó una revisión, y no está claro qué se revisó.",
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        ["preguntar a la asociación qué echó en falta la persona revisora"];

    protected override IEnumerable<AskedLine> Asks(ReviewRequirement asked) =>
        [$"Una persona revisora aprueba la revisión {CodeWords.Of(Name(asked.Code))}."];

    private string Name(string code) => Labels.Of(CodeKind.Reviews, code);
}
