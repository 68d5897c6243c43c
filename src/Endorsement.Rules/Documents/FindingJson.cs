using Endorsement.Rules.Text;

namespace Endorsement.Rules.Documents;

/// <summary>Findings as the contract spells them; the order of members is stable.</summary>
/// <param name="language">The language of the words beside the codes.</param>
/// <param name="determination">Whose they are.</param>
/// <param name="plan">What cures them, where it is told.</param>
/// <param name="kept">What was written of earlier findings, where many are told in this language under these rules.</param>
internal sealed class FindingJson(Language language, Determination determination, CandidatePlan? plan = null, KeptBytes? kept = null)
{
    private readonly FoundJson _found = new(language);

    /// <summary>The findings of a determination, or of a requirement's parts.</summary>
    public void Write(JsonBytes json, Sequence<Finding> findings)
    {
        json.StartArray("requirements"u8);
        foreach (var finding in findings)
        {
            Write(json, finding);
        }

        json.EndArray();
    }

    private void Write(JsonBytes json, Finding finding)
    {
        var pieces = kept?.Of(finding.Subject);
        json.StartObject();
        Once(pieces, KeptPiece.Head(finding.Outcome), json, finding, static (_, json, finding) => Head(json, finding));
        Found(pieces, json, finding);
        Once(pieces, KeptPiece.Rule, json, finding, static (self, json, finding) => self.Rule(json, finding));
        if (plan?.Remedies.FirstOrDefault(remedy => remedy.RequirementId == finding.Id) is { } remedy)
        {
            PlanJson.Write(json, remedy, plan, language);
        }

        Write(json, finding.Requirements);
        json.EndObject();
    }

    private static void Head(JsonBytes json, Finding finding)
    {
        json.Text("id"u8, finding.Id);
        json.Text("kind"u8, finding.Kind);
        json.Text("level"u8, finding.Level.Spell());
        json.Text("outcome"u8, finding.Outcome.Spell());
        json.Text("title"u8, finding.Title);
    }

    /// <summary>What was found; of a requirement that asks the same of another category it is what was written of that one (unless parts are named).</summary>
    private void Found(byte[]?[]? pieces, JsonBytes json, Finding finding)
    {
        if (kept is null || !finding.Requirements.IsEmpty)
        {
            WriteFound(pieces, json, finding);
        }
        else if (KeptPiece.Of(finding.Facts) is { } piece)
        {
            Once(pieces, piece, json, finding, static (self, json, finding) => self.WriteFound(null, json, finding));
        }
        else if (kept.Find(finding.Facts) is { } written)
        {
            json.Again(written.Begin, written.Length);
        }
        else
        {
            var begin = json.Begin();
            WriteFound(pieces, json, finding);
            kept.Keep(finding.Facts, begin, json.Since(begin).Length);
        }
    }

    private void WriteFound(byte[]?[]? pieces, JsonBytes json, Finding finding)
    {
        var asked = finding.AsksWhatTheRuleDoes ? pieces : null;
        Once(asked, KeptPiece.Required, json, finding, static (self, json, finding) => self._found.Required(json, finding));
        _found.Write(json, finding);
    }

    /// <summary>Members that the rule alone decides: where they are kept they are written once, and copied from then on.</summary>
    private void Once(byte[]?[]? pieces, int piece, JsonBytes json, Finding finding, Action<FindingJson, JsonBytes, Finding> write)
    {
        if (pieces is null)
        {
            write(this, json, finding);
            return;
        }

        if (pieces[piece] is { } written)
        {
            json.Members(written);
            return;
        }

        var begin = json.Begin();
        write(this, json, finding);
        pieces[piece] = json.Since(begin).ToArray();
    }

    /// <summary>Where the rule comes from.</summary>
    private void Rule(JsonBytes json, Finding finding)
    {
        json.StartObject("citation"u8);
        json.Text("source"u8, finding.Citation.Source);
        json.Text("locator"u8, finding.Citation.Locator);
        json.EndObject();
        json.Text("provenance"u8, finding.Provenance.Spell());
        if (language.Changed(finding, determination) is { } changed)
        {
            json.StartObject("changed"u8);
            json.Text("by"u8, finding.ChangedBy);
            json.Text("text"u8, changed);
            json.EndObject();
        }

        if (finding.Note is { } note)
        {
            json.Text("note"u8, note);
        }

        var location = finding.Location;
        json.StartObject("rule"u8);
        json.Text("file"u8, location.File);
        json.Number("line"u8, location.Line);
        json.Number("column"u8, location.Column);
        json.Text("pointer"u8, location.Pointer);
        json.EndObject();
    }
}
