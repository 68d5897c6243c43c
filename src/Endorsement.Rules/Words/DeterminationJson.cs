using System.Buffers;
using System.Text.Json;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Words;

/// <summary>A determination as the contract spells it; the order of members is stable.</summary>
/// <param name="language">The language of the words beside the codes.</param>
/// <param name="plan">What comes next, where it is told.</param>
internal sealed class DeterminationJson(Language language, CandidatePlan? plan = null)
{
    public byte[] Write(Determination determination, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, indented ? JsonWriting.Indented : JsonWriting.Compact))
        {
            Write(json, determination);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public void Write(Utf8JsonWriter json, Determination determination)
    {
        json.WriteStartObject();
        json.WriteString("candidate", determination.CandidateId);
        json.WriteStartObject("ruleset");
        json.WriteString("association", determination.DecidedBy.Association);
        json.WriteString("version", determination.DecidedBy.Version);
        json.WriteString("hash", determination.DecidedBy.Hash);
        if (determination.DecidedBy.WordsHash is { } words)
        {
            json.WriteString("wordsHash", words);
        }

        json.WriteString("selected", language.Of(determination.Selected));
        json.WriteEndObject();
        if (determination.Engine is { } engine)
        {
            json.WriteString("engine", engine);
        }

        json.WriteString("category", determination.Category);
        json.WriteString("pathway", determination.Pathway.Code());
        json.WriteString("asOf", DocumentedDate.Text(determination.AsOf));
        Cycles(json, determination);
        Standing(json, determination.Standing);
        json.WriteString("outcome", determination.Outcome.Spell());
        new FindingJson(language.For(determination.Ruleset), plan).Write(json, determination.Requirements, determination);
        json.WriteStartArray("warnings");
        foreach (var warning in determination.Warnings)
        {
            Warning(json, warning);
        }

        json.WriteEndArray();
        if (plan is not null)
        {
            PlanJson.Write(json, plan, new FigureJson(language));
        }

        json.WriteEndObject();
    }

    /// <summary>A warning, here and in a batch row.</summary>
    public void Warning(Utf8JsonWriter json, DeterminationWarning warning)
    {
        json.WriteStartObject();
        json.WriteString("code", warning.Code);
        json.WriteString("pointer", warning.Pointer);
        json.WriteString("message", language.Message(warning));
        if (language.Help(warning) is { } help)
        {
            json.WriteString("help", help);
        }

        json.WriteEndObject();
    }

    /// <summary>At renewal, how the endorsement stands.</summary>
    private void Standing(Utf8JsonWriter json, RegistryStanding? standing)
    {
        if (standing is null)
        {
            return;
        }

        json.WriteStartObject("standing");
        json.WriteString("status", standing.Kind.Spell());
        json.WriteString("since", DocumentedDate.Text(standing.Since));
        json.WriteString("text", language.Of(standing));
        json.WriteEndObject();
    }

    /// <summary>At renewal, the cycle that was looked at and the one that has just ended.</summary>
    private void Cycles(Utf8JsonWriter json, Determination determination)
    {
        if (determination.Cycle is { } cycle)
        {
            json.WriteStartObject("cycle");
            json.WriteString("from", DocumentedDate.Text(cycle.From));
            json.WriteString("to", DocumentedDate.Text(cycle.To));
            json.WriteString("due", DocumentedDate.Text(cycle.Due));
            json.WriteEndObject();
        }

        if (determination.JustEnded is { } ended)
        {
            json.WriteStartObject("justEnded");
            json.WriteString("from", DocumentedDate.Text(ended.From));
            json.WriteString("to", DocumentedDate.Text(ended.To));
            json.WriteString("due", DocumentedDate.Text(ended.Due));
            if (ended.LateUntil is { } late)
            {
                json.WriteString("lateUntil", DocumentedDate.Text(late));
            }

            json.WriteNumber("cycleYear", ended.To.Year);
            json.WriteString("text", language.JustEnded(ended));
            json.WriteEndObject();
        }
    }
}
