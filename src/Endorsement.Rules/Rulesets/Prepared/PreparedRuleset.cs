using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Prepared;

/// <summary>One ruleset of the prepared form.</summary>
/// <param name="text">The prepared form.</param>
/// <param name="start">Where its lines begin.</param>
/// <param name="length">The length of the first of them, which says what holds for the whole.</param>
/// <param name="written">The ruleset of a key, read from its document.</param>
internal sealed class PreparedRuleset(PreparedText text, int start, int length, Func<string, ResolvedRuleset> written)
{
    private JsonNode? _head;

    private JsonNode Head => _head ??= text.Line(start, length);

    /// <summary>The same, read from its document.</summary>
    public ResolvedRuleset Written => written($"{Head.Text("association")}@{Head.Text("version")}");

    /// <summary>The ruleset, whose requirements are read when they are asked for.</summary>
    public Ruleset Read()
    {
        var head = Head;
        var at = start + length + 1;
        var categories = new List<RulesetCategory>();
        var prepared = new Dictionary<string, PreparedPathway>(StringComparer.Ordinal);
        foreach (var (code, _, category) in head["categories"]!.Members)
        {
            var pathways = new List<RulesetPathway>();
            foreach (var (name, _, _) in category["pathways"]!.Members)
            {
                var (line, bytes) = (at, category["pathways"]!.Whole(name)!.Value);
                var asked = new PreparedPathway(head, () => text.Line(line, bytes));
                PathwayCodes.TryRead(name, out var pathway);
                pathways.Add(new RulesetPathway(pathway, new Lazy<Sequence<Requirement>>(() => asked.Requirements)));
                prepared.Add($"{code}.{name}", asked);
                at += bytes + 1;
            }

            categories.Add(new RulesetCategory(code, category.Text("title") ?? code, [.. pathways]) { Note = category.Text("note") });
        }

        return RulesetReader.Bind(
            new Lazy<ExtendedDocument>(() => Written.Document),
            head,
            [.. categories],
            new RulesetBinder(head, new Problems(DocumentLimits.Default), isProven: true).Cycle(),
            new RulePlaces(
                () => Written.Ruleset.Places,
                id =>
                    prepared.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(RulesetIds.Pathway(id), out var pathway)
                        ? pathway.Locate(id)
                        : null
            ),
            new PreparedFacts(head.Text("hash")!, head.Text("wordsHash")!, PreparedCodes.Read(head["codes"]!))
        );
    }
}
