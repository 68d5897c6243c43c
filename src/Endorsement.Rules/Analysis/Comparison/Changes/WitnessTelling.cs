using Endorsement.Rules.Words;

namespace Endorsement.Rules.Analysis;

/// <summary>Who shows the changes of a difference, in words.</summary>
internal static class WitnessTelling
{
    /// <summary>Each change with who shows it in each direction, or why nobody does.</summary>
    public static Sequence<ToldWitnesses> Of(RulesetDifference difference, Sequence<WitnessedChange> changes, Language language)
    {
        var (telling, words) = (new DifferenceTelling(difference, language), language.Differences);
        return
        [
            .. changes.Select(shown => new ToldWitnesses(
                shown.Change.Id,
                telling.Of(shown.Change),
                shown.WhyNobody is { } reason
                    ? [words.ShownByNobody(reason)]
                    : [Direction(shown, shown.OlderAlone, isOlder: true, words), Direction(shown, shown.NewerAlone, isOlder: false, words)]
            )),
        ];
    }

    private static string Direction(WitnessedChange shown, ChangeWitness witness, bool isOlder, IDifferenceWords words) =>
        witness.WhyNobody is { } reason
            ? words.ShownByNobody(isOlder, reason)
            : words.ShownBy(isOlder, WitnessCases.Name(shown.Change, witness, isOlder));
}
