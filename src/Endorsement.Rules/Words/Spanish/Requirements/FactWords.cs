namespace Endorsement.Rules.Words.Spanish;

/// <summary>A condition that must be true: said as it is, one way or the other.</summary>
/// <param name="spanish">The language.</param>
internal sealed class FactWords(SpanishLanguage spanish) : SpanishKind<FactRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [FactReasons.Met] = found => $"{CodeWords.Capital(Clause(found, isSo: true))}.",
            [FactReasons.NotMet] = found => $"{CodeWords.Capital(Clause(found, isSo: false))}.",
            [FactReasons.NeedsReview] = found => $"{CodeWords.Capital(Clause(found, isSo: false))}; decide una persona revisora.",
            [FactReasons.Unknown] = found => $"No se sabe si {Clause(found, isSo: true)}.",
        };

    protected override IEnumerable<AskedLine> Asks(FactRequirement asked)
    {
        var clause = CodeWords.Capital(Conditions.Clause(asked.Condition));
        return [asked.Otherwise == FactOtherwise.NeedsReview ? $"{clause}; si no, decide una persona revisora." : $"{clause}."];
    }

    /// <summary>The condition as a clause; of rules that are not at hand, that it is as asked.</summary>
    private string Clause(Finding found, bool isSo) =>
        found.Terms[Figures.ConditionAsked] is not { } condition ? (isSo ? "es como se pide" : "no es como se pide")
        : isSo ? Conditions.Clause(condition)
        : Conditions.Clause(new NotCondition(condition));
}
