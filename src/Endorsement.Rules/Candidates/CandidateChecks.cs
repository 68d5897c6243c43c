using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Candidates;

/// <summary>What must be true between the values of a candidate document, beyond the shape of each.</summary>
/// <remarks>Works on the nodes, so that every problem has its place; skips whatever the shape check has already refused.</remarks>
internal static class CandidateChecks
{
    private const string Mend = "check the dates; a leave lies within its spell, and one that went on to its end needs no `to`";

    public static void Check(JsonNode root, Problems problems)
    {
        foreach (var section in CandidateForm.Sections)
        {
            if (root[section.Name] is { Kind: JsonKind.Array } list)
            {
                UniqueIds(list, problems);
                foreach (var entry in list.Items)
                {
                    OrderedDates(entry, problems);
                }
            }
        }

        var people = Ids(root["people"]);
        foreach (var section in CandidateForm.Sections)
        {
            foreach (var member in section.People)
            {
                Named(root[section.Name], member, people, problems);
            }
        }

        foreach (var person in Entries(root["people"]))
        {
            foreach (var held in Entries(person["endorsements"]).Concat(Entries(person["vetted"])))
            {
                OrderedDates(held, problems);
                Removed(held, problems);
            }
        }

        foreach (var spell in Entries(root["work"]))
        {
            Leaves(spell, problems);
        }

        JudgementChecks.Check(root, problems);
        ExceptionChecks.Check(Entries(root["exceptions"]), problems);
        foreach (var held in Entries(root["endorsements"]))
        {
            Removed(held, problems);
        }

        if (root["application"] is { Kind: JsonKind.Object } application)
        {
            Ordered(application, "registered", "submitted", "the application is submitted before it is registered", problems);
        }
    }

    private static IEnumerable<JsonNode> Entries(JsonNode? list) =>
        list is { Kind: JsonKind.Array } ? list.Items.Where(item => item.Kind == JsonKind.Object) : [];

    private static HashSet<string> Ids(JsonNode? list) =>
        [.. Entries(list).Select(entry => entry["id"]).OfType<JsonNode>().Select(id => id.Text)];

    private static void UniqueIds(JsonNode list, Problems problems)
    {
        var seen = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var entry in Entries(list))
        {
            if (entry["id"] is { Kind: JsonKind.String } id && !seen.TryAdd(id.Text, entry))
            {
                problems.Error(
                    "ER1109",
                    id,
                    $"the id `{JsonNode.Short(id.Text)}` is used twice in `{list.Key}`",
                    $"the first is at {seen[id.Text].Pointer}; give each entry an id of its own"
                );
            }
        }
    }

    private static void OrderedDates(JsonNode entry, Problems problems)
    {
        if (entry.Kind == JsonKind.Object)
        {
            Ordered(entry, "from", "to", "it ends before it begins", problems);
        }
    }

    /// <summary>A leave is of days of the spell: none of its ends surely lies outside.</summary>
    private static void Leaves(JsonNode spell, Problems problems)
    {
        foreach (var leave in Entries(spell["leave"]))
        {
            OrderedDates(leave, problems);
            foreach (var end in (JsonNode?[])[leave["from"], leave["to"]])
            {
                if (end is null || !DocumentedDate.TryRead(end.Text, out var day))
                {
                    continue;
                }

                if (spell["from"] is { } from && DocumentedDate.TryRead(from.Text, out var first) && day.Last < first.First)
                {
                    problems.Error("ER1111", end, $"the leave is before the spell: `from` is {first}, the leave has {day}", Mend);
                }
                else if (spell["to"] is { } to && DocumentedDate.TryRead(to.Text, out var last) && last.Last < day.First)
                {
                    problems.Error("ER1111", end, $"the leave is later than the spell: `to` is {last}, the leave has {day}", Mend);
                }
            }
        }
    }

    /// <summary>Whoever is removed on the first day, or before, has held nothing.</summary>
    private static void Removed(JsonNode held, Problems problems)
    {
        if (
            held["removed"] is { } removed
            && held["from"] is { } from
            && DocumentedDate.TryRead(from.Text, out var start)
            && DocumentedDate.TryRead(removed.Text, out var end)
            && end.Last <= start.First
        )
        {
            problems.Error(
                "ER1111",
                removed,
                $"it is removed no later than it begins: `from` is {start}, `removed` is {end}",
                "check both dates; what never held is left out"
            );
        }
    }

    private static void Ordered(JsonNode entry, string first, string second, string message, Problems problems)
    {
        if (
            entry[first] is { } from
            && entry[second] is { } to
            && DocumentedDate.TryRead(from.Text, out var start)
            && DocumentedDate.TryRead(to.Text, out var end)
            && end.Last < start.First
        )
        {
            problems.Error("ER1111", to, $"{message}: `{first}` is {start}, `{second}` is {end}", "check both dates");
        }
    }

    private static void Named(JsonNode? list, string member, HashSet<string> people, Problems problems)
    {
        foreach (var entry in Entries(list))
        {
            if (entry[member] is { Kind: JsonKind.String } person && !people.Contains(person.Text))
            {
                problems.Error(
                    "ER1110",
                    person,
                    $"`{JsonNode.Short(person.Text)}` is not listed in `people`",
                    people.Count == 0 ? "list the person in `people`" : problems.Near(person.Text, people, "listed there")
                );
            }
        }
    }
}
