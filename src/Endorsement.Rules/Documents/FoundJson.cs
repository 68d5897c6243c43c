using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Documents;

/// <summary>What was found of a requirement as the contract spells it, from its figures to the reason.</summary>
/// <param name="language">The language of the words beside the codes.</param>
internal sealed class FoundJson(Language language)
{
    private readonly FigureJson _figures = new(language);

    /// <summary>The figures that are asked.</summary>
    public void Required(JsonBytes json, Finding finding) => _figures.Write(json, "required"u8, finding.Required);

    /// <summary>What stands behind them.</summary>
    public void Write(JsonBytes json, Finding finding)
    {
        _figures.Write(json, "actual"u8, finding.Actual);
        _figures.Write(json, "shortfall"u8, finding.Shortfall);
        Names(json, "counted"u8, finding.Counted);
        Partly(json, finding.Partly);
        if (!finding.Late.IsEmpty)
        {
            Names(json, "late"u8, finding.Late);
        }

        SetAside(json, finding.SetAside);
        Judgements(json, finding.Judgements);
        Open(json, "open"u8, finding.Open);
        if (finding.Alternative is { } alternative)
        {
            json.Text("alternative"u8, alternative);
        }

        References(json, finding);
        Exception(json, finding.ExceptionInForce);
        json.StartObject("reason"u8);
        json.Text("code"u8, finding.Reason.Code);
        json.Text("text"u8, language.Sentence(finding));
        json.EndObject();
    }

    /// <summary>The exception that is in force; why it was granted stays in the candidate's file (S51).</summary>
    private void Exception(JsonBytes json, ExceptionInForce? exception)
    {
        if (exception is null)
        {
            return;
        }

        json.StartObject("exception"u8);
        json.Text("id"u8, exception.Entry);
        json.Text("kind"u8, exception.Kind.Spell());
        Day(json, "until"u8, exception.Until);
        json.Text("decidedBy"u8, exception.DecidedBy);
        Day(json, "decided"u8, exception.Decided);
        Day(json, "expires"u8, exception.Expires);
        if (exception.Without is { } without)
        {
            json.StartObject("without"u8);
            json.Text("outcome"u8, without.Outcome.Spell());
            json.StartObject("reason"u8);
            json.Text("code"u8, without.Reason.Code);
            json.EndObject();
            _figures.Write(json, "shortfall"u8, without.Shortfall);
            json.EndObject();
        }

        json.EndObject();
    }

    private static void Day(JsonBytes json, ReadOnlySpan<byte> name, LocalDate? day)
    {
        if (day is { } known)
        {
            json.Day(name, known);
        }
    }

    private void SetAside(JsonBytes json, Sequence<SetAside> setAside)
    {
        json.StartArray("setAside"u8);
        foreach (var aside in setAside)
        {
            json.StartObject();
            json.Text("id"u8, aside.Id);
            json.Text("reason"u8, aside.Reason.Code);
            if (aside.Attribute is { } attribute)
            {
                json.Text("attribute"u8, attribute);
            }

            if (aside.On is { } on)
            {
                json.Text("on"u8, on.ToString());
            }

            if (aside.Brings is { } brings)
            {
                _figures.Write(json, "brings"u8, [brings]);
            }

            json.EndObject();
        }

        json.EndArray();
    }

    private static void Judgements(JsonBytes json, Sequence<Judgement> judgements)
    {
        if (judgements.IsEmpty)
        {
            return;
        }

        json.StartArray("judgement"u8);
        foreach (var judgement in judgements)
        {
            json.Raw(DocumentWriter.Write(judgement, JudgementForm.Form));
        }

        json.EndArray();
    }

    /// <summary>Facts that are open, and who settles them; here and in a plan.</summary>
    public static void Open(JsonBytes json, ReadOnlySpan<byte> name, Sequence<OpenFact> facts)
    {
        json.StartArray(name);
        foreach (var open in facts)
        {
            json.StartObject();
            json.Text("id"u8, open.Entry);
            json.Text("attribute"u8, open.Attribute);
            json.Text("who"u8, open.By.Spell());
            json.EndObject();
        }

        json.EndArray();
    }

    private static void Partly(JsonBytes json, Sequence<CountedInPart> partly)
    {
        if (partly.IsEmpty)
        {
            return;
        }

        json.StartArray("partly"u8);
        foreach (var part in partly)
        {
            json.StartObject();
            json.Text("id"u8, part.Id);
            json.StartObject(part.Unit == PartUnit.Minutes ? "minutes"u8 : "days"u8);
            json.Number("counted"u8, part.Counted);
            json.Number("cut"u8, part.Cut);
            if (part.OnLeave > 0)
            {
                json.Number("onLeave"u8, part.OnLeave);
            }

            json.EndObject();
            json.EndObject();
        }

        json.EndArray();
    }

    private static void References(JsonBytes json, Finding finding)
    {
        if (finding.Assignment is { } assignment)
        {
            json.StartObject("assignment"u8);
            json.StartObject("slots"u8);
            foreach (var (slot, reference) in assignment.Slots)
            {
                json.Name(slot);
                json.Text(reference);
            }

            json.EndObject();
            Names(json, "unslotted"u8, assignment.Unslotted);
            json.EndObject();
        }

        if (finding.Blocking is { } blocking)
        {
            json.StartObject("blocking"u8);
            Names(json, "slots"u8, blocking.Slots);
            Names(json, "people"u8, blocking.People);
            Names(json, "among"u8, blocking.Among);
            json.EndObject();
        }
    }

    /// <summary>A list of names; here and in a plan.</summary>
    public static void Names(JsonBytes json, ReadOnlySpan<byte> name, Sequence<string> names)
    {
        json.StartArray(name);
        foreach (var each in names)
        {
            json.Text(each);
        }

        json.EndArray();
    }
}
