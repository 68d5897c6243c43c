using System.Text.Json.Nodes;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;
using DocumentNode = Endorsement.Rules.Text.JsonNode;

namespace Endorsement.Rules.Candidates;

/// <summary>Entries and facts that are added to a candidate's file without touching it: what if.</summary>
/// <remarks>
/// The document is the sections of a candidate, each with the entries to append, and `facts`: section, then entry, then the members that it shall have.
/// A plan is one: its `additions` beside its `facts`; a determination with a plan holds one.
/// </remarks>
internal static class CandidateAdditions
{
    private static readonly ObjectShape Fragment = new()
    {
        Noun = "additions to a candidate",
        Description = "Entries to append to the sections of a candidate, and facts to set.",
        Members =
        [
            .. CandidateForm.Form.Shape.Members.Where(member => CandidateSections.All.Any(section => section.Name == member.Name)),
            Optional("facts", new AnyShape(), "facts to set: section, then entry, then members"),
        ],
    };

    /// <summary>The candidate with what a document adds.</summary>
    public static Candidate? Add(Candidate candidate, JsonText source, Problems problems)
    {
        if (JsonParser.Parse(source, problems) is not { } root)
        {
            return null;
        }

        var (additions, facts) = Parts(root);
        new ShapeValidator(problems).Check(additions, Fragment);
        if (problems.HasErrors)
        {
            return null;
        }

        var document = System.Text.Json.Nodes.JsonNode.Parse(candidate.Document.Span)!.AsObject();
        Append(document, additions);
        if (facts is not null)
        {
            Set(document, candidate, facts, problems);
        }

        if (problems.HasErrors)
        {
            return null;
        }

        // What is wrong with both together is told where it was added: nobody has the file that they make.
        var together = new Problems(problems.Limits);
        var read = CandidateReader.Read(new JsonText(source.File, Written(document)), together);
        foreach (var diagnostic in together.ToImmutable())
        {
            problems.Again(Placed(diagnostic, candidate, additions, facts) ?? diagnostic with { Line = 0, Column = 0 });
        }

        return problems.HasErrors ? null : read;
    }

    /// <summary>A diagnostic about the merged file, at the node that was added; <see langword="null"/>: what it is about was in the file before.</summary>
    private static Diagnostic? Placed(Diagnostic diagnostic, Candidate candidate, DocumentNode additions, DocumentNode? facts)
    {
        var path = diagnostic.Pointer.Split('/').Skip(1).Select(key => key.Replace("~1", "/", StringComparison.Ordinal)).ToArray();
        if (path.Length == 0)
        {
            return null;
        }

        var section = CandidateSections.All.FirstOrDefault(each => each.Name == path[0]);
        var place = path.Length > 1 && int.TryParse(path[1], System.Globalization.CultureInfo.InvariantCulture, out var index) ? index : -1;
        var had = section?.Count(candidate) ?? 0;
        var (node, rest) =
            section is null || place < 0 ? (facts?[OpenFact.Candidate], path)
            : place >= had ? (additions[path[0]]?.Items.ElementAtOrDefault(place - had), path[2..])
            : (facts?[path[0]]?[section.NameOf(candidate, place)], path[2..]);
        if (node is null)
        {
            return null;
        }

        foreach (var key in rest)
        {
            node = Child(node, key) ?? node;
        }

        var (line, column) = node.Source.Place(node.Offset);
        return diagnostic with { Line = line, Column = column, Pointer = node.Pointer };
    }

    private static DocumentNode? Child(DocumentNode node, string key) =>
        node[key]
        ?? (int.TryParse(key, System.Globalization.CultureInfo.InvariantCulture, out var at) ? node.Items.ElementAtOrDefault(at) : null);

    private static byte[] Written(JsonObject document)
    {
        var merged = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new System.Text.Json.Utf8JsonWriter(merged, JsonWriting.Compact))
        {
            document.WriteTo(json);
        }

        return merged.WrittenSpan.ToArray();
    }

    /// <summary>Of a determination its plan; of a plan, its additions and its facts.</summary>
    private static (DocumentNode Additions, DocumentNode? Facts) Parts(DocumentNode root)
    {
        var plan = root["plan"] ?? root;
        return plan["additions"] is { } additions ? (additions, plan["facts"]) : (plan, plan["facts"]);
    }

    private static void Append(JsonObject document, DocumentNode additions)
    {
        foreach (var section in additions.Members.Where(member => member.Name != "facts"))
        {
            if (document[section.Name] is not JsonArray entries)
            {
                document[section.Name] = entries = [];
            }

            foreach (var entry in section.Value.Items)
            {
                entries.Add(System.Text.Json.Nodes.JsonNode.Parse(entry.ToBytes()));
            }
        }
    }

    private static void Set(JsonObject document, Candidate candidate, DocumentNode facts, Problems problems)
    {
        foreach (var section in facts.Members.Where(section => section.Name != OpenFact.Candidate))
        {
            foreach (var entry in section.Value.Members)
            {
                if (EntryOf(document, candidate, section.Name, entry.Name) is { } found)
                {
                    Set(found, entry.Value.Members);
                }
                else
                {
                    problems.Error(
                        "ER1150",
                        entry.Value,
                        $"`{entry.Name}` is no entry of `{section.Name}` in the candidate's file",
                        "facts are set of entries that the file has; what is new is appended to its section"
                    );
                }
            }
        }

        // Last: a whole section that is set replaces what was set of its entries.
        Set(document, facts[OpenFact.Candidate]?.Members ?? []);
    }

    /// <summary>The entry of the file; what is added stands behind those that it has.</summary>
    private static JsonObject? EntryOf(JsonObject document, Candidate candidate, string section, string entry) =>
        CandidateSections.All.FirstOrDefault(each => each.Name == section)?.Find(candidate, entry) is >= 0 and var place
            ? document[section]?[place]?.AsObject()
            : null;

    private static void Set(JsonObject entry, IEnumerable<JsonMember> members)
    {
        foreach (var member in members)
        {
            entry[member.Name] = System.Text.Json.Nodes.JsonNode.Parse(member.Value.ToBytes());
            if (member.Name is "hours" or "minutes")
            {
                entry.Remove(member.Name == "hours" ? "minutes" : "hours");
            }
        }
    }
}
