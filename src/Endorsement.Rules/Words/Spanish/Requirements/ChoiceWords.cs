namespace Endorsement.Rules.Words.Spanish;

/// <summary>A condition chooses which form of a rule applies.</summary>
/// <param name="spanish">The language.</param>
internal sealed class ChoiceWords(SpanishLanguage spanish) : SpanishKind<ChoiceRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [ChoiceReasons.Applies] = found =>
                found.Requirements is [var only] ? $"{Labels.Title(only.Title)}: {Spanish.Sentence(only)}" : "",
        };

    /// <summary>"la persona candidata no tiene una acreditación como …; esta situación empezó el 1 de marzo de 2019".</summary>
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
            ? $"{clause}; esta situación empezó el {FigureWords.Of(since)}"
            : clause;
    }

    protected override IEnumerable<AskedLine> Asks(ChoiceRequirement asked)
    {
        yield return new(0, $"Cuando {Conditions.Clause(asked.Condition)}: {CompositeWords.Heading(asked.Then, Labels)}", asked.Then);
        if (asked.Else is { } otherwise)
        {
            yield return new(0, $"En los demás casos: {CompositeWords.Heading(otherwise, Labels)}", otherwise);
        }
    }
}
