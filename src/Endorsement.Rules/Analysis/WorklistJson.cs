using System.Buffers;
using System.Text.Json;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>Worklists as one array of judgements to be filled in; the order of members is stable.</summary>
internal static class WorklistJson
{
    public static byte[] Write(IEnumerable<Worklist> worklists, Language language, string? by)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonWriting.Indented))
        {
            json.WriteStartArray();
            foreach (var worklist in worklists)
            {
                var said = language.For(worklist.Ruleset);
                foreach (var item in worklist.Items)
                {
                    Write(json, worklist.Candidate, item, said, by);
                }
            }

            json.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Candidate candidate, WorklistItem item, Language language, string? by)
    {
        json.WriteStartObject();
        json.WriteString("candidate", candidate.Id);
        json.WriteString("entry", item.Entry);
        json.WriteString("attribute", item.Attribute.Spell());
        json.WriteString("asked", language.Asked(item, candidate));
        json.WriteString("answer", language.Answer(item));
        json.WriteStartArray("decides");
        foreach (var id in item.Decides)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteNull("value");
        if (by is null)
        {
            json.WriteNull("by");
        }
        else
        {
            json.WriteString("by", by);
        }

        json.WriteNull("on");
        json.WriteNull("reason");
        json.WriteEndObject();
    }
}
