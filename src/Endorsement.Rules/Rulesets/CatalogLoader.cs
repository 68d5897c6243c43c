using System.Collections.Immutable;
using Endorsement.Rules.Documents;
using Endorsement.Rules.Model;

namespace Endorsement.Rules.Rulesets;

/// <summary>Documents to a catalogue: each read once, parents before children, versions without gap or overlap.</summary>
/// <param name="below">Where a ruleset that is extended is looked up when no document is it.</param>
internal sealed class CatalogLoader(RulesetCatalog? below = null)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);

    public ImmutableArray<Diagnostic> Diagnostics => [.. _diagnostics];

    /// <param name="documents">Name and bytes of each document.</param>
    /// <param name="isProven">The documents ship with the library and its tests have read them: each is resolved only when it is asked for.</param>
    public RulesetCatalog? Load(IEnumerable<(string File, ReadOnlyMemory<byte> Utf8)> documents, bool isProven)
    {
        foreach (var (file, utf8) in documents)
        {
            ReadDocument(file, utf8, isProven);
        }

        var entries = _drafts.Values.Select(Entry).ToList();
        if (!isProven)
        {
            foreach (var draft in _drafts.Values)
            {
                _ = draft.Ruleset.Value;
            }

            CheckRanges(entries);
        }

        return _diagnostics.Exists(d => d.Severity == Severity.Error) ? null : new RulesetCatalog(entries);
    }

    private static CatalogEntry Entry(Draft draft)
    {
        var effective = draft.Document["effective"]!;
        return new CatalogEntry(
            draft.Document.Text("association")!,
            draft.Document.Text("version")!,
            effective.Day("from")!.Value,
            effective.Day("until"),
            draft.Document.Codes("jurisdiction")!.Value,
            new Lazy<Ruleset>(() => draft.Ruleset.Value ?? throw new DocumentException([.. draft.Diagnostics]))
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

        var draft = new Draft(document);
        draft.Ruleset = new Lazy<Ruleset?>(() => Resolve(draft, isProven));
        var key = $"{document.Text("association")}@{document.Text("version")}";
        if (!_drafts.TryAdd(key, draft))
        {
            problems.Error(
                "ER2116",
                document["version"]!,
                $"`{key}` is there already, in {_drafts[key].Document.Source.File}",
                "give each version a name of its own"
            );
            _diagnostics.AddRange(problems.ToImmutable());
        }
    }

    private Ruleset? Resolve(Draft draft, bool isProven)
    {
        var problems = new Problems(DocumentLimits.Default);
        Ruleset? parent = null;
        if (draft.Document["extends"] is { } extends)
        {
            if (draft.IsResolving)
            {
                problems.Error("ER2002", extends, $"`{extends.Text}` extends this ruleset in turn", "one of them must stand alone");
                return Report(draft, problems, null);
            }

            draft.IsResolving = true;
            parent = _drafts.GetValueOrDefault(extends.Text) is { } base_ ? Parent(base_, extends, problems) : below?.Find(extends.Text);
            draft.IsResolving = false;
            if (problems.HasErrors)
            {
                return Report(draft, problems, null);
            }
        }

        var ruleset = RulesetReader.Read(draft.Document, parent, problems);
        if (!isProven)
        {
            ruleset?.CheckLimits(problems);
        }

        return Report(draft, problems, problems.HasErrors ? null : ruleset);
    }

    private static Ruleset? Parent(Draft draft, JsonNode extends, Problems problems)
    {
        if (draft.IsResolving)
        {
            problems.Error("ER2002", extends, $"`{extends.Text}` extends this ruleset in turn", "one of them must stand alone");
            return null;
        }

        var parent = draft.Ruleset.Value;
        if (parent is null)
        {
            problems.Error("ER2001", extends, $"`{extends.Text}` has errors of its own", "mend that ruleset first");
        }

        return parent;
    }

    private Ruleset? Report(Draft draft, Problems problems, Ruleset? ruleset)
    {
        var found = problems.ToImmutable();
        draft.Diagnostics.AddRange(found);
        _diagnostics.AddRange(found);
        return ruleset;
    }

    private void CheckRanges(List<CatalogEntry> entries)
    {
        foreach (var versions in entries.GroupBy(e => e.Association, StringComparer.Ordinal))
        {
            var ordered = versions.OrderBy(e => e.From).ToArray();
            for (var i = 1; i < ordered.Length; i++)
            {
                var (earlier, later) = (ordered[i - 1], ordered[i]);
                var document = _drafts[$"{later.Association}@{later.Version}"].Document;
                var expected = earlier.Until?.PlusDays(1);
                if (expected is { } day && day == later.From)
                {
                    continue;
                }

                var problems = new Problems(DocumentLimits.Default);
                var what = expected is { } next && next < later.From ? "leaves a gap behind" : "overlaps";
                var help = expected is { } start
                    ? $"`{earlier.Version}` is in force until {DocumentedDate.Text(earlier.Until!.Value)}; begin on {DocumentedDate.Text(start)}"
                    : $"give `{earlier.Version}` an `until`";
                problems.Error("ER2117", document["effective"]!, $"`{later.Association}@{later.Version}` {what} `{earlier.Version}`", help);
                _diagnostics.AddRange(problems.ToImmutable());
            }
        }
    }

    private sealed class Draft(JsonNode document)
    {
        public JsonNode Document { get; } = document;

        public Lazy<Ruleset?> Ruleset { get; set; } = new(() => null);

        public List<Diagnostic> Diagnostics { get; } = [];

        public bool IsResolving { get; set; }
    }
}
