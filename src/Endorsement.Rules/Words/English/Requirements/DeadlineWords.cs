using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>When something is due, and until when it is taken late.</summary>
/// <param name="english">The language.</param>
internal sealed class DeadlineWords(EnglishLanguage english) : EnglishKind<DeadlineRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [DeadlineReasons.Late] = found => $"{DueWords.Due(found.Required)} The day has passed; it is late now.",
            [DeadlineReasons.Unknown] = _ => "The last day is counted from a day that is not in the file.",
            [DeadlineReasons.Passed] = found => $"{DueWords.Due(found.Required)} The last day has passed.",
        };

    /// <summary>Who moved the day, and until when: the day that is due is then not the one of the rules.</summary>
    public override IEnumerable<string> Notes(Finding finding, Ruleset ruleset) =>
        finding.ExceptionInForce is { } exception ? [$"{Capital(ExceptionWords.Of(exception))}."] : [];

    protected override IEnumerable<AskedLine> Asks(DeadlineRequirement asked)
    {
        yield return asked.Due.Kind == RuleDayKind.CycleDue ? "Due by the due date of the renewal cycle." : $"Due on {Day(asked.Due)}.";
        if (asked.Grace is { } grace)
        {
            yield return grace.Surcharge > 0
                ? $"Accepted late until {DateWords.Day(grace.Until)}, with {FormattableString.Invariant($"{grace.Surcharge:0.##}")} {grace.Currency} more."
                : $"Accepted late until {DateWords.Day(grace.Until)}.";
        }
    }
}
