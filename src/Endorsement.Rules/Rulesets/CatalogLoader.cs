using System.Collections.Immutable;
using System.Globalization;
using Endorsement.Rules.Rulesets.Checks;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Rulesets;

/// <summary>Documents to a catalogue in two phases: all are read, then resolved, parents before children; versions without gap or overlap.</summary>
/// <remarks>Not for two threads at once; the catalogue that it makes is.</remarks>
/// <param name="below">Where a ruleset that is extended is looked up when no document is it.</param>
internal sealed class CatalogLoader(RulesetCatalog? below = null)
{
    private readonly LoadedDiagnostics _diagnostics = new();
    private readonly DefinitionUse _use = new();
    private readonly Dictionary<string, RulesetDraft> _drafts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _followers = new(StringComparer.Ordinal);
    private readonly UnseenVersions _unseen = new();

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <param name="documents">Name and bytes of each document.</param>
    /// <param name="isProven">The documents ship with the library and its tests have read them: each is resolved only when it is asked for.</param>
    public RulesetCatalog? Load(IEnumerable<RulesetDocument> documents, bool isProven)
    {
        ReadDocuments(documents, isProven);
        var entries = Entries(isProven);
        if (!isProven)
        {
            CheckRanges(Dated());
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
        var dated = kept.Concat(Dated());
        CheckRanges(dated.Where(entry => own.Contains(entry.Association)));
        return Catalog([.. kept, .. loaded]);
    }

    private static Lazy<ResolvedRuleset> Unread { get; } =
        new(() => throw new InvalidOperationException("Only the dates of this entry are read."));

    /// <summary>The documents of which it can be read when they are in force.</summary>
    private IEnumerable<CatalogEntry> Dated() =>
        _drafts.Values.Where(draft => draft.IsNamed && !draft.Document["effective"]!.HasGap).Select(draft => Entry(draft, Unread));

    private static CatalogEntry Entry(RulesetDraft draft, Lazy<ResolvedRuleset> ruleset)
    {
        var effective = draft.Document["effective"]!;
        return new CatalogEntry(
            draft.Document.Text("association")!,
            draft.Document.Text("version")!,
            effective.Day("from")!.Value,
            effective.Day("until"),
            draft.Document.Codes("jurisdiction") ?? [],
            ruleset,
            new Lazy<JsonNode?>(draft.Document)
        );
    }

    private RulesetCatalog? Catalog(IEnumerable<CatalogEntry> entries) => _diagnostics.HaveErrors ? null : new RulesetCatalog(entries);

    private void ReadDocuments(IEnumerable<RulesetDocument> documents, bool isProven)
    {
        foreach (var (file, utf8) in documents)
        {
            _diagnostics.Expect(file);
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
            _unseen.AddFile(file);
            _diagnostics.Add(problems);
            return;
        }

        var (association, version) = (document.Text("association"), document.Text("version"));
        var key = $"{association}@{version}";
        var isNamed = association is not null && version is not null;
        if (isNamed && _drafts.TryGetValue(key, out var there))
        {
            problems.Error(
                "ER2116",
                document["version"]!,
                $"`{JsonNode.Short(key)}` is there already, in {there.Document.Source.File}",
                "give each version a name of its own"
            );
            isNamed = false;
        }
        else if (!isNamed || document["effective"] is { HasGap: true })
        {
            _unseen.Add(association, version);
        }

        // One that has no name of its own is looked at all the same, and nobody can extend it.
        key = isNamed ? key : string.Create(CultureInfo.InvariantCulture, $"{file} {_drafts.Count}");
        var replaces = document.Text("extends") == key && below?.Find(key) is not null;
        _drafts.Add(key, new RulesetDraft(key, document, problems) { ExtendsReplaced = replaces, IsNamed = isNamed });
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
            foreach (var entry in children[key].Where(entry => _drafts.TryAdd(entry.Key, Follower(entry))))
            {
                _followers.Add(entry.Key);
                moved.Enqueue(entry.Key);
            }
        }
    }

    private static RulesetDraft Follower(CatalogEntry entry) => new(entry.Key, entry.Document!, new Problems(DocumentLimits.Default));

    /// <summary>The documents that could be resolved; what is wrong with the others is told.</summary>
    private List<CatalogEntry> Entries(bool isProven)
    {
        var ordered = RulesetLineage.Order(_drafts);
        var rulesets = isProven ? Later(ordered) : Now(ordered);
        _use.Settle();
        foreach (var draft in _drafts.Values)
        {
            // What may be doubted of a ruleset that merely follows was doubted when it was written.
            _diagnostics.Add(draft.Problems, isFollower: _followers.Contains(draft.Key));
        }

        return [.. _drafts.Values.Where(d => rulesets.ContainsKey(d.Key)).Select(d => Entry(d, rulesets[d.Key]))];
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
                return RulesetReader.Read(draft.Document, parent?.Value.Document, problems, use: null).Whole
                    ?? throw new DocumentException(problems.ToImmutable());
            });
        }

        return rulesets;
    }

    /// <summary>Resolved and checked, each after the one that it extends.</summary>
    private Dictionary<string, Lazy<ResolvedRuleset>> Now(ImmutableArray<RulesetDraft> ordered)
    {
        var readings = new Dictionary<string, RulesetReading>(StringComparer.Ordinal);
        var rulesets = new Dictionary<string, Lazy<ResolvedRuleset>>(StringComparer.Ordinal);
        foreach (var draft in ordered)
        {
            var reading = RulesetReader.Read(draft.Document, Parent(draft, readings), draft.Problems, _use);
            readings[draft.Key] = reading;
            if (reading.Whole is { } ruleset)
            {
                rulesets[draft.Key] = new Lazy<ResolvedRuleset>(ruleset);
            }
        }

        return rulesets;
    }

    /// <summary>What a document extends, with gaps where that has errors of its own: those are told there.</summary>
    private ExtendedDocument? Parent(RulesetDraft draft, Dictionary<string, RulesetReading> readings)
    {
        if (draft.Extends is not { IsGap: false } extends)
        {
            return null;
        }

        if (_drafts.ContainsKey(extends.Text) && !draft.ExtendsReplaced)
        {
            return readings.GetValueOrDefault(extends.Text)?.Document ?? ExtendedDocument.Unseen(extends, draft.Document);
        }

        return below?.Resolved(extends.Text)?.Document
            ?? (_unseen.MayBe(extends.Text) ? ExtendedDocument.Unseen(extends, draft.Document) : null);
    }

    private void CheckRanges(IEnumerable<CatalogEntry> entries)
    {
        // A version of which it cannot be read when it is in force may be the one that is missed.
        foreach (var versions in entries.Where(e => !_unseen.MayBeOf(e.Association)).GroupBy(e => e.Association, StringComparer.Ordinal))
        {
            var problems = new Problems(DocumentLimits.Default);
            VersionRanges.Check(
                versions,
                entry => entry.Document is { } document ? TextPlace.Of(document["effective"]!) : entry.Ruleset.Places.Whole,
                problems
            );
            _diagnostics.Add(problems);
        }
    }
}
