using System.Text;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Candidates;

/// <summary>That every judgement is of something that is there, and at most one of a day (S51a).</summary>
internal static class JudgementChecks
{
    public static void Check(JsonNode root, Problems problems)
    {
        var sections = new Dictionary<string, Named>(StringComparer.Ordinal);
        var seen = new Dictionary<(string Attribute, string Entry, string On), JsonNode>();
        foreach (var judgement in Objects(root["judgements"]))
        {
            if (
                judgement["attribute"] is not { Kind: JsonKind.String } attribute
                || ClosedCodes.JudgedAttributes.IndexOf(attribute.Text) is not (>= 0 and var place)
                || judgement["entry"] is not { Kind: JsonKind.String } entry
            )
            {
                continue;
            }

            var section = JudgedMembers.All[place].Section;
            if (!sections.TryGetValue(section, out var named))
            {
                sections[section] = named = Named.Of(root[section], section);
            }

            if (!named.Has(entry.Text, (JudgedAttribute)place))
            {
                Unknown(entry, attribute.Text, named, problems);
            }
            else if (judgement["on"] is { Kind: JsonKind.String } on && !seen.TryAdd((attribute.Text, entry.Text, on.Text), judgement))
            {
                Twice(
                    judgement,
                    attribute.Text,
                    entry.Text,
                    on.Text,
                    $"the first is at {seen[(attribute.Text, entry.Text, on.Text)].Pointer}; keep the one that holds",
                    problems
                );
            }
        }
    }

    /// <summary>Two judgements of one entry, attribute and day.</summary>
    public static void Twice(JsonNode node, Judgement judgement, string help, Problems problems) =>
        Twice(node, judgement.Attribute.Spell(), judgement.Entry, judgement.On.ToString(), help, problems);

    private static void Twice(JsonNode node, string attribute, string entry, string on, string help, Problems problems) =>
        problems.Error("ER1122", node, $"`{attribute}` of `{JsonNode.Short(entry)}` is judged twice on {JsonNode.Short(on)}", help);

    private static IEnumerable<JsonNode> Objects(JsonNode? list) =>
        list is { Kind: JsonKind.Array } ? list.Items.Where(item => item.Kind == JsonKind.Object) : [];

    public static void Unknown(JsonNode entry, string attribute, Named named, Problems problems) =>
        problems.Error(
            "ER1121",
            entry,
            $"`{attribute}` is judged of `{JsonNode.Short(entry.Text)}`, which is not in `{named.Section}`",
            named.Section != JudgedMembers.Reviews
                ? named.Ids.Count == 0
                    ? $"name an entry of `{named.Section}` by its id"
                    : problems.Near(entry.Text, named.Ids, "listed there")
                : attribute == "result"
                    ? "name a review by its id; one without an id by its place, `reviews/0`; one that is not in the file by its kind, `reviews/portfolio`"
                    : "name a review by its id, or one without an id by its place, `reviews/0`"
        );

    /// <summary>How the entries of a section are named.</summary>
    public sealed record Named(string Section, HashSet<string> Ids, List<bool> HasId)
    {
        public static Named Of(JsonNode? list, string section)
        {
            var (ids, hasId) = (new HashSet<string>(StringComparer.Ordinal), new List<bool>());
            foreach (var entry in list is { Kind: JsonKind.Array } ? list.Items : [])
            {
                var id = entry.Kind == JsonKind.Object ? entry["id"] : null;
                hasId.Add(id is not null);
                if (id is { Kind: JsonKind.String })
                {
                    ids.Add(id.Text);
                }
            }

            return new Named(section, ids, hasId);
        }

        public bool Has(string entry, JudgedAttribute attribute)
        {
            if (Ids.Contains(entry) || Section != JudgedMembers.Reviews)
            {
                return Ids.Contains(entry);
            }

            var name = Encoding.UTF8.GetBytes(entry);
            return JudgedEntry.IsPlace(name, out var place)
                ? place < HasId.Count && !HasId[place]
                : attribute == JudgedAttribute.Result && JudgedEntry.IsKind(name);
        }
    }
}
