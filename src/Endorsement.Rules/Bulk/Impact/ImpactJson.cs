using System.Buffers;
using System.Text.Json;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Bulk;

/// <summary>An impact as JSON.</summary>
internal static class ImpactJson
{
    public static byte[] Write(RulesetImpact impact, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, indented ? JsonWriting.Indented : JsonWriting.Compact))
        {
            Write(impact, json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(RulesetImpact impact, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Rules(json, "before", impact.First);
        Rules(json, "after", impact.Second);
        json.WriteString("pathway", impact.Question.Pathway.Code());
        json.WriteString("asOf", DocumentedDate.Text(impact.Question.AsOf));
        if (impact.Question.Category is { } category)
        {
            json.WriteString("category", category);
        }

        if (impact.Question.CycleYear is { } cycle)
        {
            json.WriteNumber("cycle", cycle);
        }

        json.WriteBoolean("byDate", impact.ByDate);
        json.WriteNumber("candidates", impact.Candidates);
        json.WriteNumber("rejected", impact.Rejected);
        json.WriteNumber("ofOtherVersions", impact.OfOtherVersions);
        json.WriteNumber("answers", impact.Answers);
        json.WriteNumber("unanswered", impact.Unanswered);
        json.WriteNumber("changed", impact.Changed);
        json.WriteNumber("changedWithin", impact.ChangedWithin);
        json.WriteNumber("changedAnswers", impact.ChangedAnswers);
        json.WriteNumber("byMany", impact.ByMany);
        json.WriteNumber("near", impact.Near);
        json.WriteWords("onlyBefore", impact.OnlyBefore);
        json.WriteWords("onlyAfter", impact.OnlyAfter);
        json.WriteStartArray("flows");
        foreach (var flow in impact.Flows)
        {
            json.WriteStartObject();
            json.WriteString("category", flow.Category);
            json.WriteString("before", flow.First.Spell());
            json.WriteString("after", flow.Second.Spell());
            json.WriteNumber("count", flow.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("requirements");
        foreach (var each in impact.Requirements)
        {
            json.WriteStartObject();
            json.WriteString("id", each.RequirementId);
            json.WriteNumber("metBefore", each.MetBefore);
            json.WriteNumber("metAfter", each.MetAfter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in impact.Changes)
        {
            json.WriteStartObject();
            json.WriteString("id", change.ChangeId);
            json.WriteNumber("alone", change.Alone);
            json.WriteNumber("together", change.Together);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Rules(Utf8JsonWriter json, string name, RulesetIdentity rules)
    {
        json.WriteStartObject(name);
        json.WriteString("association", rules.Association);
        json.WriteString("version", rules.Version);
        json.WriteString("hash", rules.Hash);
        json.WriteEndObject();
    }
}
