using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Differences;

/// <summary>A pathway that both rulesets have, and which requirement of it is which.</summary>
internal sealed record PairedPathway(PathwayPair Pathway, Sequence<RequirementPair> Pairs);

/// <summary>Changes and words as they are found; the same edit of several requirements is one.</summary>
internal sealed class DifferenceDraft
{
    private readonly List<RuleChange> _whole = [];
    private readonly OrderedDictionary<string, RuleChange> _changes = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, WordChange> _words = new(StringComparer.Ordinal);

    public List<PairedPathway> Pathways { get; } = [];

    public Sequence<RuleChange> Changes() => [.. _whole, .. _changes.Values];

    public Sequence<WordChange> Words() => [.. _words.Values];

    /// <summary>Something that holds for the whole ruleset.</summary>
    public void Add(RuleChangeKind kind, JsonNode? before, JsonNode? after)
    {
        if (!CanonicalForm.AreSame(before, after))
        {
            _whole.Add(Change(kind, "", "", before, after));
        }
    }

    public void AddWords(string path, string? before, string? after, ChangedRequirement? touches = null, string? category = null)
    {
        if (before == after)
        {
            return;
        }

        var name = touches is null ? "" : RulesetIds.Name(touches.Id);
        var key = $"{name}\n{path}\n{before}\n{after}";
        var change =
            _words.GetValueOrDefault(key)
            ?? new WordChange
            {
                Path = path,
                Before = before,
                After = after,
            };
        _words[key] = change with
        {
            Requirements = touches is null ? change.Requirements : [.. change.Requirements, touches],
            Categories = category is null ? change.Categories : [.. change.Categories, category],
        };
    }

    /// <summary>A category before and after.</summary>
    public void Add(RulesetCategory? was, RulesetCategory? now, IReadOnlyDictionary<string, string> renamed)
    {
        if (was is null || now is null)
        {
            var kind = was is null ? RuleChangeKind.CategoryAdded : RuleChangeKind.CategoryRemoved;
            var change = Change(kind, (was ?? now)!.Code, "", null, null);
            _whole.Add(change with { Categories = [(was ?? now)!.Code] });
            return;
        }

        AddWords("title", was.Title, now.Title, category: now.Code);
        AddWords("note", was.Note, now.Note, category: now.Code);
        foreach (var code in Enum.GetValues<Pathway>())
        {
            Add(code, was, now, renamed);
        }
    }

    private void Add(Pathway code, RulesetCategory was, RulesetCategory now, IReadOnlyDictionary<string, string> renamed)
    {
        if (was.Has(code) != now.Has(code))
        {
            var kind = now.Has(code) ? RuleChangeKind.PathwayAdded : RuleChangeKind.PathwayRemoved;
            Merge(Change(kind, code.Code(), "", null, null) with { Categories = [now.Code], Pathway = code });
        }

        if (was.Has(code) && now.Has(code))
        {
            var pathway = new PathwayPair(was.Code, now.Code, code, was[code].Requirements, now[code].Requirements);
            var pairs = RequirementPairs.Of(pathway, renamed).ToSequence();
            Pathways.Add(new PairedPathway(pathway, pairs));
            foreach (var pair in pairs)
            {
                Add(pair);
            }
        }
    }

    private void Add(RequirementPair pair)
    {
        foreach (var change in RequirementChanges.Of(pair))
        {
            Merge(change);
        }

        if (pair is { Before: { } before, After: { } after })
        {
            foreach (var edit in CommonParameters.Words.SelectMany(words => words.Between(before, after)))
            {
                AddWords(edit.Path, (string?)edit.Before, (string?)edit.After, pair.Ids);
            }

            if (pair.IsOfOneKind)
            {
                foreach (var edit in Kinds.Of(before).Between(before, after).Where(edit => edit.IsWords))
                {
                    AddWords(edit.Path, (string?)edit.Before, (string?)edit.After, pair.Ids);
                }

                foreach (var (member, was, now) in OtherSpellings.Of(before, after))
                {
                    AddWords($"spelling/{member}", was, now, pair.Ids);
                }
            }
        }
    }

    private void Merge(RuleChange change) =>
        _changes[change.Id] = _changes.TryGetValue(change.Id, out var known)
            ? known with
            {
                Requirements = [.. known.Requirements, .. change.Requirements],
                Categories = [.. known.Categories, .. change.Categories],
            }
            : change;

    private static RuleChange Change(RuleChangeKind kind, string name, string path, JsonNode? before, JsonNode? after) =>
        new()
        {
            Id = ChangeIds.Of(kind, name, path, before, after),
            Kind = kind,
            Path = path,
            Before = before is null ? null : JsonWriting.Text(before),
            After = after is null ? null : JsonWriting.Text(after),
        };
}
