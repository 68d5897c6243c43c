using System.Text.Json;
using Endorsement.Rules.Findings;
using NodaTime;

namespace Endorsement.Rules.Words;

/// <summary>A plan as the contract spells it: remedies beside each finding, and behind the determination what is planned and what is to come.</summary>
internal static class PlanJson
{
    /// <summary>The members behind a determination.</summary>
    public static void Write(Utf8JsonWriter json, CandidatePlan plan, FigureJson figures)
    {
        json.WriteStartObject("plan");
        Day(json, "date", plan.Date, "none");
        Additions(json, plan);
        Facts(json, plan.Facts);
        Questions(json, plan, figures);
        FindingJson.Names(json, "remaining", plan.Remaining);
        if (plan.Dates is { } dates)
        {
            json.WriteStartObject("dates");
            Day(json, "canBeMet", dates.CanBeMet, "none");
            json.WriteString("due", DocumentedDate.Text(dates.Due));
            json.WriteString("lateFrom", DocumentedDate.Text(dates.LateFrom));
            json.WriteString("lastCure", DocumentedDate.Text(dates.LastCure));
            json.WriteEndObject();
        }

        Earlier(json, plan.EarlierCycles);
        if (plan.IsBeyondLimit)
        {
            json.WriteString("limit", "limit.plan");
        }

        json.WriteEndObject();
        Day(json, "earliestDate", plan.EarliestDate, plan.IsBeyondLimit ? null : "none");
        Timeline(json, plan);
        Decisive(json, plan.Decisive);
    }

    /// <summary>What cures one requirement.</summary>
    public static void Write(Utf8JsonWriter json, Remedy remedy, CandidatePlan plan, Language language)
    {
        json.WriteStartArray("remedies");
        json.WriteStartObject();
        json.WriteString("kind", remedy.Kind.Spell());
        json.WriteString("text", language.Of(remedy, plan));
        Facts(json, remedy.Facts);
        Day(json, "by", remedy.By, null);
        Day(json, "notBefore", remedy.NotBefore, null);
        if (remedy.Reason is { } reason)
        {
            json.WriteString("reason", reason.Spell());
        }

        FindingJson.Names(json, "additions", remedy.Additions);
        if (remedy.Nearest is { } nearest)
        {
            json.WriteStartObject("nearest");
            json.WriteString("id", nearest.Entry);
            json.WriteString("reason", nearest.Reason.Code);
            json.WriteNumber("days", nearest.Days);
            json.WriteEndObject();
        }

        DropsOut(json, remedy);
        OtherWays(json, remedy);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void DropsOut(Utf8JsonWriter json, Remedy remedy)
    {
        if (remedy.DropsOut.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("dropsOut");
        foreach (var dropped in remedy.DropsOut)
        {
            json.WriteStartObject();
            json.WriteString("id", dropped.Entry);
            json.WriteString("lastDay", DocumentedDate.Text(dropped.LastDay));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void OtherWays(Utf8JsonWriter json, Remedy remedy)
    {
        if (remedy.OtherWays.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("otherWays");
        foreach (var way in remedy.OtherWays)
        {
            json.WriteStartObject();
            json.WriteString("requirement", way.RequirementId);
            Day(json, "date", way.Date, "none");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Additions(Utf8JsonWriter json, CandidatePlan plan)
    {
        json.WriteStartObject("additions");
        foreach (var section in plan.Additions.GroupBy(addition => addition.Section))
        {
            json.WriteStartArray(section.Key);
            foreach (var addition in section)
            {
                using var entry = JsonDocument.Parse(addition.Json);
                json.WriteStartObject();
                foreach (var member in entry.RootElement.EnumerateObject())
                {
                    member.WriteTo(json);
                }

                FindingJson.Names(json, "serves", addition.Serves);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Section, then entry, then members; what stands beside the sections has no entry.</summary>
    private static void Facts(Utf8JsonWriter json, Sequence<SuppliedFact> facts)
    {
        if (facts.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("facts");
        foreach (var section in facts.GroupBy(fact => fact.Section))
        {
            json.WriteStartObject(section.Key);
            foreach (var entry in section.GroupBy(fact => fact.Entry))
            {
                if (entry.Key.Length > 0)
                {
                    json.WriteStartObject(entry.Key);
                }

                foreach (var fact in entry)
                {
                    json.WritePropertyName(fact.Member);
                    json.WriteRawValue(fact.Json);
                }

                if (entry.Key.Length > 0)
                {
                    json.WriteEndObject();
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Questions(Utf8JsonWriter json, CandidatePlan plan, FigureJson figures)
    {
        json.WriteStartArray("questions");
        foreach (var question in plan.Questions)
        {
            json.WriteStartObject();
            json.WriteString("requirement", question.RequirementId);
            Day(json, "from", question.From, null);
            json.WriteString("to", DocumentedDate.Text(question.To));
            figures.Write(json, "missing", question.Missing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Earlier(Utf8JsonWriter json, Sequence<RenewalPeriod> cycles)
    {
        if (cycles.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("earlierCycles");
        foreach (var cycle in cycles)
        {
            json.WriteStartObject();
            json.WriteString("from", DocumentedDate.Text(cycle.From));
            json.WriteString("to", DocumentedDate.Text(cycle.To));
            json.WriteString("due", DocumentedDate.Text(cycle.Due));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Timeline(Utf8JsonWriter json, CandidatePlan plan)
    {
        json.WriteStartArray("timeline");
        foreach (var span in plan.Timeline)
        {
            json.WriteStartObject();
            json.WriteString("from", DocumentedDate.Text(span.From));
            json.WriteString("to", DocumentedDate.Text(span.To));
            json.WriteString("outcome", span.Outcome.Spell());
            json.WriteString("ruleset", span.RulesetKey);
            json.WriteStartObject("requirements");
            foreach (var (requirement, outcome) in span.Requirements)
            {
                json.WriteString(requirement, outcome.Spell());
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Decisive(Utf8JsonWriter json, DecisiveFacts? decisive)
    {
        if (decisive is null)
        {
            return;
        }

        json.WriteStartObject("decisive");
        FindingJson.Open(json, "facts", decisive.Facts);
        FindingJson.Open(json, "moot", decisive.Moot);
        json.WriteBoolean("isSmallest", decisive.IsSmallest);
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string name, LocalDate? day, string? absent)
    {
        if (day is { } known)
        {
            json.WriteString(name, DocumentedDate.Text(known));
        }
        else if (absent is not null)
        {
            json.WriteString(name, absent);
        }
    }
}
