namespace Endorsement.Rules.Words;

/// <summary>Who may rate this candidate, as far as a rule says it for everybody.</summary>
internal static class RaterRoles
{
    private const int MostTold = 6;

    /// <summary>The roles that a rule takes for any place or for raters without one; empty where it takes anybody, or they are too many to be told.</summary>
    public static string[] Of(ReferencesRequirement? asked)
    {
        if (asked is null || (asked.Roles is null && asked.Count > asked.Slots.Length) || asked.Slots.Any(slot => slot.Rater.Roles is null))
        {
            return [];
        }

        string[] roles =
        [
            .. asked.Slots.SelectMany(slot => slot.Rater.Roles ?? []).Concat(asked.Roles ?? []).Distinct(StringComparer.Ordinal),
        ];
        return roles.Length <= MostTold ? roles : [];
    }

    /// <summary>Places of a rule that are the same for everybody, and of which more is asked than one role.</summary>
    public static IEnumerable<ReferenceSlot> Places(ReferencesRequirement? asked, Sequence<string> slots) =>
        (asked?.Slots ?? []).Where(slot =>
            slot is { If: null, AlsoIf.IsEmpty: true, Rater: not { Roles: [_], Who: null } } && slots.Contains(slot.Id)
        );
}
