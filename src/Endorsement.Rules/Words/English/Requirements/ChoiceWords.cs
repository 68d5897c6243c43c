namespace Endorsement.Rules.Words.English;

/// <summary>A condition chooses which form of a rule applies.</summary>
/// <param name="english">The language.</param>
internal sealed class ChoiceWords(EnglishLanguage english) : EnglishKind<ChoiceRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [ChoiceReasons.Applies] = found => found.Requirements is [var only] ? $"{only.Title}: {English.Sentence(only)}" : "",
        };

    /// <summary>"the candidate does not hold IMHM-C for at least three years, measured on …; this standing began on 2019-03-01".</summary>
    public override string? Because(Finding finding, Ruleset ruleset)
    {
        if (
            finding.Reason != ChoiceReasons.Applies
            || finding.Actual[Figures.ConditionHolds] is not { } chosen
            || Asked(finding, ruleset)?.Condition is not { } condition
        )
        {
            return null;
        }

        var clause = Conditions.Clause(chosen == "true" ? condition : new NotCondition(condition));
        return finding.Actual.Find(Figures.StandingFrom) is { } since
            ? $"{clause}; this standing began on {FigureWords.Of(since)}"
            : clause;
    }

    protected override IEnumerable<AskedLine> Asks(ChoiceRequirement asked)
    {
        yield return new(0, $"Where {Conditions.Clause(asked.Condition)}: {CompositeWords.Heading(asked.Then)}", asked.Then);
        if (asked.Else is { } otherwise)
        {
            yield return new(0, $"Otherwise: {CompositeWords.Heading(otherwise)}", otherwise);
        }
    }
}
