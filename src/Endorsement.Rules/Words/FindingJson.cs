using System.Text.Json;
using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Words;

/// <summary>Findings as the contract spells them; the order of members is stable.</summary>
/// <param name="language">The language of the words beside the codes.</param>
/// <param name="plan">What cures them, where it is told.</param>
internal sealed class FindingJson(Language language, CandidatePlan? plan = null)
{
    private readonly FigureJson _figures = new(language);

    /// <summary>The findings of a determination, or of a requirement's parts.</summary>
    public void Write(Utf8JsonWriter json, IEnumerable<Finding> findings, Determination determination)
    {
        json.WriteStartArray("requirements");
        foreach (var finding in findings)
        {
            Write(json, finding, determination);
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, Finding finding, Determination determination)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("kind", finding.Kind);
        json.WriteString("level", finding.Level.Spell());
        json.WriteString("outcome", finding.Outcome.Spell());
        json.WriteString("title", finding.Title);
        _figures.Write(json, "required", finding.Required);
        _figures.Write(json, "actual", finding.Actual);
        _figures.Write(json, "shortfall", finding.Shortfall);
        Names(json, "counted", finding.Counted);
        Partly(json, finding.Partly);
        if (!finding.Late.IsEmpty)
        {
            Names(json, "late", finding.Late);
        }

        SetAside(json, finding.SetAside);
        Judgements(json, finding.Judgements);
        Open(json, "open", finding.Open);
        if (finding.Alternative is { } alternative)
        {
            json.WriteString("alternative", alternative);
        }

        References(json, finding);
        Exception(json, finding.ExceptionInForce);
        Because(json, finding, determination);
        if (plan?.Remedies.FirstOrDefault(remedy => remedy.RequirementId == finding.Id) is { } remedy)
        {
            PlanJson.Write(json, remedy, plan, language);
        }

        Write(json, finding.Requirements, determination);
        json.WriteEndObject();
    }

    /// <summary>The reason, and where the rule comes from.</summary>
    private void Because(Utf8JsonWriter json, Finding finding, Determination determination)
    {
        json.WriteStartObject("reason");
        json.WriteString("code", finding.Reason.Code);
        json.WriteString("text", language.Sentence(finding));
        json.WriteEndObject();
        json.WriteStartObject("citation");
        json.WriteString("source", finding.Citation.Source);
        json.WriteString("locator", finding.Citation.Locator);
        json.WriteEndObject();
        json.WriteString("provenance", finding.Provenance.Spell());
        if (language.Changed(finding, determination) is { } changed)
        {
            json.WriteStartObject("changed");
            json.WriteString("by", finding.ChangedBy);
            json.WriteString("text", changed);
            json.WriteEndObject();
        }

        if (finding.Note is { } note)
        {
            json.WriteString("note", note);
        }

        var location = finding.Location;
        json.WriteStartObject("rule");
        json.WriteString("file", location.File);
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteString("pointer", location.Pointer);
        json.WriteEndObject();
    }

    /// <summary>The exception that is in force; why it was granted stays in the candidate's file (S51).</summary>
    private void Exception(Utf8JsonWriter json, ExceptionInForce? exception)
    {
        if (exception is null)
        {
            return;
        }

        json.WriteStartObject("exception");
        json.WriteString("id", exception.Entry);
        json.WriteString("kind", exception.Kind.Spell());
        Day(json, "until", exception.Until);
        json.WriteString("decidedBy", exception.DecidedBy);
        Day(json, "decided", exception.Decided);
        Day(json, "expires", exception.Expires);
        if (exception.Without is { } without)
        {
            json.WriteStartObject("without");
            json.WriteString("outcome", without.Outcome.Spell());
            json.WriteStartObject("reason");
            json.WriteString("code", without.Reason.Code);
            json.WriteEndObject();
            _figures.Write(json, "shortfall", without.Shortfall);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string name, LocalDate? day)
    {
        if (day is { } known)
        {
            json.WriteString(name, DocumentedDate.Text(known));
        }
    }

    private void SetAside(Utf8JsonWriter json, Sequence<SetAside> setAside)
    {
        json.WriteStartArray("setAside");
        foreach (var aside in setAside)
        {
            json.WriteStartObject();
            json.WriteString("id", aside.Id);
            json.WriteString("reason", aside.Reason.Code);
            if (aside.Attribute is { } attribute)
            {
                json.WriteString("attribute", attribute);
            }

            if (aside.On is { } on)
            {
                json.WriteString("on", on.ToString());
            }

            if (aside.Brings is { } brings)
            {
                _figures.Write(json, "brings", [brings]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Judgements(Utf8JsonWriter json, Sequence<Judgement> judgements)
    {
        if (judgements.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("judgement");
        foreach (var judgement in judgements)
        {
            json.WriteRawValue(DocumentWriter.Write(judgement, JudgementForm.Form));
        }

        json.WriteEndArray();
    }

    /// <summary>Facts that are open, and who settles them; here and in a plan.</summary>
    public static void Open(Utf8JsonWriter json, string name, Sequence<OpenFact> facts)
    {
        json.WriteStartArray(name);
        foreach (var open in facts)
        {
            json.WriteStartObject();
            json.WriteString("id", open.Entry);
            json.WriteString("attribute", open.Attribute);
            json.WriteString("who", open.By.Spell());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Partly(Utf8JsonWriter json, Sequence<CountedInPart> partly)
    {
        if (partly.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("partly");
        foreach (var part in partly)
        {
            json.WriteStartObject();
            json.WriteString("id", part.Id);
            json.WriteStartObject(part.Unit == PartUnit.Minutes ? "minutes" : "days");
            json.WriteNumber("counted", part.Counted);
            json.WriteNumber("cut", part.Cut);
            if (part.OnLeave > 0)
            {
                json.WriteNumber("onLeave", part.OnLeave);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void References(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Assignment is { } assignment)
        {
            json.WriteStartObject("assignment");
            json.WriteStartObject("slots");
            foreach (var (slot, reference) in assignment.Slots)
            {
                json.WriteString(slot, reference);
            }

            json.WriteEndObject();
            Names(json, "unslotted", assignment.Unslotted);
            json.WriteEndObject();
        }

        if (finding.Blocking is { } blocking)
        {
            json.WriteStartObject("blocking");
            Names(json, "slots", blocking.Slots);
            Names(json, "people", blocking.People);
            Names(json, "among", blocking.Among);
            json.WriteEndObject();
        }
    }

    /// <summary>A list of names; here and in a plan.</summary>
    public static void Names(Utf8JsonWriter json, string name, Sequence<string> names)
    {
        json.WriteStartArray(name);
        foreach (var each in names)
        {
            json.WriteStringValue(each);
        }

        json.WriteEndArray();
    }
}
