using System.Collections.Immutable;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Rulesets;

/// <summary>Documents to a catalogue in two phases: all are read, then resolved, parents before children; versions without gap or overlap.</summary>
/// <remarks>Not for two threads at once; the catalogue that it makes is.</remarks>
/// <param name="below">Where a ruleset that is extended is looked up when no document is it.</param>
internal sealed class CatalogLoader(RulesetCatalog? below = null)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, RulesetDraft> _drafts = new(StringComparer.Ordinal);

    public ImmutableArray<Diagnostic> Diagnostics => [.. _diagnostics];

    /// <param name="documents">Name and bytes of each document.</param>
    /// <param name="isProven">The documents ship with the library and its tests have read them: each is resolved only when it is asked for.</param>
    public RulesetCatalog? Load(IEnumerable<RulesetDocument> documents, bool isProven)
    {
        foreach (var (file, utf8) in documents)
        {
            ReadDocument(file, utf8, isProven);
        }

        var found = new Dictionary<RulesetDraft, Problems>(ReferenceEqualityComparer.Instance);
        var ordered = RulesetLineage.Order(_drafts, ProblemsOf);
        var rulesets = isProven ? Later(ordered) : Now(ordered, ProblemsOf);
        var entries = _drafts.Values.Where(d => rulesets.ContainsKey(d.Key)).Select(d => Entry(d, rulesets[d.Key])).ToList();
        foreach (var draft in _drafts.Values.Where(found.ContainsKey))
        {
            _diagnostics.AddRange(found[draft].ToImmutable());
        }

        if (!isProven)
        {
            CheckRanges([.. _drafts.Values.Select(d => Entry(d, Unread))]);
        }

        return _diagnostics.Exists(d => d.Severity == Severity.Error) ? null : new RulesetCatalog(entries);

        Problems ProblemsOf(RulesetDraft draft)
        {
            if (!found.TryGetValue(draft, out var problems))
            {
                found[draft] = problems = new Problems(DocumentLimits.Default);
            }

            return problems;
        }
    }

    private static Lazy<ResolvedRuleset> Unread { get; } =
        new(() => throw new InvalidOperationException("Only the dates of this entry are read."));

    private static CatalogEntry Entry(RulesetDraft draft, Lazy<ResolvedRuleset> ruleset)
    {
        var effective = draft.Document["effective"]!;
        return new CatalogEntry(
            draft.Document.Text("association")!,
            draft.Document.Text("version")!,
            effective.Day("from")!.Value,
            effective.Day("until"),
            draft.Document.Codes("jurisdiction")!.Value,
            ruleset
        );
    }

    private void ReadDocument(string file, ReadOnlyMemory<byte> utf8, bool isProven)
    {
        var problems = new Problems(DocumentLimits.Default);
        var source = new JsonText(file, utf8);
        var document = isProven ? JsonParser.Parse(source, problems) : RulesetReader.ReadDocument(source, problems);
        if (document is null)
        {
            _diagnostics.AddRange(problems.ToImmutable());
            return;
        }

        var draft = new RulesetDraft($"{document.Text("association")}@{document.Text("version")}", document);
        if (!_drafts.TryAdd(draft.Key, draft))
        {
            problems.Error(
                "ER2116",
                document["version"]!,
                $"`{JsonNode.Short(draft.Key)}` is there already, in {_drafts[draft.Key].Document.Source.File}",
                "give each version a name of its own"
            );
            _diagnostics.AddRange(problems.ToImmutable());
        }
    }

    /// <summary>
    /// Resolved when first asked for. Each holds on to the one that it extends and to nothing else, and the order has no circle: whichever
    /// thread asks first, for whichever version, resolves it once, and the others wait for that.
    /// </summary>
    private Dictionary<string, Lazy<ResolvedRuleset>> Later(ImmutableArray<RulesetDraft> ordered)
    {
        var rulesets = new Dictionary<string, Lazy<ResolvedRuleset>>(StringComparer.Ordinal);
        foreach (var draft in ordered)
        {
            var parent = draft.Extends is { } key ? rulesets.GetValueOrDefault(key.Text) : null;
            rulesets[draft.Key] = new Lazy<ResolvedRuleset>(() =>
            {
                var problems = new Problems(DocumentLimits.Default);
                return RulesetReader.Read(draft.Document, parent?.Value.Document, problems)
                    ?? throw new DocumentException(problems.ToImmutable());
            });
        }

        return rulesets;
    }

    /// <summary>Resolved and checked, each after the one that it extends.</summary>
    private Dictionary<string, Lazy<ResolvedRuleset>> Now(ImmutableArray<RulesetDraft> ordered, Func<RulesetDraft, Problems> problemsOf)
    {
        var rulesets = new Dictionary<string, Lazy<ResolvedRuleset>>(StringComparer.Ordinal);
        foreach (var draft in ordered)
        {
            if (Resolve(draft, rulesets, problemsOf(draft)) is { } ruleset)
            {
                rulesets[draft.Key] = new Lazy<ResolvedRuleset>(ruleset);
            }
        }

        return rulesets;
    }

    private ResolvedRuleset? Resolve(RulesetDraft draft, Dictionary<string, Lazy<ResolvedRuleset>> rulesets, Problems problems)
    {
        ResolvedRuleset? parent = null;
        if (draft.Extends is { } extends)
        {
            if (_drafts.ContainsKey(extends.Text))
            {
                parent = rulesets.GetValueOrDefault(extends.Text)?.Value;
                if (parent is null)
                {
                    problems.Error("ER2001", extends, $"`{JsonNode.Short(extends.Text)}` has errors of its own", "mend that ruleset first");
                    return null;
                }
            }
            else
            {
                parent = below?.Resolved(extends.Text);
            }
        }

        var resolved = RulesetReader.Read(draft.Document, parent?.Document, problems);
        resolved?.Ruleset.CheckLimits(problems);
        return problems.HasErrors ? null : resolved;
    }

    private void CheckRanges(List<CatalogEntry> entries)
    {
        foreach (var versions in entries.GroupBy(e => e.Association, StringComparer.Ordinal))
        {
            var problems = new Problems(DocumentLimits.Default);
            VersionRanges.Check(versions, entry => TextPlace.Of(_drafts[entry.Key].Document["effective"]!), problems);
            _diagnostics.AddRange(problems.ToImmutable());
        }
    }
}
