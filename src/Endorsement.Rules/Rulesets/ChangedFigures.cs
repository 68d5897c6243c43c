using System.Collections.Immutable;
using System.Globalization;
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

    private readonly Dictionary<int, RedefinedAt> _redefined = [];
    private readonly bool _mayHaveSource = RulesetResolver.MayChangeMore(document);
    private readonly string _by = $"{document.Text("association")}@{document.Text("version")}";

    /// <summary>Whether an author said where a figure is printed, or how the ruleset came by it.</summary>
    public static bool HasSource(JsonNode said) => said["citation"] is not null || said["provenance"] is { Text: not "local" };

    /// <summary>The figures in which two forms of a requirement differ.</summary>
    public static IEnumerable<string> Names(JsonNode after, JsonNode before) =>
        after
            .Members.Concat(before.Members)
            .Select(m => m.Name)
            .Distinct(StringComparer.Ordinal)
            .Where(name => IsFigure(name) && AreOther(after[name], before[name]));

    /// <summary>A requirement as it is after changes of which none names a source.</summary>
    /// <param name="after">The requirement, expanded.</param>
    /// <param name="change">The same before the changes, and where they are written.</param>
    public JsonNode Mark(JsonNode after, TouchedRequirement change)
    {
        ImmutableArray<string> names = RequirementTree.HasOwnGap(after) ? [] : [.. Names(after, change.Before)];
        if (names.IsEmpty)
        {
            return after;
        }

        if (change.IsRedefined)
        {
            Redefined(after, change.Place, names);
        }
        else
        {
            Warn(after, change.Place, names);
        }

        return Marked(after, names, change.Before, _by);
    }

    /// <summary>A definition of an older document, used with other figures than its own.</summary>
    /// <param name="after">The definition with what is said beside it.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="said">What is said beside it.</param>
    /// <param name="definitions">Which document is older than which.</param>
    public JsonNode MarkCopy(JsonNode after, JsonNode definition, JsonNode said, NamedDefinitions definitions)
    {
        if (HasSource(said))
        {
            return after;
        }

        var age = definitions.AgeOf(definition);
        var by = int.MaxValue;
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, _, value) in said.Members)
        {
            if (IsFigure(name) && definition[name] is { } printed && definitions.AgeOf(value) is var own && own >= 0 && own < age)
            {
                if (AreOther(value, printed))
                {
                    names.Add(name);
                    by = Math.Min(by, own);
                }
            }
        }

        if (names.Count == 0)
        {
            return after;
        }

        Warn(after, said, names.ToImmutable());
        return Marked(after, names.ToImmutable(), definition, definitions.KeyOf(by));
    }

    /// <summary>One warning for each definition that was redefined without a source, however many requirements it changes.</summary>
    public void WarnOfRedefined()
    {
        foreach (var (place, names, ids) in _redefined.Values.Where(_ => !_mayHaveSource))
        {
            var more =
                ids.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and of {ids.Count - 1} more that are inherited");
            problems.Warn(
                "ER2201",
                place,
                $"{Words(names)} of `{JsonNode.Short(ids[0])}`{more} changed without a source",
                "override them with `citation`: where the new figure is printed; or with `provenance`: `local` where it is printed nowhere; a definition of another name changes nothing that is inherited"
            );
        }
    }

    private void Redefined(JsonNode after, JsonNode place, ImmutableArray<string> names)
    {
        if (!_redefined.TryGetValue(place.Offset, out var known))
        {
            _redefined[place.Offset] = known = new(place, new(StringComparer.Ordinal), []);
        }

        known.Names.UnionWith(names);
        known.Ids.Add(after.Text("id") ?? "");
    }

    private void Warn(JsonNode after, JsonNode place, ImmutableArray<string> names)
    {
        if (place["provenance"] is null && !_mayHaveSource)
        {
            problems.Warn(
                "ER2201",
                place["id"] ?? place,
                $"{Words(names)} of `{JsonNode.Short(after.Text("id") ?? "")}` changed without a source",
                "add `citation`: where the new figure is printed; or `provenance`: `local` where it is printed nowhere"
            );
        }
    }

    private static string Words(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"`{JsonNode.Short(n)}`"));

    /// <summary>Whether two values say something else, as far as anybody can read them.</summary>
    private static bool AreOther(JsonNode? after, JsonNode? before) =>
        !CanonicalForm.AreSame(after, before) && after is not { HasGap: true } && before is not { HasGap: true };

    private static bool IsFigure(string name) => !NotFigures.Contains(name);

    private static JsonNode Marked(JsonNode after, ImmutableArray<string> names, JsonNode before, string by)
    {
        // What was printed stays, however often it is changed again.
        var was = (before["changed"]?["was"]?.Members ?? []).ToList();
        foreach (var name in names.Where(n => !was.Exists(m => m.Name == n)))
        {
            was.Add(new JsonMember(name, after.Offset, before[name] ?? new JsonNode(after.Source, after.Offset, JsonKind.Null)));
        }

        var changed = JsonEdit.ObjectAt(
            after,
            [
                new JsonMember("by", after.Offset, JsonEdit.TextAt(after, by)),
                new JsonMember("was", after.Offset, JsonEdit.ObjectAt(after, was)),
            ]
        );
        return after.With("provenance", JsonEdit.TextAt(after, "local")).With("changed", changed);
    }

    private sealed record RedefinedAt(JsonNode Place, SortedSet<string> Names, List<string> Ids);
}
