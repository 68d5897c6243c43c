using System.Collections.Immutable;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Differences;

/// <summary>What two requirements that ask the same write otherwise: the order of a list, <c>P24M</c> for <c>P2Y</c> (S59).</summary>
internal static class OtherSpellings
{
    private static readonly ImmutableArray<string> NotCompared =
    [
        "id",
        "title",
        "note",
        "citation",
        "provenance",
        "changed",
        "parts",
        "then",
        "else",
    ];

    public static IEnumerable<(string Member, string? Before, string? After)> Of(Requirement before, Requirement after)
    {
        if (before.Equals(after) || Kinds.Of(before).Between(before, after).Any(edit => !edit.IsWords))
        {
            return [];
        }

        var (was, now) = (RequirementWriter.Write(before), RequirementWriter.Write(after));
        return was
            .Members.Concat(now.Members)
            .Select(member => member.Name)
            .Distinct(StringComparer.Ordinal)
            .Where(name => !NotCompared.Contains(name))
            .Select(name => (name, Text(was[name]), Text(now[name])))
            .Where(pair => pair.Item2 != pair.Item3 && !HoldsWords(was[pair.name], now[pair.name]));
    }

    private static string? Text(JsonNode? node) => node is null ? null : JsonWriting.Text(CanonicalForm.Canonical(node));

    /// <summary>Titles and notes of parts are told on their own.</summary>
    private static bool HoldsWords(JsonNode? was, JsonNode? now) => CanonicalForm.SayTheSame(was, now);
}
