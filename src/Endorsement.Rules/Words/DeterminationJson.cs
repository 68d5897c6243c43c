using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime.Text;

namespace Endorsement.Rules.Words;

/// <summary>A determination as the contract spells it; the order of members is stable.</summary>
/// <param name="language">The language of the words beside the codes.</param>
internal sealed class DeterminationJson(Language language)
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
        json.WriteString("association", determination.Ruleset.Association);
        json.WriteString("version", determination.Ruleset.Version);
        json.WriteString("hash", determination.Ruleset.Hash);
        json.WriteString("wordsHash", determination.Ruleset.WordsHash);
        json.WriteString("selected", language.Of(determination.Selected));
        json.WriteEndObject();
        if (determination.Engine is { } engine)
        {
            json.WriteString("engine", engine);
        }

        json.WriteString("category", determination.Category);
        json.WriteString("pathway", determination.Pathway.Code());
        json.WriteString("asOf", DocumentedDate.Text(determination.AsOf));
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

        json.WriteString("outcome", determination.Outcome.Spell());
        Findings(json, determination.Requirements, determination.Ruleset);
        json.WriteStartArray("warnings");
        foreach (var warning in determination.Warnings)
        {
            Warning(json, warning);
        }

        json.WriteEndArray();
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

    private void Findings(Utf8JsonWriter json, IEnumerable<Finding> findings, Ruleset ruleset)
    {
        json.WriteStartArray("requirements");
        foreach (var finding in findings)
        {
            Write(json, finding, ruleset);
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, Finding finding, Ruleset ruleset)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("kind", finding.Kind);
        json.WriteString("level", finding.Level.Spell());
        json.WriteString("outcome", finding.Outcome.Spell());
        json.WriteString("title", finding.Title);
        Figures(json, "required", finding.Required);
        Figures(json, "actual", finding.Actual);
        Figures(json, "shortfall", finding.Shortfall);
        Names(json, "counted", finding.Counted);
        Partly(json, finding.Partly);
        if (!finding.Late.IsEmpty)
        {
            Names(json, "late", finding.Late);
        }

        json.WriteStartArray("setAside");
        foreach (var aside in finding.SetAside)
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
                Figures(json, "brings", [brings]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("open");
        foreach (var open in finding.Open)
        {
            json.WriteStartObject();
            json.WriteString("id", open.Entry);
            json.WriteString("attribute", open.Attribute);
            json.WriteString("who", open.By == SettledBy.Reviewer ? "reviewer" : "candidate");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (finding.Alternative is { } alternative)
        {
            json.WriteString("alternative", alternative);
        }

        References(json, finding);
        json.WriteStartObject("reason");
        json.WriteString("code", finding.Reason.Code);
        json.WriteString("text", language.Sentence(finding));
        json.WriteEndObject();
        json.WriteStartObject("citation");
        json.WriteString("source", finding.Citation.Source);
        json.WriteString("locator", finding.Citation.Locator);
        json.WriteEndObject();
        json.WriteString("provenance", finding.Provenance.Spell());
        if (language.Changed(finding, ruleset) is { } changed)
        {
            json.WriteStartObject("changed");
            json.WriteString("by", finding.Changed!.By);
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
        Findings(json, finding.Requirements, ruleset);
        json.WriteEndObject();
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

    public void Figures(Utf8JsonWriter json, string name, FigureList figures)
    {
        json.WriteStartObject(name);
        foreach (var figure in figures)
        {
            json.WritePropertyName(figure.Name);
            Value(json, figure.Value);
        }

        json.WriteEndObject();
    }

    private void Value(Utf8JsonWriter json, FigureValue value)
    {
        switch (value)
        {
            case FigureValue.Hours hours:
                json.WriteNumberValue(Hours(hours.Amount));
                break;
            case FigureValue.Length length:
                json.WriteStringValue(PeriodPattern.NormalizingIso.Format(length.Period));
                break;
            case FigureValue.Count count:
                json.WriteNumberValue(count.Number);
                break;
            case FigureValue.Text text:
                json.WriteStringValue(text.Words);
                break;
            case FigureValue.Day day:
                json.WriteStringValue(DocumentedDate.Text(day.Date));
                break;
            case FigureValue.Range range:
                json.WriteStartObject();
                json.WriteString("from", DocumentedDate.Text(range.From));
                json.WriteString("to", DocumentedDate.Text(range.To));
                json.WriteEndObject();
                break;
            case FigureValue.List list:
                json.WriteStartArray();
                foreach (var word in list.Words)
                {
                    json.WriteStringValue(word);
                }

                json.WriteEndArray();
                break;
            case FigureValue.Money money:
                json.WriteStringValue(FormattableString.Invariant($"{money.Amount} {money.Currency}"));
                break;
            case FigureValue.Credentials credentials:
                json.WriteStartArray();
                foreach (var row in credentials.Rows)
                {
                    json.WriteStringValue(language.Findings.Accepted(row));
                }

                json.WriteEndArray();
                break;
            case FigureValue.Share share:
                json.WriteStringValue(language.Findings.Share(share.Percent));
                break;
            case FigureValue.NotOwed money:
                json.WriteStringValue(language.Findings.NotOwed(money));
                break;
            case FigureValue.Group group:
                json.WriteStartObject();
                foreach (var figure in group.Items)
                {
                    json.WritePropertyName(figure.Name);
                    Value(json, figure.Value);
                }

                json.WriteEndObject();
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Hours without trailing zeros; a third of an hour is shown to four places (minutes decide, not this number).</summary>
    internal static decimal Hours(ClockHours amount) => decimal.Round(amount.Hours, 4) / 1.0000000000000000000000000000m;

    private static void Names(Utf8JsonWriter json, string name, Sequence<string> names)
    {
        json.WriteStartArray(name);
        foreach (var each in names)
        {
            json.WriteStringValue(each);
        }

        json.WriteEndArray();
    }
}
