using System.Runtime.CompilerServices;
using Endorsement.Rules.Spreadsheets.Layout;

namespace Endorsement.Rules.Spreadsheets.Import;

/// <summary>What is known under a catalogue, made once for each.</summary>
internal static class KnownOf
{
    private static readonly ConditionalWeakTable<RulesetCatalog, Known> OfCatalogs = [];
    private static readonly ConditionalWeakTable<Ruleset, Known> OfRulesets = [];

    public static Known Catalog(RulesetCatalog catalog) => OfCatalogs.GetValue(catalog, catalog => new Known(catalog.Rulesets));

    /// <summary>What is known where one ruleset is at hand beside the built-in ones.</summary>
    public static Known Ruleset(Ruleset? ruleset) =>
        ruleset is null || RulesetCatalog.BuiltIn.Find(ruleset.Key) == ruleset
            ? Catalog(RulesetCatalog.BuiltIn)
            : OfRulesets.GetValue(ruleset, ruleset => new Known([ruleset, .. RulesetCatalog.BuiltIn.Rulesets]));
}
