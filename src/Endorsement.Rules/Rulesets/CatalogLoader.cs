using System.Collections.Immutable;
using Endorsement.Rules.Rulesets.Checks;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Rulesets;

/// <summary>Documents to a catalogue in two phases: all are read, then resolved, parents before children; versions without gap or overlap.</summary>
/// <remarks>Not for two threads at once; the catalogue that it makes is.</remarks>
/// <param name="below">Where a ruleset that is extended is looked up when no document is it.</param>
internal sealed class CatalogLoader(RulesetCatalog? below = null)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly DefinitionUse _use = new();
    private readonly Dictionary<string, RulesetDraft> _drafts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _followers = new(StringComparer.Ordinal);

    public ImmutableArray<Diagnostic> Diagnostics => [.. _diagnostics];

    /// <param name="documents">Name and bytes of each document.</param>
    /// <param name="isProven">The documents ship with the library and its tests have read them: each is resolved only when it is asked for.</param>
    public RulesetCatalog? Load(IEnumerable<RulesetDocument> documents, bool isProven)
    {
        ReadDocuments(documents, isProven);
        var entries = Entries(isProven);
        if (!isProven)
        {
            CheckRanges(_drafts.Values.Select(draft => Entry(draft, Unread)));
        }

        return Catalog(entries);
    }

    /// <summary>The catalogue that has the documents beside the entries of the one below, and in the place of those that have their keys.</summary>
    /// <param name="documents">Name and bytes of each document.</param>
    /// <param name="entries">The entries of the catalogue below. Those that extend one whose place is taken follow the new one.</param>
    public RulesetCatalog? Add(IEnumerable<RulesetDocument> documents, ImmutableArray<CatalogEntry> entries)
    {
        ReadDocuments(documents, isProven: false);
        var own = _drafts.Values.Select(draft => draft.Document.Text("association")).ToHashSet(StringComparer.Ordinal);
        Follow(entries);
        var loaded = Entries(isProven: false);
        CatalogEntry[] kept = [.. entries.Where(entry => !_drafts.ContainsKey(entry.Key))];
        var dated = kept.Concat(_drafts.Values.Select(draft => Entry(draft, Unread)));
        CheckRanges(dated.Where(entry => own.Contains(entry.Association)));
        return Catalog([.. kept, .. loaded]);
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
            ruleset,
            draft.Document
        );
    }

    private RulesetCatalog? Catalog(IEnumerable<CatalogEntry> entries) =>
        _diagnostics.Exists(d => d.Severity == Severity.Error) ? null : new RulesetCatalog(entries);

    private void ReadDocuments(IEnumerable<RulesetDocument> documents, bool isProven)
    {
        foreach (var (file, utf8) in documents)
        {
            ReadDocument(file, utf8, isProven);
        }
    }

    private void ReadDocument(string file, ReadOnlyMemory<byte> utf8, bool isProven)
    {
        var problems = new Problems(DocumentLimits.Default);
        var source = new JsonText(file, utf8);
        var document = isProven
            ? JsonParser.Parse(source, problems)?.WithoutComments(problems)
            : RulesetReader.ReadDocument(source, problems);
        if (document is null)
        {
            _diagnostics.AddRange(problems.ToImmutable());
            return;
        }

        var key = $"{document.Text("association")}@{document.Text("version")}";
        var replaces = document.Text("extends") == key && below?.Find(key) is not null;
        var draft = new RulesetDraft(key, document) { ExtendsReplaced = replaces };
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

    /// <summary>Whatever extends one whose place is taken, and what extends that in turn, is resolved anew.</summary>
    private void Follow(ImmutableArray<CatalogEntry> entries)
    {
        var children = entries
            .Where(entry => entry.Document?["extends"] is not null)
            .ToLookup(entry => entry.Document!.Text("extends"), StringComparer.Ordinal);
        var moved = new Queue<string>(_drafts.Keys);
        while (moved.TryDequeue(out var key))
        {
            foreach (var entry in children[key].Where(entry => _drafts.TryAdd(entry.Key, new RulesetDraft(entry.Key, entry.Document!))))
            {
                _followers.Add(entry.Key);
                moved.Enqueue(entry.Key);
            }
        }
    }

    /// <summary>The documents that could be resolved; what is wrong with the others is told.</summary>
    private List<CatalogEntry> Entries(bool isProven)
    {
        var found = new Dictionary<RulesetDraft, Problems>(ReferenceEqualityComparer.Instance);
        var ordered = RulesetLineage.Order(_drafts, ProblemsOf);
        var rulesets = isProven ? Later(ordered) : Now(ordered, ProblemsOf);
        _use.Settle();
        foreach (var draft in _drafts.Values.Where(found.ContainsKey))
        {
            // What may be doubted of a ruleset that merely follows was doubted when it was written.
            var told = found[draft].ToImmutable();
            _diagnostics.AddRange(_followers.Contains(draft.Key) ? told.Where(d => d.Severity == Severity.Error) : told);
        }

        return [.. _drafts.Values.Where(d => rulesets.ContainsKey(d.Key)).Select(d => Entry(d, rulesets[d.Key]))];

        Problems ProblemsOf(RulesetDraft draft)
        {
            if (!found.TryGetValue(draft, out var problems))
            {
                found[draft] = problems = new Problems(DocumentLimits.Default);
            }

            return problems;
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
                return RulesetReader.Read(draft.Document, parent?.Value.Document, problems, use: null)
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
            if (_drafts.ContainsKey(extends.Text) && !draft.ExtendsReplaced)
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

        var resolved = RulesetReader.Read(draft.Document, parent?.Document, problems, _use);
        resolved?.Ruleset.CheckLimits(problems);
        return problems.HasErrors ? null : resolved;
    }

    private void CheckRanges(IEnumerable<CatalogEntry> entries)
    {
        foreach (var versions in entries.GroupBy(e => e.Association, StringComparer.Ordinal))
        {
            var problems = new Problems(DocumentLimits.Default);
            VersionRanges.Check(
                versions,
                entry => entry.Document is { } document ? TextPlace.Of(document["effective"]!) : entry.Ruleset.Places.Whole,
                problems
            );
            _diagnostics.AddRange(problems.ToImmutable());
        }
    }
}
