using System.Collections.Immutable;
using System.Text;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Analysis;

/// <summary>Two determination documents, member by member; requirements are paired by id, those that were renamed by the one that they have now.</summary>
/// <param name="comparesRules">Whether the hash of the rules proves anything.</param>
/// <param name="calledNow">What a requirement is called now.</param>
internal sealed class DeterminationDifferences(bool comparesRules, Func<string, string> calledNow)
{
    private readonly ImmutableArray<ReplayDifference>.Builder _found = ImmutableArray.CreateBuilder<ReplayDifference>();

    /// <summary>What may change without any change of the answer (S45): words, places in files, and by whom it was decided.</summary>
    private static readonly ImmutableArray<string> Words =
    [
        "rule",
        "id",
        "reason.text",
        "title",
        "note",
        "citation",
        "provenance",
        "changed",
        "engine",
        "ruleset.wordsHash",
        "justEnded",
        "justEnded.text",
    ];

    public static ImmutableArray<ReplayDifference> Between(JsonNode was, JsonNode now, Func<string, string> calledNow)
    {
        var differences = new DeterminationDifferences(HasHashOfRules(was["ruleset"]!), calledNow);
        differences.Members(null, "", was, now, isDecisive: true);
        differences.Requirements(was, now);
        return differences._found.ToImmutable();
    }

    public static ImmutableArray<ReplayDifference> OfHash(JsonNode decided, Ruleset ruleset) =>
        decided.Text("hash") == ruleset.Hash
            ? []
            : [new ReplayDifference(null, ReplayDifference.OfRules, decided.Text("hash"), ruleset.Hash, HasHashOfRules(decided))];

    /// <summary>Whether the rules are those that decided, as far as the saved document can tell.</summary>
    public static ReplayRules Rules(JsonNode decided, Ruleset ruleset) =>
        decided.Text("hash") == ruleset.Hash ? ReplayRules.Same
        : HasHashOfRules(decided) ? ReplayRules.Changed
        : ReplayRules.Unknown;

    /// <summary>Before there was a hash of the words, the one hash covered them too: another one proves nothing.</summary>
    private static bool HasHashOfRules(JsonNode decided) => decided["wordsHash"] is not null;

    private void Requirements(JsonNode was, JsonNode now)
    {
        var current = now["requirements"]!.Items;
        var paired = new HashSet<string>(StringComparer.Ordinal);
        foreach (var saved in was["requirements"]!.Items)
        {
            var id = saved.Text("id")!;
            var since = calledNow(id);
            if ((current.Find(n => n.Text("id") == id) ?? current.Find(n => n.Text("id") == since)) is { } found)
            {
                paired.Add(found.Text("id")!);
                Members(found.Text("id"), "", Called(saved), found, isDecisive: true);
                Requirements(saved, found);
            }
            else
            {
                _found.Add(new ReplayDifference(id, "outcome", saved.Text("outcome"), null, IsDecisive: true));
            }
        }

        foreach (var added in current.Where(n => !paired.Contains(n.Text("id")!)))
        {
            _found.Add(new ReplayDifference(added.Text("id"), "outcome", null, added.Text("outcome"), IsDecisive: true));
        }
    }

    /// <summary>The finding with the part that it names by the id that this has now; its own id stays, to be told.</summary>
    private JsonNode Called(JsonNode saved) =>
        saved.Text("alternative") is { } part ? saved.With("alternative", JsonEdit.TextAt(saved["alternative"]!, calledNow(part))) : saved;

    private void Members(string? requirement, string path, JsonNode was, JsonNode now, bool isDecisive)
    {
        var names = was.Members.Select(m => m.Name).Union(now.Members.Select(m => m.Name), StringComparer.Ordinal);
        foreach (var name in names.Where(n => path.Length > 0 || n != "requirements"))
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            var decides = isDecisive && !Words.Contains(at) && (comparesRules || at != ReplayDifference.OfRules);
            var (before, after) = (was[name], now[name]);
            if (before is { Kind: JsonKind.Object } && after is { Kind: JsonKind.Object })
            {
                Members(requirement, at, before, after, decides);
            }
            else if (!Same(before, after))
            {
                // Only the words of a warning changed: what it is about is the same.
                var isWords = at == "warnings" && Same(Spoken(before), Spoken(after));
                _found.Add(new ReplayDifference(requirement, at, Show(before), Show(after), decides && !isWords));
            }
        }
    }

    private static bool Same(JsonNode? was, JsonNode? now) =>
        (was, now) switch
        {
            (null, null) => true,
            (null, _) or (_, null) => false,
            ({ Kind: JsonKind.Number }, { Kind: JsonKind.Number })
                when Amounts.TryDecimal(was.Text, out var left) && Amounts.TryDecimal(now.Text, out var right) => left == right,
            _ when was.Kind != now.Kind => false,
            ({ Kind: JsonKind.Object }, _) => was.Members.Count == now.Members.Count
                && was.Members.TrueForAll(m => Same(m.Value, now[m.Name])),
            ({ Kind: JsonKind.Array }, _) => was.Items.Count == now.Items.Count
                && !was.Items.Where((item, i) => !Same(item, now.Items[i])).Any(),
            _ => was.Text == now.Text,
        };

    private static JsonNode? Spoken(JsonNode? warnings) =>
        warnings is null ? null : JsonEdit.ListAt(warnings, warnings.Items.Select(w => w.Without("message", "help")));

    /// <summary>Words as words, lists of words with commas, everything else as JSON.</summary>
    private static string? Show(JsonNode? node) =>
        node switch
        {
            null => null,
            { Kind: JsonKind.String or JsonKind.Number } => node.Text,
            { Kind: JsonKind.Array, Items.Count: 0 } => "nothing",
            { Kind: JsonKind.Array } when node.Items.TrueForAll(i => i.Kind == JsonKind.String) => string.Join(
                ", ",
                node.Items.Select(i => i.Text)
            ),
            _ => Encoding.UTF8.GetString(node.ToBytes()),
        };
}
