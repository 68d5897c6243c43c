using System.Collections.Immutable;

namespace Endorsement.Rules.Findings;

/// <summary>How documents spell the sorts of remedies, and why there is none.</summary>
internal static class RemedyCodes
{
    private static readonly ImmutableArray<string> Sorts = ["supply", "judge", "wait", "add", "none"];

    private static readonly ImmutableArray<string> Reasons =
    [
        "over",
        "known-otherwise",
        "conflict",
        "undecided",
        "pace",
        "limit",
        "not-in-time",
    ];

    public static string Spell(this RemedyKind kind) => ClosedCodes.Word(Sorts, (int)kind);

    public static string Spell(this RemedyReason reason) => ClosedCodes.Word(Reasons, (int)reason);
}
