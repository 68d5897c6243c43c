namespace Endorsement.Rules.Words.English;

/// <summary>A condition that must be true: said as it is, one way or the other.</summary>
/// <param name="english">The language.</param>
internal sealed class FactWords(EnglishLanguage english) : EnglishKind<FactRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [FactReasons.Met] = found => $"{CodeWords.Capital(Clause(found, isSo: true))}.",
            [FactReasons.NotMet] = found => $"{CodeWords.Capital(Clause(found, isSo: false))}.",
            [FactReasons.NeedsReview] = found => $"{CodeWords.Capital(Clause(found, isSo: false))}; a reviewer decides.",
            [FactReasons.Unknown] = found => $"Whether {Clause(found, isSo: true)} is not known.",
        };

    protected override IEnumerable<AskedLine> Asks(FactRequirement asked)
    {
        var clause = CodeWords.Capital(Conditions.Clause(asked.Condition));
        return [asked.Otherwise == FactOtherwise.NeedsReview ? $"{clause}; otherwise a reviewer decides." : $"{clause}."];
    }

    /// <summary>The condition as a clause; of rules that are not at hand, that it is as asked.</summary>
    private string Clause(Finding found, bool isSo) =>
        found.Terms[Figures.ConditionAsked] is not { } condition ? (isSo ? "it is as asked" : "it is not as asked")
        : isSo ? Conditions.Clause(condition)
        : Conditions.Clause(new NotCondition(condition));
}
