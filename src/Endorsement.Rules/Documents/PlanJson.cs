using System.Text;
using System.Text.Json;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Documents;

/// <summary>A plan as the contract spells it: remedies beside each finding, and behind the determination what is planned and what is to come.</summary>
internal static class PlanJson
{
    /// <summary>The members behind a determination.</summary>
    public static void Write(JsonBytes json, CandidatePlan plan, FigureJson figures)
    {
        json.StartObject("plan"u8);
        Day(json, "date"u8, plan.Date, "none");
        Additions(json, plan);
        Facts(json, plan.Facts);
        Questions(json, plan, figures);
        FoundJson.Names(json, "remaining"u8, plan.Remaining);
        if (plan.Dates is { } dates)
        {
            json.StartObject("dates"u8);
            Day(json, "canBeMet"u8, dates.CanBeMet, "none");
            json.Day("due"u8, dates.Due);
            json.Day("lateFrom"u8, dates.LateFrom);
            json.Day("lastCure"u8, dates.LastCure);
            json.EndObject();
        }

        Earlier(json, plan.EarlierCycles);
        if (plan.IsBeyondLimit)
        {
            json.Text("limit"u8, "limit.plan");
        }

        json.EndObject();
        Day(json, "earliestDate"u8, plan.EarliestDate, plan.IsBeyondLimit ? null : "none");
        Timeline(json, plan);
        Decisive(json, plan.Decisive);
    }

    /// <summary>What cures one requirement.</summary>
    public static void Write(JsonBytes json, Remedy remedy, CandidatePlan plan, Language language)
    {
        json.StartArray("remedies"u8);
        json.StartObject();
        json.Text("kind"u8, remedy.Kind.Spell());
        json.Text("text"u8, language.Of(remedy, plan));
        Facts(json, remedy.Facts);
        Day(json, "by"u8, remedy.By, null);
        Day(json, "notBefore"u8, remedy.NotBefore, null);
        if (remedy.Reason is { } reason)
        {
            json.Text("reason"u8, reason.Spell());
        }

        FoundJson.Names(json, "additions"u8, remedy.Additions);
        if (remedy.Nearest is { } nearest)
        {
            json.StartObject("nearest"u8);
            json.Text("id"u8, nearest.Entry);
            json.Text("reason"u8, nearest.Reason.Code);
            json.Number("days"u8, nearest.Days);
            json.EndObject();
        }

        DropsOut(json, remedy);
        OtherWays(json, remedy);
        json.EndObject();
        json.EndArray();
    }

    private static void DropsOut(JsonBytes json, Remedy remedy)
    {
        if (remedy.DropsOut.IsEmpty)
        {
            return;
        }

        json.StartArray("dropsOut"u8);
        foreach (var dropped in remedy.DropsOut)
        {
            json.StartObject();
            json.Text("id"u8, dropped.Entry);
            json.Day("lastDay"u8, dropped.LastDay);
            json.EndObject();
        }

        json.EndArray();
    }

    private static void OtherWays(JsonBytes json, Remedy remedy)
    {
        if (remedy.OtherWays.IsEmpty)
        {
            return;
        }

        json.StartArray("otherWays"u8);
        foreach (var way in remedy.OtherWays)
        {
            json.StartObject();
            json.Text("requirement"u8, way.RequirementId);
            Day(json, "date"u8, way.Date, "none");
            json.EndObject();
        }

        json.EndArray();
    }

    private static void Additions(JsonBytes json, CandidatePlan plan)
    {
        json.StartObject("additions"u8);
        foreach (var section in plan.Additions.GroupBy(addition => addition.Section))
        {
            json.Name(section.Key);
            json.StartArray();
            foreach (var addition in section)
            {
                using var entry = JsonDocument.Parse(addition.Json);
                json.StartObject();
                foreach (var member in entry.RootElement.EnumerateObject())
                {
                    json.Name(member.Name);
                    json.Value(member.Value);
                }

                FoundJson.Names(json, "serves"u8, addition.Serves);
                json.EndObject();
            }

            json.EndArray();
        }

        json.EndObject();
    }

    /// <summary>Section, then entry, then members; what stands beside the sections has no entry.</summary>
    private static void Facts(JsonBytes json, Sequence<SuppliedFact> facts)
    {
        if (facts.IsEmpty)
        {
            return;
        }

        json.StartObject("facts"u8);
        foreach (var section in facts.GroupBy(fact => fact.Section))
        {
            json.Name(section.Key);
            json.StartObject();
            foreach (var entry in section.GroupBy(fact => fact.Entry))
            {
                if (entry.Key.Length > 0)
                {
                    json.Name(entry.Key);
                    json.StartObject();
                }

                foreach (var fact in entry)
                {
                    json.Name(fact.Member);
                    json.Raw(Encoding.UTF8.GetBytes(fact.Json));
                }

                if (entry.Key.Length > 0)
                {
                    json.EndObject();
                }
            }

            json.EndObject();
        }

        json.EndObject();
    }

    private static void Questions(JsonBytes json, CandidatePlan plan, FigureJson figures)
    {
        json.StartArray("questions"u8);
        foreach (var question in plan.Questions)
        {
            json.StartObject();
            json.Text("requirement"u8, question.RequirementId);
            Day(json, "from"u8, question.From, null);
            json.Day("to"u8, question.To);
            figures.Write(json, "missing"u8, question.Missing);
            json.EndObject();
        }

        json.EndArray();
    }

    private static void Earlier(JsonBytes json, Sequence<RenewalPeriod> cycles)
    {
        if (cycles.IsEmpty)
        {
            return;
        }

        json.StartArray("earlierCycles"u8);
        foreach (var cycle in cycles)
        {
            json.StartObject();
            json.Day("from"u8, cycle.From);
            json.Day("to"u8, cycle.To);
            json.Day("due"u8, cycle.Due);
            json.EndObject();
        }

        json.EndArray();
    }

    private static void Timeline(JsonBytes json, CandidatePlan plan)
    {
        json.StartArray("timeline"u8);
        foreach (var span in plan.Timeline)
        {
            json.StartObject();
            json.Day("from"u8, span.From);
            json.Day("to"u8, span.To);
            json.Text("outcome"u8, span.Outcome.Spell());
            json.Text("ruleset"u8, span.RulesetKey);
            json.StartObject("requirements"u8);
            foreach (var (requirement, outcome) in span.Requirements)
            {
                json.Name(requirement);
                json.Text(outcome.Spell());
            }

            json.EndObject();
            json.EndObject();
        }

        json.EndArray();
    }

    private static void Decisive(JsonBytes json, DecisiveFacts? decisive)
    {
        if (decisive is null)
        {
            return;
        }

        json.StartObject("decisive"u8);
        FoundJson.Open(json, "facts"u8, decisive.Facts);
        FoundJson.Open(json, "moot"u8, decisive.Moot);
        json.Flag("isSmallest"u8, decisive.IsSmallest);
        json.EndObject();
    }

    private static void Day(JsonBytes json, ReadOnlySpan<byte> name, LocalDate? day, string? absent)
    {
        if (day is { } known)
        {
            json.Day(name, known);
        }
        else if (absent is not null)
        {
            json.Text(name, absent);
        }
    }
}
