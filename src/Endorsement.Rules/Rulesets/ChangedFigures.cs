using System.Collections.Immutable;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Rulesets;

/// <summary>
/// S50: a figure that was changed without saying where the new one is printed. The requirement keeps what was printed, so that every
/// explanation can tell it, also through further rulesets that build on this one.
/// </summary>
internal sealed class ChangedFigures(JsonNode document, Problems problems)
{
    private static readonly ImmutableArray<string> NotFigures = ["id", "title", "note", "citation", "provenance", "changed", "use"];

    private readonly string _by = $"{document.Text("association")}@{document.Text("version")}";

    /// <summary>Whether an author said where a figure is printed, or how the ruleset came by it.</summary>
    public static bool HasSource(JsonNode said) => said["citation"] is not null || said["provenance"] is { Text: not "local" };

    /// <summary>A requirement as it is after changes of which none names a source.</summary>
    /// <param name="after">The requirement, expanded.</param>
    /// <param name="before">The same before the changes.</param>
    /// <param name="place">What the author wrote to change it.</param>
    public JsonNode Mark(JsonNode after, JsonNode before, JsonNode place)
    {
        var names = after.Members.Concat(before.Members).Select(m => m.Name).Distinct(StringComparer.Ordinal);
        return Mark(after, [.. names.Where(n => IsFigure(n) && !CanonicalForm.AreSame(after[n], before[n]))], before, place);
    }

    /// <summary>A definition of another ruleset, used with other figures than its own.</summary>
    public JsonNode MarkCopy(JsonNode after, JsonNode definition, JsonNode said) =>
        HasSource(said)
            ? after
            : Mark(
                after,
                [
                    .. said
                        .Members.Select(m => m.Name)
                        .Where(n => IsFigure(n) && definition[n] is { } printed && !CanonicalForm.AreSame(said[n], printed)),
                ],
                definition,
                said
            );

    private static bool IsFigure(string name) => !NotFigures.Contains(name);

    private JsonNode Mark(JsonNode after, ImmutableArray<string> names, JsonNode before, JsonNode place)
    {
        if (names.IsEmpty)
        {
            return after;
        }

        if (place["provenance"] is null)
        {
            problems.Warn(
                "ER2201",
                place["id"] ?? place,
                $"{string.Join(", ", names.Select(n => $"`{JsonNode.Short(n)}`"))} of `{JsonNode.Short(after.Text("id") ?? "")}` changed without a source",
                "add `citation`: where the new figure is printed; or `provenance`: `local` where it is printed nowhere"
            );
        }

        // What was printed stays, however often it is changed again.
        var was = (before["changed"]?["was"]?.Members ?? []).ToList();
        foreach (var name in names.Where(n => !was.Exists(m => m.Name == n)))
        {
            was.Add(new JsonMember(name, after.Offset, before[name] ?? new JsonNode(after.Source, after.Offset, JsonKind.Null)));
        }

        var changed = JsonEdit.ObjectAt(
            after,
            [
                new JsonMember("by", after.Offset, JsonEdit.TextAt(after, _by)),
                new JsonMember("was", after.Offset, JsonEdit.ObjectAt(after, was)),
            ]
        );
        return after.With("provenance", JsonEdit.TextAt(after, "local")).With("changed", changed);
    }
}
