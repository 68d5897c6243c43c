using Endorsement.Rules.Findings;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Documents;

/// <summary>A determination as the contract spells it; the order of members is stable.</summary>
/// <param name="language">The language of the words beside the codes.</param>
/// <param name="plan">What comes next, where it is told.</param>
/// <param name="kept">What was written of earlier determinations by the same rules, where many are told on one line each.</param>
internal sealed class DeterminationJson(Language language, CandidatePlan? plan = null, KeptBytes? kept = null)
{
    public byte[] Write(Determination determination, bool indented)
    {
        var json = new JsonBytes(indented);
        Write(json, determination);
        return json.Written.ToArray();
    }

    public void Write(JsonBytes json, Determination determination)
    {
        json.StartObject();
        if (kept is null)
        {
            Head(json, determination);
        }
        else if (kept.FindHead(determination.Selected) is { } head)
        {
            json.Again(head.Begin, head.Length);
        }
        else
        {
            var begin = json.Begin();
            Head(json, determination);
            kept.KeepHead(determination.Selected, begin, json.Since(begin).Length);
        }

        json.Text("category"u8, determination.Category);
        json.Text("pathway"u8, determination.Pathway.Code());
        json.Day("asOf"u8, determination.AsOf);
        Cycles(json, determination);
        Standing(json, determination.Standing);
        json.Text("outcome"u8, determination.Outcome.Spell());
        new FindingJson(language.For(determination.Ruleset), determination, plan, kept).Write(json, determination.Requirements);
        json.StartArray("warnings"u8);
        foreach (var warning in determination.Warnings)
        {
            Warning(json, warning);
        }

        json.EndArray();
        if (plan is not null)
        {
            PlanJson.Write(json, plan, new FigureJson(language));
        }

        json.EndObject();
    }

    /// <summary>Whose it is, and by which rules and which version of the library.</summary>
    private void Head(JsonBytes json, Determination determination)
    {
        json.Text("candidate"u8, determination.CandidateId);
        json.StartObject("ruleset"u8);
        json.Text("association"u8, determination.DecidedBy.Association);
        json.Text("version"u8, determination.DecidedBy.Version);
        json.Text("hash"u8, determination.DecidedBy.Hash);
        if (determination.DecidedBy.WordsHash is { } words)
        {
            json.Text("wordsHash"u8, words);
        }

        json.Text("selected"u8, language.Of(determination.Selected));
        json.EndObject();
        if (determination.Engine is { } engine)
        {
            json.Text("engine"u8, engine);
        }
    }

    /// <summary>A warning, here and in a batch row.</summary>
    public void Warning(JsonBytes json, DeterminationWarning warning)
    {
        json.StartObject();
        json.Text("code"u8, warning.Code);
        json.Text("pointer"u8, warning.Pointer);
        json.Text("message"u8, language.Message(warning));
        if (language.Help(warning) is { } help)
        {
            json.Text("help"u8, help);
        }

        json.EndObject();
    }

    /// <summary>At renewal, how the endorsement stands.</summary>
    private void Standing(JsonBytes json, RegistryStanding? standing)
    {
        if (standing is null)
        {
            return;
        }

        json.StartObject("standing"u8);
        json.Text("status"u8, standing.Kind.Spell());
        json.Day("since"u8, standing.Since);
        json.Text("text"u8, language.Of(standing));
        json.EndObject();
    }

    /// <summary>At renewal, the cycle that was looked at and the one that has just ended.</summary>
    private void Cycles(JsonBytes json, Determination determination)
    {
        if (determination.Cycle is { } cycle)
        {
            json.StartObject("cycle"u8);
            json.Day("from"u8, cycle.From);
            json.Day("to"u8, cycle.To);
            json.Day("due"u8, cycle.Due);
            json.EndObject();
        }

        if (determination.JustEnded is { } ended)
        {
            json.StartObject("justEnded"u8);
            json.Day("from"u8, ended.From);
            json.Day("to"u8, ended.To);
            json.Day("due"u8, ended.Due);
            if (ended.LateUntil is { } late)
            {
                json.Day("lateUntil"u8, late);
            }

            json.Number("cycleYear"u8, ended.To.Year);
            json.Text("text"u8, language.JustEnded(ended));
            json.EndObject();
        }
    }
}
