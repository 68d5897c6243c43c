using System.Collections.Immutable;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>Another catalogue that has rulesets of a program beside those of a catalogue, or in their places.</summary>
internal static class CatalogChange
{
    public static RulesetCatalog? Apply(ImmutableArray<CatalogEntry> entries, ImmutableArray<Ruleset> rulesets, Problems problems)
    {
        var own = new Dictionary<string, CatalogEntry>(StringComparer.Ordinal);
        foreach (var ruleset in rulesets)
        {
            ArgumentNullException.ThrowIfNull(ruleset, nameof(rulesets));
            if (!own.TryAdd(ruleset.Key, Entry(ruleset)))
            {
                var help = "give each version a name of its own";
                problems.Error("ER2116", ruleset.Places.Whole, $"`{JsonNode.Short(ruleset.Key)}` is given twice", help);
            }
        }

        CatalogEntry[] all = [.. entries.Where(entry => !own.ContainsKey(entry.Key)), .. own.Values];
        foreach (var association in own.Values.Select(entry => entry.Association).Distinct(StringComparer.Ordinal))
        {
            VersionRanges.Check(all.Where(entry => entry.Association == association), entry => entry.Ruleset.Places.Whole, problems);
        }

        return problems.HasErrors ? null : new RulesetCatalog(all);
    }

    private static CatalogEntry Entry(Ruleset ruleset) =>
        new(
            ruleset.Association,
            ruleset.Version,
            ruleset.EffectiveFrom,
            ruleset.EffectiveUntil,
            ruleset.Jurisdiction,
            new Lazy<ResolvedRuleset>(() => new ResolvedRuleset(ruleset)),
            new Lazy<JsonNode?>(() => ruleset.Document?.Written)
        );
}
