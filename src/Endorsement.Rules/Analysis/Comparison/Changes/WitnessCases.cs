namespace Endorsement.Rules.Analysis;

/// <summary>A case file that a comparison proposes: a witness, and what is found of the requirement under one of the two rulesets (S61).</summary>
/// <param name="Name">What to call the file.</param>
/// <param name="Utf8">The document.</param>
public sealed record WitnessCase(string Name, ReadOnlyMemory<byte> Utf8);

/// <summary>Witnesses as pairs of case files: the same candidate under both rulesets.</summary>
internal static class WitnessCases
{
    public static IEnumerable<WitnessCase> Of(RulesetDifference difference, IEnumerable<WitnessedChange> changes, Language language) =>
        changes.SelectMany(shown =>
            Pair(difference, shown.Change, shown.OlderAlone, isOlder: true, language)
                .Concat(Pair(difference, shown.Change, shown.NewerAlone, isOlder: false, language))
        );

    /// <summary>What the two files of a pair are called, before <c>.before.json</c> and <c>.after.json</c>.</summary>
    public static string Name(RuleChange change, ChangeWitness shown, bool isOlder) =>
        $"{shown.Requirement!.Id}.{change.Id}.{(isOlder ? "older" : "newer")}-alone";

    private static IEnumerable<WitnessCase> Pair(
        RulesetDifference difference,
        RuleChange change,
        ChangeWitness shown,
        bool isOlder,
        Language language
    )
    {
        if (shown is not { Witness: { } witness, Requirement: { } requirement })
        {
            yield break;
        }

        var (name, because) = (Name(change, shown, isOlder), language.Differences.Shows([change.Id]));
        var pathway = difference.Pathways.First(each => each.Pairs.Any(pair => pair.Ids == requirement)).Pathway;
        var before = new WitnessSide(difference.Before, requirement.Before, pathway.Before, witness.First);
        var after = new WitnessSide(difference.After, requirement.After, pathway.After, witness.Newer ?? witness.Second);
        yield return new($"{name}.before.json", before.Write(witness, because, language));
        yield return new($"{name}.after.json", after.Write(witness, because, language));
    }
}
