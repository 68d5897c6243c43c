using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Differences;

/// <summary>What changed of one requirement, its parts aside.</summary>
internal static class RequirementChanges
{
    public static IEnumerable<RuleChange> Of(RequirementPair pair)
    {
        switch (pair)
        {
            case { Before: null, After: { } added }:
                return [Whole(RuleChangeKind.RequirementAdded, pair, null, RequirementContent.Node(added))];
            case { Before: { } removed, After: null }:
                return [Whole(RuleChangeKind.RequirementRemoved, pair, RequirementContent.Node(removed), null)];
            case { IsOfOneKind: false }:
                return
                [
                    Whole(
                        RuleChangeKind.RequirementReplaced,
                        pair,
                        RequirementContent.Node(pair.Before!),
                        RequirementContent.Node(pair.After!)
                    ),
                ];
            default:
                return Places(pair).Concat(Edits(pair));
        }
    }

    /// <summary>The id of the change that an edit of a requirement is.</summary>
    public static string Id(RequirementPair pair, Edit edit) =>
        ChangeIds.Of(
            RuleChangeKind.Parameter,
            $"{pair.After!.Kind} {pair.Name}",
            edit.Place,
            OwnCategory.In(edit.SpelledBefore, RulesetIds.Category(pair.Before!.Id)),
            OwnCategory.In(edit.SpelledAfter, RulesetIds.Category(pair.After.Id)),
            edit.Row is { } row ? OwnCategory.In(row.Parameter.Spell(row.Before), RulesetIds.Category(pair.Before.Id)) : null
        );

    /// <summary>The id of the change that a requirement came, went, was replaced, renamed or moved.</summary>
    public static string Id(RuleChangeKind kind, RequirementPair pair, JsonNode? before, JsonNode? after) =>
        ChangeIds.Of(
            kind,
            pair.Name,
            pair.OldName ?? "",
            OwnCategory.In(before, RulesetIds.Category(pair.Before?.Id ?? "")),
            OwnCategory.In(after, RulesetIds.Category(pair.After?.Id ?? ""))
        );

    private static IEnumerable<RuleChange> Places(RequirementPair pair) =>
        pair.IsMoved ? [Whole(RuleChangeKind.RequirementMoved, pair, null, null)]
        : pair.OldName is not null ? [Whole(RuleChangeKind.RequirementRenamed, pair, null, null)]
        : [];

    private static IEnumerable<RuleChange> Edits(RequirementPair pair)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var edit in Kinds.Of(pair.Before!).Between(pair.Before!, pair.After!).Where(edit => !edit.IsWords))
        {
            var (before, after) = (edit.SpelledBefore, edit.SpelledAfter);
            var change = new RuleChange
            {
                Id = Id(pair, edit),
                Kind = RuleChangeKind.Parameter,
                Path = edit.Path,
                Before = before is null ? null : JsonWriting.Text(before),
                After = after is null ? null : JsonWriting.Text(after),
                Requirements = [pair.Ids],
                Edit = edit,
            };

            // Two rows that said the same and became the same are one change.
            if (seen.Add(change.Id))
            {
                yield return change;
            }
        }
    }

    private static RuleChange Whole(RuleChangeKind kind, RequirementPair pair, JsonNode? before, JsonNode? after) =>
        new()
        {
            Id = Id(kind, pair, before, after),
            Kind = kind,
            Before = before is null ? null : JsonWriting.Text(before),
            After = after is null ? null : JsonWriting.Text(after),
            Requirements = [pair.Ids],
        };
}
