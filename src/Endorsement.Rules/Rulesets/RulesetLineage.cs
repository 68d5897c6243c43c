using System.Collections.Immutable;
using System.Globalization;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>A ruleset document, and the key by which others extend it.</summary>
/// <param name="Key">Association and version; where they cannot be read, or another has them, a key that nobody can write.</param>
/// <param name="Document">The document, with gaps where its shape is wrong.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record RulesetDraft(string Key, JsonNode Document, Problems Problems)
{
    /// <summary>Whether it has a key of its own.</summary>
    public bool IsNamed { get; init; } = true;

    public JsonNode? Extends => Document["extends"];

    /// <summary>It takes the place of one with its own key, and starts from that.</summary>
    public bool ExtendsReplaced { get; init; }
}

/// <summary>Which document is built on which (S44): parents before children, however long the chain, before anything is resolved.</summary>
/// <remarks>
/// Whatever runs in a circle, or behind so many others that resolving it would be work without use, is told here, so that what comes after
/// needs no mark "I am at it" on anything that threads share.
/// </remarks>
internal static class RulesetLineage
{
    /// <summary>Nobody can follow a figure through more rulesets than these, one behind another.</summary>
    public const int MostGenerations = 64;

    /// <summary>The documents that can be resolved, each behind the one that it extends.</summary>
    /// <param name="drafts">Every document by its key.</param>
    public static ImmutableArray<RulesetDraft> Order(IReadOnlyDictionary<string, RulesetDraft> drafts)
    {
        var children = drafts.Values.Where(d => Parent(drafts, d) is not null).ToLookup(d => d.Extends!.Text, StringComparer.Ordinal);
        var ordered = ImmutableArray.CreateBuilder<RulesetDraft>(drafts.Count);
        var generation = drafts.Values.Where(d => Parent(drafts, d) is null).ToList();
        for (var depth = 0; generation.Count > 0; depth++)
        {
            if (depth == MostGenerations)
            {
                foreach (var draft in generation)
                {
                    TooMany(draft.Extends!, draft.Problems);
                }
            }

            // What stands behind a document that is refused is refused with it.
            ordered.AddRange(depth < MostGenerations ? generation : []);
            generation = [.. generation.SelectMany(d => children[d.Key])];
        }

        foreach (var draft in InCircles(drafts))
        {
            draft.Problems.Error(
                "ER2002",
                draft.Extends!,
                $"`{JsonNode.Short(draft.Extends!.Text)}` extends this ruleset in turn",
                "one of them must stand alone"
            );
        }

        return ordered.DrainToImmutable();
    }

    /// <summary>One more than anybody can follow.</summary>
    public static void TooMany(JsonNode extends, Problems problems) =>
        problems.Error(
            "ER2011",
            extends,
            string.Create(CultureInfo.InvariantCulture, $"more than {MostGenerations} rulesets extend one another, one behind another"),
            "let this one extend an earlier one"
        );

    private static RulesetDraft? Parent(IReadOnlyDictionary<string, RulesetDraft> drafts, RulesetDraft draft) =>
        draft is { Extends: { } key, ExtendsReplaced: false } ? drafts.GetValueOrDefault(key.Text) : null;

    /// <summary>Those from which the way up leads back to themselves.</summary>
    private static IEnumerable<RulesetDraft> InCircles(IReadOnlyDictionary<string, RulesetDraft> drafts)
    {
        var walkOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var walk = 0;
        foreach (var start in drafts.Values)
        {
            walk++;
            var at = start;
            while (at is not null && walkOf.TryAdd(at.Key, walk))
            {
                at = Parent(drafts, at);
            }

            // The walk ended where it had been itself: from there on round it is a circle.
            if (at is null || walkOf[at.Key] != walk)
            {
                continue;
            }

            for (var (first, next) = (at, at); ; )
            {
                yield return next;
                next = Parent(drafts, next)!;
                if (next == first)
                {
                    break;
                }
            }
        }
    }
}
