using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Prepared;

/// <summary>
/// The shipped rulesets from their prepared form, in which nothing is left to look up: of a ruleset that is asked for what holds for the whole is read, and of
/// its requirements those of the pathways that are asked. The documents are read when somebody extends a ruleset or asks where something is written.
/// </summary>
internal static class PreparedCatalog
{
    /// <param name="text">The prepared form.</param>
    /// <param name="documents">Reads the documents of which it was made.</param>
    public static RulesetCatalog Of(PreparedText text, Func<RulesetCatalog> documents)
    {
        var written = new Lazy<RulesetCatalog>(documents);
        var entries = new List<CatalogEntry>();
        var at = text.First;
        foreach (var listed in text.List().Items)
        {
            var ruleset = new PreparedRuleset(text, at, listed.Whole("head")!.Value, key => written.Value.Resolved(key)!);
            entries.Add(
                new CatalogEntry(
                    listed.Text("association")!,
                    listed.Text("version")!,
                    listed.Day("from")!.Value,
                    listed.Day("until"),
                    listed.Codes("jurisdiction")!.Value,
                    new Lazy<ResolvedRuleset>(() => new ResolvedRuleset(ruleset.Read())),
                    new Lazy<JsonNode?>(() => ruleset.Written.Document.Written),
                    listed.Codes("categories")!.Value
                )
            );
            at += listed.Whole("bytes")!.Value;
        }

        return new RulesetCatalog(entries);
    }
}
